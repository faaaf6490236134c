import { isRefusal, refuse, useCase } from '../../kernel/use-case.ts'
import { marketReads } from '../orders/books.rules.ts'
import { endedUndone } from './ending.rules.ts'
import { feeUnderWay } from './fee.rules.ts'
import type { OfInspection } from './inspection-books.rules.ts'
import { inspectionReads, openedFor, sidesOfInspection } from './inspection-books.rules.ts'

/**
 * Who booked cancels before a firm is appointed, or when its report is overdue: the fee goes back. Refuses `not-found`,
 * `wrong-state`, `not-your-turn`, `payment-in-progress`.
 */
export const cancelInspection = useCase({
  name: 'inspections.cancel-inspection',
  action: 'inspections.book',
  root: (input: OfInspection) => input.orderId,
  reads: (_, root) => inspectionReads(root),
  more: (facts) => marketReads(facts),
  sides: sidesOfInspection,
  decide(facts, input, context) {
    const early = openedFor('cancel', facts, input, context)
    const isLater = isRefusal(early) && early.refused === 'wrong-state'
    const opened = isLater ? openedFor('cancel-overdue', facts, input, context) : early
    if (isRefusal(opened)) return opened
    const { inspection, side, payments } = opened
    if (inspection.state === 'requested' && feeUnderWay(payments)) return refuse('payment-in-progress')
    const outcome = inspection.overdueAt === undefined ? 'cancelled' : 'lapsed'
    return {
      answer: { inspection: inspection.id, outcome, returned: Number(inspection.held) },
      changes: endedUndone(opened, outcome, { by: side }, context),
    }
  },
})
