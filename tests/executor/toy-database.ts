import type { TestContext } from 'node:test'
import type pg from 'pg'
import { readPool } from '../../server/platform/postgres.ts'
import { type PostgresStore, postgresStore } from '../../server/platform/postgres-store.ts'
import { testDatabase } from '../database.ts'
import { toySchema, toyTables } from './toy.ts'

/** A database with the tables of the toy trade. */
export interface ToyDatabase {
  readonly url: string
  readonly pool: pg.Pool
  /** A store of its own for each server; closed with the test. */
  open(url?: string): PostgresStore
  /** Done before the database goes: nobody may be on it then. */
  closing(close: () => Promise<unknown>): void
}

export async function openToyDatabase(t: TestContext): Promise<ToyDatabase> {
  const opened: (() => Promise<unknown>)[] = []
  // Registered before the database's own end: hooks run in their order.
  t.after(async () => {
    for (const close of opened) await close()
  })
  const { url } = await testDatabase(t)
  const pool = readPool(url)
  opened.push(() => pool.end())
  await pool.query(toySchema)
  return {
    url,
    pool,
    open(at = url) {
      const store = postgresStore(at, toyTables)
      opened.push(() => store.close())
      return store
    },
    closing: (close) => void opened.push(close),
  }
}
