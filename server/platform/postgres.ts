import pg from 'pg'
import type { Instant } from '../kernel/use-case.ts'

/** PostgreSQL's type numbers of the columns that we read in our own form. */
const INT8 = 20
const TIMESTAMPTZ = 1184
const JSONB = 3802

/** A bigint inside jsonb: `{"~n":"12"}`, so that it comes back as one. */
const BIGINT_TAG = '~n'

/** The text of a value for a jsonb column; a bigint keeps its type. */
export function encodeJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'bigint' ? { [BIGINT_TAG]: item.toString() } : item,
  )
}

/** The value of a jsonb column. */
export function decodeJson(text: string): unknown {
  if (!text.includes(BIGINT_TAG)) return JSON.parse(text)
  return withBigints(JSON.parse(text))
}

/** In place: JSON.parse with a function of its own takes several times as long. */
function withBigints(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (BIGINT_TAG in value) return BigInt((value as { [BIGINT_TAG]: string })[BIGINT_TAG])
  const parts = value as Record<string, unknown>
  for (const key of Object.keys(parts)) {
    const part = parts[key]
    if (typeof part === 'object' && part !== null) parts[key] = withBigints(part)
  }
  return value
}

/** PostgreSQL's text of a timestamptz in UTC (`2026-03-01 09:30:00.5+00`) as an Instant. */
export function decodeInstant(text: string): Instant {
  const whole = text.slice(0, 10)
  const time = text.slice(11, 19)
  const fraction = text.charAt(19) === '.' ? text.slice(20, text.length - 3).slice(0, 3) : ''
  return `${whole}T${time}.${fraction.padEnd(3, '0')}Z`
}

const parsers = new Map<number, (text: string) => unknown>([
  [INT8, BigInt],
  [TIMESTAMPTZ, decodeInstant],
  [JSONB, decodeJson],
])

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
}

/** A pool for reads, with bigint, instants and documents in our own form. */
export function readPool(url: string, max = 5): pg.Pool {
  const options = '-c timezone=UTC -c statement_timeout=30000'
  const pool = new pg.Pool({ connectionString: url, max, types, options })
  // An idle connection that is lost is replaced by the next read; without a listener it would end the process.
  pool.on('error', () => undefined)
  return pool
}

/** What connections of executors are called in the database. */
export const EXECUTOR_NAME = 'surety-executor'

// Plans prepared on empty tables cost five times as much once the tables are full: only index paths may be chosen.
const EXECUTOR_OPTIONS = [
  `application_name=${EXECUTOR_NAME}`,
  'timezone=UTC',
  'enable_seqscan=off',
  'enable_hashjoin=off',
  'enable_mergejoin=off',
  'lock_timeout=5000',
  'statement_timeout=10000',
  'idle_in_transaction_session_timeout=15000',
  'plan_cache_mode=force_generic_plan',
]

/** The executor's own connection: statements are sent in order without waiting for answers. */
export async function executorClient(url: string): Promise<pg.Client> {
  const config: pg.ClientConfig & { pipeline: boolean } = {
    connectionString: url,
    types,
    pipeline: true,
    keepAlive: true,
    connectionTimeoutMillis: 5000,
    options: EXECUTOR_OPTIONS.map((option) => `-c ${option}`).join(' '),
  }
  const client = new pg.Client(config)
  // A lost connection shows in the statements under way; without a listener it would end the process.
  client.on('error', () => undefined)
  await client.connect()
  return client
}
