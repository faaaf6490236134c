import type { Instant } from './use-case.ts'

/** An ISO 8601 duration: calendar part (`P1Y2M3W4D`) and clock part (`T5H6M7S`); whole numbers, no sign. */
const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
/** RFC 3339 with any offset; the fraction is cut to milliseconds. */
const RFC3339 = /^\d{4}-\d{2}-\d{2}[Tt](?:[01]\d|2[0-3]):\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/

/** An ISO 8601 duration in its parts. Throws on anything else: durations are policy data, not input. */
export function durationParts(duration: string): {
  readonly months: number
  readonly days: number
  readonly milliseconds: number
} {
  const found = DURATION.exec(duration)
  if (found === null || duration === 'P' || duration.endsWith('T')) throw new Error(`${duration} is no duration`)
  const [years, months, weeks, days, hours, minutes, seconds] = found.slice(1).map((n) => Number(n ?? 0))
  return {
    months: (years ?? 0) * 12 + (months ?? 0),
    days: (weeks ?? 0) * 7 + (days ?? 0),
    milliseconds: (((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000,
  }
}

/** The instant of a Date or of milliseconds since 1970. */
export function toInstant(time: Date | number): Instant {
  return new Date(time).toISOString()
}

/** RFC 3339 of any offset as an Instant; `undefined` for anything else, also for days that no calendar has. */
export function parseInstant(text: string): Instant | undefined {
  if (!RFC3339.test(text)) return undefined
  const time = Date.parse(text)
  if (Number.isNaN(time)) return undefined
  const day = Number(text.slice(8, 10))
  const lastDay = new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).getUTCDate()
  return day <= lastDay ? toInstant(time) : undefined
}

/** `at` plus a duration in UTC: months end on the month's last day at the latest, days have 24 hours. */
export function addDuration(at: Instant, duration: string): Instant {
  const { months, days, milliseconds } = durationParts(duration)
  const date = new Date(at)
  if (months !== 0) {
    const day = date.getUTCDate()
    date.setUTCDate(1)
    date.setUTCMonth(date.getUTCMonth() + months)
    const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
    date.setUTCDate(Math.min(day, lastDay))
  }
  return toInstant(date.getTime() + days * 86_400_000 + milliseconds)
}

/** The later of two instants. */
export function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b
}

/** The earlier of two instants. */
export function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b
}

/** Milliseconds from `from` to `to`; negative when `to` is before. */
export function millisecondsBetween(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from)
}

/** The last moment before an instant: of a term that ends at a midnight, it lies on the term's last day. */
export function justBefore(at: Instant): Instant {
  return toInstant(Date.parse(at) - 1)
}

/** The next moment after an instant: behind all that is due at the instant itself. */
export function justAfter(at: Instant): Instant {
  return toInstant(Date.parse(at) + 1)
}
