import { hash } from 'node:crypto'
import type { RootId } from '../kernel/use-case.ts'
import type { RecordSql } from './record-sql.ts'
import { type Commit, type CounterRow, counterId, nameId, type RecordRow } from './store.ts'

export interface Statement {
  readonly name?: string
  readonly text: string
  readonly values?: unknown[]
}

/** The key of a unique name as PostgreSQL reads bytes: one column, whatever the name's length. */
export function nameKey(space: string, name: string): string {
  return bytesText(hash('sha256', nameId(space, name), 'hex'))
}

/** Bytes out of hex digits, as PostgreSQL reads them: a Buffer for each of ten thousands costs more than its row. */
function bytesText(hex: string): string {
  return `\\x${hex}`
}

export const LOCK_COUNTERS = `select count(pg_advisory_xact_lock(h))
  from (select distinct hashtextextended(c, 1) h from unnest($1::text[]) u(c) order by h) s`
const INSERT_COMMANDS = `insert into platform.commands (root_id, id, fingerprint, answer)
  select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])`
const UPDATE_ROOTS = `with u as (
  update platform.roots r set version = n.version, seq = n.seq, hash = n.hash, at = n.at
  from unnest($1::text[], $2::int8[], $3::int8[], $4::int8[], $5::bytea[], $6::timestamptz[])
    as n(id, before, version, seq, hash, at)
  where r.id = n.id and r.version = n.before returning 1)
  select platform.expect(count(*), $7, 'roots') from u`
const INSERT_ROOTS = `insert into platform.roots (id, version, seq, hash, at)
  select * from unnest($1::text[], $2::int8[], $3::int8[], $4::bytea[], $5::timestamptz[])`
const INSERT_TIMELINE = `insert into platform.timeline (root_id, seq, at, body, hash)
  select * from unnest($1::text[], $2::int8[], $3::timestamptz[], $4::text[], $5::bytea[])`
const INSERT_OUTBOX = `insert into platform.outbox (root_id, version, n, topic, body, at, lanes)
  select * from unnest($1::text[], $2::int8[], $3::int4[], $4::text[], $5::text[], $6::timestamptz[], $7::int4[])`
const CLEAR_DEADLINES = `delete from platform.deadlines
  where (root_id, name, subject) in (select r, n, s from unnest($1::text[], $2::text[], $3::text[]) as u(r, n, s))`
const SET_DEADLINES = `insert into platform.deadlines (root_id, name, subject, due_at)
  select * from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[])
  on conflict (root_id, name, subject) do update set due_at = excluded.due_at`
const INSERT_NAMES = `insert into platform.names (id, space, name, root_id)
  select * from unnest($1::bytea[], $2::text[], $3::text[], $4::text[])`

/**
 * All that a batch writes, in the order of waiting: roots are held, then names (sorted), then counters (sorted). Each
 * statement is made when it is asked for, so that the one before may be under way.
 */
export function* commitStatements(
  commit: Commit,
  sql: ReadonlyMap<string, RecordSql>,
  holds: (root: RootId) => boolean,
): Generator<Statement> {
  yield* headStatements(commit)
  yield* recordStatements(commit.appends, sql, 'append')
  yield* recordStatements(commit.puts, sql, 'put')
  yield* newsStatements(commit)
  yield* nameStatements(commit)
  yield* counterStatements(commit, holds)
}

function headStatements({ commands, roots }: Commit): Statement[] {
  const column = <T, V>(rows: readonly T[], pick: (row: T) => V) => rows.map(pick)
  const changed = roots.flatMap(({ before, after }) => (before ? [{ before, after }] : []))
  const fresh = roots.flatMap(({ before, after }) => (before ? [] : [after]))
  const list: Statement[] = []
  list.push({
    name: 'insert-commands',
    text: INSERT_COMMANDS,
    values: [
      column(commands, (c) => c.root),
      column(commands, (c) => c.id),
      column(commands, (c) => c.fingerprint),
      column(commands, (c) => JSON.stringify(c.answer)),
    ],
  })
  if (changed.length > 0)
    list.push({
      name: 'update-roots',
      text: UPDATE_ROOTS,
      values: [
        column(changed, (r) => r.after.root),
        column(changed, (r) => r.before.version),
        column(changed, (r) => r.after.version),
        column(changed, (r) => r.after.seq),
        column(changed, (r) => bytesText(r.after.hash)),
        column(changed, (r) => r.after.at),
        changed.length,
      ],
    })
  if (fresh.length > 0)
    list.push({
      name: 'insert-roots',
      text: INSERT_ROOTS,
      values: [
        column(fresh, (r) => r.root),
        column(fresh, (r) => r.version),
        column(fresh, (r) => r.seq),
        column(fresh, (r) => bytesText(r.hash)),
        column(fresh, (r) => r.at),
      ],
    })
  return list
}

/** New or replaced records, one statement per type; one more for each set of fields that change alone. */
export function* recordStatements(
  rows: readonly RecordRow[],
  sql: ReadonlyMap<string, RecordSql>,
  how: 'append' | 'put',
): Generator<Statement> {
  for (const list of groupedBy(rows, (row) => row.type).values()) {
    const type = list[0]?.type ?? ''
    const statements = sql.get(type)
    if (statements === undefined) throw new Error(`no table is declared for ${type}`)
    const whole = list.filter(({ fields }) => fields === undefined)
    if (whole.length > 0) yield { name: `${how} ${type}`, text: statements[how], values: statements.columnsOf(whole) }
    if (whole.length < list.length) yield* changeStatements(list, statements)
  }
}

