import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../tests/database.ts'
import { paymentsChecks } from './payments.store.ts'

const payment = `insert into payments.payments (root_id, id, buyer_id, method, provider, amount, fee, fee_tax, total,
  currency, state, paid, refunded, fee_kept, fee_tax_kept, created_at, expires_at, "references", captures)
  values ('ord_1', 'pay_1', 'cmp_b', 'ach', 'sandbox', 100, 0, 0, 100, 'USD', 'final', 100, $1, 0, 0, '2026-03-01',
  '2026-03-01', '[]', '[]')`
const reversal = `with t as (insert into ledger.transfers (root_id, id, kind, cause, happened_at, recorded_at)
    values ('ord_1', 't1', 'payment-reversed', 'payment:pay_1', '2026-03-02', '2026-03-02'))
  insert into ledger.postings (root_id, id, transfer_id, n, account, account_root, currency, amount) values
    ('ord_1', 't1:0', 't1', 0, 'assets:recovery:cmp_b', 'cmp_b', 'USD', 100),
    ('ord_1', 't1:1', 't1', 1, 'assets:provider:sandbox', 'sys', 'USD', -100)`

test('refunds are within all that came: what the bank took back of it may have been refunded before', async (t) => {
  const { client } = await testDatabase(t)
  const db = await client()
  const { sql = '' } = paymentsChecks.find(({ name }) => name === 'payments.refunds-within-paid') ?? {}
  const broken = async () => (await db.query<{ id: string }>(sql)).rows.map(({ id }) => id)
  await db.query(payment, [200])
  assert.deepEqual(await broken(), ['pay_1'])
  // Two captures of 100 were refunded, then the bank took one of them back.
  await db.query(reversal)
  assert.deepEqual(await broken(), [])
  await db.query('update payments.payments set refunded = 201')
  assert.deepEqual(await broken(), ['pay_1'])
})
