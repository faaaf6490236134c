import type { TestContext } from 'node:test'
import { systemEnvironment } from '../../server/platform/environment.ts'
import { createExecutor, type Executor, type ExecutorSettings } from '../../server/platform/executor.ts'
import { emptyTables, memoryStore } from '../../server/platform/memory-store.ts'
import { readPool } from '../../server/platform/postgres.ts'
import { postgresStore } from '../../server/platform/postgres-store.ts'
import type { Store } from '../../server/platform/store.ts'
import { testDatabase } from '../database.ts'
import { toyHouse, toySchema, toyTables } from './toy.ts'

/** A toy house on one store: as many servers as a test wants, and a look at everything that is kept. */
export interface ToyHouse {
  server(settings?: Partial<ExecutorSettings>): Executor
  /** What is kept, as one text: equal texts, nothing changed. */
  kept(): Promise<string>
  readonly faults: string[]
}

const everything = ['toy.boxes', 'toy.notes', 'toy.purses', 'platform.roots', 'platform.commands', 'platform.timeline']
const more = ['platform.outbox', 'platform.deadlines', 'platform.names']

function serverOn(store: () => Store, faults: string[]) {
  return (settings: Partial<ExecutorSettings> = {}): Executor =>
    createExecutor({
      ...toyHouse(store()),
      environment: systemEnvironment(),
      settings,
      onFault: (_incident, useCase, error) => faults.push(`${useCase}: ${error}`),
    })
}

async function onMemory(): Promise<ToyHouse> {
  const tables = emptyTables()
  const faults: string[] = []
  const store = memoryStore(tables)
  const text = (_key: string, value: unknown) =>
    value instanceof Map ? [...value].sort() : typeof value === 'bigint' ? `${value}n` : value
  const { commands, roots, records, counters, names, timeline, deadlines } = tables
  const kept = async () => JSON.stringify({ commands, roots, records, counters, names, timeline, deadlines }, text)
  return { server: serverOn(() => store, faults), kept, faults }
}

async function onPostgres(t: TestContext): Promise<ToyHouse> {
  const faults: string[] = []
  const opened: (() => Promise<void>)[] = []
  // Registered before the database's own end: hooks run in their order, and nobody may be on it when it is dropped.
  t.after(async () => {
    for (const close of opened) await close()
  })
  const { url } = await testDatabase(t)
  const pool = readPool(url)
  opened.push(() => pool.end())
  await pool.query(toySchema)
  const open = () => {
    const store = postgresStore(url, toyTables)
    opened.push(() => store.close())
    return store
  }
  const kept = async () => {
    const all = []
    for (const table of [...everything, ...more]) {
      const { rows } = await pool.query(`select t::text as row from ${table} t order by 1`)
      all.push(table, ...rows.map((row) => row.row as string))
    }
    return all.join('\n')
  }
  return { server: serverOn(open, faults), kept, faults }
}

/** The stores that every case is run on. */
export const stores: readonly (readonly [string, (t: TestContext) => Promise<ToyHouse>])[] = [
  ['memory', onMemory],
  ['PostgreSQL', onPostgres],
]
