import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { testDatabase } from '../../../tests/database.ts'
import { migrate, readMigrations } from '../../platform/migrations.ts'
import { escrowChecks } from './escrow.store.ts'

const all = readMigrations(fileURLToPath(new URL('../../migrations', import.meta.url)))
const { number = 0 } = all.find(({ name }) => name === 'waived') ?? {}
const before = all.filter((each) => each.number < number)

test('balances that were given up before are given up on their lines, and nothing else is', async (t) => {
  const { url, client } = await testDatabase(t, { migrations: before })
  const db = await client()
  await db.query(`insert into escrow.holds (root_id, id, line_no, currency, value, paid,
      released, refunded, charged_back, frozen, uncovered)
    select o, line::text, line, 'USD', value, paid, 0, 0, 0, 0, 0 from (values
      ('ord_all', 1, 900, 300), ('ord_all', 2, 100, 100), ('ord_part', 1, 600, 0), ('ord_part', 2, 400, 200),
      ('ord_none', 1, 500, 100)) h(o, line, value, paid)`)
  await db.query(`insert into orders.instalments (root_id, id, n, kind, event, amount, paid, waived_at)
    select o, n::text, n, 'balance', 'received', amount, paid, waived::timestamptz from (values
      ('ord_all', 1, 400, 400, null), ('ord_all', 2, 600, 0, '2026-01-01'), ('ord_part', 1, 600, 200, '2026-01-01'),
      ('ord_part', 2, 400, 0, null), ('ord_none', 1, 500, 100, null)) i(o, n, amount, paid, waived)`)
  await migrate(url, all)
  const { rows } = await db.query('select root_id, id, waived::int from escrow.holds order by root_id, id')
  assert.deepEqual(
    rows.map(({ root_id, id, waived }) => `${root_id} ${id}: ${waived}`),
    ['ord_all 1: 600', 'ord_all 2: 0', 'ord_none 1: 0', 'ord_part 1: 300', 'ord_part 2: 100'],
  )
  const [identity] = escrowChecks
  assert.deepEqual((await db.query(identity?.sql ?? '')).rows, [])
})