/** Of records that change in a few fields, one statement for each set of fields. */
function* changeStatements(rows: readonly RecordRow[], sql: RecordSql): Generator<Statement> {
  const changed = rows.filter(({ fields = [] }) => fields.length > 0)
  for (const list of groupedBy(changed, ({ fields = [] }) => fields.join()).values()) {
    const { name, text, columnsOf } = sql.change(list[0]?.fields ?? [])
    yield { name, text, values: [...columnsOf(list), list.length] }
  }
}

function groupedBy<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const list = groups.get(key)
    if (list === undefined) groups.set(key, [row])
    else list.push(row)
  }
  return groups
}

function newsStatements({ timeline, outbox, clear, due }: Commit): Statement[] {
  const list: Statement[] = []
  if (timeline.length > 0)
    list.push({
      name: 'insert-timeline',
      text: INSERT_TIMELINE,
      values: [
        timeline.map((t) => t.root),
        timeline.map((t) => t.seq),
        timeline.map((t) => t.at),
        timeline.map((t) => t.body),
        timeline.map((t) => bytesText(t.hash)),
      ],
    })
  if (outbox.length > 0)
    list.push({
      name: 'insert-outbox',
      text: INSERT_OUTBOX,
      values: [
        outbox.map((e) => e.root),
        outbox.map((e) => e.version),
        outbox.map((e) => e.n),
        outbox.map((e) => e.topic),
        outbox.map((e) => JSON.stringify(e.body)),
        outbox.map((e) => e.at),
        outbox.map((e) => e.lanes),
      ],
    })
  if (clear.length > 0)
    list.push({
      name: 'clear-deadlines',
      text: CLEAR_DEADLINES,
      values: [clear.map((d) => d.root), clear.map((d) => d.name), clear.map((d) => d.subject)],
    })
  if (due.length > 0)
    list.push({
      name: 'set-deadlines',
      text: SET_DEADLINES,
      values: [due.map((d) => d.root), due.map((d) => d.name), due.map((d) => d.subject), due.map((d) => d.at)],
    })
  return list
}

function nameStatements({ names }: Commit): Statement[] {
  if (names.length === 0) return []
  const rows = names.map(({ space, name, root }) => ({ space, name, root, id: nameKey(space, name) }))
  rows.sort((a, b) => (a.id < b.id ? -1 : 1))
  const values = [rows.map((r) => r.id), rows.map((r) => r.space), rows.map((r) => r.name), rows.map((r) => r.root)]
  return [{ name: 'insert-names', text: INSERT_NAMES, values }]
}

function boundStatements(bounds: Commit['bounds']): Statement[] {
  return bounds.map((b) => ({
    name: `bound ${b.type}`,
    text: `insert into ${b.type} (root_id, key, value, floor, ceiling) values ($1, $2, 0, $3, $4)
      on conflict (root_id, key) do update set floor = excluded.floor, ceiling = excluded.ceiling`,
    values: [b.root, b.key, b.bounds.floor, b.bounds.ceiling],
  }))
}

/**
 * Counters come last: a hot row is held for the shortest time. A bounded counter of a root that the batch does not hold
 * is locked first, so that a batch which decides on exact levels cannot be overtaken. So is one whose bounds move: its
 * row is held from then on, and nobody may wait for a lock with a row in his hand.
 */
function counterStatements({ bounds, counters }: Commit, holds: (root: RootId) => boolean): Statement[] {
  const byType = new Map<string, CounterRow[]>()
  for (const row of counters) byType.set(row.type, [...(byType.get(row.type) ?? []), row])
  const bounded = counters.filter((c) => (c.bounds.floor ?? c.bounds.ceiling) !== null && !holds(c.root))
  const locks = [...bounded, ...bounds].map((c) => counterId(c.type, c.root, c.key))
  const lock = { name: 'lock-counters', text: LOCK_COUNTERS, values: [locks] }
  const adds = [...byType].map(([type, rows]) => ({
    name: `add ${type}`,
    text: addStatement(type),
    values: [
      rows.map((r) => r.root),
      rows.map((r) => r.key),
      rows.map((r) => r.by),
      rows.map((r) => r.bounds.floor),
      rows.map((r) => r.bounds.ceiling),
      rows.length,
    ],
  }))
  return locks.length > 0 ? [lock, ...boundStatements(bounds), ...adds] : adds
}

/** The bound is part of the update, and of the insert when the counter has no row yet. */
function addStatement(type: string): string {
  return `with d as (
    select * from unnest($1::text[], $2::text[], $3::int8[], $4::int8[], $5::int8[]) as d(root_id, key, by, floor, ceiling)),
  u as (
    insert into ${type} as c (root_id, key, value, floor, ceiling)
    select root_id, key, by, floor, ceiling from d
    where ((by <= 0 or ceiling is null or by <= ceiling) and (by >= 0 or floor is null or by >= floor))
      or exists (select 1 from ${type} e where e.root_id = d.root_id and e.key = d.key)
    order by root_id collate "C", key collate "C"
    on conflict (root_id, key) do update set value = c.value + excluded.value
    where (excluded.value <= 0 or c.ceiling is null or c.value + excluded.value <= c.ceiling)
      and (excluded.value >= 0 or c.floor is null or c.value + excluded.value >= c.floor)
    returning 1)
  select platform.expect(count(*), $6, 'counters') from u`
}
