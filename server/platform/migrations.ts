import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { StartError, systemCode } from './start-error.ts'

/** One step of the schema: a numbered file. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  /** Of the file's bytes, in hex. */
  readonly sha256: string
}

const OLDEST_SERVER = 150_000
const FILE_NAME = /^(\d{4})_([a-z0-9_]+)\.sql$/
/** Any fixed number: two servers that start together migrate one after the other. */
const LOCK = 7_837_001

/**
 * Reads the migrations of a folder, in order. Throws StartError `migration-misnamed` or `migration-gap` (a number is
 * missing or doubled).
 */
export function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql') && name !== 'schema.sql')
    .sort()
  let last = 0
  return names.map((file) => {
    const [, digits, name] = FILE_NAME.exec(file) ?? []
    if (digits === undefined || name === undefined) {
      throw new StartError('migration-misnamed', `The migration ${file} is not named like 0001_some_words.sql.`)
    }
    const number = Number(digits)
    if (number !== last + 1) {
      throw new StartError('migration-gap', `The migration after number ${last} is ${file}: each number stands once.`)
    }
    last = number
    const bytes = readFileSync(join(folder, file))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { number, name, sql: bytes.toString('utf8'), sha256 }
  })
}

/** One hash over all migrations of a folder: the name of the schema that they make. */
export function migrationsHash(migrations: readonly Migration[]): string {
  const hash = createHash('sha256')
  for (const migration of migrations) hash.update(`${migration.number} ${migration.sha256}\n`)
  return hash.digest('hex')
}

const UNREACHABLE = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ECONNRESET', 'ENETUNREACH']

function withoutPassword(url: string): string {
  return url.replace(/\/\/([^:@/]*):[^@/]*@/, '//$1:***@')
}

/**
 * Connects, or throws StartError `database-unreachable` or `database-refused` with the address (never the password).
 */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    const reason = error instanceof Error && error.message !== '' ? error.message : (systemCode(error) ?? String(error))
    const code = systemCode(error)
    const gone = code === undefined || UNREACHABLE.includes(code)
    throw new StartError(
      gone ? 'database-unreachable' : 'database-refused',
      `The database ${withoutPassword(url)} ${gone ? 'cannot be reached' : 'refuses us'}: ${reason}. Check DATABASE_URL.`,
    )
  }
}

async function requireVersion(client: pg.Client): Promise<void> {
  const result = await client.query<{ number: number; shown: string }>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS shown`,
  )
  const [version] = result.rows
  if (version === undefined || version.number < OLDEST_SERVER) {
    throw new StartError(
      'database-too-old',
      `The database is PostgreSQL ${version?.shown ?? 'of unknown version'}; Surety needs 15 or later.`,
    )
  }
}

interface Applied {
  readonly number: number
  readonly name: string
  readonly sha256: string
}

async function readApplied(client: pg.Client): Promise<readonly Applied[]> {
  const exists = await client.query<{ found: boolean }>(
    `SELECT to_regclass('platform.migrations') IS NOT NULL AS found`,
  )
  if (exists.rows[0]?.found !== true) return []
  const result = await client.query<Applied>('SELECT number, name, sha256 FROM platform.migrations ORDER BY number')
  return result.rows
}

function requireSamePast(applied: readonly Applied[], migrations: readonly Migration[]): void {
  applied.forEach((past, index) => {
    const file = migrations[index]
    if (file === undefined) {
      throw new StartError(
        'database-too-new',
        `The database has migration ${past.number} (${past.name}), which this version does not know. Start a newer version.`,
      )
    }
    if (past.number !== file.number || past.sha256 !== file.sha256) {
      throw new StartError(
        'migration-changed',
        `Migration ${file.number} (${file.name}) has changed since it was applied. Past migrations never change: add one.`,
      )
    }
  })
}

// The first migration makes the schema `platform`, so the list of migrations is made right after it.
const LIST = `CREATE SCHEMA IF NOT EXISTS platform;
CREATE TABLE IF NOT EXISTS platform.migrations (
  number integer PRIMARY KEY,
  name text NOT NULL,
  sha256 text NOT NULL CHECK (length(sha256) = 64),
  applied_at timestamptz NOT NULL DEFAULT now()
)`

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('BEGIN')
    await client.query(migration.sql)
    await client.query(LIST)
    await client.query('INSERT INTO platform.migrations (number, name, sha256) VALUES ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.sha256,
    ])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartError('migration-failed', `Migration ${migration.number} (${migration.name}) failed: ${reason}`)
  }
}

/**
 * Brings a database to the schema of these migrations; each in its own transaction, one server at a time. Returns how
 * many were applied. Throws StartError: `database-unreachable`, `database-refused`, `database-too-old`,
 * `database-too-new`, `migration-changed`, `migration-failed`.
 */
export async function migrate(url: string, migrations: readonly Migration[]): Promise<number> {
  const client = await connect(url)
  try {
    await requireVersion(client)
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    const applied = await readApplied(client)
    requireSamePast(applied, migrations)
    const missing = migrations.slice(applied.length)
    for (const migration of missing) await apply(client, migration)
    return missing.length
  } finally {
    await client.end()
  }
}
