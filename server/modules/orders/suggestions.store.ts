import type pg from 'pg'
import type { RootId } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { companiesWithWords } from '../parties/index.ts'
import { reconciliationTables } from '../reconciliation/index.ts'
import { searchWordsOf, wireType } from '../reconciliation/wire.rules.ts'
import { type OpenOrder, suggestionsFor } from './suggestion.rules.ts'

/** Buyers that a payer's name may be, and newest orders of them that are looked at. */
const BUYERS_MOST = 20
const ORDERS_MOST = 200

/** The orders that a parked wire may be for; `undefined` when there is no such wire. Nothing once it is given away. */
export async function suggestOrders(pool: pg.Pool, wireId: RootId) {
  const wire = await recordReads(pool, reconciliationTables).one(wireType, wireId, 'wire')
  if (wire === undefined) return undefined
  if (wire.state !== 'unallocated') return []
  const buyers = await companiesWithWords(pool, searchWordsOf(wire.payerName), BUYERS_MOST)
  if (buyers.length === 0) return []
  const names = new Map(buyers.map(({ company, name }) => [company, name]))
  return suggestionsFor(wire, await openOrdersOf(pool, names, wire.currency))
}

interface Row {
  readonly orderId: string
  readonly number: string
  readonly buyer: string
  readonly amount: bigint
  readonly paid: bigint
  readonly waivedAt: string | null
}

async function openOrdersOf(
  pool: pg.Pool,
  buyers: ReadonlyMap<string, string>,
  currency: string,
): Promise<readonly OpenOrder[]> {
  const { rows } = await pool.query<Row>({
    name: 'open-orders-of',
    text: `select o.root_id as "orderId", o.number, o.buyer_id as buyer, i.amount, i.paid, i.waived_at as "waivedAt"
      from (select root_id, number, buyer_id from orders.orders
        where buyer_id = any($1) and currency = $2 and agreed_at is not null and ended is null
        order by root_id desc limit ${ORDERS_MOST}) o
      join orders.instalments i on i.root_id = o.root_id order by o.root_id, i.n`,
    values: [[...buyers.keys()], currency],
  })
  const orders = new Map<string, OpenOrder>()
  for (const { orderId, number, buyer, amount, paid, waivedAt } of rows) {
    const before = orders.get(orderId)?.instalments ?? []
    const instalments = [...before, { amount, paid, ...(waivedAt === null ? {} : { waivedAt }) }]
    orders.set(orderId, { orderId, number, buyerName: buyers.get(buyer) ?? '', currency, instalments })
  }
  return [...orders.values()]
}
