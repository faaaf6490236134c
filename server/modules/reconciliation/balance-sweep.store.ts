import type pg from 'pg'

/** A balance that somebody is owed and that nothing looks after; minor units. */
export interface Orphan {
  readonly root: string
  readonly account: string
  readonly currency: string
  readonly amount: bigint
  /** Whose it is, where it is a company's payable or an order's refundable money. */
  readonly company?: string
}

/**
 * Balances owed to a company or an order without a next deadline or an open case (no orphan money). An order's are
 * looked after by any deadline of the order, what is on its way also by its order to the bank or that one's batch, a
 * payable by its schedule or by who looks after unclaimed money, blocked money by its screening.
 */
const orphanSql = `
  select o.root_id, o.account, o.currency, o.value from (
    select root_id, left(key, -4) as account, right(key, 3) as currency, value from ledger.balances
      where value > 0 and key ~ '^liabilities:(escrow|refundable|refund|payable|payout|inspection|blocked):') o
  where not exists (select from platform.deadlines d where d.root_id = o.root_id and (
      o.root_id not like 'cmp_%'
      or (o.account like 'liabilities:payable:%' and d.name in ('payable.unclaimed', 'payout.schedule')
        and d.subject = o.currency)
      or (o.account like 'liabilities:payout:%' and d.subject = substr(o.account, 20))))
    and not exists (select from payouts.payment_orders p
      join platform.deadlines d on d.root_id in (p.root_id, p.batch_id)
      where p.owner_root = o.root_id
        and o.account in ('liabilities:refund:' || p.owner_id, 'liabilities:payout:' || p.owner_id))
    and not (o.account like 'liabilities:blocked:%' and exists (select from payouts.screenings s
      where s.state in ('hit', 'proposed', 'upheld') and s.currency = o.currency and (s.root_id = o.root_id
        or exists (select from payments.refunds r
          where r.root_id = s.root_id and r.id = s.id and r.buyer_id = o.root_id))))
    and not exists (select from reconciliation.cases c
      where c.kind = 'orphan-money' and c.state <> 'closed' and c.bank = o.account and c.currency = o.currency)`

/** No money is owed for longer than a sweep's month without a deadline or an open case. */
export const orphanCheck = {
  name: 'reconciliation.no-orphan-money',
  sql: `select q.root_id || ' ' || q.account as id from (${orphanSql}) q
    where (select max(t.recorded_at) from ledger.postings p
        join ledger.transfers t on t.root_id = p.root_id and t.id = p.transfer_id
        where p.account = q.account and p.currency = q.currency)
      < (select max(recorded_at) from ledger.transfers) - interval '35 days'`,
}

/** What a person or a deadline has to look after, as it stands now. */
export async function listOrphans(pool: pg.Pool): Promise<readonly Orphan[]> {
  const { rows } = await pool.query<{ root_id: string; account: string; currency: string; value: string }>(orphanSql)
  return rows.map(({ root_id: root, account, currency, value }) => ({ root, account, currency, amount: BigInt(value) }))
}

/** Money that its owner could have: payables of companies, and what orders owe their buyers. */
export async function listClaimable(pool: pg.Pool): Promise<readonly Required<Orphan>[]> {
  const { rows } = await pool.query<{
    root_id: string
    account: string
    currency: string
    value: string
    owner: string
  }>(
    `select b.root_id, left(b.key, -4) as account, right(b.key, 3) as currency, b.value,
        coalesce(p.buyer_id, b.root_id) as owner
      from ledger.balances b
      left join lateral (select buyer_id from payments.payments where root_id = b.root_id limit 1) p
        on b.root_id like 'ord_%'
      where b.value > 0 and b.key ~ '^liabilities:(payable|refundable):'
        and not exists (select from payouts.unclaimed u
          where u.root_id = b.root_id and u.id = right(b.key, 3) and u.state <> 'ended')`,
  )
  return rows.map(({ root_id: root, owner: company, account, currency, value }) => {
    return { root, company, account, currency, amount: BigInt(value) }
  })
}
