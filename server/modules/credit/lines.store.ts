import { recordTable } from '../../platform/record-table.ts'
import { creditLineType, lineChangeType } from './line.rules.ts'

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
