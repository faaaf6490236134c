import assert from 'node:assert/strict'
import { test } from 'node:test'
import type pg from 'pg'
import { sandboxClock } from './clock.ts'

interface Row {
  ahead_ms: bigint
  held_at: string | null
  target_at: string | null
}

const turns = async (n: number) => {
  for (let i = 0; i < n; i += 1) await new Promise((done) => setImmediate(done))
}

/** A database whose reads are answered late, with what stood there when they came. */
function slowReads() {
  let row: Row = { ahead_ms: 0n, held_at: null, target_at: null }
  const query = async (sql: string, [value]: readonly unknown[] = []) => {
    if (sql.startsWith('select')) {
      const found = row
      await turns(5)
      return { rows: [found] }
    }
    if (sql.includes('held_at = $1')) row = { ...row, held_at: String(value) }
    else row = { ahead_ms: BigInt(Number(value)), held_at: null, target_at: null }
    return { rows: [row] }
  }
  return { query } as unknown as pg.Pool
}

test('whoever reads the clock while it steps does not set it back', async () => {
  const clock = sandboxClock(slowReads())
  await clock.refresh()
  const at = '2999-03-01T00:00:00.000Z'
  const read = clock.refresh()
  await clock.hold(at)
  await read
  assert.equal(clock.now(), at)
  const again = clock.state()
  await clock.hold('2999-04-01T00:00:00.000Z')
  await Promise.all([again, clock.release()])
  assert.ok(clock.now() >= '2999-04-01T00:00:00.000Z', clock.now())
})

test('a read that fails stops nobody behind it', async () => {
  let asked = 0
  const query = async () => {
    asked += 1
    if (asked === 1) throw new Error('cut')
    return { rows: [{ ahead_ms: 0n, held_at: '2026-03-01T00:00:00.000Z', target_at: null }] }
  }
  const clock = sandboxClock({ query } as unknown as pg.Pool)
  await assert.rejects(clock.refresh(), /cut/)
  await clock.refresh()
  assert.equal(clock.now(), '2026-03-01T00:00:00.000Z')
})
