import type { WorkCalendar } from '../../kernel/calendar.ts'
import type { Instant, RootId } from '../../kernel/use-case.ts'
import { addDays, localDate, startOfDate } from '../../kernel/zone.ts'

/** The root of the clock that ends months. */
export const accrualRoot: RootId = 'acr_months'

/** The last day of the month before an instant, `2026-03-31`: what a month's end books up to. */
export function lastMonthEnd(at: Instant, { zone }: Pick<WorkCalendar, 'zone'>): string {
  return addDays(`${localDate(at, zone).slice(0, 8)}01`, -1)
}

/** When the month of an instant is over: the first moment of the next one. */
export function monthOver(at: Instant, { zone }: Pick<WorkCalendar, 'zone'>): Instant {
  const [year = 0, month = 0] = localDate(at, zone).split('-').map(Number)
  return startOfDate(new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10), zone)
}
