import type { Context } from '../../kernel/use-case.ts'
import { all, isRefusal, refuse, useCase } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import { marketReads } from '../orders/books.rules.ts'
import { acceptedReport } from './accepting.rules.ts'
import type { Inspection } from './inspection.rules.ts'
import { inspectionResultType } from './inspection.rules.ts'
import type { OfInspection, Opened } from './inspection-books.rules.ts'
import { inspectionChanges, inspectionReads, openedFor, sidesOfInspection } from './inspection-books.rules.ts'

export interface AnswerReport extends OfInspection {
  readonly answer: 'accept' | 'contest'
  /** Why it is contested. */
  readonly reason?: string
}

/**
 * Who booked accepts the report, or either side contests it, with a reason that staff read. Silence accepts. Refuses
 * `not-found`, `wrong-state`, `not-your-turn`, `reason-missing`.
 */
export const answerReport = useCase({
  name: 'inspections.answer-report',
  action: 'inspections.answer-report',
  root: (input: AnswerReport) => input.orderId,
  reads: (_, root) => ({ ...inspectionReads(root), results: all(inspectionResultType, root) }),
  more: (facts) => marketReads(facts),
  sides: (facts, input) => sidesOfInspection(facts, input),
  decide({ results, ...facts }, input, context) {
    const opened = openedFor(input.answer === 'accept' ? 'accept-report' : 'contest-report', facts, input, context)
    if (isRefusal(opened)) return opened
    const { inspection, side } = opened
    const answer = { inspection: inspection.id, answer: input.answer as string }
    if (input.answer === 'accept') return { answer, changes: acceptedReport(opened, results, side, context) }
    if (side !== 'buyer' && side !== 'supplier') return refuse('not-your-turn', { state: inspection.state })
    const reason = input.reason?.trim() ?? ''
    if (reason === '') return refuse('reason-missing')
    return { answer, changes: contested(opened, side, reason, context) }
  },
})

function contested(opened: Opened, side: 'buyer' | 'supplier', reason: string, context: Context) {
  const { inspection, policy, books } = opened
  const answerBy = endOfTerm(context.at, policy.contestReview, books.content.zone)
  const after: Inspection = { ...inspection, state: 'contested', contestedBy: side, contestReason: reason, answerBy }
  return inspectionChanges(opened, after, { topic: 'inspection.contested', said: { by: side } }, context)
}
