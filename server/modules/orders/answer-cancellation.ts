import { allocate } from '../../kernel/allocation.ts'
import type { Change, Context, Refusal, RootId } from '../../kernel/use-case.ts'
import { clear, entry, event, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { refundDue } from '../escrow/award.rules.ts'
import type { LineAmount } from '../escrow/hold.rules.ts'
import { releaseEarly } from '../escrow/release.rules.ts'
import type { Books } from './books.rules.ts'
import { bookChanges, bookReads, booksOf, marketReads, postAll, protectedOrder, withRemedied } from './books.rules.ts'
import type { CancellationOffer } from './cancellation.rules.ts'
import {
  cancellationOfferType,
  inHoldOf,
  isHeldByCase,
  isUnderWay,
  openLines,
  priceOf,
  takenOff,
} from './cancellation.rules.ts'
import { endOrder, isPaying } from './ending.rules.ts'
import type { Market } from './flow.rules.ts'
import { afterRelease, marketAfter, marketOf, releaseFacts } from './flow.rules.ts'
import { sideOf, sidesOf } from './order.rules.ts'
import { reduced } from './price.rules.ts'

export interface AnswerCancellation {
  readonly orderId: RootId
  readonly offerId: string
  /** `lapse`: nobody answered in time. */
  readonly answer: 'accept' | 'decline' | 'lapse'
}

/**
 * The other side answers an offer to end the order; accepting splits the hold as offered and ends it at once.
 * Refuses `not-found`, `offer-ended`, `not-your-turn`, `payment-in-progress`, `above-hold`, `lines-frozen`.
 */
export const answerCancellation = useCase({
  name: 'orders.answer-cancellation',
  action: 'orders.answer-cancellation',
  root: (input: AnswerCancellation) => input.orderId,
  reads: (input, root) => ({ ...bookReads(root), offer: one(cancellationOfferType, root, input.offerId) }),
  more: marketReads,
  sides: ({ order }) => sidesOf(order),
  decide({ offer, refundable, ...facts }, { answer }, context) {
    const books = booksOf(facts)
    if (books === undefined || offer === undefined) return refuse('not-found')
    const isTime = context.actor.kind === 'clock'
    if (offer.state !== 'open' || books.order.ended !== undefined)
      return isTime ? { answer: { offer: offer.offerId, state: offer.state }, changes: [] } : refuse('offer-ended')
    const side = sideOf(books.order, context.actor.company)
    if (!isTime && (side === undefined || side === offer.by)) return refuse('not-your-turn')
    if (answer !== 'accept') {
      const state = answer === 'decline' ? 'declined' : 'lapsed'
      return { answer: { offer: offer.offerId, state }, changes: closed(offer, state) }
    }
    const split = splitAsOffered(books, offer, refundable, marketOf(facts), context)
    if (isRefusal(split)) return split
    const state: CancellationOffer['state'] = 'accepted'
    return { answer: { offer: offer.offerId, state }, changes: [...closed(offer, state), ...split] }
  },
})

function closed(offer: CancellationOffer, state: CancellationOffer['state']): readonly Change[] {
  const { orderId, offerId } = offer
  return [
    put(cancellationOfferType, { ...offer, state }),
    clear(orderId, 'cancellation.answer', offerId),
    entry(orderId, `cancellation.${state}`, { offer: offerId }),
    event(orderId, `cancellation.${state}`, { order: orderId, offer: offerId }),
  ]
}

/**
 * What the supplier keeps is released by agreement of both, spread over the lines by what is there; the rest goes
 * back.
 */
function splitAsOffered(
  books: Books,
  { offerId, supplierKeeps }: CancellationOffer,
  refundable: bigint,
  market: Market,
  context: Context,
): readonly Change[] | Refusal {
  if (isPaying(books.payments)) return refuse('payment-in-progress')
  const open = openLines(books)
  const parts = inHoldOf(books)
  const isPart = isUnderWay(books)
  const cheaper = isPart ? reduced(books, priceOf(books, open)) : { books, paid: [] }
  if (isHeldByCase(cheaper.books, cheaper.paid)) return refuse('lines-frozen')
  const kept = keep(cheaper.books, parts, offerId, supplierKeeps, market)
  if (isRefusal(kept)) return kept
  const posted = postAll(books.order.orderId, kept.movements, `release:cancellation:${offerId}`, context.at, context)
  if (!isPart) {
    const ending = { how: 'cancelled', reason: 'by-agreement', at: context.at } as const
    const end = endOrder(kept.books, ending, { ...market, refundable }, context)
    return isRefusal(end) ? end : [...bookChanges(books, kept.books), ...posted, ...end.changes]
  }
  const back = kept.left.filter((part) => part.amount > 0n)
  const given = refundDue(protectedOrder(books.order), kept.books, back)
  if (isRefusal(given)) return given
  const amount = back.reduce((sum, part) => sum + part.amount, 0n)
  const after = { ...given, books: withRemedied(kept.books, given), amount, owed: [], credit: 0n }
  const left = marketAfter(market, books, kept.books, kept.movements)
  return [...posted, ...takenOff(books, open, after, 'by-agreement', left, context)]
}

function keep(books: Books, parts: readonly LineAmount[], offerId: string, amount: bigint, market: Market) {
  const all = parts.reduce((sum, part) => sum + part.amount, 0n)
  if (amount > all) return refuse('above-hold', { most: Number(all) })
  if (amount === 0n) return { books, movements: [], left: parts }
  const shares = allocate(
    amount,
    parts.map((part) => part.amount),
  )
  const named = parts.map(({ lineNo }, i) => ({ lineNo, amount: shares[i] ?? 0n }))
  const left = parts.map((part, i) => ({ ...part, amount: part.amount - (shares[i] ?? 0n) }))
  const early = { lot: offerId, parts: named.filter((part) => part.amount > 0n), barred: 0n }
  const out = releaseEarly(releaseFacts(books, market), early)
  return isRefusal(out) ? out : { ...afterRelease(books, out), left }
}
