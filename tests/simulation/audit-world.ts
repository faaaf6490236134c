import type { Hold } from '../../server/modules/escrow/hold.rules.ts'
import type { OrderExposure } from '../../server/modules/escrow/room.rules.ts'
import { everySupplier } from '../../server/modules/escrow/room.rules.ts'
import type { Posting } from '../../server/modules/ledger/transfer.rules.ts'
import type { Order } from '../../server/modules/orders/order.rules.ts'
import type { Payment } from '../../server/modules/payments/payment.rules.ts'
import type { Refund } from '../../server/modules/payments/refund.rules.ts'
import type { Payout } from '../../server/modules/payouts/payout.rules.ts'
import type { Auditor } from './audit.ts'
import { auditBank, wiredTo } from './audit-bank.ts'
import { auditOffers } from './audit-claims.ts'
import { auditCreditEnd } from './audit-credit-end.ts'
import { auditInvoices } from './audit-invoices.ts'
import { auditLimitsEnd } from './audit-limits.ts'
import { payoutReserved } from './audit-money.ts'
import { auditPointsEnd } from './audit-points.ts'
import { auditProviderBooks } from './audit-provider-books.ts'
import { auditVouchersEnd } from './audit-vouchers.ts'
import { auditClaimsEnd } from './claims-closing.ts'
import { holds } from './counters.ts'
import { paidLater } from './credit-books.ts'
import { everyRow, rowsIn } from './rows.ts'
import type { World } from './world.ts'

/** The whole world: all postings add up to zero, and to the balances; exposures add up by supplier. */
export function auditWorld(world: World, { ledger }: Auditor): void {
  const { tables } = world
  const byCurrency = new Map<string, bigint>()
  const byAccount = new Map<string, bigint>()
  for (const rows of tables.records.get('ledger.postings')?.values() ?? [])
    for (const row of rows.values()) {
      const { account, currency, amount } = row as Posting
      byCurrency.set(currency, (byCurrency.get(currency) ?? 0n) + amount)
      const key = `${account}:${currency}`
      byAccount.set(key, (byAccount.get(key) ?? 0n) + amount)
    }
  for (const [currency, sum] of byCurrency) holds(sum === 0n, '1 all postings sum to zero', () => `${currency} ${sum}`)
  for (const [account, sum] of ledger.totals())
    holds((byAccount.get(account) ?? 0n) === sum, '2 no posting was lost', () => account)
  auditOffers(tables)
  const exposed = new Map<string, bigint>()
  for (const { supplierId, amount } of everyRow<OrderExposure>(tables, 'escrow.order_exposures'))
    exposed.set(supplierId, (exposed.get(supplierId) ?? 0n) + amount)
  for (const [supplier, sum] of exposed) {
    const counter = tables.counters.get(`escrow.exposures|${supplier}|USD`)?.value ?? 0n
    holds(counter === sum, '2 exposures add up', () => `${supplier}: ${counter} ${sum}`)
  }
  const inAll = tables.counters.get(`escrow.exposures|${everySupplier}|USD`)?.value ?? 0n
  const sum = [...exposed.values()].reduce((all, each) => all + each, 0n)
  holds(inAll === sum, '2 all exposures add up', () => `${inAll} ${sum}`)
}

/** The end: everything has ended, nothing is held, everything outside is explained by what really happened there. */
export function auditEnd(world: World, auditor: Auditor): void {
  for (const order of everyRow<Order>(world.tables, 'orders.orders')) auditOrder(world, auditor, order)
  auditClaimsEnd(world, auditor)
  auditVouchersEnd(world)
  auditCreditEnd(world, auditor)
  auditPointsEnd(world)
  auditLimitsEnd(world)
  auditClearing(world, auditor)
  auditBank(world, auditor)
  auditProviderBooks(world)
  auditInvoices(world)
  // Still to come: checks that lapse in some years, refunds that wait for an account, what suppliers owe, months, and
  // the days on which lenders are paid.
  const waiting = [...world.tables.deadlines.values()].filter(
    ({ name }) => !['check.expires', 'refund.route', 'order.owed', 'credit.month', 'remittance.pass-on'].includes(name),
  )
  holds(waiting.length === 0, '11 nothing is due any more', () =>
    waiting
      .slice(0, 20)
      .map((row) => `${row.name} ${row.root}`)
      .join(', '),
  )
  const going = everyRow<Payout>(world.tables, 'payouts.payouts').find(({ state }) => payoutReserved.has(state))
  holds(going === undefined, '6 every payout has its outcome', () => `${going?.id} ${going?.state}`)
  holds(world.tables.open.size === 0, '7 every event was seen', () => String(world.tables.open.size))
}

