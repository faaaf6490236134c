import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { test } from 'node:test'
import { entryHash, GENESIS_HASH } from '../../server/platform/draft.ts'
import { readPool } from '../../server/platform/postgres.ts'
import { testDatabase } from '../database.ts'
import { toySchema } from './toy.ts'

const SERVERS = 2
const COMMANDS = 500
const ROOTS = 50

/** A server process of its own that submits its commands at once and tells what was acknowledged. */
function serverProcess(url: string, name: string): Promise<{ readonly done: number; readonly moved: number }> {
  const file = new URL('./toy-server.ts', import.meta.url)
  const settings = [url, name, String(COMMANDS), String(ROOTS)]
  const child = fork(file, settings, { execArgv: ['--import', 'tsx'] })
  return new Promise((resolve, reject) => {
    child.once('message', (said) => resolve(said as { done: number; moved: number }))
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)))
  })
}

test('two server processes, 1,000 commands on 50 roots: nothing lost, nothing twice, no deadlock', async (t) => {
  const hooks: (() => Promise<void>)[] = []
  t.after(async () => {
    for (const hook of hooks) await hook()
  })
  const { url } = await testDatabase(t)
  const pool = readPool(url)
  hooks.push(() => pool.end())
  await pool.query(toySchema)
  const names = Array.from({ length: SERVERS }, (_, n) => `server${n}`)
  const told = await Promise.all(names.map((name) => serverProcess(url, name)))
  const done = told.reduce((sum, each) => sum + each.done, 0)
  assert.equal(done, SERVERS * COMMANDS)

  const boxes = await pool.query('select root_id, coins, moves from toy.boxes')
  const lines = await pool.query(
    `select root_id, body, encode(hash, 'hex') as hash from platform.timeline order by 1, seq`,
  )
  const replayed = new Map<string, { coins: bigint; head: string }>()
  for (const { root_id, body, hash } of lines.rows) {
    const before = replayed.get(root_id) ?? { coins: 0n, head: GENESIS_HASH }
    assert.equal(entryHash(before.head, body), hash)
    replayed.set(root_id, { coins: before.coins + coinsIn(body), head: hash })
  }
  for (const { root_id, coins } of boxes.rows) assert.equal(replayed.get(root_id)?.coins, coins, root_id)
  const sum = boxes.rows.reduce((all, row) => all + row.coins, 0n)
  assert.equal(
    Number(sum),
    told.reduce((all, each) => all + each.moved, 0),
  )
  const { rows } = await pool.query('select deadlocks from pg_stat_database where datname = current_database()')
  assert.equal(Number(rows[0]?.deadlocks), 0)
})

/** What an entry of the toy trade does to its own box. */
function coinsIn(text: string): bigint {
  const { topic, body } = JSON.parse(text) as { topic: string; body: { coins: number } }
  const sign = topic === 'coins-moved' ? -1n : 1n
  return sign * BigInt(body.coins)
}
