import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import type { OrderSide } from './order.rules.ts'
import type { OrderFilter } from './order-filter.rules.ts'
import { filterSql, isSent, partnersNamed } from './order-filter.store.ts'

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

export interface OrdersAsked extends Pick<OrderFilter, 'status' | 'side' | 'sort'> {
  /** The last id of the page before. */
  readonly after?: string
  /** Only what has not ended. */
  readonly open?: boolean
  readonly limit: number
}

const columns = 'root_id, number, buyer_id, supplier_id, status, total, currency, created_at, source_reference'

/** What else is asked of each order: SQL after `where …`, for a side, with its values from `$5` on. */
interface More {
  readonly sql: (side: OrderSide | undefined) => string
  readonly values: readonly unknown[]
}

/** Orders of a company by id, on either side or one; of all companies without one, which is for the operator only. */
export async function listOrders(
  pool: pg.Pool,
  company: string | undefined,
  { after, status, side, sort = 'oldest', open = false, limit }: OrdersAsked,
  more?: More,
): Promise<readonly OrderRow[]> {
  const [follows, order] = sort === 'oldest' ? ['>', 'root_id'] : ['<', 'root_id desc']
  const part = (where: string, of?: OrderSide) => `(select ${columns} from orders.orders o where ${where}
    and ($2::text is null or root_id ${follows} $2) and ($3::text is null or status = $3)
    ${open ? 'and ended is null' : ''}${more?.sql(of) ?? ''} order by ${order} limit $4)`
  // One index for each side: together they would be read whole.
  const sides = (['buyer', 'supplier'] as const).filter((each) => side === undefined || side === each)
  const ofSide = (each: OrderSide) => part(`${each}_id = $1 and (author = '${each}' or ${isSent})`, each)
  const own = () => sides.map(ofSide).join(' union all ')
  const name = `list-orders-${company === undefined ? 'all' : (side ?? 'own')}-${sort}${open ? '-open' : ''}`
  const { rows } = await pool.query({
    // A filter is planned for what it asks: a rare word and a common one go different ways.
    ...(more === undefined ? { name } : {}),
    // The text first: writing it is what fills the values of a filter.
    text: `select * from (${company === undefined ? part('$1::text is null') : own()}) o order by ${order} limit $4`,
    values: [company ?? null, after ?? null, status ?? null, limit, ...(more?.values ?? [])],
  })
  return rows
}

/** Orders as `listOrders` gives them, of which everything that the filter names is true. */
export async function findOrders(
  pool: pg.Pool,
  company: string | undefined,
  asked: OrderFilter & OrdersAsked,
  now: Instant,
): Promise<readonly OrderRow[]> {
  const { after: _, status: _s, side: _d, sort: _o, open: _e, limit: _l, ...filter } = asked
  if (Object.keys(filter).length === 0) return listOrders(pool, company, asked)
  const named = company === undefined || !filter.q ? [] : await partnersNamed(pool, company, filter.q)
  const values: unknown[] = []
  const place = (value: unknown) => `$${values.push(value) + 4}`
  const sql = (side: OrderSide | undefined) => filterSql({ filter, named, now, place }, side, '$1')
  return listOrders(pool, company, asked, { sql, values })
}

/**
 * What the first line of each order is called, in the terms that count now, as far as the company may read them: what
 * the other side kept to itself is not told.
 */
export async function goodsOf(
  pool: pg.Pool,
  ids: readonly string[],
  company: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ root_id: string; goods: string | null }>({
    name: 'goods-of-orders',
    text: `select t.root_id, t.content -> 'lines' -> 0 ->> 'name' goods from orders.terms t
      join orders.orders o on o.root_id = t.root_id and t.version = coalesce(o.agreed_version, o.version)
      where t.root_id = any($1) and ($2::text is null
        or $2 = case t.author when 'buyer' then o.buyer_id else o.supplier_id end
        or exists (select from orders.acceptances a where a.root_id = t.root_id and a.version = t.version))`,
    values: [ids, company ?? null],
  })
  return new Map(rows.map(({ root_id, goods }) => [root_id, goods ?? '']))
}

/** Ids of the newest orders that a company may see. */
export async function listNewestOrders(pool: pg.Pool, company: string, limit: number): Promise<readonly string[]> {
  return (await listOrders(pool, company, { sort: 'newest', limit })).map(({ root_id }) => root_id)
}
