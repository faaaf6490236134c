import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import { addDays, localDate, startOfDate } from '../../kernel/zone.ts'

export const exportFormats = ['csv', 'xlsx', 'pdf', 'camt053', 'journal'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** An export that comes by itself, of each week (from Monday) or each month, in the company's zone. */
export interface ExportSchedule {
  readonly companyId: RootId
  /** `exs_…` */
  readonly id: string
  readonly every: 'week' | 'month'
  readonly format: ExportFormat
  readonly currency: string
  readonly zone: string
  /** Who set it up. */
  readonly author: string
  readonly createdAt: Instant
  /** When the period under way is over and its export is made. */
  readonly nextAt: Instant
  readonly endedAt?: Instant
}

export const scheduleType: RecordType<ExportSchedule> = {
  name: 'transaction_center.export_schedules',
  root: (schedule) => schedule.companyId,
  id: (schedule) => schedule.id,
}

/** An export that is there: what is past does not change, so it is written when someone takes it. */
export interface MadeExport {
  readonly companyId: RootId
  /** `exp_…` */
  readonly id: string
  readonly scheduleId: string
  readonly format: ExportFormat
  readonly currency: string
  readonly fromAt: Instant
  readonly untilAt: Instant
  readonly madeAt: Instant
}

export const exportType: RecordType<MadeExport> = {
  name: 'transaction_center.exports',
  root: (made) => made.companyId,
  id: (made) => made.id,
}

/** The deadline at which a schedule's export is made. */
export const exportDue = 'export.due'

/** How many schedules of a company run at once. */
export const SCHEDULES_MOST = 20

/** The first day of the week or month that a day lies in. */
function firstDay(date: string, every: 'week' | 'month'): string {
  if (every === 'month') return `${date.slice(0, 8)}01`
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return addDays(date, -((weekday + 6) % 7))
}

function firstDayAfter(first: string, every: 'week' | 'month'): string {
  return every === 'week' ? addDays(first, 7) : firstDay(addDays(first, 31), 'month')
}

/** When the week or month under way at an instant is over. */
export function endOfPeriod(at: Instant, every: 'week' | 'month', zone: string): Instant {
  return startOfDate(firstDayAfter(firstDay(localDate(at, zone), every), every), zone)
}

/** First and last day of the week or month that ended at an instant. */
export function periodEndedAt(end: Instant, every: 'week' | 'month', zone: string): readonly [string, string] {
  const last = addDays(localDate(end, zone), -1)
  return [firstDay(last, every), last]
}
