import type pg from 'pg'
import { recordReads } from '../../platform/read-records.ts'
import { recordTable } from '../../platform/record-table.ts'
import { floorOf } from './account.rules.ts'
import { postingType, transferType } from './transfer.rules.ts'
import { transferKinds } from './transfer-kind.rules.ts'
import { clearingAgesCheck } from './trial-balance.store.ts'

export const transferTable = recordTable(transferType, {
  root: 'root',
  id: 'id',
  kind: 'text',
  cause: 'text',
  happenedAt: 'instant',
  recordedAt: 'instant',
  reverses: 'text',
})

export const postingTable = recordTable(postingType, {
  root: 'root',
  transferId: 'text',
  n: 'integer',
  account: 'text',
  accountRoot: 'text',
  currency: 'text',
  amount: 'bigint',
})

/** An invariant as SQL: it gives one row with `id` for each thing that breaks it, none when all is well. */
export interface Check {
  readonly name: string
  readonly sql: string
}

const kinds = [...new Set(transferKinds.map((row) => row.kind))].map((kind) => `'${kind}'`).join(', ')

const normal = (amount: string, account: string): string =>
  `CASE WHEN ${account} LIKE 'assets:%' OR ${account} LIKE 'expenses:%' THEN ${amount} ELSE -${amount} END`

/** One account code of each family with a floor and one without: the floors in the table are those of `floorOf`. */
const families = [
  ...['assets:bank:', 'assets:provider:', 'assets:own:', 'assets:chargeback:', 'assets:recovery:'],
  ...['liabilities:escrow:', 'liabilities:refundable:', 'liabilities:refund:', 'liabilities:payable:'],
  ...['liabilities:payout:', 'liabilities:unallocated:', 'liabilities:inspection:', 'liabilities:blocked:'],
  ...['liabilities:voucher:', 'liabilities:tax:', 'income:', 'expenses:', 'equity:'],
  ...['assets:credit:', 'assets:lent:', 'assets:lender:', 'liabilities:lender:'],
]
const floored = families.filter((family) => floorOf(family) !== null)

/** What must always hold of the ledger. */
export const ledgerChecks: readonly Check[] = [
  clearingAgesCheck,
  {
    name: 'ledger.posting-has-transfer',
    sql: `SELECT p.root_id || '/' || p.id AS id FROM ledger.postings p
      LEFT JOIN ledger.transfers t ON t.root_id = p.root_id AND t.id = p.transfer_id WHERE t.id IS NULL`,
  },
  {
    name: 'ledger.transfer-balances',
    sql: `SELECT transfer_id AS id, currency FROM ledger.postings
      GROUP BY root_id, transfer_id, currency HAVING sum(amount) <> 0`,
  },
  {
    name: 'ledger.transfer-has-postings',
    sql: `SELECT t.id FROM ledger.transfers t LEFT JOIN ledger.postings p
        ON p.root_id = t.root_id AND p.transfer_id = t.id
      GROUP BY t.root_id, t.id HAVING count(p.id) < 2 OR max(p.n) <> count(p.id) - 1`,
  },
  {
    name: 'ledger.zero-sum',
    sql: 'SELECT currency AS id, sum(amount) FROM ledger.postings GROUP BY currency HAVING sum(amount) <> 0',
  },
  {
    name: 'ledger.balance-is-sum-of-postings',
    sql: `SELECT coalesce(b.key, p.key) AS id, b.value, p.value AS posted FROM ledger.balances b FULL JOIN (
        SELECT account_root AS root_id, account || ':' || currency AS key, sum(${normal('amount', 'account')}) AS value
        FROM ledger.postings GROUP BY 1, 2) p ON p.root_id = b.root_id AND p.key = b.key
      WHERE coalesce(b.value, 0) <> coalesce(p.value, 0)`,
  },
  {
    name: 'ledger.floors-hold',
    sql: 'SELECT key AS id, value, floor FROM ledger.balances WHERE value < floor OR value > ceiling',
  },
  {
    name: 'ledger.floors-are-set',
    sql: `SELECT key AS id FROM ledger.balances
      WHERE (floor IS NOT DISTINCT FROM 0) <> (${floored.map((family) => `key LIKE '${family}%'`).join(' OR ')})`,
  },
  {
    name: 'ledger.one-root-per-account',
    sql: 'SELECT account AS id FROM ledger.postings GROUP BY account HAVING count(DISTINCT account_root) > 1',
  },
  { name: 'ledger.kind-is-known', sql: `SELECT id FROM ledger.transfers WHERE kind NOT IN (${kinds})` },
  {
    name: 'ledger.reversed-once',
    sql: `SELECT reverses AS id FROM ledger.transfers WHERE reverses IS NOT NULL
      GROUP BY reverses HAVING count(*) > 1`,
  },
  {
    name: 'ledger.append-only',
    sql: `SELECT relname AS id FROM pg_class c WHERE c.oid IN ('ledger.transfers'::regclass, 'ledger.postings'::regclass)
      AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'append_only' AND t.tgenabled <> 'D')
      AND NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'citus')`,
  },
]

