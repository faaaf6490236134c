import { strict as assert } from 'node:assert'
import pg from 'pg'
import { trialBalance } from '../server/modules/ledger/trial-balance.store.ts'
import { readPool } from '../server/platform/postgres.ts'
import type { Figure } from './figures.ts'
import { median } from './figures.ts'
import { benchDatabase } from './server.ts'

const INSTANTS = 10
const from = Date.parse('2026-03-01T00:00:00.000Z')
const month = 30 * 86_400_000

/** So many transfers over the month of March 2026, in two currencies, between a bank, orders and companies. */
async function writeLedger(client: pg.Client, count: number): Promise<void> {
  const transfer = `select n, 'ord_' || (n / 10) as root, 'trf_' || lpad(n::text, 9, '0') as id,
      case when n % 20 = 7 then 'EUR' else 'USD' end as currency, 100 + n % 99991 as amount,
      timestamptz '2026-03-01T00:00:00Z' + n * (interval '30 days' / ${count}) as at
    from generate_series(1, ${count}) n`
  await client.query(`insert into ledger.transfers (root_id, id, kind, cause, happened_at, recorded_at)
    select root, id, 'order-funded', 'bench:' || n, at, at from (${transfer}) t`)
  const legs = `(values (0, 1, 'assets:provider:bench'), (1, -1, '')) as leg (i, sign, fixed)`
  await client.query(`insert into ledger.postings
      (root_id, id, transfer_id, n, account, account_root, currency, amount)
    select root, id || ':' || i, id, i, account, account, currency, sign * amount from (
      select t.*, leg.*, case when fixed <> '' then fixed when n % 3 = 0 then 'liabilities:payable:cmp_' || n % 1000
        else 'liabilities:escrow:' || root end as account from (${transfer}) t cross join ${legs}) p`)
  await client.query(`insert into ledger.balances (root_id, key, value)
    select account_root, account || ':' || currency, sum(case when account like 'assets:%' then amount else -amount end)
    from ledger.postings group by 1, 2`)
  await client.query('vacuum analyze ledger.transfers, ledger.postings, ledger.balances')
}

/** The same sums the plain way: every posting that was booked until then. */
async function summed(client: pg.Client, at: string): Promise<ReadonlyMap<string, bigint>> {
  const { rows } = await client.query(
    `select split_part(p.account, ':', 1) || ':' || split_part(p.account, ':', 2)
        || case when p.account like 'assets:provider:%' then ':bench' else '' end || ' ' || p.currency as account,
      sum(p.amount)::text as sum from ledger.postings p
      join ledger.transfers t on t.root_id = p.root_id and t.id = p.transfer_id
      where t.recorded_at <= $1 group by 1 having sum(p.amount) <> 0`,
    [at],
  )
  return new Map(rows.map(({ account, sum }) => [account, BigInt(sum)]))
}

/** Trial balances at ten instants of a month with a million transfers: exact, and how long one takes. */
export async function trialBalanceAtInstants(quick: boolean): Promise<readonly Figure[]> {
  const count = quick ? 100_000 : 1_000_000
  const database = await benchDatabase()
  const client = new pg.Client(database.url)
  await client.connect()
  const pool = readPool(database.url, 1)
  try {
    await writeLedger(client, count)
    const times: number[] = []
    for (let i = 0; i < INSTANTS; i += 1) {
      const at = new Date(from + Math.floor(Math.random() * month)).toISOString()
      const started = performance.now()
      const rows = await trialBalance(pool, at)
      times.push(performance.now() - started)
      const found = new Map(rows.map(({ account, currency, balance }) => [`${account} ${currency}`, balance]))
      assert.deepEqual(found, await summed(client, at), `the trial balance of ${at}`)
    }
    return [
      { name: 'ledger.trial-balance', value: median(times), unit: 'ms' },
      { name: 'ledger.trial-balance.exact', value: INSTANTS, unit: `of ${INSTANTS} instants` },
    ]
  } finally {
    await pool.end()
    await client.end()
    await database.stop()
  }
}
