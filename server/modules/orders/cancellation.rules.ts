import { addDuration } from '../../kernel/instant.ts'
import type { Change, Context, Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import { entry, event, isRefusal } from '../../kernel/use-case.ts'
import { refundDue } from '../escrow/award.rules.ts'
import type { LineAmount } from '../escrow/hold.rules.ts'
import { freeOf, lineOf, lowerPrice } from '../escrow/hold.rules.ts'
import { requestRefunds } from '../payments/refund-booking.rules.ts'
import type { Books } from './books.rules.ts'
import { bookChanges, orderedLines, postAll, protectedOrder, unshippedLines, withRemedied } from './books.rules.ts'
import { completed } from './completion.rules.ts'
import { endOrder } from './ending.rules.ts'
import { feesBack } from './fault.rules.ts'
import type { Market } from './flow.rules.ts'
import { flow } from './flow.rules.ts'
import { lowerInstalments, openInAll, openOf } from './instalment.rules.ts'
import type { LotLine } from './lot.rules.ts'
import type { OrderSide } from './order.rules.ts'
import { shipByOf } from './ship-by.rules.ts'

/** One side's offer to end the order: what the supplier keeps; the rest goes back. */
export interface CancellationOffer {
  readonly orderId: RootId
  readonly offerId: string
  readonly by: OrderSide
  /** Minor units of what is in the hold. */
  readonly supplierKeeps: bigint
  readonly answerBy: Instant
  readonly state: 'open' | 'accepted' | 'declined' | 'lapsed'
}

export const cancellationOfferType: RecordType<CancellationOffer> = {
  name: 'orders.cancellation_offers',
  root: (offer) => offer.orderId,
  id: (offer) => offer.offerId,
}

/**
 * Whether the buyer alone may take off what is not shipped: ship-by and grace have passed, and nothing due from him was
 * open. `since` is when that became true.
 */
export function mayCancelLate(books: Books, grace: string, at: Instant): boolean {
  const shipBy = shipByOf(books, at)
  const owes = books.instalments.some((each) => each.dueBy !== undefined && openOf(each) > 0n)
  if (shipBy === undefined || owes || addDuration(shipBy, grace) > at) return false
  return unshippedLines(books).some((line) => line.quantity > 0n)
}

/** What the order's buyer and supplier are owed already, minor units. */
export interface Owed {
  readonly refundable: bigint
  readonly payable: bigint
}

/**
 * The supplier had his time to prove shipment: what is still neither shipped nor under review is taken off. Its price
 * lowers first what is still to pay; the rest goes back out of the hold. When nothing at all was shipped, the order ends.
 */
export function lateRefund(books: Books, owed: Owed, market: Market, context: Context): readonly Change[] {
  const open = unshippedLines(books).filter((line) => line.quantity > 0n)
  if (open.length === 0) return []
  if (books.lots.every((lot) => lot.rejectedAt !== undefined)) {
    const supplierBears = { payable: owed.payable }
    const ending = { how: 'cancelled', reason: 'not-shipped', at: context.at, supplierBears } as const
    const end = endOrder(books, ending, owed.refundable, context)
    return isRefusal(end) ? [] : end.changes
  }
  return takeOff(books, open, owed, market, context)
}

function takeOff(books: Books, open: readonly LotLine[], owed: Owed, market: Market, context: Context) {
  const { orderId, buyerId, currency } = books.order
  const lowered = withLoweredPrice(books, open)
  const given = refundDue(protectedOrder(books.order), lowered.books, lowered.paid)
  if (isRefusal(given)) return []
  const price = lowered.paid.reduce((sum, part) => sum + part.amount, 0n)
  const fees = feesBack(books, price, owed.payable)
  const amount = price + fees.credit
  const cancelledLines = [...(books.order.cancelledLines ?? []), ...open]
  const reduced = { ...withRemedied(lowered.books, given), order: { ...books.order, cancelledLines } }
  // What was shipped is now all that was ordered, so what rounding kept back may be due.
  const flowed = flow(reduced, { step: 'case-ended', lot: `reduced-${cancelledLines.length}` }, market)
  const end = completed(flowed.books, context.at)
  const cause = 'cancellation:not-shipped'
  const said = { refunded: Number(amount), currency, lines: open.map((line) => line.lineNo) }
  const movements = [...given.movements, ...fees.movements, ...flowed.movements]
  return [
    ...bookChanges(books, end.books),
    ...postAll(orderId, movements, cause, context.at, context),
    ...requestRefunds({ orderId, buyerId, payments: books.payments, amount, cause }, context).changes,
    entry(orderId, 'order.reduced', said),
    event(orderId, 'order.reduced', { order: orderId, ...said }),
    ...end.changes,
  ]
}

/** The books with the price of a quantity lowered as far as it is still to pay, and what of it was paid. */
function withLoweredPrice(books: Books, open: readonly LotLine[]) {
  const parts = sharesOf(books, open)
  const stillOpen = openInAll(books.instalments)
  const { holds, paid } = stillOpen === 0n ? { holds: books.holds, paid: parts } : lowerPrice(books.holds, parts)
  const price = (of: readonly LineAmount[]) => of.reduce((sum, part) => sum + part.amount, 0n)
  const instalments = lowerInstalments(books.instalments, price(parts) - price(paid))
  const back = paid.map(({ lineNo, amount }) => {
    const free = freeOf(lineOf(holds, lineNo))
    return { lineNo, amount: amount < free ? amount : free }
  })
  return { books: { ...books, holds, instalments }, paid: back.filter((part) => part.amount > 0n) }
}

/** The price of a quantity of each line, by its share of what is still ordered. */
function sharesOf(books: Books, open: readonly LotLine[]): readonly LineAmount[] {
  const ordered = new Map(orderedLines(books).map((line) => [line.lineNo, line.quantity]))
  const shares = open.map(({ lineNo, quantity }) => {
    const { value, refunded, chargedBack } = lineOf(books.holds, lineNo)
    const all = ordered.get(lineNo) ?? 0n
    return { lineNo, amount: all === 0n ? 0n : ((value - refunded - chargedBack) * quantity) / all }
  })
  return shares.filter((part) => part.amount > 0n)
}
