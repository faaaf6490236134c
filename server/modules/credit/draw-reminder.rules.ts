import type { Instant } from '../../kernel/use-case.ts'
import { addDays, hourOfDate, localDate } from '../../kernel/zone.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { dayNumber } from './day-count.rules.ts'
import type { Draw } from './draw.rules.ts'
import { runTo } from './draw-book.rules.ts'
import type { DrawDue } from './draw-dues.rules.ts'
import { duesOf } from './draw-dues.rules.ts'

/** Something happened to a draw: its next reminder is looked for, by the policy of then. */
export const drawLook = 'draw.look'
/** The deadline at which a company is reminded of a draw. */
export const drawReminder = 'draw.remind'

/** Morning in the United States, where lines are lent, and its bank can still send money on that day. */
const HOUR_UTC = 14

/** On which days around a due day somebody is reminded. */
export interface ReminderDays {
  readonly remindBefore: readonly number[]
  readonly remindAfter: readonly number[]
}

/** Why days cannot be taken as policy; `undefined`: they can. */
export function reminderDaysFault(value: unknown): string | undefined {
  const isDay = (day: unknown) => Number.isInteger(day) && Number(day) >= 1 && Number(day) <= 90
  return Array.isArray(value) && value.length <= 10 && value.every(isDay) ? undefined : 'at most 10 days of 1 to 90'
}

/** What somebody is reminded of. Minor units. */
export interface DrawReminded {
  readonly due: string
  /** From the due day on; below 0: before it. */
  readonly days: number
  readonly amount: bigint
}

/** What is to be reminded of on a day (`2026-03-01`), as the draw stands then. */
export function remindersOn(draw: Draw, day: string, policy: ReminderDays): readonly DrawReminded[] {
  return openDues(draw, day).flatMap(({ due, principal, interest }) => {
    const days = dayNumber(day) - dayNumber(due)
    return offsetsOf(policy).includes(days) ? [{ due, days, amount: principal + interest }] : []
  })
}

/** When somebody is reminded next, after an instant; `undefined`: nothing is due, or all was said. */
export function nextReminder(draw: Draw, after: Instant, policy: ReminderDays): Instant | undefined {
  const dues = openDues(draw, localDate(after, operatorCalendar.zone))
  return dues
    .flatMap(({ due }) => offsetsOf(policy).map((days) => addDays(due, days)))
    .map((day) => hourOfDate(day, HOUR_UTC, operatorCalendar.zone))
    .filter((at) => at > after)
    .sort()[0]
}

function offsetsOf({ remindBefore, remindAfter }: ReminderDays): readonly number[] {
  return [...remindBefore.map((days) => -days), 0, ...remindAfter]
}

/** What a draw is still to pay, by due day, as it stands on a day. */
export function openDues({ book, terms }: Draw, day: string): readonly (DrawDue & { readonly due: string })[] {
  if (book === undefined) return []
  const then = runTo(book, terms, Math.max(dayNumber(day), book.day))
  return duesOf(then, terms).flatMap(({ due, ...row }) =>
    due === undefined || row.principal + row.interest <= 0n ? [] : [{ ...row, due }],
  )
}
