/** A calendar day as the number of days since 1970-01-01: what interest is counted in. */
export type DayNumber = number

/**
 * How days become a share of a year (2006 ISDA Definitions, section 4.16): (e) `actual/360`, (d) `actual/365` (fixed),
 * (f) `30/360` (bond basis), (g) `30e/360` (Eurobond basis), (h) `30e/360-isda`.
 */
export const dayCounts = ['actual/360', 'actual/365', '30/360', '30e/360', '30e/360-isda'] as const
export type DayCount = (typeof dayCounts)[number]

const DAY_MS = 86_400_000
const MONTHS = 12
const MONTH_DAYS = 30

/** The number of a date (`2026-03-01`). Throws for what is none. */
export function dayNumber(date: string): DayNumber {
  const day = Date.parse(`${date}T00:00:00Z`) / DAY_MS
  // The engine takes 30 February for 2 March.
  if (!Number.isInteger(day) || dateOf(day) !== date) throw new Error(`${date} is no date`)
  return day
}

/** Whether a text is a date of the calendar, `2026-03-01`, in years that are counted here. */
export function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && dateOf(time / DAY_MS) === text
}

/** The date of a day, `2026-03-01`. */
export function dateOf(day: DayNumber): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
}

function partsOf(day: DayNumber): Parts {
  const date = new Date(day * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() }
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
}

/** The same day of the month some months later, or that month's last day where it has no such day. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const { year, month, day: of } = partsOf(day)
  const inAll = year * MONTHS + month + months
  const [y, m] = [Math.floor(inAll / MONTHS), inAll % MONTHS]
  return Date.UTC(y, m, Math.min(of, lastDayOf(y, m))) / DAY_MS
}

/** How many days the year of a count has: what a rate for a year is divided by. */
export function yearOf(count: DayCount): bigint {
  return count === 'actual/365' ? 365n : 360n
}

/**
 * The days from one day to a later one by a count. `isLast`: `to` is the day on which the credit ends, which alone
 * keeps a last day of February as it is under `30e/360-isda`.
 */
export function daysBetween(count: DayCount, from: DayNumber, to: DayNumber, isLast = false): number {
  if (count === 'actual/360' || count === 'actual/365') return to - from
  const [a, b] = [partsOf(from), partsOf(to)]
  const [first, last] = thirties(count, a, b, isLast)
  return (b.year - a.year) * MONTHS * MONTH_DAYS + (b.month - a.month) * MONTH_DAYS + last - first
}

/** Both days of the month as a 30-day count takes them. */
function thirties(count: DayCount, a: Parts, b: Parts, isLast: boolean): readonly [number, number] {
  if (count === '30e/360-isda') {
    const ends = (part: Parts) => part.day === lastDayOf(part.year, part.month)
    const staysFebruary = isLast && b.month === 1
    return [ends(a) ? MONTH_DAYS : a.day, ends(b) && !staysFebruary ? MONTH_DAYS : b.day]
  }
  const first = Math.min(a.day, MONTH_DAYS)
  const isCut = count === '30e/360' || first === MONTH_DAYS
  return [first, isCut ? Math.min(b.day, MONTH_DAYS) : b.day]
}

/** A whole number of calendar months, from a day up to another one: what one rate for a month is for. */
export interface Period {
  readonly from: DayNumber
  readonly to: DayNumber
  readonly months: number
}

/**
 * How many days of a period are over at a day inside it. By a 30-day count a whole month has 30 days, whichever month
 * it is; a day inside counts from the period's first day, by the definition, and never more than the whole. So a
 * period that is looked at on any days costs what it costs in one piece, although the definitions do not add up (28
 * February to 31 March).
 */
export function daysOver(count: DayCount, { from, to, months }: Period, day: DayNumber): number {
  if (day <= from) return 0
  if (count === 'actual/360' || count === 'actual/365') return Math.min(day, to) - from
  const whole = months * MONTH_DAYS
  return day >= to ? whole : Math.min(daysBetween(count, from, day), whole)
}

const EVERY_BPS = 10_000n

/**
 * What a rate for a month costs: `run` is the sum of minor units times days, exact; half a unit goes to the even one.
 * A year has twelve months: 100 basis points a month are 12 % a year of the count's days.
 */
export function interestOf(count: DayCount, monthlyBps: number, run: bigint): bigint {
  const above = run * BigInt(monthlyBps * MONTHS)
  const below = EVERY_BPS * yearOf(count)
  const [whole, rest] = [above / below, (above % below) * 2n]
  return rest > below || (rest === below && whole % 2n === 1n) ? whole + 1n : whole
}
