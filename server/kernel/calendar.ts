import { addDuration, durationParts } from './instant.ts'
import type { Instant } from './use-case.ts'
import { addDays, endOfDate, endOfTerm, localDate } from './zone.ts'

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

/** Longer terms hold a holiday anyway. */
const CLOSED_DAYS_COUNT_UP_TO = 5
/** A company that registered more could not be answered by. */
export const CLOSED_DAYS_PER_YEAR = 15

/** Whether the dates (`2026-02-17`) are real, each named once, and at most fifteen in any calendar year. */
export function areClosedDays(dates: readonly string[]): boolean {
  const years = new Map<string, number>()
  for (const date of dates) {
    const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
    if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) return false
    years.set(date.slice(0, 4), (years.get(date.slice(0, 4)) ?? 0) + 1)
  }
  return new Set(dates).size === dates.length && [...years.values()].every((days) => days <= CLOSED_DAYS_PER_YEAR)
}

/**
 * When an answer is due that was asked for at an instant: as `endOfTerm`, but days on which the respondent is closed
 * (`areClosedDays`) do not count in a term of five days or less. Hours run exactly, closed or not.
 */
export function endOfAnswerTerm(at: Instant, term: string, zone: string, closed: readonly string[]): Instant {
  const { days } = durationParts(term)
  const plain = endOfTerm(at, term, zone)
  if (days === 0 || days > CLOSED_DAYS_COUNT_UP_TO) return plain
  let date = localDate(at, zone)
  for (let left = days; left > 0; ) {
    date = addDays(date, 1)
    if (!closed.includes(date)) left -= 1
  }
  return endOfDate(date, zone)
}

/** The same calendar as a value that rules can be given. */
export function reckon(calendar: WorkCalendar): {
  after(at: Instant, duration: string): Instant
  afterWorkingDays(at: Instant, days: number): Instant
} {
  return { after: addDuration, afterWorkingDays: (at, days) => afterWorkingDays(at, days, calendar) }
}
