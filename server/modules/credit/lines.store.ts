import type pg from 'pg'
import { recordTable } from '../../platform/record-table.ts'
import { companyBalances } from '../ledger/index.ts'
import { type CreditLine, creditLineType, LINE_CURRENCY, lineChangeType } from './line.rules.ts'

/** How lines and their changes stand in their tables. */
export const lineTables = [
  recordTable(creditLineType, {
    lineId: 'root',
    companyId: 'text',
    state: 'text',
    currency: 'text',
    limit: 'bigint',
    lender: 'text',
    reviewAt: 'instant',
    isReviewDue: 'boolean',
    openedAt: 'instant',
    closedAt: 'instant',
    applicationId: 'text',
    changes: 'integer',
    proposed: 'json',
  }),
  recordTable(lineChangeType, {
    lineId: 'root',
    number: 'integer',
    step: 'text',
    state: 'text',
    limit: 'bigint',
    reasons: 'json',
    note: 'text',
    by: 'text',
    confirmedBy: 'text',
    at: 'instant',
  }),
]

/** What must always hold of lines: each query gives one row with `id` for each thing that breaks it. */
export const lineChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'credit.line-is-its-last-change',
    sql: `SELECT l.root_id AS id FROM credit.lines l
      LEFT JOIN credit.line_changes c ON c.root_id = l.root_id AND c.number = l.changes
      WHERE c.root_id IS NULL OR c."limit" <> l."limit" OR c.state <> l.state`,
  },
  {
    name: 'credit.one-line-per-company',
    sql: `SELECT company_id AS id FROM credit.lines WHERE state <> 'closed' GROUP BY company_id HAVING count(*) > 1`,
  },
  {
    name: 'credit.use-is-bound-by-the-line',
    sql: `SELECT l.root_id AS id FROM credit.lines l
      LEFT JOIN credit.line_uses u ON u.root_id = l.root_id AND u.key = l.currency
      WHERE u.root_id IS NULL OR u.floor <> 0
        OR u.ceiling <> CASE l.state WHEN 'open' THEN l."limit" ELSE 0 END`,
  },
]

/** What is used of a line, USD minor units; 0 for one that nobody used. */
export async function usedOfLine(pool: pg.Pool, lineId: string): Promise<bigint> {
  const text = 'select value from credit.line_uses where root_id = $1 and key = $2'
  const { rows } = await pool.query({ name: 'use of a credit line', text, values: [lineId, LINE_CURRENCY] })
  return BigInt(rows[0]?.value ?? 0)
}

/**
 * What is used of a company's line, and what it owes us besides its draws: what banks took back of repayments is in it.
 * USD minor units.
 */
export async function levelsOfLine(pool: pg.Pool, { lineId, companyId }: Pick<CreditLine, 'lineId' | 'companyId'>) {
  const [used, balances] = await Promise.all([usedOfLine(pool, lineId), companyBalances(pool, companyId)])
  const owed = balances.find(
    ({ account, balance }) => account.startsWith('assets:recovery:') && balance.currency === LINE_CURRENCY,
  )
  return { used, owed: BigInt(owed?.balance.amount ?? 0) }
}

export interface ListedLine {
  readonly line: string
  readonly company: string
  readonly state: string
  readonly limit: bigint
  readonly used: bigint
  readonly review_at: string
  readonly is_review_due: boolean
  readonly waits: boolean
}

/** Lines by the day of their review; `waiting`: only those that somebody has to look at. Keyset by day and line. */
export async function listLines(pool: pg.Pool, waiting: boolean, after: readonly string[], limit: number) {
  const { rows } = await pool.query({
    name: 'credit lines',
    text: `select l.root_id as line, l.company_id as company, l.state, l."limit", coalesce(u.value, 0) as used,
        l.review_at, l.is_review_due, l.proposed is not null as waits
      from credit.lines l left join credit.line_uses u on u.root_id = l.root_id and u.key = l.currency
      where (not $1 or l.is_review_due or l.proposed is not null) and (l.review_at, l.root_id) > ($2::timestamptz, $3)
      order by l.review_at, l.root_id limit $4`,
    values: [waiting, after[0] ?? '-infinity', after[1] ?? '', limit],
  })
  return rows.map(
    (row): ListedLine => ({
      ...row,
      limit: BigInt(row.limit),
      used: BigInt(row.used),
      review_at: new Date(row.review_at).toISOString(),
    }),
  )
}
