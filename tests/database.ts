import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts'
import { type Migration, migrate, migrationsHash, readMigrations } from '../server/platform/migrations.ts'

/** A test, or a group of tests, after which something is closed: hooks run first come, first served. */
export interface AfterTest {
  after(close: () => unknown): void
}

/** A database of one test. */
export interface TestDatabase {
  readonly url: string
  readonly name: string
  /** A connected client, ended with the test. */
  client(): Promise<pg.Client>
}

export interface TestDatabaseOptions {
  /** The schema; default: the product's own. */
  readonly migrations?: readonly Migration[]
}

const MIGRATIONS = fileURLToPath(new URL('../server/migrations', import.meta.url))
const TEMPLATE_LOCK = 7_837_002

let started: Promise<string> | undefined

/** The shared server of the test run; a file that runs alone gets its own, gone with its process. */
function adminUrl(): Promise<string> {
  const shared = process.env.SURETY_TEST_DATABASE
  if (shared !== undefined) return Promise.resolve(shared)
  started ??= startTestServer({ fsync: false }).then((server) => server.url)
  return started
}

/** A new folder that the database's user can reach too. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'surety-test-'))
  chmodSync(folder, 0o755)
  return folder
}

/**
 * Starts a server of its own in a folder of its own; both are gone with this process, even when it is killed.
 * `fsync: true` is for crash tests; everything else uses `testDatabase`.
 */
export function startTestServer(options: {
  readonly fsync: boolean
  readonly folder?: string
}): Promise<EmbeddedPostgres> {
  const folder = options.folder ?? temporaryFolder()
  const one = { maxConnections: 200, throwaway: true, buffersMegabytes: 128 }
  return startEmbeddedPostgres({ folder, fsync: options.fsync, ...one })
}

/** As `startTestServer`, with fsync on, stopped and removed after the test. */
export async function crashSafeServer(t: TestContext): Promise<EmbeddedPostgres> {
  const folder = temporaryFolder()
  const server = await startTestServer({ fsync: true, folder })
  t.after(async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return server
}

function withName(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function exists(client: pg.Client, name: string): Promise<boolean> {
  const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
  return found.rowCount === 1
}

/**
 * The migrated template of a schema, made once per server; built under another name, so half a template is never
 * used.
 */
async function template(url: string, migrations: readonly Migration[]): Promise<string> {
  const name = `template_${migrationsHash(migrations).slice(0, 16)}`
  await asAdmin(url, async (client) => {
    if (await exists(client, name)) return
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK])
    if (await exists(client, name)) return
    await client.query(`DROP DATABASE IF EXISTS ${name}_building WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${name}_building`)
    await migrate(withName(url, `${name}_building`), migrations)
    await client.query(`ALTER DATABASE ${name}_building RENAME TO ${name}`)
  })
  return name
}

const templates = new Map<string, Promise<string>>()

/** A fresh database with the migrated schema, dropped after the test. */
export async function testDatabase(t: AfterTest, options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const url = await adminUrl()
  const migrations = options.migrations ?? readMigrations(MIGRATIONS)
  const key = migrationsHash(migrations)
  const ready = templates.get(key) ?? template(url, migrations)
  templates.set(key, ready)
  const source = await ready
  const name = `test_${randomBytes(8).toString('hex')}`
  await asAdmin(url, async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${source}`)
    // What reads every table would start workers for its small ones: five times as long as reading them.
    await client.query(`ALTER DATABASE ${name} SET max_parallel_workers_per_gather = 0`)
  })
  const clients: pg.Client[] = []
  t.after(async () => {
    await Promise.allSettled(clients.map((client) => client.end()))
    await asAdmin(url, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
  })
  const own = withName(url, name)
  return {
    url: own,
    name,
    client: async () => {
      const client = new pg.Client({ connectionString: own })
      client.on('error', () => undefined)
      await client.connect()
      clients.push(client)
      return client
    },
  }
}
