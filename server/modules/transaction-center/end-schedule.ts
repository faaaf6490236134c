import type { RootId } from '../../kernel/use-case.ts'
import { clear, entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { exportDue, scheduleType } from './schedule.rules.ts'

export interface EndSchedule {
  readonly companyId: RootId
  readonly scheduleId: string
}

/** Exports no longer come by themselves; those that came stay. Refuses `not-found`. */
export const endSchedule = useCase({
  name: 'transaction-center.end-schedule',
  action: 'transaction-center.end-schedule',
  root: (input: EndSchedule) => input.companyId,
  reads: ({ scheduleId }, root) => ({ schedule: one(scheduleType, root, scheduleId) }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ schedule }, _input, { at }, companyId) {
    if (schedule === undefined) return refuse('not-found')
    const answer = { schedule: schedule.id }
    if (schedule.endedAt !== undefined) return { answer, changes: [] }
    return {
      answer,
      changes: [
        put(scheduleType, { ...schedule, endedAt: at }),
        clear(companyId, exportDue, schedule.id),
        entry(companyId, 'export.unscheduled', { schedule: schedule.id }),
      ],
    }
  },
})
