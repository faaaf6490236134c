import type { RootId } from '../kernel/use-case.ts'
import { commitStatements, LOCK_COUNTERS, nameKey, recordStatements, type Statement } from './postgres-commit.ts'
import { allOf, firstError, LOAD_NAMES, loadRefs } from './postgres-load.ts'
import { encoded, postgresSessions, type Session } from './postgres-session.ts'
import { type RecordSql, recordSql } from './record-sql.ts'
import type { RecordTable } from './record-table.ts'
import {
  type CommandRow,
  type Lock,
  type Missed,
  nameId,
  type RootRow,
  type Store,
  StoreConflict,
  type Work,
} from './store.ts'

export interface PostgresStore extends Store {
  close(): Promise<void>
}

const LOCK = `select count(case when x then pg_advisory_xact_lock(h) else pg_advisory_xact_lock_shared(h) end)
  from (select distinct on (h) h, x from (
    select hashtextextended(r, 0) h, x from unnest($1::text[], $2::bool[]) u(r, x)) t order by h, x desc) s`
const TRY_LOCK = `select r from unnest($1::text[], $2::bool[]) u(r, x) where case when x
  then pg_try_advisory_xact_lock(hashtextextended(r, 0))
  else pg_try_advisory_xact_lock_shared(hashtextextended(r, 0)) end`
const HARDLY_WAIT = `set local lock_timeout = '100ms'`
const LOAD_COMMANDS = `select root_id, id, fingerprint, answer from platform.commands
  where (root_id, id) in (select r, i from unnest($1::text[], $2::text[]) as u(r, i))`
const LOAD_DEADLINES = `select root_id, name, subject, due_at from platform.deadlines
  where (root_id, name, subject) in (select r, n, s from unnest($1::text[], $2::text[], $3::text[]) as u(r, n, s))`
const LOAD_ROOTS = `select id, version, seq, hash, at from platform.roots where id = any($1::text[])`

/** Letters of a statement that is sent at once: a write to the socket costs more than most statements. */
const WORTH_A_PACKET = 32_768

/**
 * Encodes and sends statements one by one: PostgreSQL works on what it has while the next is made. What cannot be
 * encoded throws here, with no COMMIT behind it. Their answers are added to `sent`.
 */
async function sendAll(statements: Iterable<Statement>, session: Session, sent: Promise<unknown>[]): Promise<void> {
  for (const statement of statements) {
    const ready = encoded(statement)
    const answer = session.send(ready)
    // Whoever looks at the answers is told; until then nobody has to be.
    answer.catch(() => undefined)
    sent.push(answer)
    if (lengthOf(ready) > WORTH_A_PACKET) await session.flush()
  }
}

function lengthOf({ values = [] }: Statement): number {
  return values.reduce((sum: number, each) => sum + (typeof each === 'string' ? each.length : 0), 0)
}

