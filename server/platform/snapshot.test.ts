import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AfterTest, testDatabase } from '../../tests/database.ts'
import { readPool } from './postgres.ts'
import { snapshot } from './snapshot.ts'

async function poolOf(t: AfterTest) {
  const { url } = await testDatabase(t)
  const pool = readPool(url, 2)
  t.after(() => pool.end())
  return pool
}
const count = 'select count(*)::int as n from platform.roots'
const more = (id: string) => `insert into platform.roots values ('${id}', 1, 0, decode(repeat('00', 32), 'hex'), now())`

test('everything that is read is of one moment, several questions at once too', async (t) => {
  const pool = await poolOf(t)
  await pool.query(more('a'))
  const seen = await snapshot(pool, async (asking) => {
    const first = await asking.query(count)
    await pool.query(more('b'))
    const rest = await Promise.all([asking.query(count), asking.query(count), asking.query(count)])
    return [first, ...rest].map(({ rows }) => rows[0].n)
  })
  assert.deepEqual(seen, [1, 1, 1, 1])
  assert.equal((await pool.query(count)).rows[0].n, 2)
})

test('it writes nothing, and a failure gives the connection back', async (t) => {
  const pool = await poolOf(t)
  for (let n = 0; n < 5; n += 1) {
    await assert.rejects(
      snapshot(pool, (asking) => asking.query(more('c'))),
      /read-only/,
    )
    await assert.rejects(
      snapshot(pool, () => Promise.reject(new Error('of the reader'))),
      /of the reader/,
    )
  }
  assert.equal((await pool.query(count)).rows[0].n, 0)
})
