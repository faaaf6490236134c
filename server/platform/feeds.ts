import type { Instant } from '../kernel/use-case.ts'
import type { DeadlineRow, OutboxRow } from './store.ts'

/** The open events and deadlines of a store: what relay and deadline runner read. */
export interface Feeds {
  /** Events that the lane has not seen yet, the oldest first. */
  openEvents(lane: number, limit: number): Promise<readonly OutboxRow[]>
  /** The lane has seen these events. */
  markSeen(lane: number, rows: readonly OutboxRow[]): Promise<void>
  /** Deadlines that are due at an instant, the earliest first. */
  dueDeadlines(at: Instant, limit: number): Promise<readonly DeadlineRow[]>
  /** Deadlines of some names that are due after an instant and not after another, the earliest first. */
  deadlinesBetween(
    after: Instant,
    until: Instant,
    names: readonly string[],
    limit?: number,
  ): Promise<readonly DeadlineRow[]>
  /** When the next deadline is due. */
  nextDeadline(): Promise<Instant | undefined>
  /** Removes deadlines that nobody answers to any more, unless they were moved. */
  dropDeadlines(rows: readonly DeadlineRow[]): Promise<void>
}

/** The id of an event: the same wherever it is read. */
export function eventId(row: Pick<OutboxRow, 'root' | 'version' | 'n'>): string {
  return `${row.root}.${row.version}.${row.n}`
}
