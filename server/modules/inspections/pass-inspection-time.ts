import type { Change, Context } from '../../kernel/use-case.ts'
import { all, due, entry, event, refuse, useCase } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import { marketReads } from '../orders/books.rules.ts'
import { acceptedReport } from './accepting.rules.ts'
import { endedUndone } from './ending.rules.ts'
import { feeUnderWay } from './fee.rules.ts'
import type { InspectionResult } from './inspection.rules.ts'
import { inspectionResultType } from './inspection.rules.ts'
import type { OfInspection, Opened } from './inspection-books.rules.ts'
import { inspectionChanges, inspectionReads, openedOf } from './inspection-books.rules.ts'

/** The deadlines of an inspection, by the state that each belongs to. */
export type InspectionDeadline = 'inspection.pay' | 'inspection.report' | 'inspection.answer' | 'inspection.review'

export interface PassInspectionTime extends OfInspection {
  readonly deadline: InspectionDeadline
}

/** Time has passed: what an inspection's deadlines do. A deadline that has lost its point changes nothing. */
export const passInspectionTime = useCase({
  name: 'inspections.pass-time',
  action: 'inspections.pass-time',
  root: (input: PassInspectionTime) => input.orderId,
  reads: (_, root) => ({ ...inspectionReads(root), results: all(inspectionResultType, root) }),
  more: (facts) => marketReads(facts),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ results, ...facts }, input, context) {
    const opened = openedOf(facts, input, context.at)
    if (opened === undefined) return refuse('not-found')
    return { answer: { deadline: input.deadline }, changes: passed(opened, input.deadline, results, context) }
  },
})

function passed(
  opened: Opened,
  deadline: InspectionDeadline,
  results: readonly InspectionResult[],
  context: Context,
): readonly Change[] {
  const { state } = opened.inspection
  switch (deadline) {
    case 'inspection.pay':
      return state === 'requested' ? unpaid(opened, context) : []
    case 'inspection.report':
      return ['paid', 'appointed', 'scheduled'].includes(state) ? overdue(opened, context) : []
    case 'inspection.answer':
      return state === 'report-filed' ? acceptedReport(opened, results, 'silence', context) : []
    case 'inspection.review':
      return state === 'contested' ? reviewAgain(opened, context) : []
  }
}

/** A payment under way comes first: its outcome is asked for again the next day. */
function unpaid(opened: Opened, context: Context): readonly Change[] {
  const { inspection, payments, books } = opened
  const { orderId, id } = inspection
  if (feeUnderWay(payments))
    return [due(orderId, 'inspection.pay', id, endOfTerm(context.at, 'P1D', books.content.zone))]
  return endedUndone(opened, 'unpaid', {}, context)
}

/** First everybody is told, and who booked may cancel; later the fee goes back by itself. */
function overdue(opened: Opened, context: Context): readonly Change[] {
  const { inspection } = opened
  if (inspection.overdueAt !== undefined) return endedUndone(opened, 'lapsed', {}, context)
  const after = { ...inspection, overdueAt: context.at }
  return inspectionChanges(opened, after, { topic: 'inspection.overdue' }, context)
}

/** Nobody of staff has decided yet: the next one is told. */
function reviewAgain({ inspection, policy, books }: Opened, { at }: Context): readonly Change[] {
  const { orderId, id, kind } = inspection
  const said = { inspection: id, kind }
  return [
    entry(orderId, 'inspection.review-overdue', said),
    event(orderId, 'inspection.review-overdue', { order: orderId, ...said }),
    due(orderId, 'inspection.review', id, endOfTerm(at, policy.contestReview, books.content.zone)),
  ]
}
