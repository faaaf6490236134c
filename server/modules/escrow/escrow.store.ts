import type pg from 'pg'
import { recordTable } from '../../platform/record-table.ts'
import { guaranteeType } from './award.rules.ts'
import { freezeType } from './freeze.rules.ts'
import { fundMoveType, fundRoot, guaranteeFundType } from './guarantee-fund.rules.ts'
import { holdType } from './hold.rules.ts'
import { assuranceLimitType } from './limit.rules.ts'
import { ownMoneyTakenType } from './own-money.rules.ts'
import { releaseType } from './release.rules.ts'
import { remedyType } from './remedy.rules.ts'
import { orderExposureType } from './room.rules.ts'

export const holdTable = recordTable(holdType, {
  orderId: 'root',
  lineNo: 'integer',
  currency: 'text',
  value: 'bigint',
  paid: 'bigint',
  released: 'bigint',
  refunded: 'bigint',
  chargedBack: 'bigint',
  frozen: 'bigint',
  uncovered: 'bigint',
  waived: 'bigint',
})

export const freezeTable = recordTable(freezeType, {
  orderId: 'root',
  caseId: 'text',
  lineNo: 'integer',
  amount: 'bigint',
  asked: 'bigint',
})

export const releaseTable = recordTable(releaseType, {
  orderId: 'root',
  step: 'text',
  lot: 'text',
  lineNo: 'integer',
  amount: 'bigint',
  fee: 'bigint',
  tax: 'bigint',
})

export const remedyTable = recordTable(remedyType, {
  orderId: 'root',
  lineNo: 'integer',
  refunded: 'bigint',
  awarded: 'bigint',
  lost: 'bigint',
  chargedBack: 'bigint',
})

export const guaranteeTable = recordTable(guaranteeType, { orderId: 'root', claimId: 'id', advanced: 'bigint' })

export const orderExposureTable = recordTable(orderExposureType, {
  orderId: 'root',
  supplierId: 'text',
  amount: 'bigint',
})

export const assuranceLimitTable = recordTable(assuranceLimitType, {
  companyId: 'root',
  limit: 'bigint',
  computedAt: 'instant',
})

const guaranteeFundTable = recordTable(guaranteeFundType, {
  fundId: 'root',
  parts: 'json',
  ceiling: 'bigint',
  turn: 'bigint',
})

const fundMoveTable = recordTable(fundMoveType, {
  fundId: 'root',
  moveId: 'id',
  step: 'text',
  currency: 'text',
  amount: 'bigint',
  reason: 'text',
  state: 'text',
  askedBy: 'text',
  askedAt: 'instant',
  answeredBy: 'text',
  answeredAt: 'instant',
})

const ownMoneyTakenTable = recordTable(ownMoneyTakenType, { fundId: 'root', currency: 'id', taken: 'bigint' })

/** The guarantee's fund, what is asked of it, and what was taken of own money. */
export const fundTables = [guaranteeTable, guaranteeFundTable, fundMoveTable, ownMoneyTakenTable] as const

/** How the records of escrow stand in their tables. */
export const escrowTables = [
  holdTable,
  freezeTable,
  releaseTable,
  remedyTable,
  orderExposureTable,
  assuranceLimitTable,
  ...fundTables,
]

/**
 * What must always hold of escrow: each query gives one row with `id` for each thing that breaks it. The one that reads
 * balances does so by the published key `liabilities:escrow:<order>:<currency>`.
 */
