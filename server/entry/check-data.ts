import { readPool } from '../platform/postgres.ts'
import { checks } from './house.ts'

/** One invariant that does not hold, with the first rows that break it. */
export interface Breach {
  readonly check: string
  readonly rows: readonly Record<string, unknown>[]
}

const ROWS_SHOWN = 20

/** Asks every invariant of the product of one database; empty = all hold. */
export async function checkData(databaseUrl: string): Promise<{ readonly asked: number; readonly broken: Breach[] }> {
  const pool = readPool(databaseUrl, 2)
  try {
    const broken: Breach[] = []
    for (const { name, sql } of checks) {
      const { rows } = await pool.query(sql)
      if (rows.length > 0) broken.push({ check: name, rows: rows.slice(0, ROWS_SHOWN) })
    }
    return { asked: checks.length, broken }
  } finally {
    await pool.end()
  }
}
