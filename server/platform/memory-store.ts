import type { Bounds, Ref, RootId } from '../kernel/use-case.ts'
import { memoryLocks } from './memory-locks.ts'
import { type MemoryQueue, memoryQueue } from './memory-queue.ts'
import {
  type CommandRow,
  type Commit,
  counterId,
  type DeadlineRow,
  deadlineId,
  type LevelRow,
  type Lock,
  nameId,
  type OutboxRow,
  type RecordRow,
  type RootRow,
  type Store,
  type TimelineRow,
  type Work,
} from './store.ts'

/** The tables of a memory store, open to the simulation's audits. */
export interface MemoryTables {
  readonly commands: Map<string, CommandRow>
  readonly roots: Map<RootId, RootRow>
  /** Records by type, root and id. */
  readonly records: Map<string, Map<RootId, Map<string, unknown>>>
  readonly counters: Map<string, { readonly value: bigint; readonly bounds: Bounds }>
  readonly names: Map<string, RootId>
  readonly timeline: Map<RootId, TimelineRow[]>
  readonly outbox: Map<string, OutboxRow>
  /** Events that some lane has not seen yet, in the order of their commits. */
  readonly open: Map<string, OutboxRow>
  readonly deadlines: Map<string, DeadlineRow>
  /** Every deadline by time; those that were moved or cleared since are skipped when they come up. */
  readonly due: MemoryQueue<DeadlineRow>
}

export function emptyTables(): MemoryTables {
  return {
    commands: new Map(),
    roots: new Map(),
    records: new Map(),
    counters: new Map(),
    names: new Map(),
    timeline: new Map(),
    outbox: new Map(),
    open: new Map(),
    deadlines: new Map(),
    due: memoryQueue((a, b) => a.at < b.at || (a.at === b.at && deadlineId(a) < deadlineId(b))),
  }
}

export function outboxId(row: Pick<OutboxRow, 'root' | 'version' | 'n'>): string {
  return `${row.root}.${row.version}.${row.n}`
}

/**
 * A store in memory with the locks and assertions of the real one: for rules, for the simulation, not for keeping.
 * `onCommit` sees each commit at the instant at which the tables have it.
 */
export function memoryStore(tables: MemoryTables = emptyTables(), onCommit?: (commit: Commit) => void): Store {
  const locks = memoryLocks()
  return {
    begin(wanted) {
      const held = locks.begin(wanted)
      return memoryWork(tables, held, onCommit)
    },
    async owners(names) {
      const found = new Map<string, RootId>()
      for (const { space, name } of names) {
        const root = tables.names.get(nameId(space, name))
        if (root !== undefined) found.set(nameId(space, name), root)
      }
      return found
    },
  }
}

type Held = ReturnType<ReturnType<typeof memoryLocks>['begin']>

function memoryWork(tables: MemoryTables, held: Held, onCommit?: (commit: Commit) => void): Work {
  const ahead: RecordRow[] = []
  return {
    async heads(commands, roots) {
      await held.ready
      return {
        commands: commands.flatMap(({ root, id }) => {
          const row = tables.commands.get(id)
          return row !== undefined && row.root === root ? [row] : []
        }),
        roots: roots.flatMap((root) => tables.roots.get(root) ?? []),
      }
    },
    async deadlines(asked) {
      await held.ready
      return asked.flatMap((each) => tables.deadlines.get(deadlineId(each)) ?? [])
    },
    async load(refs) {
      await held.ready
      return new Map(refs.map((ref) => [ref, loadOne(tables, ref)]))
    },
    async tryLock(wanted: readonly Lock[]) {
      await held.ready
      return held.tryMore(wanted)
    },
    async append(rows) {
      for (const row of rows) ahead.push(row)
    },
    async commit(last) {
      await held.ready
      const commit = ahead.length === 0 ? last : { ...last, appends: [...ahead, ...last.appends] }
      const missed = missedBy(tables, commit)
      if (missed === undefined) {
        applyCommit(tables, commit)
        onCommit?.(commit)
      }
      held.release()
      return missed === undefined ? 'committed' : { missed }
    },
    async abandon() {
      held.release()
    },
  }
}

