import { all, isRefusal, useCase } from '../../kernel/use-case.ts'
import { marketReads } from '../orders/books.rules.ts'
import { acceptedReport } from './accepting.rules.ts'
import { endedUndone } from './ending.rules.ts'
import { inspectionResultType } from './inspection.rules.ts'
import type { OfInspection } from './inspection-books.rules.ts'
import { inspectionReads, openedFor, staffSides } from './inspection-books.rules.ts'

export interface SettleContest extends OfInspection {
  readonly decision: 'uphold' | 'reject'
}

/**
 * Staff decide about a contested report: upheld, it counts and the firm has its fee; rejected, the fee goes back and
 * nothing was inspected. What was found stays on the record either way. Refuses `not-found`, `wrong-state`,
 * `not-your-turn`.
 */
export const settleContest = useCase({
  name: 'inspections.settle-contest',
  action: 'inspections.settle-contest',
  root: (input: SettleContest) => input.orderId,
  reads: (_, root) => ({ ...inspectionReads(root), results: all(inspectionResultType, root) }),
  more: (facts) => marketReads(facts),
  sides: (facts) => staffSides(facts),
  decide({ results, ...facts }, input, context) {
    const opened = openedFor('settle-contest', facts, input, context)
    if (isRefusal(opened)) return opened
    const answer = { inspection: opened.inspection.id, decision: input.decision as string }
    if (input.decision === 'uphold') return { answer, changes: acceptedReport(opened, results, 'staff', context) }
    return { answer, changes: endedUndone(opened, 'rejected', { by: 'staff' }, context) }
  },
})
