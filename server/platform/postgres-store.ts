import type { Socket } from 'node:net'
import type pg from 'pg'
import type { Ref, RootId } from '../kernel/use-case.ts'
import { executorClient } from './postgres.ts'
import { arrayText } from './postgres-array.ts'
import { commitStatements, LOCK_COUNTERS, nameKey, type Statement } from './postgres-commit.ts'
import { type RecordSql, recordSql } from './record-sql.ts'
import type { RecordTable } from './record-table.ts'
import {
  type CommandRow,
  type LevelRow,
  type Lock,
  type Missed,
  nameId,
  type RootRow,
  type Store,
  StoreConflict,
  StoreLost,
  type Work,
} from './store.ts'

export interface PostgresStore extends Store {
  close(): Promise<void>
}

/** Immutable facts that are kept in memory; beyond that the oldest goes. */
const CONSTANTS_MAX = 20_000

const LOCK = `select count(case when x then pg_advisory_xact_lock(h) else pg_advisory_xact_lock_shared(h) end)
  from (select distinct on (h) h, x from (
    select hashtextextended(r, 0) h, x from unnest($1::text[], $2::bool[]) u(r, x)) t order by h, x desc) s`
const TRY_LOCK = `select r from unnest($1::text[], $2::bool[]) u(r, x) where case when x
  then pg_try_advisory_xact_lock(hashtextextended(r, 0))
  else pg_try_advisory_xact_lock_shared(hashtextextended(r, 0)) end`
const LOAD_COMMANDS = `select root_id, id, fingerprint, answer from platform.commands
  where (root_id, id) in (select r, i from unnest($1::text[], $2::text[]) as u(r, i))`
const LOAD_ROOTS = `select id, version, seq, hash, at from platform.roots where id = any($1::text[])`
const LOAD_NAMES = `select space, name, root_id from platform.names where id = any($1::bytea[])`

/** The store on PostgreSQL 15–18: pipelined connections, each with one batch at a time. */
export function postgresStore(url: string, tables: readonly RecordTable[]): PostgresStore {
  const sql = new Map(tables.map((t) => [t.type.name, recordSql(t)]))
  const constants = new Map<string, unknown>()
  const idle: Session[] = []
  const all = new Set<Session>()

  function take(): Session {
    const free = idle.pop()
    if (free !== undefined) return free
    const session = openSession(url)
    all.add(session)
    return session
  }

  function giveBack(session: Session): void {
    if (session.usable()) idle.push(session)
    else all.delete(session)
  }

  return {
    begin: (locks) => postgresWork(locks, take(), giveBack, sql, constants),
    async owners(names) {
      const session = take()
      try {
        const keys = names.map((n) => nameKey(n.space, n.name))
        const { rows } = await session.send({ name: 'names', text: LOAD_NAMES, values: [keys] })
        return new Map(rows.map((row) => [nameId(row.space, row.name), row.root_id as RootId]))
      } finally {
        giveBack(session)
      }
    },
    async close() {
      await Promise.all([...all].map((session) => session.close()))
      all.clear()
      idle.length = 0
    },
  }
}

/** One connection, from its opening to its loss: a statement never moves to another one in the middle of a batch. */
interface Session {
  send(statement: Statement): Promise<pg.QueryResult>
  usable(): boolean
  close(): Promise<void>
}

function openSession(url: string): Session {
  let lost = false
  const lose = () => {
    lost = true
  }
  const opened = executorClient(url)
  opened.then((client) => client.once('end', lose).once('error', lose), lose)
  return {
    async send(statement) {
      try {
        const client = await opened
        if (lost) throw new StoreLost('the connection is gone')
        holdBack(client)
        return await client.query(encoded(statement))
      } catch (error) {
        throw translated(error)
      }
    },
    usable: () => !lost,
    async close() {
      lose()
      await (await opened.catch(() => undefined))?.end().catch(() => undefined)
    },
  }
}

/** Statements that are sent in one go leave in one packet: a write to the socket costs more than a statement. */
function holdBack(client: pg.Client): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  if (stream.writableCorked > 0) return
  stream.cork()
  setImmediate(() => stream.uncork())
}

/** The statement with its columns as text: pg's own way through a list takes several times as long. */
function encoded(statement: Statement): Statement {
  if (statement.values === undefined) return statement
  return { ...statement, values: statement.values.map((v) => (Array.isArray(v) ? arrayText(v) : v)) }
}

