import type pg from 'pg'
import { recordReads } from '../../platform/read-records.ts'
import { recordTable } from '../../platform/record-table.ts'
import { endToEndId, type PaymentOrder, paymentOrderType, uetrOf } from './payment-order.rules.ts'

/** How orders to the bank stand in their table. */
export const paymentOrderTable = recordTable(paymentOrderType, {
  orderRoot: 'root',
  bank: 'text',
  kind: 'text',
  ownerRoot: 'text',
  ownerId: 'text',
  amount: 'bigint',
  currency: 'text',
  name: 'text',
  account: 'text',
  bankCode: 'text',
  bankCountry: 'text',
  town: 'text',
  country: 'text',
  street: 'text',
  postcode: 'text',
  remittance: 'text',
  state: 'text',
  createdAt: 'instant',
  batchId: 'text',
  statusAt: 'instant',
  reason: 'text',
  isContradicted: 'boolean',
  author: 'text',
  approver: 'text',
  needsSecond: 'boolean',
  completers: 'json',
  isUnscreened: 'boolean',
  debit: 'text',
  back: 'text',
  extra: 'integer',
  toldAt: 'instant',
})

/** An order as finance reads it: of the account only the end. */
export function orderView(order: PaymentOrder) {
  const { orderRoot, kind, bank, ownerRoot, ownerId, amount, currency, name, account, state } = order
  const { reason, isContradicted, author, completers, isUnscreened, bankCode, town, country } = order
  return {
    id: orderRoot,
    kind,
    bank,
    owner: ownerRoot,
    pays: ownerId,
    bank_code: bankCode ?? null,
    town: town ?? null,
    country,
    author: author ?? null,
    completers: completers ?? [],
    is_unscreened: isUnscreened ?? false,
    amount: { amount: Number(amount), currency },
    name,
    ends_with: account.slice(-4),
    state,
    end_to_end_id: endToEndId(orderRoot),
    uetr: uetrOf(orderRoot),
    reason: reason ?? null,
    is_contradicted: isContradicted,
  }
}

/**
 * Orders that a person has to complete or approve, or that wait for an account that pays no more; the oldest first,
 * from the one after `after`.
 */
export async function listOrdersForPeople(pool: pg.Pool, after: string, limit: number) {
  const text = `select o.root_id from payouts.payment_orders o
    left join payouts.paying_accounts a on a.id = o.bank and o.state = 'waiting'
    where (o.state in ('incomplete', 'proposed') or a.state = 'closed') and o.root_id > $1
    order by o.root_id limit $2`
  const { rows } = await pool.query<{ root_id: string }>({ name: 'orders-for-people', text, values: [after, limit] })
  const ids = new Map(rows.map(({ root_id }) => [root_id, 'order'] as const))
  const found = await recordReads(pool, [paymentOrderTable]).oneOf(paymentOrderType, ids)
  return [...ids.keys()].flatMap((id) => found.get(id) ?? []).map(orderView)
}

/** Hits that people have to decide, by what they hold. */
export async function listHits(pool: pg.Pool, { after, limit }: { after: readonly string[]; limit: number }) {
  const text = `select s.root_id as owner, s.id, s.kind, s.state, s.list, s.matched, s.screened_at, s.proposer,
      s.grounds, s.amount::text, s.currency, s.name
    from payouts.screenings s where s.state in ('hit', 'proposed') and (s.root_id, s.id) > ($1, $2)
    order by s.root_id, s.id limit $3`
  const [owner = '', id = ''] = after
  const { rows } = await pool.query<Record<string, string> & { owner: string; id: string }>({
    name: 'list-hits',
    text,
    values: [owner, id, limit],
  })
  return rows
}
