import type { Instant } from '../kernel/use-case.ts'
import { eventId, type Feeds } from './feeds.ts'
import type { MemoryTables } from './memory-store.ts'
import { type DeadlineRow, deadlineId, type OutboxRow } from './store.ts'

/** Events and deadlines of a memory store. */
export function memoryFeeds(tables: MemoryTables): Feeds {
  return {
    async openEvents(lane, limit) {
      const rows: OutboxRow[] = []
      for (const row of tables.open.values()) {
        if (rows.length >= limit) break
        if ((row.lanes & lane) !== 0) rows.push(row)
      }
      return rows.sort(isEarlier)
    },
    async markSeen(lane, rows) {
      for (const row of rows) {
        const id = eventId(row)
        const open = tables.open.get(id)
        if (open === undefined) continue
        const seen = { ...open, lanes: open.lanes & ~lane }
        tables.outbox.set(id, seen)
        if (seen.lanes === 0) tables.open.delete(id)
        else tables.open.set(id, seen)
      }
    },
    async dueDeadlines(at, limit) {
      return takeDue(tables, at, limit)
    },
    async deadlinesBetween(after, until, names, limit = Number.POSITIVE_INFINITY) {
      const found = [...tables.deadlines.values()].filter((row) => row.at > after && row.at <= until)
      const named = found.filter((row) => names.includes(row.name))
      return named.sort((a, b) => (`${a.at} ${deadlineId(a)}` < `${b.at} ${deadlineId(b)}` ? -1 : 1)).slice(0, limit)
    },
    async nextDeadline() {
      return firstDue(tables)?.at
    },
    async dropDeadlines(rows) {
      for (const row of rows) if (isStanding(tables, row)) tables.deadlines.delete(deadlineId(row))
    },
  }
}

function isEarlier(a: OutboxRow, b: OutboxRow): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  if (a.root !== b.root) return a.root < b.root ? -1 : 1
  return a.version === b.version ? a.n - b.n : a.version - b.version
}

function isStanding(tables: MemoryTables, row: DeadlineRow): boolean {
  return tables.deadlines.get(deadlineId(row))?.at === row.at
}

/** The first deadline that was neither moved nor cleared; what was is taken out of the queue for good. */
function firstDue(tables: MemoryTables): DeadlineRow | undefined {
  for (;;) {
    const first = tables.due.peek()
    if (first === undefined || isStanding(tables, first)) return first
    tables.due.pop()
  }
}

/** What is due, each once; the rows go back into the queue, for they stand until their command is committed. */
function takeDue(tables: MemoryTables, at: Instant, limit: number): readonly DeadlineRow[] {
  const found = new Map<string, DeadlineRow>()
  for (let row = firstDue(tables); row !== undefined && row.at <= at && found.size < limit; row = firstDue(tables)) {
    found.set(deadlineId(row), row)
    tables.due.pop()
  }
  for (const row of found.values()) tables.due.push(row)
  return [...found.values()]
}
