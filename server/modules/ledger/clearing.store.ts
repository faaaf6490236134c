import type pg from 'pg'
import type { RootId } from '../../kernel/use-case.ts'
import type { ClearedPart } from './clearing.rules.ts'

const columns = `t.root_id as root, t.id as "transferId", t.kind, t.cause, t.happened_at as "happenedAt",
  t.recorded_at as "recordedAt", p.currency, sum(p.amount)::bigint as amount`
const grouped = 'group by t.root_id, t.id, t.kind, t.cause, t.happened_at, t.recorded_at, p.currency order by t.id'

/** What transfers of these causes moved on an account, in the order in which they were booked. */
export async function clearedBy(
  pool: pg.Pool,
  account: string,
  causes: readonly { readonly root: RootId; readonly cause: string }[],
): Promise<readonly ClearedPart[]> {
  // Payouts stand by hundreds of thousands in the root of a company: they are found by an index of their own.
  const of = (which: string) => `select t.* from wanted w join ledger.transfers t on t.root_id = w.root
    and t.cause = w.cause where w.cause ${which} and t.cause ${which}`
  const { rows } = await pool.query<ClearedPart>({
    name: 'cleared-by',
    text: `with wanted as (select * from unnest($2::text[], $3::text[]) as w(root, cause))
      select ${columns} from (${of("like 'payout:%'")} union all ${of("not like 'payout:%'")}) t
      join ledger.postings p on p.account = $1 and p.transfer_id = t.id and p.root_id = t.root_id ${grouped}`,
    values: [account, causes.map(({ root }) => root), causes.map(({ cause }) => cause)],
  })
  return rows
}

/** What the next so many transfers behind one moved on an account, in the order in which they were booked. */
export async function clearedAfter(
  pool: pg.Pool,
  account: string,
  after: string,
  limit: number,
): Promise<readonly ClearedPart[]> {
  const { rows } = await pool.query<ClearedPart>({
    name: 'cleared-after',
    text: `with next as (select distinct root_id, transfer_id from ledger.postings
        where account = $1 and transfer_id > $2 order by transfer_id limit $3)
      select ${columns} from next n join ledger.transfers t on t.root_id = n.root_id and t.id = n.transfer_id
      join ledger.postings p on p.account = $1 and p.transfer_id = t.id and p.root_id = t.root_id ${grouped}`,
    values: [account, after, limit],
  })
  return rows
}

/** What stands on accounts whose code begins so, by account and currency; minor units on the account's normal side. */
export async function balancesOf(
  pool: pg.Pool,
  prefix: string,
): Promise<readonly { readonly account: string; readonly currency: string; readonly amount: bigint }[]> {
  const { rows } = await pool.query({
    name: 'balances-of',
    text: `select left(key, -4) as account, right(key, 3) as currency, value as amount from ledger.balances
      where root_id = 'sys' and key >= $1 and key < $2 order by key`,
    values: [prefix, `${prefix}\u{10ffff}`],
  })
  return rows
}
