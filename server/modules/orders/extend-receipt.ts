import type { RootId } from '../../kernel/use-case.ts'
import { refuse, useCase } from '../../kernel/use-case.ts'
import { bookReads, booksOf, marketReads } from './books.rules.ts'
import { marketOf, receiptTerms } from './flow.rules.ts'
import { extended } from './lot.rules.ts'
import { moved } from './moved-lot.rules.ts'
import { sideOf, sidesOf } from './order.rules.ts'
import { checkStep } from './step.rules.ts'

export interface ExtendReceipt {
  readonly orderId: RootId
  readonly lotId: string
}

/**
 * A side says that a lot needs longer: automatic receipt moves, once per side and before a delivered event.
 * Refuses `wrong-state`, `not-your-turn`, `not-found`, `lot-received`, `lot-delivered`, `extended-already`.
 */
export const extendReceipt = useCase({
  name: 'orders.extend-receipt',
  action: 'orders.extend-receipt',
  root: (input: ExtendReceipt) => input.orderId,
  reads: (_, root) => bookReads(root),
  more: marketReads,
  sides: ({ order }) => sidesOf(order),
  decide(facts, { lotId }, context) {
    const books = booksOf(facts)
    if (books === undefined) return refuse('wrong-state', { status: facts.order?.status ?? 'draft' })
    const side = sideOf(books.order, context.actor.company)
    const refused = checkStep('extend-receipt', books.order, side)
    if (refused !== undefined || side === undefined) return refused ?? refuse('not-found')
    const lot = books.lots.find((each) => each.lotId === lotId)
    if (lot === undefined || lot.rejectedAt !== undefined) return refuse('not-found')
    if (lot.receivedAt !== undefined) return refuse('lot-received', { at: lot.receivedAt })
    if (lot.deliveredAt !== undefined) return refuse('lot-delivered', { at: lot.deliveredAt })
    if (lot.extendedBy.includes(side)) return refuse('extended-already')
    const after = extended(lot, side, receiptTerms(marketOf(facts).policy))
    return {
      answer: { lot: lotId, receipt_due: after.receiptDueAt ?? null },
      changes: moved(books, lot, after, 'lot.extended', context),
    }
  },
})
