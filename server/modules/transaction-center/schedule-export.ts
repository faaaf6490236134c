import { isCurrency } from '../../kernel/currency.ts'
import type { RootId } from '../../kernel/use-case.ts'
import { all, due, entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import { type ExportFormat, endOfPeriod, exportDue, SCHEDULES_MOST, scheduleType } from './schedule.rules.ts'

export interface ScheduleExport {
  readonly companyId: RootId
  readonly every: 'week' | 'month'
  readonly format: ExportFormat
  readonly currency: string
}

/**
 * A statement comes by itself when each week or month is over. Refuses `currency-unknown`, `too-many` { most }, and
 * `schedule-exists` for the same thing twice.
 */
export const scheduleExport = useCase({
  name: 'transaction-center.schedule-export',
  action: 'transaction-center.schedule-export',
  root: (input: ScheduleExport) => input.companyId,
  reads: (_, root) => ({ schedules: all(scheduleType, root), company: one(companyType, root, 'company') }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ schedules, company }, { every, format, currency }, { at, actor, newId }, companyId) {
    if (company === undefined) return refuse('not-found')
    if (!isCurrency(currency)) return refuse('currency-unknown', { currency })
    const running = schedules.filter(({ endedAt }) => endedAt === undefined)
    const same = running.find((s) => s.every === every && s.format === format && s.currency === currency)
    if (same !== undefined) return refuse('schedule-exists', { schedule: same.id })
    if (running.length >= SCHEDULES_MOST) return refuse('too-many', { most: SCHEDULES_MOST })
    const { zone } = company
    const nextAt = endOfPeriod(at, every, zone)
    const id = newId('exs')
    const author = actor.person ?? ''
    const schedule = { companyId, id, every, format, currency, zone, author, createdAt: at, nextAt }
    return {
      answer: { schedule: id, next_at: nextAt },
      changes: [
        put(scheduleType, schedule),
        due(companyId, exportDue, id, nextAt),
        entry(companyId, 'export.scheduled', { schedule: id, every, format, currency }),
      ],
    }
  },
})
