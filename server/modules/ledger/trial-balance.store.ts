import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'

/** What accounts of a kind come to, debit above 0, credit below; minor units. */
export interface TrialRow {
  /** An account of the operator by its whole code; accounts of orders and companies by their kind. */
  readonly account: string
  readonly currency: string
  readonly accounts: bigint
  readonly balance: bigint
}

/** Accounts that there are few of stand by themselves; those of orders and companies are summed by kind. */
const kindOf = (code: string) => `case when ${code} ~
  '^(assets:(bank|provider|own|lender)|income|expenses|equity|liabilities:(tax|unallocated)):?' then ${code}
  else split_part(${code}, ':', 1) || ':' || split_part(${code}, ':', 2) end`

const debit = (code: string) => `case when ${code} like 'assets:%' or ${code} like 'expenses:%' then 1 else -1 end`

/**
 * The trial balance of an instant: balances of now less what was booked after it, in one snapshot, so that it is exact
 * at any instant and cheap near to now. It adds up to 0 in each currency.
 */
export async function trialBalance(pool: pg.Pool, at: Instant): Promise<readonly TrialRow[]> {
  const code = 'left(key, -4)'
  const { rows } = await pool.query<TrialRow>({
    name: 'trial-balance',
    text: `select account, currency, count(distinct code)::bigint as accounts, sum(value)::bigint as balance from (
        select ${kindOf(code)} as account, ${code} as code, right(key, 3) as currency, ${debit(code)} * value as value
          from ledger.balances
        union all select ${kindOf('p.account')}, p.account, p.currency, -p.amount from ledger.transfers t
          join ledger.postings p on p.root_id = t.root_id and p.id >= t.id || ':' and p.id < t.id || ';'
          where t.recorded_at > $1) parts
      group by account, currency having sum(value) <> 0 order by account, currency`,
    values: [at],
  })
  return rows
}

export interface AccountRow {
  readonly account: string
  readonly currency: string
  /** On the account's normal side, minor units. */
  readonly balance: bigint
}

/** Ledger accounts whose code begins with a text, by code, from behind one on. */
export async function accountsFrom(
  pool: pg.Pool,
  prefix: string,
  after: string,
  limit: number,
): Promise<readonly AccountRow[]> {
  const { rows } = await pool.query<{ key: string; value: bigint }>({
    name: 'ledger-accounts',
    text: `select key, value from ledger.balances where key >= $1 and key < $2 and key > $3 order by key limit $4`,
    values: [prefix, `${prefix}\u{10ffff}`, after, limit],
  })
  return rows.map(({ key, value }) => ({ account: key.slice(0, -4), currency: key.slice(-3), balance: value }))
}

export interface AccountPosting {
  readonly transferId: string
  readonly root: string
  readonly kind: string
  readonly cause: string
  readonly recordedAt: Instant
  readonly currency: string
  readonly amount: bigint
  readonly n: number
}

/** The postings of one ledger account, the newest first: by transfer, whose ids follow time. */
export async function accountPostings(
  pool: pg.Pool,
  account: string,
  after: readonly [transferId: string, n: number] | undefined,
  limit: number,
): Promise<readonly AccountPosting[]> {
  const { rows } = await pool.query<AccountPosting>({
    name: `account-postings${after === undefined ? '' : '-after'}`,
    text: `select p.transfer_id as "transferId", p.root_id as root, t.kind, t.cause, t.recorded_at as "recordedAt",
        p.currency, p.amount, p.n
      from ledger.postings p join ledger.transfers t on t.root_id = p.root_id and t.id = p.transfer_id
      where p.account = $1 ${after === undefined ? '' : 'and (p.transfer_id, p.n) < ($3, $4)'}
      order by p.transfer_id desc, p.n desc limit $2`,
    values: [account, limit, ...(after ?? [])],
  })
  return rows
}

export interface AgedPart {
  readonly account: string
  readonly currency: string
  /** Debit above 0. */
  readonly balance: bigint
  /** What is open since at most a day, three days, a week, and longer: it adds up to the balance. */
  readonly day: bigint
  readonly threeDays: bigint
  readonly week: bigint
  readonly older: bigint
}

/**
 * Clearing accounts with the age of what is open on them. The newest movements on the balance's side are what is open:
 * who drains an account drains its oldest part first.
 */
