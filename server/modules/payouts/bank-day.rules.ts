import { isWorkingDay, type WorkCalendar } from '../../kernel/calendar.ts'
import type { Instant, Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import { addDays, localDate } from '../../kernel/zone.ts'

/** How a file pays: SEPA credit transfers in euro, or transfers of any currency through correspondent banks. */
export type Scheme = 'sepa' | 'cross-border'

/** Easter Sunday of a year in the Gregorian calendar (Meeus, Jones, Butcher). */
export function easterOf(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const [d, e, g] = [Math.floor(b / 4), b % 4, Math.floor((8 * b + 13) / 25)]
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  const two = (n: number) => String(n).padStart(2, '0')
  return `${year}-${two(Math.floor(sum / 31))}-${two((sum % 31) + 1)}`
}

/** Whether T2 settles euro on a date: no weekend, 1 January, Good Friday, Easter Monday, 1 May, 25 or 26 December. */
export function isEuroDay(date: string): boolean {
  const easter = easterOf(Number(date.slice(0, 4)))
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  const closed = ['-01-01', '-05-01', '-12-25', '-12-26'].includes(date.slice(4))
  return weekday !== 0 && weekday !== 6 && !closed && date !== addDays(easter, -2) && date !== addDays(easter, 1)
}

function isBankDay(date: string, scheme: Scheme, calendar: WorkCalendar): boolean {
  return isWorkingDay(date, calendar) && (scheme !== 'sepa' || isEuroDay(date))
}

/** Further ahead, a mistyped year is likelier than a plan; banks take about a year. */
const AHEAD_DAYS = 90

/**
 * The day on which the bank is asked to pay: the first bank day after today, so that a second person has the time to
 * release the file, or the one asked for. Refuses `execution-date-invalid` { earliest, latest } for a day that is no
 * bank day, in the past, or more than 90 days ahead.
 */
export function executionDate(at: Instant, scheme: Scheme, calendar: WorkCalendar, asked?: string): string | Refusal {
  const today = localDate(at, calendar.zone)
  const first = nextBankDay(addDays(today, 1), scheme, calendar)
  if (asked === undefined) return first
  const isDate = /^\d{4}-\d\d-\d\d$/.test(asked) && !Number.isNaN(Date.parse(`${asked}T00:00:00Z`))
  const latest = addDays(today, AHEAD_DAYS)
  const fits = isDate && asked >= today && asked <= latest && isBankDay(asked, scheme, calendar)
  return fits ? asked : refuse('execution-date-invalid', { earliest: nextBankDay(today, scheme, calendar), latest })
}

function nextBankDay(from: string, scheme: Scheme, calendar: WorkCalendar): string {
  let date = from
  while (!isBankDay(date, scheme, calendar)) date = addDays(date, 1)
  return date
}

/** Whether the bank can no longer be asked to pay on the date. */
export function isOver(date: string, at: Instant, calendar: WorkCalendar): boolean {
  return localDate(at, calendar.zone) > date
}
