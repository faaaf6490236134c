import { addDuration } from './instant.ts'
import type { Instant } from './use-case.ts'
import { addDays, endOfDate, localDate } from './zone.ts'

/** The days on which the operator works. */
export interface WorkCalendar {
  /** IANA time zone of the operator's office. */
  readonly zone: string
  /** Days of the week that are free: 0 = Sunday … 6 = Saturday. */
  readonly weekend: readonly number[]
  /** Local dates that are free besides, `2026-12-25`. */
  readonly holidays: readonly string[]
}

/** Whether people work on a local date. */
export function isWorkingDay(date: string, calendar: WorkCalendar): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return !calendar.weekend.includes(weekday) && !calendar.holidays.includes(date)
}

/** 24:00 of the n-th working day after the day of `at`. Throws when a calendar has no working days. */
export function afterWorkingDays(at: Instant, days: number, calendar: WorkCalendar): Instant {
  let date = localDate(at, calendar.zone)
  let left = days
  for (let looked = 0; left > 0; looked += 1) {
    if (looked > 3650) throw new Error('the calendar has no working days')
    date = addDays(date, 1)
    if (isWorkingDay(date, calendar)) left -= 1
  }
  return endOfDate(date, calendar.zone)
}

/** The same calendar as a value that rules can be given. */
export function reckon(calendar: WorkCalendar): {
  after(at: Instant, duration: string): Instant
  afterWorkingDays(at: Instant, days: number): Instant
} {
  return { after: addDuration, afterWorkingDays: (at, days) => afterWorkingDays(at, days, calendar) }
}
