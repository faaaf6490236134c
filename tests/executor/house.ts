import type { TestContext } from 'node:test'
import { systemEnvironment } from '../../server/platform/environment.ts'
import { createExecutor, type Executor, type ExecutorSettings } from '../../server/platform/executor.ts'
import { emptyTables, memoryStore } from '../../server/platform/memory-store.ts'
import type { Store } from '../../server/platform/store.ts'
import { toyHouse } from './toy.ts'
import { openToyDatabase } from './toy-database.ts'

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
  const { pool, open } = await openToyDatabase(t)
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
