import type { RootId } from '../../kernel/use-case.ts'
import { all, due, entry, event, put, refuse, useCase } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import { bookReads, booksOf, marketReads } from './books.rules.ts'
import type { CancellationOffer } from './cancellation.rules.ts'
import { cancellationOfferType, inHoldOf } from './cancellation.rules.ts'
import { marketOf } from './flow.rules.ts'
import { sideOf, sidesOf } from './order.rules.ts'
import { checkStep } from './step.rules.ts'

export interface OfferCancellation {
  readonly orderId: RootId
  /** What the supplier keeps of the hold, minor units. */
  readonly supplierKeeps: bigint
}

/**
 * One side offers to end the order and names what the supplier keeps; the rest goes back. When something is on its way,
 * the offer is about the quantity that is not shipped. No answer: the order stands.
 * Refuses `wrong-state`, `not-your-turn`, `offer-open`, `above-hold` { most }.
 */
export const offerCancellation = useCase({
  name: 'orders.offer-cancellation',
  action: 'orders.offer-cancellation',
  root: (input: OfferCancellation) => input.orderId,
  reads: (_, root) => ({ ...bookReads(root), offers: all(cancellationOfferType, root) }),
  more: marketReads,
  sides: ({ order }) => sidesOf(order),
  decide({ offers, ...facts }, { supplierKeeps }, { at, actor, newId }) {
    const books = booksOf(facts)
    if (books === undefined) return refuse('wrong-state', { status: facts.order?.status ?? 'draft' })
    const { order, content } = books
    const side = sideOf(order, actor.company)
    const refused = checkStep('offer-cancellation', order, side)
    if (refused !== undefined || side === undefined) return refused ?? refuse('not-found')
    if (offers.some((offer) => offer.state === 'open')) return refuse('offer-open')
    const most = inHoldOf(books).reduce((sum, part) => sum + part.amount, 0n)
    if (supplierKeeps < 0n || supplierKeeps > most) return refuse('above-hold', { most: Number(most) })
    const answerBy = endOfTerm(at, marketOf(facts).policy.cancellationAnswer, content.zone)
    const { orderId, currency } = order
    const offer: CancellationOffer = {
      orderId,
      offerId: newId('cnl'),
      by: side,
      supplierKeeps,
      answerBy,
      state: 'open',
    }
    const said = {
      offer: offer.offerId,
      by: side,
      supplier_keeps: Number(supplierKeeps),
      currency,
      answer_by: answerBy,
    }
    return {
      answer: said,
      changes: [
        put(cancellationOfferType, offer),
        due(orderId, 'cancellation.answer', offer.offerId, answerBy),
        entry(orderId, 'cancellation.offered', said),
        event(orderId, 'cancellation.offered', { order: orderId, ...said }),
      ],
    }
  },
})
