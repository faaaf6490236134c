import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from './database.ts'

test('each test has a migrated database of its own', async (t) => {
  const [one, two] = await Promise.all([testDatabase(t), testDatabase(t)])
  const [first, second] = await Promise.all([one.client(), two.client()])
  await first.query('CREATE TABLE only_here (id int)')
  const found = await second.query(`SELECT to_regclass('only_here') IS NULL AS absent,
    to_regclass('platform.roots') IS NOT NULL AS migrated`)
  assert.deepEqual(found.rows, [{ absent: true, migrated: true }])
})