/** An error of PostgreSQL as what it means to a batch: try again, connection lost, or (as it is) a fault of ours. */
function translated(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = (error as { code?: unknown }).code
  if (typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code)) return new StoreLost(error.message, { cause: error })
  if (/^(08...|57P0[1-5]|25P03)$/.test(code)) return new StoreLost(error.message, { cause: error })
  if (/^(40001|40P01|55P03|57014)$/.test(code)) return new StoreConflict(error.message, { cause: error })
  return error
}

type Send = Session['send']

function postgresWork(
  locks: readonly Lock[],
  session: Session,
  giveBack: (session: Session) => void,
  sql: ReadonlyMap<string, RecordSql>,
  constants: Map<string, unknown>,
): Work {
  const { send } = session
  const roots = locks.filter((l) => l.counter === undefined)
  const counters = locks.flatMap((l) => l.counter ?? [])
  const held = new Set(roots.filter((l) => l.mode === 'exclusive').map((l) => l.root))
  const started: Promise<unknown>[] = [send({ text: 'BEGIN' })]
  started.push(send({ name: 'lock', text: LOCK, values: lockValues(roots) }))
  if (counters.length > 0) started.push(send({ name: 'lock-counters', text: LOCK_COUNTERS, values: [counters] }))
  for (const promise of started) promise.catch(() => undefined)
  return {
    async heads(commands, ids) {
      const [commandRows, rootRows] = await allOf(
        [
          ...(commands.length === 0 ? [] : [send(commandStatement(commands))]),
          ...(ids.length === 0 ? [] : [send({ name: 'roots', text: LOAD_ROOTS, values: [ids] })]),
        ],
        started,
      ).then((results) =>
        commands.length === 0 ? [[], results[0]?.rows ?? []] : [results[0]?.rows ?? [], results[1]?.rows ?? []],
      )
      return { commands: (commandRows ?? []).map(commandRow), roots: (rootRows ?? []).map(rootRow) }
    },
    load: (refs) => loadRefs(refs, send, sql, constants, started),
    async tryLock(wanted) {
      const { rows } = await send({ name: 'try-lock', text: TRY_LOCK, values: lockValues(wanted) })
      const got = new Set<RootId>(rows.map((row) => row.r))
      for (const l of wanted) if (got.has(l.root) && l.mode === 'exclusive') held.add(l.root)
      return got
    },
    async commit(commit) {
      const sent = commitStatements(commit, sql, (root) => held.has(root)).map(send)
      const end = send({ text: 'COMMIT' })
      const error = await firstError([...started, ...sent, end])
      if (error === undefined && (await end).command !== 'COMMIT') throw new StoreConflict('the batch was rolled back')
      const { code, message } = (error ?? {}) as { code?: string; message?: string }
      if (error !== undefined && code !== 'SU001') throw error
      giveBack(session)
      return error === undefined ? 'committed' : { missed: message as Missed }
    },
    async abandon() {
      try {
        await send({ text: 'ROLLBACK' })
      } catch (error) {
        // What it still holds is not known: only the end of the connection frees it for sure.
        await session.close()
        throw error
      } finally {
        giveBack(session)
      }
    },
  }
}

function lockValues(locks: readonly Lock[]): unknown[] {
  return [locks.map((l) => l.root), locks.map((l) => l.mode === 'exclusive')]
}

function commandStatement(commands: readonly { root: RootId; id: string }[]): Statement {
  return { name: 'commands', text: LOAD_COMMANDS, values: [commands.map((c) => c.root), commands.map((c) => c.id)] }
}

function commandRow(row: Record<string, string>): CommandRow {
  const { root_id: root = '', id = '', fingerprint = '', answer = 'null' } = row
  return { root, id, fingerprint, answer: JSON.parse(answer) }
}

function rootRow(row: { id: string; version: bigint; seq: bigint; hash: Buffer; at: string }): RootRow {
  const { id, at } = row
  return { root: id, version: Number(row.version), seq: Number(row.seq), hash: row.hash.toString('hex'), at }
}

/** The error that began it: what follows in an aborted transaction says only that it is aborted. */
async function firstError(promises: readonly Promise<unknown>[]): Promise<unknown> {
  const results = await Promise.allSettled(promises)
  const errors = results.flatMap((r) => (r.status === 'rejected' ? [r.reason] : []))
  return errors.find((e) => (e as { code?: string }).code !== '25P02') ?? errors[0]
}

/** What is read of no root at all. */
const nothing = { all: [], one: undefined, level: { value: 0n } } as const

