import type pg from 'pg'
import type { Place } from './movement.rules.ts'
import type { Beside, KindSums } from './overview.rules.ts'

const placeSums = ['held', 'refundable', 'refunding', 'available', 'blocked', 'owed', 'awaited']
  .map((each) => `sum(${each})::bigint as ${each}`)
  .concat('sum(paying_out)::bigint as "payingOut"')
  .join(', ')

/** All that ever moved for a company, by side, currency and kind. */
export async function kindSums(pool: pg.Pool, companyId: string): Promise<readonly KindSums[]> {
  const { rows } = await pool.query<KindSums>({
    name: 'movement-kind-sums',
    text: `select side, currency, kind, sum(amount)::bigint as amount, sum(fee)::bigint as fee, sum(tax)::bigint as tax,
      ${placeSums} from transaction_center.days where company_id = $1 group by side, currency, kind order by 2, 1, 3`,
    values: [companyId],
  })
  return rows
}

const beside = (side: 'buyer' | 'supplier') => `select '${side}' as side, currency, sum(due)::bigint as due,
    sum(coming)::bigint as coming, sum(frozen)::bigint as frozen from (
      select currency, open as due, 0 as coming, 0 as frozen from orders.open_dues where ${side}_id = $1
      union all select u.currency, 0, u.amount, 0 from orders.parties p
        join payments.under_way u on u.order_id = p.order_id where p.${side}_id = $1 and p.ended is null
      union all select f.currency, 0, 0, f.frozen from orders.parties p
        join escrow.frozen f on f.order_id = p.order_id where p.${side}_id = $1) parts group by currency`

/** What is due, under way and frozen on a company's agreed orders, by side and currency. */
export async function besideLedger(pool: pg.Pool, companyId: string): Promise<readonly Beside[]> {
  const { rows } = await pool.query<Beside>({
    name: 'movements-beside',
    text: `${beside('buyer')} union all ${beside('supplier')}`,
    values: [companyId],
  })
  return rows
}

export interface MonthSums {
  readonly currency: string
  readonly month: string
  readonly kind: string
  readonly count: bigint
  readonly amount: bigint
  readonly fee: bigint
}

/** What moved in each month (UTC) since a day, by currency and kind. */
export async function monthSums(pool: pg.Pool, companyId: string, since: string): Promise<readonly MonthSums[]> {
  const { rows } = await pool.query<MonthSums>({
    name: 'movement-month-sums',
    text: `select currency, to_char(day, 'YYYY-MM') as month, kind, sum(count)::bigint as count,
      sum(amount)::bigint as amount, sum(fee + tax)::bigint as fee
      from transaction_center.days where company_id = $1 and day >= $2::date group by 1, 2, 3 order by 1, 2, 3`,
    values: [companyId, since],
  })
  return rows
}

export interface OrderMoney extends Readonly<Record<Place | 'awaited', bigint>> {
  readonly orderId: string
  readonly number: string
  readonly otherId: string
  readonly side: 'buyer' | 'supplier'
  readonly currency: string
  readonly status: string
  readonly total: bigint
  readonly paid: bigint
  readonly released: bigint
  readonly refunded: bigint
  readonly fees: bigint
}

const ownOrders = (side: 'buyer' | 'supplier', other: string) => `(select order_id, number, ${other}_id as other_id,
  '${side}' as side, currency, status, total from orders.parties
  where ${side}_id = $1 and ($2::text is null or order_id < $2) order by order_id desc limit $3)`

/** The money of each agreed order of a company, the newest first. */
export async function orderMoney(
  pool: pg.Pool,
  companyId: string,
  { after, limit }: { readonly after?: string; readonly limit: number },
): Promise<readonly OrderMoney[]> {
  const hold = `case when o.side = 'buyer' then m.held else m.awaited end`
  const { rows } = await pool.query<OrderMoney>({
    name: 'movement-order-money',
    text: `with o as (select * from (${ownOrders('buyer', 'supplier')} union all ${ownOrders('supplier', 'buyer')}) o
        order by order_id desc limit $3)
      select o.order_id as "orderId", o.number, o.other_id as "otherId", o.side, o.currency, o.status, o.total, s.*
      from o cross join lateral (select ${placeSums.replaceAll('sum(', 'sum(m.')},
          coalesce(sum(${hold}) filter (where m.family = 'payment'), 0)::bigint as paid,
          coalesce(-sum(${hold}) filter (where m.kind = 'escrow-released'), 0)::bigint as released,
          coalesce(-sum(${hold}) filter (where m.family in ('refund', 'chargeback')), 0)::bigint as refunded,
          coalesce(sum(m.fee + m.tax), 0)::bigint as fees
        from transaction_center.movements m where m.company_id = $1 and m.order_id = o.order_id) s
      order by o.order_id desc`,
    values: [companyId, after ?? null, limit],
  })
  return rows
}