export async function clearingAges(pool: pg.Pool, now: Instant): Promise<readonly AgedPart[]> {
  const since = (days: number) => `recorded_at > $1::timestamptz - interval '${days} days'`
  const aged = (name: string, where: string) => `coalesce(sum(open) filter (where ${where}), 0)::bigint as ${name}`
  const { rows } = await pool.query<AgedPart>({
    name: 'clearing-ages',
    text: `with ${OPEN_PARTS}
      select account, currency, balance, ${aged('day', since(1))},
        ${aged('"threeDays"', `not (${since(1)}) and ${since(3)}`)},
        ${aged('week', `not (${since(3)}) and ${since(7)}`)}, ${aged('older', `not (${since(7)})`)}
      from parts group by account, currency, balance order by account, currency`,
    values: [now],
  })
  return rows
}

const OPEN_PARTS = `balances as (select left(key, -4) as account, right(key, 3) as currency,
    case when key like 'assets:%' then value else -value end as balance from ledger.balances
    where key ~ '^(assets:(provider|lender|chargeback)|liabilities:unallocated):' and value <> 0),
  parts as (select b.account, b.currency, b.balance, o.recorded_at, o.open from balances b left join lateral (
    select s.recorded_at, sign(b.balance) * greatest(0, least(s.size, abs(b.balance) - s.before)) as open from (
      select t.recorded_at, abs(p.amount) as size, coalesce(sum(abs(p.amount)) over (order by p.transfer_id desc,
        p.n desc rows between unbounded preceding and 1 preceding), 0) as before
      from ledger.postings p join ledger.transfers t on t.root_id = p.root_id and t.id = p.transfer_id
      where p.account = b.account and p.currency = b.currency and sign(p.amount) = sign(b.balance)) s
    where s.before < abs(b.balance)) o on true)`

/** What is open on each clearing account, by age, is its balance to the cent. */
export const clearingAgesCheck = {
  name: 'ledger.clearing-ages-add-up',
  sql: `SELECT account || ':' || currency AS id FROM (with ${OPEN_PARTS} select * from parts) open_parts
    GROUP BY account, currency, balance HAVING coalesce(sum(open), 0) <> balance`,
} as const

export interface SafeguardingRow {
  readonly currency: string
  /** Client money at banks and providers, and what lenders promised. */
  readonly kept: bigint
  /** What is owed to buyers, suppliers and others. */
  readonly owed: bigint
  /** Open position: above 0 we hold more of it than we owe by conversions. */
  readonly position: bigint
}

/**
 * Both sides of the safeguarding rule by currency, with the open position: in one statement, since a conversion between
 * two would look like money that is missing. `frozen` for open chargebacks is what stands as taken. What buyers owe
 * lenders covers what is owed to lenders; what they owe the operator's own book covers nothing: he lends his own money.
 */
export async function safeguarding(pool: pg.Pool): Promise<readonly SafeguardingRow[]> {
  const { rows } = await pool.query<SafeguardingRow>({
    name: 'safeguarding',
    text: `select right(key, 3) as currency,
        coalesce(sum(value) filter (where key ~ '^assets:(bank|provider|lender):'), 0)::bigint as kept,
        (coalesce(sum(value) filter (where key ~ '^liabilities:(escrow|refundable|refund|payable|payout):'), 0)
          + coalesce(sum(value) filter (where key ~ '^liabilities:(unallocated|inspection|blocked|lender):'), 0)
          - coalesce(sum(value) filter (where key ~ '^assets:(lent|chargeback):'), 0))::bigint as owed,
        coalesce(sum(value) filter (where key ~ '^equity:fx:'), 0)::bigint as position
      from ledger.balances where key ~ '^(assets:(bank|provider|lender|lent|chargeback)|liabilities|equity:fx):'
      group by 1 order by 1`,
  })
  return rows
}

/** Open positions by currency, minor units: above 0 we hold more of it than we owe by conversions. */
export async function fxPositions(pool: pg.Pool): Promise<readonly { currency: string; amount: bigint }[]> {
  const { rows } = await pool.query<{ currency: string; amount: bigint }>({
    name: 'fx-positions',
    text: `select right(key, 3) as currency, value as amount from ledger.balances
      where root_id = 'sys' and key >= 'equity:fx:' and key < 'equity:fx;' and value <> 0 order by 1`,
  })
  return rows
}
