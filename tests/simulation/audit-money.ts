import type { Hold } from '../../server/modules/escrow/hold.rules.ts'
import type { Release } from '../../server/modules/escrow/release.rules.ts'
import type { TransferRecord } from '../../server/modules/ledger/transfer.rules.ts'
import type { Order } from '../../server/modules/orders/order.rules.ts'
import type { Payment } from '../../server/modules/payments/payment.rules.ts'
import type { Refund } from '../../server/modules/payments/refund.rules.ts'
import type { Payout } from '../../server/modules/payouts/payout.rules.ts'
import type { Touched } from './audit.ts'
import { holds } from './counters.ts'
import { paidLater } from './credit-books.ts'
import { rowsIn } from './rows.ts'

/** 3: every line adds up, and the order's escrow is what its lines still hold. */
export function auditHolds(touched: Touched): void {
  const orders = new Set<string>()
  for (const hold of touched.rows<Hold>('escrow.holds')) {
    orders.add(hold.orderId)
    const out = hold.released + hold.refunded + hold.chargedBack
    const parts = [
      hold.value,
      hold.paid,
      hold.released,
      hold.refunded,
      hold.chargedBack,
      hold.frozen,
      hold.uncovered,
      hold.waived,
    ]
    const said = () => `${hold.orderId} line ${hold.lineNo}: ${parts.join(' ')}`
    holds(parts.every((part) => part >= 0n) && out + hold.frozen <= hold.paid, '3 a line adds up', said)
    holds(hold.paid + hold.waived <= hold.value, '3 no line takes more than its value', said)
  }
  for (const transfer of touched.rows<TransferRecord>('ledger.transfers'))
    if (transfer.root.startsWith('ord_')) orders.add(transfer.root)
  for (const order of orders) checkEscrow(order, touched)
}

function checkEscrow(orderId: string, { tables, ledger }: Touched): void {
  const lines = rowsIn<Hold>(tables, 'escrow.holds', orderId)
  const currency = lines[0]?.currency
  if (currency === undefined) return
  const stands = lines.reduce((sum, h) => sum + h.paid - h.released - h.refunded - h.chargedBack, 0n)
  const escrow = ledger.balance(`liabilities:escrow:${orderId}`, currency)
  holds(stands === escrow, '3 escrow is what the lines hold', () => `${orderId}: ${stands} ${escrow}`)
}

/** USD 100 in minor units; the rates of the simulation do not move. */
const FEE_CAP_USD = 10_000n

/** 5: one release per step, line and lot; fees as agreed; what was released is what the lines say. */
export function auditReleases(touched: Touched): void {
  const orders = new Set<string>()
  const seen = new Set<string>()
  for (const release of touched.rows<Release>('escrow.releases')) {
    orders.add(release.orderId)
    const key = `${release.orderId}|${release.step}|${release.lineNo}|${release.lot}`
    holds(!seen.has(key), '5 one release per step, line and lot', () => key)
    seen.add(key)
    holds(release.amount > 0n && release.fee + release.tax <= release.amount, '5 a release moves something', () => key)
  }
  for (const order of orders) checkReleased(order, touched)
}

function checkReleased(orderId: string, { tables, ledger }: Touched): void {
  const releases = rowsIn<Release>(tables, 'escrow.releases', orderId)
  const lines = rowsIn<Hold>(tables, 'escrow.holds', orderId)
  const [order] = rowsIn<Order>(tables, 'orders.orders', orderId)
  const byRecord = releases.reduce((sum, each) => sum + each.amount, 0n)
  const byLine = lines.reduce((sum, each) => sum + each.released, 0n)
  const byLedger = ledger.moved(orderId, 'escrow-released')
  const said = () => `${orderId}: releases ${byRecord}, lines ${byLine}, ledger ${byLedger}`
  holds(byRecord === byLine && byLine === byLedger, '5 releases, lines and ledger agree', said)
  const { usd, per } = order?.usdPerMinor ?? { usd: 1n, per: 1n }
  const cap = (FEE_CAP_USD * per) / usd
  const share = (byLine * 200n) / 10_000n
  const fee = releases.reduce((sum, each) => sum + each.fee, 0n)
  const expected = share < cap ? share : cap
  const gap = fee - expected
  holds(gap <= 1n && gap >= -1n, '5 the fee is 2 % up to its cap', () => `${orderId}: ${fee} of ${byLine}`)
  const payments = rowsIn<Payment>(tables, 'payments.payments', orderId)
  if (payments.some((each) => each.state === 'reversed' || each.paid < each.total)) return
  const final = payments.filter((each) => each.state === 'final').reduce((sum, each) => sum + each.paid, 0n)
  // What an award took back from the supplier's payable was released and is with the buyer again.
  const stands = byLine - ledger.moved(orderId, 'award-collected') - ledger.moved(orderId, 'voucher-used')
  const sure = final + paidLater(tables, orderId).final
  holds(stands <= sure, '5 only final money is released', () => `${orderId}: ${stands} of ${sure}`)
}

