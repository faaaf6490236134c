import type { RootId } from '../../kernel/use-case.ts'
import { entry, event, refuse, useCase } from '../../kernel/use-case.ts'
import { bookChanges, bookReads, booksOf, marketReads, postAll } from './books.rules.ts'
import { completed } from './completion.rules.ts'
import { flow, marketOf } from './flow.rules.ts'
import { shipByNews } from './funding.rules.ts'
import { isLongOverdue } from './instalment.rules.ts'
import { sideOf, sidesOf } from './order.rules.ts'
import { waived } from './price.rules.ts'
import { checkStep } from './step.rules.ts'

export interface WaiveBalance {
  readonly orderId: RootId
}

/**
 * The supplier gives up a balance that is long overdue: the order goes on with what was paid here, and cover stays on
 * that. Refuses `wrong-state`, `not-your-turn`, `not-overdue`.
 */
export const waiveBalance = useCase({
  name: 'orders.waive-balance',
  action: 'orders.waive-balance',
  root: (input: WaiveBalance) => input.orderId,
  reads: (_, root) => bookReads(root),
  more: marketReads,
  sides: ({ order }) => sidesOf(order),
  decide(facts, _input, context) {
    const books = booksOf(facts)
    if (books === undefined) return refuse('wrong-state', { status: facts.order?.status ?? 'draft' })
    const { order, content } = books
    const refused = checkStep('waive-balance', order, sideOf(order, context.actor.company))
    if (refused !== undefined) return refused
    const market = marketOf(facts)
    const term = market.policy.instalmentOverdue
    const overdue = books.instalments.filter((each) => isLongOverdue(each, term, content.zone, context.at))
    if (overdue.length === 0) return refuse('not-overdue')
    const given = waived(books, overdue, context.at)
    const flowed = flow(given.books, { step: 'case-ended', lot: 'waiver' }, market)
    const end = completed(flowed.books, context.at)
    const said = { waived: Number(given.waived), currency: order.currency }
    return {
      answer: { order: order.orderId, ...said },
      changes: [
        ...bookChanges(books, end.books),
        ...shipByNews(books, end.books, context.at),
        ...postAll(order.orderId, flowed.movements, 'release:waiver', context.at, context),
        entry(order.orderId, 'balance.waived', said),
        event(order.orderId, 'balance.waived', { order: order.orderId, ...said }),
        ...end.changes,
      ],
    }
  },
})