async function allOf(promises: readonly Promise<pg.QueryResult>[], started: readonly Promise<unknown>[]) {
  const error = await firstError([...started, ...promises])
  if (error !== undefined) throw error
  return Promise.all(promises)
}

async function loadRefs(
  refs: readonly Ref<unknown>[],
  send: Send,
  sql: ReadonlyMap<string, RecordSql>,
  constants: Map<string, unknown>,
  started: readonly Promise<unknown>[],
): Promise<ReadonlyMap<Ref<unknown>, unknown>> {
  const values = new Map<Ref<unknown>, unknown>()
  const groups = new Map<string, Ref<unknown>[]>()
  for (const ref of refs) {
    const cached =
      ref.strength === 'constant' ? constants.get(`${ref.of}|${ref.type}|${ref.root}|${ref.key}`) : undefined
    if (cached !== undefined) values.set(ref, cached)
    else if (ref.root === '' && ref.of !== 'owner') values.set(ref, nothing[ref.of])
    else {
      const group = ref.of === 'owner' ? 'owner' : `${ref.of}|${ref.type}`
      groups.set(group, [...(groups.get(group) ?? []), ref])
    }
  }
  const asked = [...groups.values()].map((group) => ({ group, rows: send(loadStatement(group, sql)) }))
  const answers = await allOf(
    asked.map((a) => a.rows),
    started,
  )
  asked.forEach(({ group }, i) => {
    fill(values, group, answers[i]?.rows ?? [], sql, constants)
  })
  return values
}

function loadStatement(group: readonly Ref<unknown>[], sql: ReadonlyMap<string, RecordSql>): Statement {
  const [first] = group
  if (first === undefined) throw new Error('an empty group of facts')
  const roots = group.map((ref) => ref.root)
  const keys = group.map((ref) => ref.key)
  if (first.of === 'owner')
    return { name: 'names', text: LOAD_NAMES, values: [group.map((ref) => nameKey(ref.type, ref.key))] }
  if (first.of === 'level') {
    const text = `select root_id, key, value, floor, ceiling from ${first.type}
      where (root_id, key) in (select r, k from unnest($1::text[], $2::text[]) as u(r, k))`
    return { name: `level ${first.type}`, text, values: [roots, keys] }
  }
  const statements = sql.get(first.type)
  if (statements === undefined) throw new Error(`no table is declared for ${first.type}`)
  return first.of === 'one'
    ? { name: `one ${first.type}`, text: statements.loadOne, values: [roots, keys] }
    : { name: `all ${first.type}`, text: statements.loadAll, values: [roots] }
}

function fill(
  values: Map<Ref<unknown>, unknown>,
  group: readonly Ref<unknown>[],
  rows: readonly Record<string, never>[],
  sql: ReadonlyMap<string, RecordSql>,
  constants: Map<string, unknown>,
): void {
  const kind = group[0]?.of
  const read = sql.get(group[0]?.type ?? '')?.recordOf ?? (() => undefined)
  const byKey = new Map<string, unknown>()
  for (const row of rows) {
    if (kind === 'owner') byKey.set(nameId(row.space ?? '', row.name ?? ''), row.root_id)
    else if (kind === 'level')
      byKey.set(`${row.root_id}|${row.key}`, { value: row.value, bounds: row } as unknown as LevelRow)
    else if (kind === 'one') byKey.set(`${row.root_id}|${row.id}`, read(row))
    else {
      const list = (byKey.get(row.root_id ?? '') ?? []) as unknown[]
      list.push(read(row))
      byKey.set(row.root_id ?? '', list)
    }
  }
  for (const ref of group) {
    const value = pick(ref, byKey)
    values.set(ref, value)
    if (ref.strength === 'constant' && value !== undefined) keepConstant(constants, ref, value)
  }
}

function pick(ref: Ref<unknown>, byKey: ReadonlyMap<string, unknown>): unknown {
  if (ref.of === 'owner') return byKey.get(nameId(ref.type, ref.key))
  if (ref.of === 'level') return byKey.get(`${ref.root}|${ref.key}`) ?? { value: 0n }
  if (ref.of === 'one') return byKey.get(`${ref.root}|${ref.key}`)
  return byKey.get(ref.root) ?? []
}

function keepConstant(constants: Map<string, unknown>, ref: Ref<unknown>, value: unknown): void {
  if (ref.of === 'all') return
  const oldest = constants.size >= CONSTANTS_MAX ? constants.keys().next().value : undefined
  if (oldest !== undefined) constants.delete(oldest)
  constants.set(`${ref.of}|${ref.type}|${ref.root}|${ref.key}`, value)
}