export const escrowChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'escrow.line-identity',
    sql: `SELECT root_id || '/' || id AS id FROM escrow.holds
      WHERE least(value, paid, released, refunded, charged_back, frozen, uncovered, waived) < 0
        OR paid + waived > value OR paid < released + refunded + charged_back + frozen OR uncovered > released`,
  },
  {
    name: 'escrow.account-is-frozen-plus-free',
    sql: `SELECT coalesce(b.key, h.key) AS id, b.value, h.held FROM (
        SELECT root_id, 'liabilities:escrow:' || root_id || ':' || currency AS key,
          sum(paid - released - refunded - charged_back) AS held
        FROM escrow.holds GROUP BY root_id, currency) h
      FULL JOIN (SELECT * FROM ledger.balances WHERE key LIKE 'liabilities:escrow:%') b
        ON b.root_id = h.root_id AND b.key = h.key
      WHERE coalesce(b.value, 0) <> coalesce(h.held, 0)`,
  },
  {
    name: 'escrow.frozen-is-sum-of-freezes',
    sql: `SELECT coalesce(h.root_id, f.root_id) || '/' || coalesce(h.line_no, f.line_no) AS id
      FROM escrow.holds h FULL JOIN (
        SELECT root_id, line_no, sum(amount) AS frozen FROM escrow.freezes GROUP BY root_id, line_no) f
        ON f.root_id = h.root_id AND f.line_no = h.line_no
      WHERE coalesce(h.frozen, 0) <> coalesce(f.frozen, 0) OR h.root_id IS NULL`,
  },
  {
    name: 'escrow.released-is-sum-of-releases',
    sql: `SELECT coalesce(h.root_id, r.root_id) || '/' || coalesce(h.line_no, r.line_no) AS id
      FROM escrow.holds h FULL JOIN (
        SELECT root_id, line_no, sum(amount) AS released FROM escrow.releases GROUP BY root_id, line_no) r
        ON r.root_id = h.root_id AND r.line_no = h.line_no
      WHERE coalesce(h.released, 0) <> coalesce(r.released, 0) OR h.root_id IS NULL`,
  },
  {
    name: 'escrow.one-release-per-key',
    sql: `SELECT root_id AS id, step, line_no, lot FROM escrow.releases
      GROUP BY root_id, step, line_no, lot HAVING count(*) > 1`,
  },
  {
    name: 'escrow.refunds-are-counted',
    sql: `SELECT h.root_id || '/' || h.line_no AS id FROM escrow.holds h LEFT JOIN escrow.remedies r
        ON r.root_id = h.root_id AND r.id = h.id WHERE h.refunded <> coalesce(r.refunded, 0)`,
  },
  {
    name: 'escrow.remedies-within-paid',
    sql: `SELECT h.root_id || '/' || h.line_no AS id FROM escrow.holds h JOIN escrow.remedies r
        ON r.root_id = h.root_id AND r.id = h.id
      WHERE r.refunded + r.awarded > h.paid AND NOT EXISTS (SELECT FROM ledger.transfers t
        WHERE t.root_id = h.root_id AND t.kind IN ('payment-reversed', 'chargeback-lost'))`,
  },
  {
    name: 'escrow.exposure-is-sum-of-orders',
    sql: `SELECT coalesce(e.root_id, o.supplier_id) AS id, e.value, o.amount FROM escrow.exposures e FULL JOIN (
        SELECT supplier_id, sum(amount) AS amount FROM escrow.order_exposures GROUP BY supplier_id) o
        ON o.supplier_id = e.root_id
      WHERE coalesce(e.value, 0) <> coalesce(o.amount, 0) AND coalesce(e.root_id, '') <> '${fundRoot}'`,
  },
  {
    name: 'escrow.exposure-in-all-is-sum-of-orders',
    sql: `SELECT '${fundRoot}' AS id FROM (SELECT coalesce(sum(amount), 0) AS amount FROM escrow.order_exposures) o
      WHERE o.amount <> coalesce((SELECT value FROM escrow.exposures WHERE root_id = '${fundRoot}'), 0)`,
  },
  {
    name: 'escrow.fund-is-the-ledgers',
    sql: `SELECT coalesce(p.key, b.key) AS id FROM (SELECT 'assets:own:' || n.name || ':' || (e ->> 'currency') AS key,
          (e -> n.field ->> '~n')::numeric AS value FROM escrow.guarantee_funds f
        CROSS JOIN jsonb_array_elements(f.parts) e
        CROSS JOIN (VALUES ('guarantee', 'free'), ('advanced', 'bears')) n(name, field)) p
      FULL JOIN (SELECT key, value FROM ledger.balances
        WHERE key LIKE 'assets:own:guarantee:%' OR key LIKE 'assets:own:advanced:%') b ON b.key = p.key
      WHERE coalesce(p.value, 0) <> coalesce(b.value, 0)`,
  },
  {
    name: 'escrow.fund-bounds-all-exposure',
    sql: `SELECT f.root_id AS id FROM escrow.guarantee_funds f LEFT JOIN escrow.exposures e ON e.root_id = f.root_id
      WHERE e.ceiling IS DISTINCT FROM f.ceiling`,
  },
  {
    name: 'escrow.fund-moves-by-two',
    sql: `SELECT id FROM escrow.fund_moves WHERE state = 'done' AND (answered_by IS NULL OR answered_by = asked_by)`,
  },
]

/** What all suppliers expose together, USD minor units: what the guarantee stands for. */
export async function exposureInAll(pool: pg.Pool): Promise<bigint> {
  const { rows } = await pool.query<{ sum: string | null }>({
    name: 'exposure in all',
    text: `SELECT value::text AS sum FROM escrow.exposures WHERE root_id = '${fundRoot}'`,
  })
  return BigInt(rows[0]?.sum ?? 0)
}
