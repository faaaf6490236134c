import type { RootId } from '../../kernel/use-case.ts'
import { append, due, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { startOfDate } from '../../kernel/zone.ts'
import { endOfPeriod, exportDue, exportType, periodEndedAt, scheduleType } from './schedule.rules.ts'

export interface MakeExport {
  readonly companyId: RootId
  readonly scheduleId: string
}

/** A week or month is over: its export is there to be taken, people are told, and the next one is awaited. */
export const makeExport = useCase({
  name: 'transaction-center.make-export',
  action: 'transaction-center.make-export',
  root: (input: MakeExport) => input.companyId,
  reads: ({ scheduleId }, root) => ({ schedule: one(scheduleType, root, scheduleId) }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ schedule }, _input, { at, newId }, companyId) {
    if (schedule === undefined || schedule.endedAt !== undefined) return refuse('not-found')
    const { id, every, format, currency, zone, nextAt } = schedule
    const [from, last] = periodEndedAt(nextAt, every, zone)
    const next = endOfPeriod(nextAt, every, zone)
    const period = { fromAt: startOfDate(from, zone), untilAt: nextAt }
    const made = { companyId, id: newId('exp'), scheduleId: id, format, currency, ...period, madeAt: at }
    return {
      answer: { export: made.id },
      changes: [
        append(exportType, made),
        put(scheduleType, { ...schedule, nextAt: next }),
        due(companyId, exportDue, id, next),
        event(companyId, 'export.made', { export: made.id, format, currency, from, until: last }),
      ],
    }
  },
})
