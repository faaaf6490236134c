import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startServer } from './server.ts'
import { people, until } from './story.ts'

/** News in a lane that nobody reads: the clock cannot come to rest. */
const unread = `insert into platform.outbox (root_id, version, n, topic, body, at, lanes)
  values ('ord_nobody', 1, 0, 'nobody.reads', '{}', now(), 1 << 20)`

test('a server that stops does not wait for the clock; the next one walks on', { timeout: 60_000 }, async (t) => {
  const server = await startServer(t)
  await server.pool.query(unread)
  const other = await server.another()
  const { staff } = people(other)
  await staff.post('/v1/test-clock', { advance: 'P1D' })
  const { target } = await staff.get('/v1/test-clock')
  await other.stop()
  await server.pool.query(`delete from platform.outbox where topic = 'nobody.reads'`)
  const next = people(await server.another())
  assert.notEqual(target, null)
  const rested = await until(
    () => next.staff.get('/v1/test-clock'),
    (clock) => clock.target === null,
    'the clock',
  )
  assert.ok(String(rested.now) >= String(target))
})
