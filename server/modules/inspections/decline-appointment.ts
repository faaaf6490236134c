import { isRefusal, useCase } from '../../kernel/use-case.ts'
import { marketReads } from '../orders/books.rules.ts'
import type { Inspection } from './inspection.rules.ts'
import type { OfInspection } from './inspection-books.rules.ts'
import { inspectionChanges, inspectionReads, openedFor, sidesOfInspection } from './inspection-books.rules.ts'

/** The firm does not do it: staff appoint another. Refuses `not-found`, `wrong-state`, `not-your-turn`. */
export const declineAppointment = useCase({
  name: 'inspections.decline-appointment',
  action: 'inspections.inspect',
  root: (input: OfInspection) => input.orderId,
  reads: (_, root) => inspectionReads(root),
  more: (facts) => marketReads(facts),
  sides: sidesOfInspection,
  decide(facts, input, context) {
    const opened = openedFor('decline-appointment', facts, input, context)
    if (isRefusal(opened)) return opened
    const { firmId = '', visitOn: _, ...rest } = opened.inspection
    const after: Inspection = { ...rest, state: 'paid' }
    return {
      answer: { inspection: after.id, state: 'paid' },
      changes: inspectionChanges(opened, after, { topic: 'inspection.declined', said: { by_firm: firmId } }, context),
    }
  },
})