function auditOrder(world: World, { ledger, folded }: Auditor, order: Order): void {
  const { orderId, currency, status } = order
  holds(order.ended !== undefined, '11 every order ends', () => `${orderId} is ${status}`)
  holds(folded(orderId) === status, '8 the timeline tells the status', () => `${orderId}: ${folded(orderId)} ${status}`)
  const held = ledger.balance(`liabilities:escrow:${orderId}`, currency)
  holds(held === 0n, '11 every hold is empty', () => `${orderId} (${status}) holds ${held}`)
  for (const hold of rowsIn<Hold>(world.tables, 'escrow.holds', orderId))
    holds(hold.frozen === 0n, '11 nothing stays frozen', () => orderId)
  const owed = ledger.balance(`liabilities:refundable:${orderId}`, currency)
  if (owed > 0n) auditOwed(world, { ledger }, order, owed)
  const exposure = rowsIn<OrderExposure>(world.tables, 'escrow.order_exposures', orderId)[0]?.amount ?? 0n
  if (status !== 'completed') holds(exposure === 0n, '3 an ended order exposes nothing', () => `${orderId} ${exposure}`)
}

/**
 * What is still owed to a buyer is a case for a person: a refund that failed, a method that takes nothing back, or
 * money that he has had twice already.
 */
function auditOwed(world: World, { ledger }: Pick<Auditor, 'ledger'>, order: Order, owed: bigint): void {
  const { orderId, buyerId } = order
  const refunds = rowsIn<Refund>(world.tables, 'payments.refunds', orderId)
  const failed = refunds.filter((each) => each.state === 'failed' || each.state === 'returned')
  const payments = rowsIn<Payment>(world.tables, 'payments.payments', orderId)
  const oneWay = payments.some((each) => each.method === 'cash-transfer' || each.state === 'reversed')
  const back = ledger.moved(orderId, 'payment-reversed') + ledger.moved(orderId, 'chargeback-lost')
  const twice = back > 0n && ledger.lent(orderId, buyerId) > 0n
  const hadTwice = twice && noWayIsLeft(payments)
  if (failed.length > 0) world.counters.hit('case.refund-failed')
  if (oneWay) world.counters.hit('case.no-way-back')
  if (hadTwice) world.counters.hit('case.had-twice')
  // Who had repaid a draw by wire has no payment that takes anything back.
  const wasRepaid = owed <= paidLater(world.tables, orderId).repaid
  if (wasRepaid) world.counters.hit('case.repaid-before-refund')
  const known = failed.length > 0 || oneWay || hadTwice || wasRepaid
  holds(known && isAskedAgain(world, orderId), '11 no orphan money', () => `${orderId} owes ${owed}`)
}

/**
 * A payment that was refunded and then taken back by the bank left the buyer a debt. When he pays it again, the refund
 * made before has used up its way back: to send the new money too would give more than was paid.
 */
function noWayIsLeft(payments: readonly Payment[]): boolean {
  return payments.every((each) => each.paid <= each.refunded + (each.chargedBack ?? 0n))
}

/** The clock comes back to it, so nobody can forget it. */
function isAskedAgain({ tables }: World, orderId: string): boolean {
  return [...tables.deadlines.values()].some(({ root, name }) => root === orderId && name === 'refund.route')
}

/** 7 and 14: clearing accounts say what really happened outside, order by order and company by company. */
function auditClearing(world: World, { ledger }: Auditor): void {
  holds(world.wrong.length === 0, '7 each provider is asked for its own', () => world.wrong.slice(0, 3).join('; '))
  const twice = [...world.provider.overPayment].find(([, left]) => left < 0n)
  holds(twice === undefined, '6 nothing goes back twice over a payment', () => `${twice?.[0]} ${twice?.[1]}`)
  for (const [root, really] of happenedTo(world)) {
    const booked = ledger.outside(root)
    const what = root.startsWith('cmp_')
      ? '7 payouts are what really went out'
      : '7 the ledger tells what happened outside'
    holds(really === booked, what, () => `${root}: booked ${booked}, really ${really}`)
  }
}

/** What really came to each order and company and went from it, at providers and at the bank; minor units. */
function happenedTo(world: World): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>()
  const add = (root: string, by: bigint) => sums.set(root, (sums.get(root) ?? 0n) + by)
  for (const { root, currency: _, ...at } of world.provider.truth.values()) {
    const disputed = at.chargebacksWon - at.chargedBack - at.chargebackFees
    const back = at.refundsReturned - at.refunded + at.payoutsReturned - at.paidOut
    add(root, at.captured - at.reversed + back + disputed)
  }
  for (const [root, by] of [...world.bank.moved, ...wiredTo(world)]) add(root, by)
  // A wire that no order got stands in a root of its own, until it is back with its payer.
  // What came to a line is compared with what repaid its draws.
  return new Map([...sums].filter(([root]) => !root.startsWith('wir_') && !root.startsWith('crl_')))
}
