import type pg from 'pg'
import type { Ref } from '../kernel/use-case.ts'
import { nameKey, type Statement } from './postgres-commit.ts'
import type { Session } from './postgres-session.ts'
import type { RecordSql } from './record-sql.ts'
import { type LevelRow, nameId } from './store.ts'

type Send = Session['send']

export const LOAD_NAMES = `select space, name, root_id from platform.names where id = any($1::bytea[])`
/** Immutable facts that are kept in memory; beyond that the oldest goes. */
const CONSTANTS_MAX = 20_000
/** What is read of no root at all. */
const nothing = { all: [], one: undefined, level: { value: 0n } } as const

/** The error that began it: what follows in an aborted transaction says only that it is aborted. */
export async function firstError(promises: readonly Promise<unknown>[]): Promise<unknown> {
  const results = await Promise.allSettled(promises)
  const errors = results.flatMap((r) => (r.status === 'rejected' ? [r.reason] : []))
  return errors.find((e) => (e as { code?: string }).code !== '25P02') ?? errors[0]
}

/** All answers, or the error that began it. `started`: what was sent before and must have gone well, too. */
export async function allOf(
  promises: readonly Promise<Pick<pg.QueryResult, 'rows'>>[],
  started: readonly Promise<unknown>[],
) {
  const error = await firstError([...started, ...promises])
  if (error !== undefined) throw error
  return Promise.all(promises)
}

/** Loads facts, one statement per kind and type; constants are kept from then on. */
export async function loadRefs(
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
      // Pushed, not copied: a bank's statement asks for thousands.
      const list = groups.get(group)
      if (list === undefined) groups.set(group, [ref])
      else list.push(ref)
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
