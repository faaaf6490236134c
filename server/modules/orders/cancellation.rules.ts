import { addDuration } from '../../kernel/instant.ts'
import { least } from '../../kernel/money.ts'
import type { Change, Context, Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import { due, entry, event, isRefusal } from '../../kernel/use-case.ts'
import { freezeArrived } from '../escrow/freeze.rules.ts'
import type { LineAmount } from '../escrow/hold.rules.ts'
import { coveredPriceOf, freeOf, givenBack, positive } from '../escrow/hold.rules.ts'
import { amountOn } from '../escrow/remedy.rules.ts'
import type { Books, ShippingFacts } from './books.rules.ts'
import { bookChanges, postAll, unshippedLines } from './books.rules.ts'
import { completed } from './completion.rules.ts'
import type { Given, Owed } from './ending.rules.ts'
import { endOrder, giveBack, sendBack } from './ending.rules.ts'
import type { Market } from './flow.rules.ts'
import { flow } from './flow.rules.ts'
import { restOfGoneLines } from './gone-lines.rules.ts'
import { openOf } from './instalment.rules.ts'
import type { LotLine } from './lot.rules.ts'
import type { OrderSide } from './order.rules.ts'
import { owedNews, sumOf, withOwed } from './owed.rules.ts'
import { leaving, reduced, shareOf } from './price.rules.ts'
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
export function mayCancelLate(books: ShippingFacts, grace: string, at: Instant): boolean {
  const shipBy = shipByOf(books, at)
  const owes = books.instalments.some((each) => each.dueBy !== undefined && openOf(each) > 0n)
  if (shipBy === undefined || owes || addDuration(shipBy, grace) > at) return false
  return unshippedLines(books).some((line) => line.quantity > 0n)
}

/** Whether something is on its way, or said to be: then only what is not shipped can still be taken off. */
export function isUnderWay(books: Books): boolean {
  return books.lots.some((lot) => lot.rejectedAt === undefined)
}

/**
 * The supplier had his time to prove shipment: what is still neither shipped nor under review is taken off, and its
 * share goes back. When nothing at all was shipped, the order ends. While a payment is in progress, or a case holds
 * what was paid for it, the next day asks.
 */
export function lateRefund(books: Books, owed: Owed, market: Market, context: Context): readonly Change[] {
  const open = openLines(books)
  const { orderId } = books.order
  if (open.length === 0) return []
  const again = due(orderId, 'order.cancel-late', '', addDuration(context.at, market.policy.cancelAgain))
  if (!isUnderWay(books)) {
    const supplierBears = { payable: owed.payable }
    const ending = { how: 'cancelled', reason: 'not-shipped', at: context.at, supplierBears } as const
    const end = endOrder(books, ending, { ...market, ...owed }, context)
    return isRefusal(end) ? [again] : end.changes
  }
  const cheaper = reduced(books, priceOf(books, open))
  if (isHeldByCase(cheaper.books, cheaper.paid)) return [again]
  const given = giveBack(cheaper.books, cheaper.paid, owed.payable)
  return isRefusal(given) ? [again] : takenOff(books, open, given, 'not-shipped', market, context)
}

/**
 * Whether a case has frozen money that these parts need. Another purse would pay for it in the meantime, and what the
 * case leaves would be given once more.
 */
export function isHeldByCase({ holds }: Books, parts: readonly LineAmount[]): boolean {
  return holds.some((hold) => hold.frozen > 0n && amountOn(parts, hold.lineNo) > freeOf(hold))
}

/**
 * The money in the hold that an offer to cancel can split: all that is free, or what was paid for what is not
 * shipped.
 */
export function inHoldOf(books: Books): readonly LineAmount[] {
  const free = (lineNo: number) => books.holds.filter((hold) => hold.lineNo === lineNo).map(freeOf)[0] ?? 0n
  const parts = isUnderWay(books)
    ? reduced(books, priceOf(books, openLines(books))).paid
    : books.holds.map((hold) => ({ lineNo: hold.lineNo, amount: freeOf(hold) }))
  const capped = parts.map(({ lineNo, amount }) => ({ lineNo, amount: least(amount, free(lineNo)) }))
  return capped.filter((part) => part.amount > 0n)
}

/** The lines of which something is neither shipped nor said to be. */
export function openLines(books: Books): readonly LotLine[] {
  return unshippedLines(books).filter((line) => line.quantity > 0n)
}

/** Quantity leaves the order with its price; what was paid for it goes back, and the rest may be complete by it. */
export function takenOff(
  before: Books,
  lines: readonly LotLine[],
  given: Given,
  reason: string,
  market: Market,
  context: Context,
): readonly Change[] {
  const { order } = given.books
  const cancelledLines = [...(order.cancelledLines ?? []), ...leaving(before, given.books, lines)]
  // What was shipped is now all that was ordered, so what rounding kept back may be due.
  // What cases ask for beside a price that is lower now is frozen before anything flows.
  const held = { ...given.books, ...freezeArrived(given.books) }
  const less = { ...held, order: withOwed({ ...order, cancelledLines }, given.owed) }
  const rest = restOfGoneLines(less)
  const flowed = flow(rest.books, { step: 'case-ended', lot: `reduced-${cancelledLines.length}` }, market)
  const end = completed(flowed.books, context.at)
  const cause = `cancellation:${reason}`
  const { orderId, currency } = order
  const amount = given.amount + given.credit + rest.amount
  const short = given.owed.length === 0 ? {} : { owed: Number(sumOf(given.owed)) }
  const said = { reason, refunded: Number(amount), currency, lines: lines.map((line) => line.lineNo), ...short }
  return [
    ...bookChanges(before, end.books),
    ...postAll(orderId, [...given.movements, ...rest.movements, ...flowed.movements], cause, context.at, context),
    ...sendBack({ ...rest.books, debt: market.buyerDebt }, amount, cause, context).changes,
    entry(orderId, 'order.reduced', said),
    event(orderId, 'order.reduced', { order: orderId, ...said }),
    ...owedNews(less.order, given.owed, market.policy.owedAgain, context),
    ...end.changes,
  ]
}

/**
 * The price of a quantity of each line, by its share of what is still ordered, less what was given up; minor units; at
 * most what of the line has not gone back.
 */
export function priceOf(books: Books, lines: readonly LotLine[]): readonly LineAmount[] {
  const shares = lines.map(({ lineNo, quantity }) => {
    const hold = books.holds.find((each) => each.lineNo === lineNo)
    const most = hold === undefined ? 0n : positive(coveredPriceOf(hold) - givenBack(hold))
    return { lineNo, amount: least(shareOf(books, lineNo, quantity), most) }
  })
  return shares.filter((part) => part.amount > 0n)
}
