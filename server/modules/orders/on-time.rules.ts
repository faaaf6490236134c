import { addDuration } from '../../kernel/instant.ts'
import { least } from '../../kernel/money.ts'
import type { Change, Context, Instant } from '../../kernel/use-case.ts'
import { due } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import { positive } from '../escrow/hold.rules.ts'
import { fromUsd, toUsd } from '../escrow/room.rules.ts'
import type { Voucher } from '../payments/voucher.rules.ts'
import { voucherIdOf } from '../payments/voucher.rules.ts'
import type { VouchersPolicy } from '../payments/vouchers-policy.rules.ts'
import type { Books } from './books.rules.ts'
import { orderedLines } from './books.rules.ts'
import { rateOf } from './flow.rules.ts'
import { notPast } from './instalment.rules.ts'
import type { Lot } from './lot.rules.ts'
import { quantityIn } from './lot.rules.ts'
import { shipByOf } from './ship-by.rules.ts'

/** The deadline at which it is looked whether ship-by was missed on an order with the on-time plan. */
export const onTimeDeadline = 'order.on-time'

/** Whether the lot was handed over after ship-by, as ship-by stood then. */
export function isShippedLate(books: Books, { dispatchedAt }: Pick<Lot, 'dispatchedAt'>): boolean {
  const shipBy = dispatchedAt === undefined ? undefined : shipByOf(books, dispatchedAt)
  return shipBy !== undefined && dispatchedAt !== undefined && dispatchedAt > shipBy
}

/** When an order is looked at whose ship-by ended at an instant: the term begins on the last day of ship-by. */
function dayAfter({ content, vouchers }: Books, shipBy: Instant): Instant {
  const lastMoment = new Date(Date.parse(shipBy) - 1).toISOString()
  return endOfTerm(lastMoment, vouchers.policy.voucherAfter, content.zone)
}

/**
 * Ship-by has come on an order with the on-time plan: it is looked at the day after. A reminder of ship-by looks again,
 * in a minute, since a deadline never fires twice at one instant.
 */
export function lookedAtForVoucher(books: Books, shipBy: Instant, context: Context): readonly Change[] {
  if (books.content.coverage !== 'on-time' || shipBy > context.at) return []
  const when = dayAfter(books, shipBy)
  const isFirst = context.due !== undefined && context.due <= when
  return [due(books.order.orderId, onTimeDeadline, '', isFirst ? when : notPast(when, context.at))]
}

/**
 * What the day after finds. `kept`: everything ordered was handed over by ship-by, or ship-by has moved on meanwhile
 * (an amendment, something late that was due from the buyer); `unproven`: papers of shipments that would keep it are
 * under review; `missed`: neither.
 */
export type OnTime = 'kept' | 'unproven' | 'missed'

/** Whether ship-by was missed, as it stood at an instant: facts count from when they were due. */
export function onTimeOf(books: Books, at: Instant): OnTime {
  const shipBy = shipByOf(books, at)
  if (shipBy === undefined || dayAfter(books, shipBy) > at) return 'kept'
  const inTime = books.lots.filter((lot) => lot.dispatchedAt !== undefined && !isShippedLate(books, lot))
  const reviewed = books.lots.filter((lot) => lot.dispatchedAt === undefined && lot.notifiedAt <= shipBy)
  const covers = (lots: readonly Lot[]) =>
    orderedLines(books).every(({ lineNo, quantity }) => quantityIn(lots, lineNo) >= quantity)
  if (covers(inTime)) return 'kept'
  return covers([...inTime, ...reviewed]) ? 'unproven' : 'missed'
}

/** When papers that are under review are looked at again. */
export function lookAgain({ order, vouchers }: Books, at: Instant): Change {
  return due(order.orderId, onTimeDeadline, '', addDuration(at, vouchers.policy.voucherAfter))
}

/** What of an order's price still stands, minor units: without what was taken off it or given back. */
function standing({ holds }: Books): bigint {
  return holds.reduce((sum, { value, refunded, chargedBack }) => sum + positive(value - refunded - chargedBack), 0n)
}

/** What a missed ship-by brings the buyer, minor units, rounded down; 0 for an order that is too small. */
export function voucherAmount(books: Books, policy: VouchersPolicy): bigint {
  const price = standing(books)
  const rate = rateOf(books.order)
  if (toUsd(price, rate) < BigInt(policy.voucherFromUsd)) return 0n
  const share = (price * BigInt(policy.voucherShareBps)) / 10_000n
  return least(share, fromUsd(BigInt(policy.voucherMostUsd), rate))
}

/** The voucher of an order; of it the supplier bears his share as far as his payable goes. */
export function voucherFor({ order, vouchers }: Books, amount: bigint, payable: bigint, at: Instant): Voucher {
  const { orderId, buyerId, number, currency } = order
  const { voucherSupplierBps, voucherLasts } = vouchers.policy
  const share = (amount * BigInt(voucherSupplierBps)) / 10_000n
  return {
    ...{ buyerId, voucherId: voucherIdOf(orderId), orderId, orderNumber: number, currency },
    ...{ amount, used: 0n, expired: 0n, supplierBore: least(share, positive(payable)) },
    ...{ givenAt: at, expiresAt: endOfTerm(at, voucherLasts, order.zone) },
  }
}
