import type pg from 'pg'
import type { OrderSide, Status } from './order.rules.ts'

export interface OrderRow {
  readonly root_id: string
  readonly number: string
  readonly buyer_id: string
  readonly supplier_id: string
  readonly status: string
  readonly total: bigint
  readonly currency: string
  readonly created_at: string
  readonly source_reference: string | null
}

export interface OrdersAsked {
  /** The last id of the page before. */
  readonly after?: string
  readonly status?: Status
  readonly side?: OrderSide
  readonly sort?: 'oldest' | 'newest'
  /** Only what has not ended. */
  readonly open?: boolean
  readonly limit: number
}

const columns = 'root_id, number, buyer_id, supplier_id, status, total, currency, created_at, source_reference'
/** A draft that was never sent is its author's alone. */
const isSent = 'exists (select from orders.acceptances a where a.root_id = o.root_id)'

/** Orders of a company by id, on either side or one; of all companies without one, which is for the operator only. */
export async function listOrders(
  pool: pg.Pool,
  company: string | undefined,
  { after, status, side, sort = 'oldest', open = false, limit }: OrdersAsked,
): Promise<readonly OrderRow[]> {
  const [follows, order] = sort === 'oldest' ? ['>', 'root_id'] : ['<', 'root_id desc']
  const part = (where: string) => `(select ${columns} from orders.orders o where ${where}
    and ($2::text is null or root_id ${follows} $2) and ($3::text is null or status = $3)
    ${open ? 'and ended is null' : ''} order by ${order} limit $4)`
  // One index for each side: together they would be read whole.
  const sides = (['buyer', 'supplier'] as const).filter((each) => side === undefined || side === each)
  const own = sides.map((each) => part(`${each}_id = $1 and (author = '${each}' or ${isSent})`)).join(' union all ')
  const { rows } = await pool.query({
    name: `list-orders-${company === undefined ? 'all' : (side ?? 'own')}-${sort}${open ? '-open' : ''}`,
    text: `select * from (${company === undefined ? part('$1::text is null') : own}) o order by ${order} limit $4`,
    values: [company ?? null, after ?? null, status ?? null, limit],
  })
  return rows
}

/** Ids of the newest orders that a company may see. */
export async function listNewestOrders(pool: pg.Pool, company: string, limit: number): Promise<readonly string[]> {
  return (await listOrders(pool, company, { sort: 'newest', limit })).map(({ root_id }) => root_id)
}
