import type { RootId } from '../../kernel/use-case.ts'
import { entry, event, refuse, useCase } from '../../kernel/use-case.ts'
import { bookChanges, bookReads, booksOf, marketReads, postAll } from '../orders/books.rules.ts'
import { completed } from '../orders/completion.rules.ts'
import { flow, marketOf } from '../orders/flow.rules.ts'
import { uninspectedLines, withInspected } from '../orders/inspected.rules.ts'
import { sideOf, sidesOf } from '../orders/order.rules.ts'
import { checkStep } from '../orders/step.rules.ts'

export interface WaiveInspection {
  readonly orderId: RootId
}

/**
 * The buyer lets the goods go without an inspection, or in spite of one: the step `inspected` of the release plan is
 * reached by all that is left. It waives no quality. Refuses `wrong-state`, `not-your-turn`, `nothing-to-waive`.
 */
export const waiveInspection = useCase({
  name: 'inspections.waive-inspection',
  action: 'inspections.waive-inspection',
  root: (input: WaiveInspection) => input.orderId,
  reads: (_, root) => bookReads(root),
  more: (facts) => marketReads(facts),
  sides: ({ order }) => sidesOf(order),
  decide(facts, _input, context) {
    const books = booksOf(facts)
    if (books === undefined) return refuse('wrong-state', { status: facts.order?.status ?? 'draft' })
    const refused = checkStep('waive-inspection', books.order, sideOf(books.order, context.actor.company))
    if (refused !== undefined) return refused
    const left = uninspectedLines(books)
    const isStep = books.content.releasePlan.some(({ step }) => step === 'inspected')
    if (!isStep || left.length === 0) return refuse('nothing-to-waive')
    const lot = context.newId('wvr')
    const flowed = flow(withInspected(books, left), { step: 'inspected', lot }, marketOf(facts))
    const end = completed(flowed.books, context.at)
    const { orderId } = books.order
    const said = { waiver: lot, lines: left.length }
    return {
      answer: { order: orderId, lines: left.length },
      changes: [
        ...bookChanges(books, end.books),
        ...postAll(orderId, flowed.movements, `release:inspected:${lot}`, context.at, context),
        entry(orderId, 'inspection.waived', said),
        event(orderId, 'inspection.waived', { order: orderId, ...said }),
        ...end.changes,
      ],
    }
  },
})
