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

const keptTexts = new WeakMap<TestServer['pool'], Promise<string>>()

/** The statement that counts every table of a database, and tells of roots and balances. */
function keptIn(pool: TestServer['pool']): Promise<string> {
  const text = keptTexts.get(pool) ?? readKept(pool)
  keptTexts.set(pool, text)
  return text
}

// The house's own rounds are no effects of a refusal: what waits to be sent, the head that is signed each day (UTC).
async function readKept(pool: TestServer['pool']): Promise<string> {
  const { rows } =
    await pool.query(`select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
      and table_schema || '.' || table_name not in ('notices.reminders', 'notices.sending', 'record.leaves',
        'record.tree_heads', 'record.tree_nodes') order by 1`)
  const counts = rows.map(({ name }) => `select '${name}' as name, count(*)::text as n from ${name}`)
  const roots = `select 'versions', md5(string_agg(id || version || seq, ',' order by id)) from platform.roots`
  const balances = `select 'balances', md5(string_agg(b::text, ',' order by root_id, key)) from ledger.balances b`
  return [...counts, roots, balances].join(' union all ')
}

/**
 * All that the database keeps, as one text: rows of every table counted, the version of every root, balances in full.
 * Whatever a command writes moves the version of its root.
 */
export async function kept({ pool }: Pick<TestServer, 'pool'>): Promise<string> {
  // What earlier steps set off comes to rest first, and the first reading of the provider's books: no effects of a
  // refusal.
  const open = async () =>
    (
      await pool.query(`select (select count(*) from platform.outbox where lanes <> 0)::int
        + (select count(*) from notices.notices where mail = 'open')::int
        + (select count(*) from notices.deliveries where state = 'due')::int
        + (not exists (select 1 from reconciliation.provider_reports))::int as n`)
    ).rows[0].n
  await until(open, (n) => n === 0, 'news and mails to be out')
  // Prepared once a connection: planning two hundred tables takes longer than counting them.
  const found = await pool.query({ name: 'kept', text: await keptIn(pool) })
  // Of many parts the database reads several at once, and answers them as they come.
  const lines = found.rows.map(({ name, n }) => `${name} ${n}`).toSorted()
  return lines.join('\n')
}
