import type pg from 'pg'
import { recordReads } from '../../platform/read-records.ts'
import { type Invoice, invoiceType } from './invoice.rules.ts'
import { invoicesTables } from './invoices.store.ts'

/** What a list of documents is narrowed to; absent: all. Dates of issue, both included. */
export interface InvoiceFilter {
  readonly company?: string | undefined
  readonly order?: string | undefined
  readonly kind?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

const list = `select root_id from invoices.invoices
  where ($1::text is null or company_id = $1) and ($2::text is null or order_id = $2)
    and ($3::text is null or kind = $3) and ($4::text is null or issued_on >= $4)
    and ($5::text is null or issued_on <= $5) and ($6::text is null or root_id < $6)
  order by root_id desc limit $7`

/** Documents by what they are of, the newest booking first; after one, when its id is given. */
export async function listInvoices(
  pool: pg.Pool,
  { company, order, kind, from, until }: InvoiceFilter,
  after: string | undefined,
  limit: number,
): Promise<readonly Invoice[]> {
  const values = [company ?? null, order ?? null, kind ?? null, from ?? null, until ?? null, after ?? null, limit]
  // Planned with its values: which index is best depends on what is asked for.
  const { rows } = await pool.query<{ root_id: string }>(list, values)
  const ids = new Map(rows.map((row) => [row.root_id, 'invoice']))
  const found = await recordReads(pool, invoicesTables).oneOf(invoiceType, ids)
  return rows.flatMap((row) => found.get(row.root_id) ?? [])
}

/** A document by its id. */
export function findInvoice(pool: pg.Pool, invoiceId: string): Promise<Invoice | undefined> {
  return recordReads(pool, invoicesTables).one(invoiceType, invoiceId, 'invoice')
}
