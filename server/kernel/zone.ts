import { durationParts } from './instant.ts'
import type { Instant } from './use-case.ts'

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(zone: string): Intl.DateTimeFormat {
  let found = formatters.get(zone)
  if (found === undefined) {
    found = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    formatters.set(zone, found)
  }
  return found
}

/** Whether the name is an IANA time zone that this system knows. */
export function isZone(zone: string): boolean {
  try {
    formatter(zone)
    return /^[A-Za-z]/.test(zone)
  } catch {
    return false
  }
}

/** Offsets change on the quarter hour; asking Intl costs thirty microseconds, so answers are kept. */
const QUARTER_MS = 15 * 60_000
const OFFSETS_MAX = 100_000
const offsets = new Map<string, number>()

/** How far the zone's wall clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(time: number, zone: string): number {
  const quarter = Math.floor(time / QUARTER_MS)
  const key = `${zone}|${quarter}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const start = quarter * QUARTER_MS
  const parts = formatter(zone).formatToParts(start)
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0)
  const wall = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'))
  if (offsets.size >= OFFSETS_MAX) offsets.clear()
  offsets.set(key, wall - start)
  return wall - start
}

/** The instant at which a zone's wall clock shows a time; in a gap the instant of the jump, twice: the first. */
function instantOf(wall: number, zone: string): number {
  const before = wall - offsetAt(wall - 86_400_000, zone)
  const after = wall - offsetAt(wall + 86_400_000, zone)
  const exact = [before, after].sort((a, b) => a - b).find((time) => time + offsetAt(time, zone) === wall)
  return exact ?? Math.max(before, after)
}

/** The date of an instant in a zone, `2026-03-01`. */
export function localDate(at: Instant, zone: string): string {
  return new Date(Date.parse(at) + offsetAt(Date.parse(at), zone)).toISOString().slice(0, 10)
}

/** The first instant of a local date (`2026-03-01`). */
export function startOfDate(date: string, zone: string): Instant {
  return new Date(instantOf(Date.parse(`${date}T00:00:00Z`), zone)).toISOString()
}

/**
 * The instant of a local date at which a zone's wall clock shows a full hour, 0 to 23; where the clock jumps over it
 * the instant of the jump, where it comes twice the first.
 */
export function hourOfDate(date: string, hour: number, zone: string): Instant {
  const wall = Date.parse(`${date}T00:00:00Z`) + hour * 3_600_000
  return new Date(instantOf(wall, zone)).toISOString()
}

/** 24:00 of a local date: the first instant after it. */
export function endOfDate(date: string, zone: string): Instant {
  return startOfDate(addDays(date, 1), zone)
}

/** A calendar date some days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/**
 * When a term ends that began at an instant (a term in days ends at 24:00 of its last day in the order's
 * own zone, the day of the event being day 0; hours run exactly). `term` has days or a clock part, not both.
 */
export function endOfTerm(at: Instant, term: string, zone: string): Instant {
  const { months, days, milliseconds } = durationParts(term)
  if (months !== 0 || (days !== 0 && milliseconds !== 0)) throw new Error(`${term} is no term in days or hours`)
  if (days === 0) return new Date(Date.parse(at) + milliseconds).toISOString()
  return endOfDate(addDays(localDate(at, zone), days), zone)
}
