import { isRefusal, refuse, useCase } from '../../kernel/use-case.ts'
import { localDate } from '../../kernel/zone.ts'
import { marketReads } from '../orders/books.rules.ts'
import { dayEndingAt } from './booking.rules.ts'
import type { Inspection } from './inspection.rules.ts'
import type { OfInspection } from './inspection-books.rules.ts'
import { inspectionChanges, inspectionReads, openedFor, sidesOfInspection } from './inspection-books.rules.ts'

export interface ScheduleVisit extends OfInspection {
  /** A day in the order's zone. */
  readonly on: string
}

/**
 * The firm says on which day it comes, or on which other day. Not before the goods are ready, not after the report is
 * due. Refuses `not-found`, `wrong-state`, `not-your-turn`, `inspection-day-invalid` { earliest, latest }.
 */
export const scheduleVisit = useCase({
  name: 'inspections.schedule-visit',
  action: 'inspections.inspect',
  root: (input: ScheduleVisit) => input.orderId,
  reads: (_, root) => inspectionReads(root),
  more: (facts) => marketReads(facts),
  sides: (facts, input) => sidesOfInspection(facts, input),
  decide(facts, input, context) {
    const opened = openedFor('schedule-visit', facts, input, context)
    if (isRefusal(opened)) return opened
    const { inspection, books } = opened
    const today = localDate(context.at, books.content.zone)
    const { reportBy } = inspection
    const latest = reportBy === undefined ? today : dayEndingAt(reportBy, books.content.zone)
    const earliest = inspection.on !== undefined && inspection.on > today ? inspection.on : today
    // What is overdue may still be done, and at once.
    const most = latest < today ? today : latest
    if (input.on < earliest || input.on > most) return refuse('inspection-day-invalid', { earliest, latest: most })
    const after: Inspection = { ...inspection, state: 'scheduled', visitOn: input.on }
    return {
      answer: { inspection: inspection.id, state: 'scheduled', on: input.on },
      changes: inspectionChanges(opened, after, { topic: 'inspection.scheduled', said: { on: input.on } }, context),
    }
  },
})
