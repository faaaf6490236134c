import pg from 'pg'

/** A company that has so many movements; they stand there as the projection writes them. */
export interface MovementRows {
  readonly company: string
  readonly count: number
}

const columns = `company_id, id, transfer_id, root_id, order_id, order_number, other_id, side, kind, family, state,
  direction, at, happened_at, cause, currency, amount, fee, tax, held, refundable, refunding, available, paying_out,
  blocked, owed, awaited`

/** One in ten movements is a payout, one in twenty in EUR; an order has ten; all within the month of March 2026. */
const rows = `select $1, 'trf_' || lpad(n::text, 9, '0') || ':' || currency, 'trf_' || lpad(n::text, 9, '0'), o, o, o,
    'cmp_buyer_us', 'supplier', kind, family, case when n % 1000 = 0 then 'in-transit' else 'done' end,
    case when amount > 0 then 'in' else 'out' end, at, at, 'release:' || n, currency, amount, 0, 0, 0, 0, 0, amount, 0,
    0, 0, 0
  from (select n, 'ord_' || lpad((n / 10)::text, 8, '0') as o,
      case when n % 20 = 7 then 'EUR' else 'USD' end as currency,
      case when n % 10 = 0 then 'payout-settled' else 'escrow-released' end as kind,
      case when n % 10 = 0 then 'payout' else 'release' end as family,
      case when n % 10 = 0 then -1 else 1 end * (100 + n % 100000) as amount,
      timestamptz '2026-03-01T00:00:00Z' + n * (interval '30 days' / $2::int) as at
    from generate_series(1, $2::int) n) s`

/** Writes the movements of companies, their sums and their words. */
export async function writeMovements(url: string, companies: readonly MovementRows[]): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    for (const { company, count } of companies)
      await client.query(`insert into transaction_center.movements (${columns}) ${rows}`, [company, count])
    await client.query(`insert into transaction_center.days select company_id, currency, (at at time zone 'UTC')::date,
      side, kind, count(*), sum(amount), sum(fee), sum(tax), sum(held), sum(refundable), sum(refunding), sum(available),
      sum(paying_out), sum(blocked), sum(owed), sum(awaited) from transaction_center.movements group by 1, 2, 3, 4, 5`)
    await client.query(`insert into transaction_center.words
      select distinct company_id, upper(replace(order_id, '_', '')), order_id from transaction_center.movements`)
    await client.query('vacuum analyze transaction_center.movements')
    await client.query('analyze')
  } finally {
    await client.end()
  }
}
