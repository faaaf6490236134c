import type { RootId } from '../../kernel/use-case.ts'
import { refuse, useCase } from '../../kernel/use-case.ts'
import { bookReads, booksOf, marketReads } from './books.rules.ts'
import { stopped } from './lot.rules.ts'
import { moved } from './moved-lot.rules.ts'
import { sideOf, sidesOf } from './order.rules.ts'
import { checkStep } from './step.rules.ts'

export interface ReportNotHere {
  readonly orderId: RootId
  readonly lotId: string
}

/**
 * The buyer says that a lot is not here: automatic receipt stands still until staff have seen a proof of delivery.
 * Refuses `wrong-state`, `not-your-turn`, `not-found`, `lot-received`.
 */
export const reportNotHere = useCase({
  name: 'orders.report-not-here',
  action: 'orders.report-not-here',
  root: (input: ReportNotHere) => input.orderId,
  reads: (_, root) => bookReads(root),
  more: marketReads,
  sides: ({ order }) => sidesOf(order),
  decide(facts, { lotId }, context) {
    const books = booksOf(facts)
    if (books === undefined) return refuse('wrong-state', { status: facts.order?.status ?? 'draft' })
    const refused = checkStep('report-not-here', books.order, sideOf(books.order, context.actor.company))
    if (refused !== undefined) return refused
    const lot = books.lots.find((each) => each.lotId === lotId)
    if (lot === undefined || lot.rejectedAt !== undefined) return refuse('not-found')
    if (lot.receivedAt !== undefined) return refuse('lot-received', { at: lot.receivedAt })
    const answer = { lot: lotId, stopped: true }
    if (lot.stopped !== undefined) return { answer, changes: [] }
    return { answer, changes: moved(books, lot, stopped(lot, 'not-here'), 'lot.not-here', context) }
  },
})
