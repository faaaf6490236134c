import type pg from 'pg'
import type { RecordType } from '../kernel/use-case.ts'
import { recordSql } from './record-sql.ts'
import type { RecordTable } from './record-table.ts'

/** Reads records for answers, outside of any batch: as committed, without a lock. */
export interface RecordReads {
  all<R>(type: RecordType<R>, root: string): Promise<readonly R[]>
  one<R>(type: RecordType<R>, root: string, id: string): Promise<R | undefined>
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
  }
}
