import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { entry, refuse, useCase } from '../../kernel/use-case.ts'
import type { Books } from './books.rules.ts'
import { bookReads, booksOf, marketReads } from './books.rules.ts'
import type { Market } from './flow.rules.ts'
import { marketOf, receiptTerms } from './flow.rules.ts'
import type { Lot } from './lot.rules.ts'
import { delivered, dispatched, resumed, stopped } from './lot.rules.ts'
import { moved } from './moved-lot.rules.ts'
import { shipped } from './ship-lot.ts'

export interface RecordCarrierEvent {
  readonly orderId: RootId
  readonly lotId: string
  /** `rejected`: staff found that a paper proves nothing. `resumed`: they reviewed a lot whose receipt stood still. */
  readonly kind: 'dispatched' | 'delivered' | 'exception' | 'rejected' | 'resumed'
  readonly happenedAt: string
}

/**
 * A carrier's event, or what staff found when they reviewed a lot. A fact: refused only as `not-found`; news of what is
 * known already changes nothing, and what comes after the order's end is only logged.
 */
export const recordCarrierEvent = useCase({
  name: 'orders.record-carrier-event',
  action: 'orders.record-carrier-event',
  root: (input: RecordCarrierEvent) => input.orderId,
  reads: (_, root) => bookReads(root),
  more: marketReads,
  sides: ({ order }) => (order === undefined ? [] : [{ as: 'staff', company: 'cmp_operator' }]),
  decide(facts, { lotId, kind, happenedAt }, context) {
    const books = booksOf(facts)
    const lot = books?.lots.find((each) => each.lotId === lotId)
    if (books === undefined || lot === undefined) return refuse('not-found')
    const at = happenedAt > context.at ? context.at : happenedAt
    const answer = { lot: lotId, kind }
    if (books.order.ended !== undefined)
      return {
        answer,
        changes: [entry(books.order.orderId, 'lot.event-logged', { lot: lotId, kind, happened_at: at })],
      }
    return { answer, changes: told(books, lot, kind, at, marketOf(facts), context) }
  },
})

type Kind = RecordCarrierEvent['kind']

function told(books: Books, lot: Lot, kind: Kind, at: string, market: Market, context: Context): readonly Change[] {
  const { zone } = books.content
  const terms = receiptTerms(market.policy)
  switch (kind) {
    case 'dispatched':
      return lot.dispatchedAt === undefined && lot.rejectedAt === undefined
        ? shipped(books, dispatched(lot, at, zone, terms), market, context)
        : []
    case 'delivered': {
      const fact =
        lot.dispatchedAt === undefined ? shipped(books, dispatched(lot, at, zone, terms), market, context) : []
      return [...fact, ...moved(books, lot, delivered(lot, at, context.at, zone, terms), 'lot.delivered', context)]
    }
    case 'exception':
      return lot.receivedAt === undefined ? moved(books, lot, stopped(lot, 'exception'), 'lot.held-up', context) : []
    case 'rejected':
      return lot.dispatchedAt === undefined
        ? moved(books, lot, { ...lot, rejectedAt: at }, 'lot.rejected', context)
        : []
    case 'resumed':
      return moved(books, lot, resumed(lot, context.at, zone, terms), 'lot.resumed', context)
  }
}
