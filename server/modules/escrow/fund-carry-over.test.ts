import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { testDatabase } from '../../../tests/database.ts'
import { migrate, readMigrations } from '../../platform/migrations.ts'
import { escrowChecks } from './escrow.store.ts'

const all = readMigrations(fileURLToPath(new URL('../../migrations', import.meta.url)))
const { number = 0 } = all.find(({ name }) => name === 'guarantee_fund') ?? {}
const before = all.filter((each) => each.number < number)

test('a house whose suppliers expose already is not bound until somebody pays in', async (t) => {
  const { url, client } = await testDatabase(t, { migrations: before })
  const db = await client()
  await db.query(`insert into escrow.order_exposures (root_id, id, supplier_id, amount)
    values ('ord_1', 'exposure', 'cmp_s', 300), ('ord_2', 'exposure', 'cmp_t', 40)`)
  await db.query(`insert into escrow.exposures (root_id, key, value, floor, ceiling)
    values ('cmp_s', 'USD', 300, 0, 1000), ('cmp_t', 'USD', 40, 0, 1000)`)
  await migrate(url, all)
  const { rows: funds } = await db.query('select root_id, parts, ceiling, turn::int from escrow.guarantee_funds')
  assert.deepEqual(funds, [{ root_id: 'gua_fund', parts: [], ceiling: null, turn: 0 }])
  const { rows } = await db.query(`select value::int, ceiling from escrow.exposures where root_id = 'gua_fund'`)
  assert.deepEqual(rows, [{ value: 340, ceiling: null }])
  for (const { name, sql } of escrowChecks) assert.deepEqual((await db.query(sql)).rows, [], name)
})

test('a new house has no fund, and so no room', async (t) => {
  const { url, client } = await testDatabase(t, { migrations: before })
  await migrate(url, all)
  const db = await client()
  assert.deepEqual((await db.query('select * from escrow.guarantee_funds')).rows, [])
  assert.deepEqual((await db.query('select * from escrow.exposures')).rows, [])
})
