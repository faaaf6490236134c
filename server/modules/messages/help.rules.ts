import { afterWorkingDays } from '../../kernel/calendar.ts'
import { toInstant } from '../../kernel/instant.ts'
import type { Change, Instant } from '../../kernel/use-case.ts'
import { clear, due } from '../../kernel/use-case.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import type { MessageSide, Thread } from './thread.rules.ts'

/** The deadline by which a person answers a help request; its subject is the thread. */
export const helpAnswerDue = 'help.answer'

/** A thread after a message in it: who asks sets the clock of staff, one that runs goes on, an answer stops it. */
export function withMessage(thread: Thread, by: MessageSide, days: number, at: Instant): Thread {
  const after = { ...thread, count: thread.count + 1, lastAt: at }
  if (thread.kind !== 'help') return after
  if (by !== 'staff') return { ...after, answerBy: thread.answerBy ?? afterWorkingDays(at, days, operatorCalendar) }
  const { answerBy: _a, overdueAt: _o, takenBy: _t, ...answered } = after
  return answered
}

/** A request whose time ran out: it is free again, whoever had taken it, and the next one has as long. */
export function overdue(thread: Thread, days: number, at: Instant): Thread {
  const { takenBy: _, ...free } = thread
  // It ran out at midnight: the day that begins then counts already.
  const dayBefore = toInstant(Date.parse(at) - 1)
  return { ...free, overdueAt: thread.overdueAt ?? at, answerBy: afterWorkingDays(dayBefore, days, operatorCalendar) }
}

/** The deadline as the thread says it. */
export function clockChanges(before: Thread, { orderId, threadId, answerBy }: Thread): readonly Change[] {
  if (answerBy === before.answerBy) return []
  return answerBy === undefined
    ? [clear(orderId, helpAnswerDue, threadId)]
    : [due(orderId, helpAnswerDue, threadId, answerBy)]
}