/** 4: of a fee no more goes back than was taken, and the payments know what is left of it. */
export function auditFees(touched: Touched): void {
  for (const order of new Set(touched.rows<Payment>('payments.payments').map((each) => each.orderId))) {
    const kept = touched.ledger.fees(order)
    const payments = rowsIn<Payment>(touched.tables, 'payments.payments', order)
    const known = payments.reduce((sum, each) => sum + each.feeKept, 0n)
    holds(
      kept >= 0n && kept === known,
      '4 no more of a fee goes back than was taken',
      () => `${order} ${kept} ${known}`,
    )
  }
}

const unpaid = new Set(['failed', 'returned', 'cancelled'])
const refundReserved = new Set(['requested', 'sent', 'unknown'])
export const payoutReserved = new Set(['approved', 'sent', 'unknown'])

/** 4 and 6: each way out stands in its own reservation until it is settled, and no buyer gets more than he paid. */
export function auditEffects(touched: Touched): void {
  for (const refund of touched.rows<Refund>('payments.refunds')) {
    const { orderId, id, currency, amount, state } = newest(touched, 'payments.refunds', refund.orderId, refund)
    const stands = touched.ledger.balance(`liabilities:refund:${id}`, currency)
    const expected = refundReserved.has(state) ? amount : 0n
    holds(stands === expected, '6 a refund is reserved until its outcome', () => `${orderId} ${id} ${state} ${stands}`)
    if (state === 'requested') checkGiven(orderId, touched)
    checkPayment(refund, touched)
  }
  for (const payout of touched.rows<Payout>('payouts.payouts')) {
    const { id, currency, amount, state } = newest(touched, 'payouts.payouts', payout.companyId, payout)
    const stands = touched.ledger.balance(`liabilities:payout:${id}`, currency)
    const expected = payoutReserved.has(state) ? amount : 0n
    holds(stands === expected, '6 a payout is reserved until its outcome', () => `${id} ${state} ${stands}`)
  }
}

/** A payment knows what went back over it and did not come home again; what goes to an account goes over none. */
function checkPayment({ orderId, paymentId }: Refund, { tables }: Touched): void {
  if (paymentId === undefined) return
  const payment = tables.records.get('payments.payments')?.get(orderId)?.get(paymentId) as Payment | undefined
  const given = rowsIn<Refund>(tables, 'payments.refunds', orderId)
    .filter((each) => each.paymentId === paymentId && !unpaid.has(each.state))
    .reduce((sum, each) => sum + each.amount, 0n)
  holds(payment?.refunded === given, '4 a payment knows what went back', () => `${paymentId} ${given}`)
}

function newest<R extends { readonly id: string }>({ tables }: Touched, type: string, root: string, row: R): R {
  return (tables.records.get(type)?.get(root)?.get(row.id) as R | undefined) ?? row
}

/** What our hand gives ≤ what came in; what banks took back from under it is the buyer's debt and stands apart. */
function checkGiven(orderId: string, { tables, ledger }: Touched): void {
  const refunds = rowsIn<Refund>(tables, 'payments.refunds', orderId)
  const onTheWay = refunds.filter((each) => refundReserved.has(each.state)).reduce((sum, each) => sum + each.amount, 0n)
  const [order] = rowsIn<Order>(tables, 'orders.orders', orderId)
  // What a bank asks back is not lost yet, and what the provider takes for it is not the buyer's.
  const disputed = ledger.disputed(orderId) + ledger.moved(orderId, 'provider-charged')
  const repaid = paidLater(tables, orderId).repaid
  const left = ledger.outside(orderId) + repaid + ledger.lent(orderId, order?.buyerId ?? '') + disputed
  const released = ledger.moved(orderId, 'escrow-released')
  const said = () => `${orderId}: ${onTheWay} on its way of ${left}, ${released} released`
  holds(onTheWay <= left, '4 no more is given back than was paid', said)
}
