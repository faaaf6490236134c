import { isWorkingDay, type WorkCalendar } from '../../kernel/calendar.ts'
import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import { addDays, localDate, startOfDate } from '../../kernel/zone.ts'

export const cadences = ['manual', 'daily', 'weekly'] as const
export type Cadence = (typeof cadences)[number]

/** How often a company's money in a currency goes out by itself, and where to. */
export interface PayoutSchedule {
  readonly companyId: RootId
  readonly currency: string
  readonly cadence: Cadence
  /** For `weekly`: 1 = Monday … 7 = Sunday. */
  readonly weekday?: number
  readonly bankAccountId: string
  readonly author: string
  readonly setAt: Instant
  /** The payout of the last run; while it waits for a second person there is no other. */
  readonly lastPayoutId?: string
  /** Why the last run paid nothing: a refusal, in our words. */
  readonly heldFor?: string
}

export const payoutScheduleType: RecordType<PayoutSchedule> = {
  name: 'payouts.schedules',
  root: (schedule) => schedule.companyId,
  id: (schedule) => schedule.currency,
}

/** Payouts of a day are made six hours into it, when the releases of the day before are booked. */
const RUN_AFTER_MS = 6 * 3_600_000

/**
 * When money goes out next, after an instant: on working days of the operator; a weekly day that is none is made up for
 * on the next working day. `undefined` for `manual`.
 */
export function nextRunAt(
  at: Instant,
  { cadence, weekday = 1 }: Pick<PayoutSchedule, 'cadence' | 'weekday'>,
  calendar: WorkCalendar,
): Instant | undefined {
  if (cadence === 'manual') return undefined
  let date = localDate(at, calendar.zone)
  // The day that is made up for may lie before today.
  let isDue = cadence === 'daily' || isMissed(date, weekday, calendar)
  for (let looked = 0; looked < 400; looked += 1) {
    isDue ||= cadence === 'daily' || weekdayOf(date) === weekday
    if (isDue && isWorkingDay(date, calendar)) {
      const runs = runOn(date, calendar)
      if (runs > at) return runs
      isDue = false
    }
    date = addDays(date, 1)
  }
  throw new Error('the calendar has no working days')
}

function isMissed(date: string, weekday: number, calendar: WorkCalendar): boolean {
  for (let day = addDays(date, -1); !isWorkingDay(day, calendar); day = addDays(day, -1))
    if (weekdayOf(day) === weekday) return true
  return false
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

function runOn(date: string, { zone }: WorkCalendar): Instant {
  return new Date(Date.parse(startOfDate(date, zone)) + RUN_AFTER_MS).toISOString()
}