function loadOne(tables: MemoryTables, ref: Ref<unknown>): unknown {
  if (ref.of === 'owner') return tables.names.get(nameId(ref.type, ref.key))
  if (ref.of === 'level')
    return (tables.counters.get(counterId(ref.type, ref.root, ref.key)) ?? { value: 0n }) satisfies LevelRow
  const rows = tables.records.get(ref.type)?.get(ref.root)
  if (ref.of === 'one') return rows?.get(ref.key)
  if (rows === undefined) return []
  if (rows.size < 2) return [...rows.values()]
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record)
}

function missedBy(tables: MemoryTables, commit: Commit) {
  for (const row of commit.commands) if (tables.commands.has(row.id)) throw new Error(`command ${row.id} twice`)
  for (const { before, after } of commit.roots)
    if (tables.roots.get(after.root)?.version !== before?.version) return 'roots' as const
  for (const row of commit.appends)
    if (tables.records.get(row.type)?.get(row.root)?.has(row.id)) throw new Error(`${row.type} ${row.id} twice`)
  if (commit.puts.some((row) => row.fields !== undefined && !isThere(tables, commit, row))) return 'records' as const
  for (const { space, name } of commit.names) if (tables.names.has(nameId(space, name))) return 'names' as const
  const moved = new Map(commit.bounds.map((b) => [counterId(b.type, b.root, b.key), b.bounds]))
  for (const { type, root, key, by, bounds } of commit.counters) {
    const id = counterId(type, root, key)
    const row = tables.counters.get(id)
    const { floor, ceiling } = moved.get(id) ?? row?.bounds ?? bounds
    const after = (row?.value ?? 0n) + by
    if (by < 0n && floor !== null && after < floor) return 'counters' as const
    if (by > 0n && ceiling !== null && after > ceiling) return 'counters' as const
  }
  return undefined
}

function isThere(tables: MemoryTables, { appends }: Commit, { type, root, id }: RecordRow): boolean {
  const isNew = appends.some((row) => row.type === type && row.root === root && row.id === id)
  return isNew || tables.records.get(type)?.get(root)?.has(id) === true
}

function applyCommit(tables: MemoryTables, commit: Commit): void {
  for (const row of commit.commands) tables.commands.set(row.id, row)
  for (const { after } of commit.roots) tables.roots.set(after.root, after)
  for (const row of [...commit.appends, ...commit.puts]) setRecord(tables, row)
  for (const row of commit.timeline) {
    const lines = tables.timeline.get(row.root)
    if (lines === undefined) tables.timeline.set(row.root, [row])
    else lines.push(row)
  }
  for (const row of commit.outbox) {
    tables.outbox.set(outboxId(row), row)
    if (row.lanes !== 0) tables.open.set(outboxId(row), row)
  }
  for (const row of commit.clear) tables.deadlines.delete(deadlineId(row))
  for (const row of commit.due) {
    tables.deadlines.set(deadlineId(row), row)
    tables.due.push(row)
  }
  for (const { space, name, root } of commit.names) tables.names.set(nameId(space, name), root)
  for (const { type, root, key, bounds } of commit.bounds) {
    const id = counterId(type, root, key)
    tables.counters.set(id, { value: tables.counters.get(id)?.value ?? 0n, bounds })
  }
  for (const { type, root, key, by, bounds } of commit.counters) {
    const id = counterId(type, root, key)
    const row = tables.counters.get(id)
    tables.counters.set(id, { value: (row?.value ?? 0n) + by, bounds: row?.bounds ?? bounds })
  }
}

function setRecord(tables: MemoryTables, row: Commit['puts'][number]): void {
  const byRoot = tables.records.get(row.type) ?? new Map<RootId, Map<string, unknown>>()
  tables.records.set(row.type, byRoot)
  const byId = byRoot.get(row.root) ?? new Map<string, unknown>()
  byRoot.set(row.root, byId)
  byId.set(row.id, row.fields === undefined ? row.record : withFields(byId.get(row.id), row.record, row.fields))
}

function withFields(before: unknown, after: unknown, fields: readonly string[]): unknown {
  const [stands, comes] = [before, after] as readonly Record<string, unknown>[]
  const record = { ...stands, ...Object.fromEntries(fields.map((field) => [field, comes?.[field]])) }
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}
