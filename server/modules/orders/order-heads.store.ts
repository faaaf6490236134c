import type pg from 'pg'
import { recordReads } from '../../platform/read-records.ts'
import { companyNames } from '../parties/index.ts'
import { orderType } from './order.rules.ts'
import { ordersTables } from './orders.store.ts'
import { termsType } from './terms.rules.ts'

/** Orders as others name them: their number, parties and goods. Ids that are no orders are left out. */
export async function orderHeads(pool: pg.Pool, ids: readonly string[]) {
  const reads = recordReads(pool, ordersTables)
  const orders = await reads.oneOf(orderType, new Map(ids.map((id) => [id, 'order'])))
  const versions = [...orders].map(([id, order]) => [id, String(order.agreedVersion ?? order.version)] as const)
  const [terms, names] = await Promise.all([
    reads.oneOf(termsType, new Map(versions)),
    companyNames(
      pool,
      [...orders.values()].flatMap(({ buyerId, supplierId }) => [buyerId, supplierId]),
    ),
  ])
  const heads = [...orders].map(([orderId, { number, buyerId, supplierId, zone, author, agreedVersion }]) => {
    const goods = terms.get(orderId)?.content.lines[0]?.name ?? number
    const called = { buyerName: names.get(buyerId) ?? buyerId, supplierName: names.get(supplierId) ?? supplierId }
    const parties = { buyer: buyerId, supplier: supplierId, ...called }
    return [
      orderId,
      { orderId, number, ...parties, goods, zone, author, isAgreed: agreedVersion !== undefined },
    ] as const
  })
  return new Map(heads)
}

/** How many orders of a buyer were completed. */
export async function completedOrders(pool: pg.Pool, buyerId: string): Promise<number> {
  const text = "select count(*)::int as n from orders.orders where buyer_id = $1 and status = 'completed'"
  const { rows } = await pool.query({ name: 'completed orders of a buyer', text, values: [buyerId] })
  return rows[0]?.n ?? 0
}
