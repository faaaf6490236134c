import type pg from 'pg'
import { recordTable } from '../../platform/record-table.ts'
import { savedSearchType, toldProductType } from './saved-search.rules.ts'

/** How kept searches, and what was told by them, stand in their tables. */
export const directoryTables = [
  recordTable(savedSearchType, {
    companyId: 'root',
    searchId: 'id',
    name: 'text',
    query: 'json',
    alert: 'text',
    state: 'text',
    person: 'text',
    keptAt: 'instant',
    since: 'instant',
    lookedTo: 'bigint',
    nextAt: 'instant',
    toldAt: 'instant',
    told: 'integer',
  }),
  recordTable(toldProductType, {
    companyId: 'root',
    searchId: 'text',
    productId: 'text',
    version: 'integer',
    toldAt: 'instant',
  }),
]

/** What must always hold: each query gives one row with `id` for each thing that breaks it. */
export const directoryChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'directory.alerts-have-their-deadline',
    sql: `SELECT s.root_id || ' ' || s.id AS id FROM directory.saved_searches s
      WHERE (s.next_at IS NOT NULL) <> EXISTS (SELECT FROM platform.deadlines d
        WHERE d.root_id = s.root_id AND d.name = 'search.look' AND d.subject = s.id)`,
  },
  {
    name: 'directory.told-is-of-a-search',
    sql: `SELECT t.root_id || ' ' || t.id AS id FROM directory.told_products t
      LEFT JOIN directory.saved_searches s ON s.root_id = t.root_id AND s.id = t.search_id
      WHERE s.id IS NULL OR s.told_at IS NULL OR s.told_at < t.told_at`,
  },
]

/** The newest change of the index; what is there now is no news to who begins to look. */
export async function newestChange(pool: pg.Pool): Promise<bigint> {
  const { rows } = await pool.query<{ newest: bigint | null }>({
    name: 'directory-newest-change',
    text: 'select max(change_no) as newest from directory.documents',
  })
  return rows[0]?.newest ?? 0n
}

/** A product of which a company was told, as it is now; without a name it is listed no more. */
export interface ToldRow {
  readonly product_id: string
  readonly version: number
  readonly told_at: Date
  readonly name: string | null
  readonly supplier_id: string | null
  readonly image: string | null
  readonly currency: string | null
  readonly unit_price: string | null
  readonly unit: string | null
}

/** Products that were told of by a search, the newest first; keyset by time and product. */
export async function toldProducts(
  pool: pg.Pool,
  { company, search, after, limit }: { company: string; search: string; after?: readonly string[]; limit: number },
): Promise<readonly ToldRow[]> {
  const { rows } = await pool.query<ToldRow>({
    name: 'told-products',
    text: `select t.product_id, t.version, t.told_at, l.name, l.supplier_id, l.image, l.currency,
        l.unit_price::text, l.unit
      from (select * from directory.told_products
        where root_id = $1 and search_id = $2 and (told_at, product_id) < ($3::timestamptz, $4)
        order by told_at desc, product_id desc limit $5) t
      left join catalogue.listed_products l on l.product_id = t.product_id
      order by t.told_at desc, t.product_id desc`,
    values: [company, search, after?.[0] ?? 'infinity', after?.[1] ?? '', limit],
  })
  return rows
}
