import type pg from 'pg'
import { recordReads } from '../../platform/read-records.ts'
import { recordTable } from '../../platform/record-table.ts'
import type { Voucher, VoucherUse } from './voucher.rules.ts'
import { voucherType, voucherUseType } from './voucher.rules.ts'

/** How vouchers and their uses stand in their tables. */
export const voucherTables = [
  recordTable(voucherType, {
    buyerId: 'root',
    voucherId: 'id',
    orderId: 'text',
    orderNumber: 'text',
    currency: 'text',
    amount: 'bigint',
    used: 'bigint',
    expired: 'bigint',
    supplierBore: 'bigint',
    givenAt: 'instant',
    expiresAt: 'instant',
  }),
  recordTable(voucherUseType, {
    orderId: 'root',
    orderNumber: 'text',
    voucherId: 'id',
    buyerId: 'text',
    currency: 'text',
    amount: 'bigint',
    back: 'bigint',
    usedAt: 'instant',
  }),
] as const

/** What must always hold of vouchers: each query gives one row with `id` for each thing that breaks it. */
export const voucherChecks = [
  {
    name: 'payments.vouchers-are-the-ledgers',
    sql: `select coalesce(v.root_id, b.root_id) as root_id, coalesce(v.root_id, b.root_id) as id
      from (select root_id, currency, sum(amount - used - expired) as left from payments.vouchers group by 1, 2) v
      full join (select root_id, right(key, 3) as currency, value from ledger.balances
        where key like 'liabilities:voucher:%') b on b.root_id = v.root_id and b.currency = v.currency
      where coalesce(v.left, 0) <> coalesce(b.value, 0)`,
  },
  {
    name: 'payments.voucher-uses-add-up',
    sql: `select v.root_id, v.id from payments.vouchers v
      left join payments.voucher_uses u on u.id = v.id and u.buyer_id = v.root_id
      group by v.root_id, v.id, v.used having v.used <> coalesce(sum(u.amount - u.back), 0)`,
  },
  {
    name: 'payments.voucher-is-of-another-order',
    sql: `select u.root_id, u.id from payments.voucher_uses u
      left join payments.vouchers v on v.root_id = u.buyer_id and v.id = u.id
      where v.id is null or v.order_id = u.root_id or v.currency <> u.currency`,
  },
  {
    name: 'payments.voucher-has-an-end',
    sql: `select v.root_id, v.id from payments.vouchers v where v.used + v.expired < v.amount
      and not exists (select from platform.deadlines d where d.root_id = v.root_id
        and d.name = 'voucher.expire' and d.subject = v.id)`,
  },
  {
    name: 'payments.a-voucher-never-becomes-money',
    sql: `with came as (select root_id, sum(paid - case when inspection_id is null
          then fee_kept + fee_tax_kept else 0 end) as money from payments.payments group by root_id),
      gone as (select t.root_id, sum(-g.amount) as money from ledger.transfers t
        join ledger.postings g on g.root_id = t.root_id and g.transfer_id = t.id and g.amount < 0
        where t.kind = 'payment-reversed' group by t.root_id),
      back as (select root_id, sum(amount) as money from payments.refunds
        where coalesce(blocked_from, state) in ('requested', 'sent', 'unknown', 'settled') group by root_id)
      select b.root_id, b.root_id as id from back b
      left join came c on c.root_id = b.root_id left join gone g on g.root_id = b.root_id
      where exists (select from payments.voucher_uses u where u.root_id = b.root_id)
        and b.money > coalesce(c.money, 0) + coalesce(g.money, 0)`,
  },
] as const

/** A voucher with what it pays. */
export interface ListedVoucher {
  readonly voucher: Voucher
  readonly uses: readonly VoucherUse[]
}

/** Vouchers of a company, or of all, the newest first, with what they pay: those with something left, or every one. */
export async function listVouchers(
  pool: pg.Pool,
  {
    company,
    state,
    after,
    limit,
  }: {
    readonly company?: string
    readonly state: 'open' | 'all'
    readonly after?: readonly string[]
    readonly limit: number
  },
): Promise<readonly ListedVoucher[]> {
  const { rows } = await pool.query<{ root_id: string; id: string }>({
    name: 'list-vouchers',
    text: `select root_id, id from payments.vouchers
      where ($1::text is null or root_id = $1) and ($2 = 'all' or used + expired < amount)
        and ($3::text is null or (id, root_id) < ($3, $4))
      order by id desc, root_id desc limit $5`,
    values: [company ?? null, state, after?.[0] ?? null, after?.[1] ?? null, limit],
  })
  const reads = recordReads(pool, voucherTables)
  const found = await Promise.all(rows.map(({ root_id, id }) => reads.one(voucherType, root_id, id)))
  const vouchers = found.filter((voucher) => voucher !== undefined)
  const uses = await usesOf(pool, vouchers)
  return vouchers.map((voucher) => {
    const own = uses.filter((use) => use.voucherId === voucher.voucherId && use.buyerId === voucher.buyerId)
    return { voucher, uses: own }
  })
}

/** What vouchers pay, by order, the newest use first. */
async function usesOf(pool: pg.Pool, vouchers: readonly Voucher[]): Promise<readonly VoucherUse[]> {
  if (vouchers.length === 0) return []
  const { rows } = await pool.query<{ root_id: string; id: string }>({
    name: 'list-voucher-uses',
    text: `select root_id, id from payments.voucher_uses where id = any($1::text[]) and buyer_id = any($2::text[])
      order by used_at desc, root_id`,
    values: [vouchers.map(({ voucherId }) => voucherId), vouchers.map(({ buyerId }) => buyerId)],
  })
  const reads = recordReads(pool, voucherTables)
  const found = await Promise.all(rows.map(({ root_id, id }) => reads.one(voucherUseType, root_id, id)))
  return found.filter((use) => use !== undefined)
}