/** What a company is owed and owes, by ledger account and currency, minor units on the account's normal side. */
export async function companyBalances(pool: pg.Pool, companyId: string) {
  const { rows } = await pool.query({
    name: 'company-balances',
    text: 'select key, value from ledger.balances where root_id = $1 and value <> 0 order by key',
    values: [companyId],
  })
  return rows.map((row) => ({
    account: row.key.slice(0, -4),
    balance: { amount: Number(row.value), currency: row.key.slice(-3) },
  }))
}

/** The balance of an account of the house (`sys`), minor units on its normal side. */
export async function accountBalance(pool: pg.Pool, code: string, currency: string): Promise<bigint> {
  const { rows } = await pool.query({
    name: 'account-balance',
    text: "select value from ledger.balances where root_id = 'sys' and key = $1",
    values: [`${code}:${currency}`],
  })
  return BigInt(rows[0]?.value ?? 0)
}

/** Every transfer of a root with its postings: debit > 0, credit < 0; in the order in which they were booked. */
export async function listTransfers(pool: pg.Pool, root: string) {
  const reads = recordReads(pool, [transferTable, postingTable])
  const [transfers, postings] = await Promise.all([reads.all(transferType, root), reads.all(postingType, root)])
  return transfers.map(({ id, kind, cause, happenedAt, recordedAt }) => ({
    id,
    kind,
    cause,
    happened_at: happenedAt,
    recorded_at: recordedAt,
    postings: postings
      .filter((posting) => posting.transferId === id)
      .map(({ account, currency, amount }) => ({ account, amount: { amount: Number(amount), currency } })),
  }))
}

const itemsOf = `with legs as (
    select p.transfer_id, p.n, p.amount, t.kind, t.cause, t.root_id, t.happened_at,
      sum(greatest(-p.amount, 0)) over w as credited, sum(greatest(p.amount, 0)) over w as debited
    from ledger.postings p join ledger.transfers t on t.root_id = p.root_id and t.id = p.transfer_id
    where p.account = $1 and p.currency = $2 window w as (order by p.transfer_id, p.n)),
  taken as (select debited - amount as low, debited as high from legs where amount > 0 and kind = $3 and cause = $4)
  select c.transfer_id as transfer, c.kind, c.root_id as root, c.happened_at, (-c.amount)::text as whole,
    (least(c.credited, high) - greatest(c.credited + c.amount, low))::text as part
  from legs c, taken where c.amount < 0 and c.credited > low and c.credited + c.amount < high
  order by c.transfer_id, c.n`

/** A part of what was credited to an account, as something taken from it later consists of it. */
export interface CreditItem {
  readonly transfer: string
  readonly kind: string
  /** The order or company whose cause it was. */
  readonly root: string
  readonly happened_at: string
  /** Minor units: the credit, and the part of it that was taken. */
  readonly whole: string
  readonly part: string
}

/**
 * Of which credits a debit of an account consists: first in, first out, in the order in which they were booked. Each
 * minor unit of a credit is in one debit at most, since debits follow one another without a gap.
 */
export async function creditsOf(
  pool: pg.Pool,
  account: string,
  debit: { readonly currency: string; readonly kind: string; readonly cause: string },
): Promise<readonly CreditItem[]> {
  const values = [account, debit.currency, debit.kind, debit.cause]
  const { rows } = await pool.query({ name: 'credits-of', text: itemsOf, values })
  return rows.map((row) => ({ ...row, happened_at: new Date(row.happened_at).toISOString() }))
}
