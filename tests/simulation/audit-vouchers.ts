import { addDays, endOfDate, localDate } from '../../server/kernel/zone.ts'
import type { Hold } from '../../server/modules/escrow/hold.rules.ts'
import type { TransferRecord } from '../../server/modules/ledger/transfer.rules.ts'
import type { Instalment } from '../../server/modules/orders/instalment.rules.ts'
import type { Lot } from '../../server/modules/orders/lot.rules.ts'
import type { Order } from '../../server/modules/orders/order.rules.ts'
import type { Terms, TermsContent } from '../../server/modules/orders/terms.rules.ts'
import type { Payment } from '../../server/modules/payments/payment.rules.ts'
import type { Refund } from '../../server/modules/payments/refund.rules.ts'
import type { Voucher, VoucherUse } from '../../server/modules/payments/voucher.rules.ts'
import type { Touched } from './audit.ts'
import { holds } from './counters.ts'
import { everyRow, rowsIn } from './rows.ts'
import type { World } from './world.ts'

const HUNDRED_USD = 10_000n
const FROM_USD = 50_000n

/** What is left of a buyer's vouchers is what the books owe him for them; none comes early, none becomes money. */
export function auditVouchers(touched: Touched): void {
  const owners = new Set<string>()
  const moved = touched.rows<TransferRecord>('ledger.transfers')
  const given = new Set(moved.flatMap(({ kind, root }) => (kind === 'late-credited' ? [root] : [])))
  for (const voucher of touched.rows<Voucher>('payments.vouchers')) {
    owners.add(`${voucher.buyerId} ${voucher.currency}`)
    const { amount, used, expired, voucherId } = voucher
    const fits = amount > 0n && used >= 0n && expired >= 0n && used + expired <= amount
    holds(fits, 'V a voucher adds up', () => voucherId)
    if (given.has(voucher.orderId)) checkGiven(voucher, touched)
  }
  for (const { kind, root } of moved)
    if (kind.startsWith('voucher-'))
      for (const each of rowsIn<Order>(touched.tables, 'orders.orders', root))
        owners.add(`${each.buyerId} ${each.currency}`)
  for (const owner of owners) checkLeft(owner, touched)
  for (const refund of touched.rows<Refund>('payments.refunds'))
    if (refund.state === 'requested') checkMoney(refund.orderId, touched)
}

function checkLeft(owner: string, { tables, ledger }: Touched): void {
  const [buyerId = '', currency = ''] = owner.split(' ')
  const left = rowsIn<Voucher>(tables, 'payments.vouchers', buyerId)
    .filter((each) => each.currency === currency)
    .reduce((sum, each) => sum + each.amount - each.used - each.expired, 0n)
  const owed = ledger.balance(`liabilities:voucher:${buyerId}`, currency)
  holds(left === owed, 'V what is left of vouchers is owed', () => `${owner}: ${left} ${owed}`)
}

function termsOf(order: Order, tables: Touched['tables']): TermsContent | undefined {
  const versions = rowsIn<Terms>(tables, 'orders.terms', order.orderId)
  return versions.find(({ version }) => version === order.agreedVersion)?.content
}

/** The earliest ship-by that the terms allow: the buyer's lateness and amendments only move it on. */
function earliest(order: Order, { shipBy, zone }: TermsContent): string | undefined {
  if (shipBy.kind === 'date') return endOfDate(shipBy.date, zone)
  const { fundedAt } = order
  return fundedAt === undefined ? undefined : endOfDate(addDays(localDate(fundedAt, zone), shipBy.days), zone)
}

/** The end of the day after one that ends at an instant. */
function dayAfter(end: string, zone: string): string {
  return endOfDate(addDays(localDate(new Date(Date.parse(end) - 1).toISOString(), zone), 1), zone)
}

const lowered = /"topic":"(order.reduced|claim.executed)"/

function agreedTotal({ lines, freight, tax, charges, allowances }: TermsContent): bigint {
  return lines.reduce((sum, { amount }) => sum + amount, freight + tax + charges - allowances)
}

function checkGiven({ orderId, amount, givenAt }: Voucher, { tables, commit }: Touched): void {
  const [order] = rowsIn<Order>(tables, 'orders.orders', orderId)
  const content = order && termsOf(order, tables)
  const shipBy = order && content && earliest(order, content)
  holds(content?.coverage === 'on-time', 'V the terms promise a voucher', () => orderId)
  const isDue = shipBy === undefined || givenAt >= dayAfter(shipBy, content.zone)
  holds(isDue, '10 no voucher before the day after', () => `${orderId} ${givenAt}, ship-by ${shipBy}`)
  const lines = rowsIn<Hold>(tables, 'escrow.holds', orderId)
  // A price that fell in the same commit may have stood as it was agreed a moment before.
  const isLower = commit.timeline.some(({ root, body }) => root === orderId && lowered.test(body))
  const stands = lines.reduce((sum, { value }) => sum + value, 0n)
  const most = isLower && content !== undefined ? agreedTotal(content) : stands
  const { usd, per } = order?.usdPerMinor ?? { usd: 1n, per: 1n }
  const fits = amount <= (most * 200n) / 10_000n && amount * usd <= HUNDRED_USD * per + per
  holds(fits, 'V a voucher is a share of the order up to its most', () => `${orderId} ${amount} of ${most}`)
}

