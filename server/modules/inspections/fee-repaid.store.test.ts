import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../tests/database.ts'
import { inspectionsChecks } from './inspections.store.ts'

const NAME = 'inspections.a-fee-is-repaid-once-by-who-bears-it'

/** An inspection of the buyer's whose firm has the fee. */
function inspection(id: string, said: string, outcome = 'paid'): string {
  return `INSERT INTO inspections.inspections
    (root_id, id, kind, by, lines, state, outcome, fee, held, booked_at, bearer, repaid)
    VALUES ('ord_1', '${id}', 'inspection', 'buyer', '[]', 'closed', '${outcome}', 30000, 0, now(), ${said})`
}

/** The supplier repays so much, out of his payable and as his debt. */
function award(of: string, amount: number, n = 1): string {
  const id = `trf_${of}_${n}`
  const leg = (i: number, account: string, moved: number) =>
    `INSERT INTO ledger.postings
      VALUES ('ord_1', '${id}:${i}', '${id}', ${i}, '${account}', 'x', 'USD', ${moved})`
  return [
    `INSERT INTO ledger.transfers VALUES
      ('ord_1', '${id}', 'inspection-awarded', 'inspection:${of}', now(), now(), NULL)`,
    leg(0, 'liabilities:payable:cmp_s', amount - 1_000),
    leg(1, 'assets:recovery:cmp_s', 1_000),
    leg(2, 'liabilities:refundable:ord_1', -amount),
  ].join(';')
}

const rows: readonly (readonly [what: string, isRight: boolean, sql: string])[] = [
  ['repaid as it is booked', true, `${inspection('ins_1', "'supplier', 31000")};${award('ins_1', 31_000)}`],
  ['borne by who advanced it', true, inspection('ins_1', "'buyer', NULL")],
  ['put on nobody', true, inspection('ins_1', 'NULL, NULL')],
  ['gone back after a bearer was noted', true, inspection('ins_1', "'supplier', NULL", 'lapsed')],
  ['said and not booked', false, inspection('ins_1', "'supplier', 31000")],
  ['booked otherwise than said', false, `${inspection('ins_1', "'supplier', 31000")};${award('ins_1', 30_000)}`],
  ['booked and not said', false, `${inspection('ins_1', 'NULL, NULL')};${award('ins_1', 31_000)}`],
  [
    'booked twice',
    false,
    `${inspection('ins_1', "'supplier', 62000")};${award('ins_1', 31_000)};${award('ins_1', 31_000, 2)}`,
  ],
  ['of no inspection', false, award('ins_2', 31_000)],
  ['never repaid though the firm has it', false, inspection('ins_1', "'supplier', NULL")],
  [
    'repaid though it went back',
    false,
    `${inspection('ins_1', "'supplier', 31000", 'lapsed')};${award('ins_1', 31_000)}`,
  ],
]

test('the check of repaid fees finds what does not fit, and nothing else', async (t) => {
  const client = await (await testDatabase(t)).client()
  const check = inspectionsChecks.find(({ name }) => name === NAME)
  for (const [what, isRight, sql] of rows) {
    await client.query('BEGIN')
    await client.query(sql)
    const found = (await client.query(check?.sql ?? '')).rows
    assert.equal(found.length === 0, isRight, what)
    await client.query('ROLLBACK')
  }
})