/** The store on PostgreSQL 15–18: pipelined connections, each with one batch at a time. */
export function postgresStore(url: string, tables: readonly RecordTable[]): PostgresStore {
  const sql = new Map(tables.map((t) => [t.type.name, recordSql(t)]))
  const constants = new Map<string, unknown>()
  // What never changes may be gone with the connection: the sandbox begins anew underneath (`start-over.ts`).
  const sessions = postgresSessions(url, () => constants.clear())
  return {
    begin: (locks) => postgresWork(locks, sessions.take(), sessions.giveBack, sql, constants),
    async owners(names) {
      const session = sessions.take()
      try {
        const keys = names.map((n) => nameKey(n.space, n.name))
        const { rows } = await session.send({ name: 'names', text: LOAD_NAMES, values: [keys] })
        return new Map(rows.map((row) => [nameId(row.space, row.name), row.root_id as RootId]))
      } finally {
        sessions.giveBack(session)
      }
    },
    close: sessions.close,
  }
}

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
      const asked = [commands.length > 0 && commandStatement(commands), ids.length > 0 && rootStatement(ids)]
      const sent = asked.map((statement) => (statement ? send(statement) : Promise.resolve({ rows: [] })))
      const [commandRows, rootRows] = await allOf(sent, started)
      return { commands: (commandRows?.rows ?? []).map(commandRow), roots: (rootRows?.rows ?? []).map(rootRow) }
    },
    async deadlines(asked) {
      const keys = [asked.map((d) => d.root), asked.map((d) => d.name), asked.map((d) => d.subject)]
      const [found] = await allOf([send({ name: 'deadlines', text: LOAD_DEADLINES, values: keys })], started)
      return (found?.rows ?? []).map(({ root_id: root, name, subject, due_at: at }) => ({ root, name, subject, at }))
    },
    load: (refs) => loadRefs(refs, send, sql, constants, started),
    async tryLock(wanted) {
      const { rows } = await send({ name: 'try-lock', text: TRY_LOCK, values: lockValues(wanted) })
      const got = new Set<RootId>(rows.map((row) => row.r))
      for (const l of wanted) if (got.has(l.root) && l.mode === 'exclusive') held.add(l.root)
      return got
    },
    append: (rows) => sendAll(recordStatements(rows, sql, 'append'), session, started),
    async commit(commit) {
      const sent: Promise<unknown>[] = []
      // Whoever holds counters may not wait for a name or for other counters: their holder may wait for these.
      if (counters.length > 0) sent.push(send({ text: HARDLY_WAIT }))
      await sendAll(
        commitStatements(commit, sql, (root) => held.has(root)),
        session,
        sent,
      )
      const said = await endOf([...started, ...sent], send({ text: 'COMMIT' }))
      giveBack(session)
      return said
    },
    async abandon() {
      // When that fails, what it still holds is not known: only the end of the connection frees it for sure.
      await send({ text: 'ROLLBACK' })
        .catch((error) => session.close().then(() => Promise.reject(error)))
        .finally(() => giveBack(session))
    },
  }
}

/** What became of a commit. Throws the error that began it, unless an assertion missed. */
async function endOf(sent: readonly Promise<unknown>[], end: ReturnType<Session['send']>) {
  const error = await firstError([...sent, end])
  if (error === undefined && (await end).command !== 'COMMIT') throw new StoreConflict('the batch was rolled back')
  if (error === undefined) return 'committed'
  const missed = missedIn(error)
  if (missed === undefined) throw error
  return { missed }
}

/** What was assumed and was not so: an assertion (`platform.expect`), or a root or name that somebody has by now. */
function missedIn(error: unknown): Missed | undefined {
  const { code, message, schema, constraint } = error as { readonly [field: string]: string | undefined }
  if (code === 'SU001') return message as Missed
  if (code !== '23505' || schema !== 'platform') return undefined
  // Where a table is spread over several servers, the name of a part follows.
  return /^(roots|names)_pkey/.exec(constraint ?? '')?.[1] as Missed | undefined
}

function lockValues(locks: readonly Lock[]): unknown[] {
  return [locks.map((l) => l.root), locks.map((l) => l.mode === 'exclusive')]
}

function commandStatement(commands: readonly { root: RootId; id: string }[]): Statement {
  return { name: 'commands', text: LOAD_COMMANDS, values: [commands.map((c) => c.root), commands.map((c) => c.id)] }
}

function rootStatement(ids: readonly RootId[]): Statement {
  return { name: 'roots', text: LOAD_ROOTS, values: [ids] }
}

function commandRow(row: Record<string, string>): CommandRow {
  const { root_id: root = '', id = '', fingerprint = '', answer = 'null' } = row
  return { root, id, fingerprint, answer: JSON.parse(answer) }
}

function rootRow(row: { id: string; version: bigint; seq: bigint; hash: Buffer; at: string }): RootRow {
  const { id, at } = row
  return { root: id, version: Number(row.version), seq: Number(row.seq), hash: row.hash.toString('hex'), at }
}