/** Money that goes to the buyer of an order that a voucher pays is money that he brought, less the fees we keep. */
function checkMoney(orderId: string, { tables, ledger }: Touched): void {
  if (rowsIn<VoucherUse>(tables, 'payments.voucher_uses', orderId).length === 0) return
  const back = rowsIn<Refund>(tables, 'payments.refunds', orderId)
    .filter(({ state }) => !['failed', 'returned', 'cancelled'].includes(state))
    .reduce((sum, { amount }) => sum + amount, 0n)
  const came = rowsIn<Payment>(tables, 'payments.payments', orderId).reduce(
    (sum, { paid, feeKept, feeTaxKept }) => sum + paid - feeKept - feeTaxKept,
    0n,
  )
  const gone = ledger.moved(orderId, 'payment-reversed')
  holds(back <= came + gone, 'V a voucher never becomes money', () => `${orderId}: ${back} of ${came} and ${gone}`)
}

/** At the end: each missed day that nothing excuses has brought one, and a kept one none; uses add up. */
export function auditVouchersEnd({ tables, counters }: World): void {
  const uses = new Map<string, bigint>()
  for (const { voucherId, amount, back } of everyRow<VoucherUse>(tables, 'payments.voucher_uses')) {
    uses.set(voucherId, (uses.get(voucherId) ?? 0n) + amount - back)
    counters.hit('voucher.used')
    if (back > 0n) counters.hit('voucher.restored')
  }
  const given = new Set<string>()
  for (const { voucherId, orderId, used, expired, amount } of everyRow<Voucher>(tables, 'payments.vouchers')) {
    given.add(orderId)
    counters.hit('voucher.given')
    if (expired > 0n) counters.hit('voucher.expired')
    holds(used === (uses.get(voucherId) ?? 0n), 'V uses of a voucher add up', () => voucherId)
    holds(used + expired === amount, '11 a voucher has an end', () => voucherId)
  }
  for (const order of everyRow<Order>(tables, 'orders.orders')) checkBrought(order, given.has(order.orderId), tables)
}

/** Only orders of which it is plain by the auditor's own reading: a fixed day, paid at once, waiting for no carrier. */
function checkBrought(order: Order, isGiven: boolean, tables: Touched['tables']): void {
  const content = termsOf(order, tables)
  if (content?.coverage !== 'on-time' || order.fundedAt === undefined || order.carrierAwaitedUntil !== undefined) return
  const { shipBy, zone, instalments } = content
  const bought = rowsIn<Instalment>(tables, 'orders.instalments', order.orderId)
  const wasLate = bought.some(({ dueBy, paidAt }) => dueBy !== undefined && (paidAt ?? '9') > dueBy)
  if (shipBy.kind !== 'date' || instalments.length > 1 || wasLate) return
  const end = endOfDate(shipBy.date, zone)
  const after = dayAfter(end, zone)
  const lots = rowsIn<Lot>(tables, 'orders.lots', order.orderId).filter(({ rejectedAt }) => rejectedAt === undefined)
  const inTime = lots.filter(({ dispatchedAt }) => dispatchedAt !== undefined && dispatchedAt <= end)
  const shipped = (lineNo: number) =>
    inTime.flatMap(({ lines }) => lines).reduce((sum, each) => sum + (each.lineNo === lineNo ? each.quantity : 0n), 0n)
  const isKept = content.lines.every((line) => shipped(line.lineNo) >= line.quantity)
  holds(!isKept || !isGiven, 'V what was shipped in time brings nothing', () => order.orderId)
  // Something may have been taken off, or looked at, before the day after: then it is not plain.
  const isPlain = order.cancelledLines === undefined && lots.every(({ proof }) => proof === 'carrier')
  const { usd, per } = order.usdPerMinor ?? { usd: 1n, per: 1n }
  const goesOn = (order.endedAt ?? '9') > new Date(Date.parse(after) + 20 * 86_400_000).toISOString()
  const isLarge = order.total * usd >= (FROM_USD + 100n) * per && (order.claims?.made ?? 0) === 0
  const isTold = !isKept && order.fundedAt < end && goesOn && isPlain && isLarge
  holds(!isTold || isGiven, 'V a missed day brings a voucher', () => `${order.orderId} ${end}`)
}
