import type pg from 'pg'
import type { RecordType } from '../kernel/use-case.ts'
import { recordSql } from './record-sql.ts'
import type { RecordTable } from './record-table.ts'

/** Reads records for answers, outside of any batch: as committed, without a lock. */
export interface RecordReads {
  all<R>(type: RecordType<R>, root: string): Promise<readonly R[]>
  one<R>(type: RecordType<R>, root: string, id: string): Promise<R | undefined>
  /** The records of many roots in one query, by root; a root without any is not there. */
  allOf<R>(type: RecordType<R>, roots: readonly string[]): Promise<ReadonlyMap<string, readonly R[]>>
  /** One record of each root in one query, by root; a root without it is not there. */
  oneOf<R>(type: RecordType<R>, ids: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, R>>
}

/**
 * The version of a root, for ETag and If-Match; 0 when there is none. Read it before what it stands for: then an answer
 * is never older than its version says.
 */
export async function rootVersion(pool: pg.Pool, root: string): Promise<number> {
  const text = 'select version from platform.roots where id = $1'
  const { rows } = await pool.query({ name: 'read root version', text, values: [root] })
  return Number(rows[0]?.version ?? 0)
}

/** Roots of a kind (`ord`, `cmp`, …) behind one, in the order of their ids: a walk over all of them at any size. */
export async function rootsAfter(pool: pg.Pool, kind: string, after: string, limit: number): Promise<string[]> {
  // `_` is followed by `\`` in ASCII: the range is that of the prefix, by the primary key.
  const text = 'select id from platform.roots where id > $1 and id < $2 order by id limit $3'
  const values = [after > `${kind}_` ? after : `${kind}_`, `${kind}\``, limit]
  const { rows } = await pool.query({ name: 'roots after', text, values })
  return rows.map((row) => row.id)
}

/** Reads of the given record tables through a pool. */
export function recordReads(pool: pg.Pool, tables: readonly RecordTable[]): RecordReads {
  const sql = new Map(tables.map((table) => [table.type.name, recordSql(table)]))
  const statements = (type: { readonly name: string }) => {
    const found = sql.get(type.name)
    if (found === undefined) throw new Error(`no table is declared for ${type.name}`)
    return found
  }
  return {
    async all<R>(type: RecordType<R>, root: string) {
      const { loadAll, recordOf } = statements(type)
      const { rows } = await pool.query({ name: `read all ${type.name}`, text: loadAll, values: [[root]] })
      return rows.map((row) => recordOf(row) as R)
    },
    async one<R>(type: RecordType<R>, root: string, id: string) {
      const { loadOne, recordOf } = statements(type)
      const { rows } = await pool.query({ name: `read one ${type.name}`, text: loadOne, values: [[root], [id]] })
      return rows[0] === undefined ? undefined : (recordOf(rows[0]) as R)
    },
    async allOf<R>(type: RecordType<R>, roots: readonly string[]) {
      const { loadAll, recordOf } = statements(type)
      const { rows } = await pool.query({ name: `read all ${type.name}`, text: loadAll, values: [roots] })
      const byRoot = new Map<string, R[]>()
      for (const row of rows) {
        const record = recordOf(row) as R
        const root = type.root(record)
        byRoot.set(root, [...(byRoot.get(root) ?? []), record])
      }
      return byRoot
    },
    async oneOf<R>(type: RecordType<R>, ids: ReadonlyMap<string, string>) {
      const { loadOne, recordOf } = statements(type)
      const values = [[...ids.keys()], [...ids.values()]]
      const { rows } = await pool.query({ name: `read one ${type.name}`, text: loadOne, values })
      const records = rows.map((row) => recordOf(row) as R)
      return new Map(records.map((record) => [type.root(record), record]))
    },
  }
}
