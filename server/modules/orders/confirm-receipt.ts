import type { RootId } from '../../kernel/use-case.ts'
import { refuse, useCase } from '../../kernel/use-case.ts'
import { bookReads, booksOf, marketReads } from './books.rules.ts'
import { marketOf, receiptTerms } from './flow.rules.ts'
import { dispatched } from './lot.rules.ts'
import { sideOf, sidesOf } from './order.rules.ts'
import { receiveLot, withLot } from './receipt.rules.ts'
import { checkStep } from './step.rules.ts'

export interface ConfirmReceipt {
  readonly orderId: RootId
  readonly lotId: string
}

/**
 * The buyer confirms that a lot is there: its share is released within room and the claim window runs. A lot that only
 * a paper told of is confirmed by it too. Refuses `wrong-state`, `not-your-turn`, `not-found`, `lot-received`.
 */
export const confirmReceipt = useCase({
  name: 'orders.confirm-receipt',
  action: 'orders.confirm-receipt',
  root: (input: ConfirmReceipt) => input.orderId,
  reads: (_, root) => bookReads(root),
  more: marketReads,
  sides: ({ order }) => sidesOf(order),
  decide(facts, { lotId }, context) {
    const books = booksOf(facts)
    if (books === undefined) return refuse('wrong-state', { status: facts.order?.status ?? 'draft' })
    const lot = books.lots.find((each) => each.lotId === lotId)
    if (lot === undefined || lot.rejectedAt !== undefined) return refuse('not-found')
    if (lot.receivedAt !== undefined) return refuse('lot-received', { at: lot.receivedAt })
    const provisional = lot.dispatchedAt === undefined
    const refused = checkStep('confirm-receipt', books.order, sideOf(books.order, context.actor.company))
    if (refused !== undefined && !(provisional && refused.refused === 'wrong-state')) return refused
    const market = marketOf(facts)
    const terms = receiptTerms(market.policy)
    const there = provisional ? dispatched(lot, lot.notifiedAt, books.content.zone, terms) : lot
    // The changes are told against the books as stored; the paper lot became a fact only in passing.
    const seen = provisional ? { ...books, lots: withLot(books, there).lots } : books
    return {
      answer: { order: books.order.orderId, lot: lotId },
      changes: receiveLot(seen, there, 'buyer', market, context),
    }
  },
})
