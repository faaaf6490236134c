import type { Change, Context, Refusal, RootId } from '../../kernel/use-case.ts'
import { clear, entry, event, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { freeOf, spread } from '../escrow/hold.rules.ts'
import { releaseEarly } from '../escrow/release.rules.ts'
import type { Books } from './books.rules.ts'
import { bookChanges, bookReads, booksOf, marketReads, postAll, protectedOrder } from './books.rules.ts'
import type { CancellationOffer } from './cancellation.rules.ts'
import { cancellationOfferType } from './cancellation.rules.ts'
import { endOrder } from './ending.rules.ts'
import type { Market } from './flow.rules.ts'
import { afterRelease, marketOf, releaseFacts } from './flow.rules.ts'
import { sideOf, sidesOf } from './order.rules.ts'

export interface AnswerCancellation {
  readonly orderId: RootId
  readonly offerId: string
  /** `lapse`: nobody answered in time. */
  readonly answer: 'accept' | 'decline' | 'lapse'
}

/**
 * The other side answers an offer to end the order; accepting splits the hold as offered and ends it at once.
 * Refuses `not-found`, `offer-ended`, `not-your-turn`, `payment-in-progress`, `above-hold`.
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

/** What the supplier keeps is released by agreement of both, spread over the lines by what is free; the rest goes back. */
function splitAsOffered(
  books: Books,
  { offerId, supplierKeeps }: CancellationOffer,
  refundable: bigint,
  market: Market,
  context: Context,
): readonly Change[] | Refusal {
  const kept = keep(books, offerId, supplierKeeps, market)
  if (isRefusal(kept)) return kept
  const ending = { how: 'cancelled', reason: 'by-agreement', at: context.at } as const
  const end = endOrder(kept.books, ending, refundable, context)
  if (isRefusal(end)) return end
  const { orderId } = books.order
  return [
    ...bookChanges(books, kept.books),
    ...postAll(orderId, kept.movements, `release:cancellation:${offerId}`, context.at, context),
    ...end.changes,
  ]
}

function keep(books: Books, offerId: string, amount: bigint, market: Market) {
  if (amount === 0n) return { books, movements: [] }
  const free = books.holds.map((hold) => ({ lineNo: hold.lineNo, value: freeOf(hold) }))
  const all = free.reduce((sum, each) => sum + each.value, 0n)
  if (amount > all) return refuse('above-hold', { most: Number(all) })
  const parts = spread(protectedOrder(books.order), amount, free).map(({ lineNo, value }) => ({
    lineNo,
    amount: value,
  }))
  const named = parts.filter((part) => part.amount > 0n)
  const out = releaseEarly(releaseFacts(books, market), { lot: offerId, parts: named, barred: 0n })
  return isRefusal(out) ? out : afterRelease(books, out)
}
