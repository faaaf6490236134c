import { addDuration } from '../../kernel/instant.ts'
import type { Instant } from '../../kernel/use-case.ts'
import { localDate } from '../../kernel/zone.ts'
import type { PartiesPolicy } from './parties-policy.rules.ts'

/** Why a day cannot be closed, or opened again. */
export type ClosedDayFault = 'no-date' | 'too-soon' | 'too-far' | 'too-many'

/** The first day that stands in the way, and what can be taken: from which day on, until which, how many a year. */
export interface ClosedDayRefused {
  readonly day: string
  readonly why: ClosedDayFault
  readonly from?: string
  readonly until?: string
  readonly most?: number
}

/**
 * The closed days of a company with its coming ones as they are wanted, sorted, each once; what is over stays. A day
 * that lies too near can be neither added nor taken away: it would move a term that runs already.
 */
export function changedClosedDays(
  kept: readonly string[],
  wanted: readonly string[],
  zone: string,
  policy: PartiesPolicy,
  at: Instant,
): readonly string[] | ClosedDayRefused {
  const from = localDate(addDuration(at, policy.closedDaysAhead), zone)
  const until = localDate(addDuration(at, policy.closedDaysFarthest), zone)
  const strange = wanted.find((day) => !isDate(day))
  if (strange !== undefined) return { day: strange, why: 'no-date' }
  const [before, after] = [new Set(kept), new Set(wanted)]
  const today = localDate(at, zone)
  const added = [...after].filter((day) => !before.has(day))
  const taken = [...before].filter((day) => day >= today && !after.has(day))
  const soon = [...added, ...taken].find((day) => day < from)
  if (soon !== undefined) return { day: soon, why: 'too-soon', from }
  const far = added.find((day) => day > until)
  if (far !== undefined) return { day: far, why: 'too-far', until }
  const days = [...new Set([...kept.filter((day) => day < today), ...wanted])].sort()
  const full = days.find((day) => days.filter((each) => sameYear(each, day)).length > policy.closedDaysMost)
  return full === undefined ? days : { day: full, why: 'too-many', most: policy.closedDaysMost }
}

function sameYear(one: string, other: string): boolean {
  return one.slice(0, 4) === other.slice(0, 4)
}

/** Whether a text is a date of the calendar, as ISO 8601 writes it. */
function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00.000Z`).toJSON()?.slice(0, 10) === text
}
