import type pg from 'pg'
import { recordReads } from '../../platform/read-records.ts'
import { invoicesTables } from './invoices.store.ts'
import { type SelfBilled, selfBilledType } from './self-billed.rules.ts'
import { type SelfBillingAnswer, selfBillingAnswerType } from './self-billing.rules.ts'

/** What a list is narrowed to; absent: all. */
export interface SelfBilledFilter {
  /** A company that is one of its two sides; absent: of all (staff). */
  readonly company?: string | undefined
  readonly order?: string | undefined
  readonly kind?: string | undefined
}

export interface ReadSelfBilled {
  readonly document: SelfBilled
  readonly answer: SelfBillingAnswer | undefined
}

const list = `select root_id, id from invoices.self_billed
  where ($1::text is null or supplier_id = $1 or buyer_id = $1) and ($2::text is null or root_id = $2)
    and ($3::text is null or kind = $3) and ($4::text is null or id < $4)
  order by id desc limit $5`

/** Documents drawn up for suppliers, the newest first; after one, when its id is given. */
export async function listSelfBilled(
  pool: pg.Pool,
  { company, order, kind }: SelfBilledFilter,
  after: string | undefined,
  limit: number,
): Promise<readonly ReadSelfBilled[]> {
  // Planned with its values: which index is best depends on what is asked for.
  const values = [company ?? null, order ?? null, kind ?? null, after ?? null, limit]
  const { rows } = await pool.query<{ root_id: string; id: string }>(list, values)
  const found = await Promise.all(rows.map(({ root_id, id }) => readOne(pool, root_id, id)))
  return found.flatMap((each) => each ?? [])
}

/** A document by its id, with what its supplier said of it. */
export async function findSelfBilled(pool: pg.Pool, id: string): Promise<ReadSelfBilled | undefined> {
  const { rows } = await pool.query<{ root_id: string }>({
    name: 'find-self-billed',
    text: 'select root_id from invoices.self_billed where id = $1',
    values: [id],
  })
  return rows[0] && readOne(pool, rows[0].root_id, id)
}

async function readOne(pool: pg.Pool, orderId: string, id: string): Promise<ReadSelfBilled | undefined> {
  const reads = recordReads(pool, invoicesTables)
  const [document, answer] = await Promise.all([
    reads.one(selfBilledType, orderId, id),
    reads.one(selfBillingAnswerType, orderId, id),
  ])
  return document && { document, answer }
}
