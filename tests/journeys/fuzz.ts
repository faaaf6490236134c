import { readFileSync } from 'node:fs'
import type { TestServer } from './server.ts'
import { until } from './story.ts'

export interface Described {
  readonly method: string
  readonly path: string
  readonly query: readonly string[]
  readonly schema?: object
  readonly takes: string
}

type Operations = Readonly<
  Record<
    string,
    {
      readonly parameters: readonly { readonly name: string; readonly in: string }[]
      readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> }
    }
  >
>

/** Every address and method of the document. */
export function described(): readonly Described[] {
  const { paths } = JSON.parse(readFileSync('api/openapi.json', 'utf8')) as { paths: Record<string, Operations> }
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { parameters, requestBody }]) => {
      const [takes, content] = Object.entries(requestBody?.content ?? {})[0] ?? ['application/json']
      const query = parameters.filter((each) => each.in === 'query').map(({ name }) => name)
      return { method: method.toUpperCase(), path, query, takes, ...(content === undefined ? {} : content) }
    }),
  )
}

/** The path with ids in it: those of real things first, then the strange ones. */
export function filled(path: string, order: string, strange?: string): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) =>
    strange !== undefined ? strange : name === 'orderId' ? order : name === 'companyId' ? 'cmp_supplier_cn' : 'lot_0',
  )
}

/** What is read of one database: how, and what was found when how much had been written. */
interface Reading {
  readonly text: string
  found?: { readonly writes: string; readonly lines: string }
}

const readings = new WeakMap<TestServer['pool'], Promise<Reading>>()

function readingOf(pool: TestServer['pool']): Promise<Reading> {
  const reading = readings.get(pool) ?? beginReading(pool)
  readings.set(pool, reading)
  return reading
}

// The house's own rounds are no effects of a refusal: what waits to be sent, the head that is signed each day (UTC).
const ROUNDS = ['notices.reminders', 'notices.sending', 'record.leaves', 'record.tree_heads', 'record.tree_nodes']

/**
 * The statement that counts every table of a database, and tells of roots and balances. Each row that is written from
 * now on is noted, so that nothing is counted again while nothing was written.
 */
async function beginReading(pool: TestServer['pool']): Promise<Reading> {
  const { rows } = await pool.query(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
        and table_schema || '.' || table_name <> all($1) order by 1`,
    [ROUNDS],
  )
  const names: readonly string[] = rows.map(({ name }) => name)
  await noteWrites(pool, names)
  const counts = names.map((name) => `select '${name}' as name, count(*)::text as n from ${name}`)
  const roots = `select 'versions', md5(string_agg(id || version || seq, ',' order by id)) from platform.roots`
  const balances = `select 'balances', md5(string_agg(b::text, ',' order by root_id, key)) from ledger.balances b`
  return { text: [...counts, roots, balances].join(' union all ') }
}

async function noteWrites(pool: TestServer['pool'], names: readonly string[]): Promise<void> {
  await pool.query(`create schema noted; create table noted.writes (n int);
    create function noted.note() returns trigger language plpgsql security definer as
      $$ begin insert into noted.writes values (1); return null; end $$`)
  // Table by table, each in a transaction of its own: who holds one and waits for the next meets a command that writes
  // them in another order, and the database ends one of the two.
  await pool.query(`do $$ declare each text; begin
    foreach each in array array[${names.map((name) => `'${name}'`)}] loop
      execute 'create trigger noted after insert or update or delete on ' || each
        || ' for each row execute function noted.note()';
      execute 'create trigger noted_whole after truncate on ' || each
        || ' for each statement execute function noted.note()';
      commit;
    end loop; end $$`)
}

const open = `(select count(*) from platform.outbox where lanes <> 0)::int
  + (select count(*) from notices.notices where mail = 'open')::int
  + (select count(*) from notices.deliveries where state = 'due')::int
  + (not exists (select 1 from reconciliation.provider_reports))::int as open`

/** Waits until what was done has set off all that follows, and the provider's books were read for the first time. */
export async function atRest({ pool }: Pick<TestServer, 'pool'>, more = ''): Promise<Record<string, unknown>> {
  const asked = { name: `at rest${more}`, text: `select ${open}${more}` }
  const ask = async () => (await pool.query(asked)).rows[0]
  return until(ask, (found) => found.open === 0, 'news and mails to be out')
}

/**
 * All that the database keeps, as one text: rows of every table counted, the version of every root, balances in full.
 * Whatever a command writes moves the version of its root. What earlier steps set off is no effect of a refusal.
 */
export async function kept({ pool }: Pick<TestServer, 'pool'>): Promise<string> {
  const reading = await readingOf(pool)
  const { writes } = await atRest({ pool }, ', (select count(*) from noted.writes)::text as writes')
  if (reading.found !== undefined && reading.found.writes === writes) return reading.found.lines
  // Prepared once a connection: planning two hundred tables takes longer than counting them.
  const { rows } = await pool.query({ name: 'kept', text: reading.text })
  // Of many parts the database reads several at once, and answers them as they come.
  const lines = rows.map(({ name, n }) => `${name} ${n}`).toSorted()
  const found = { writes: String(writes), lines: lines.join('\n') }
  reading.found = found
  return found.lines
}
