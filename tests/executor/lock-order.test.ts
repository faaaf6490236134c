import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type pg from 'pg'
import { type Commit, counterId, type Lock, StoreConflict, type Work } from '../../server/platform/store.ts'
import { purseType } from './toy.ts'
import { openToyDatabase } from './toy-database.ts'

/** Waiting points stand in one order, roots < names < counters, so that no two batches wait in a ring. */

const nothing: Commit = {
  commands: [],
  roots: [],
  appends: [],
  puts: [],
  timeline: [],
  outbox: [],
  due: [],
  clear: [],
  names: [],
  bounds: [],
  counters: [],
}
const bounds = { floor: 0n, ceiling: 100n }
const purse = (root: string, by: bigint) => ({ type: purseType.name, root, key: 'coins', by, bounds })
const lockOn = (root: string): Lock => ({ root, mode: 'exclusive' })
const counterLock = (root: string): Lock => ({ ...lockOn(root), counter: counterId(purseType.name, root, 'coins') })
const label = (root: string) => ({ space: 'label', name: 'red', root })

/** The work once it holds its locks. */
async function held(work: Work): Promise<Work> {
  await work.heads([], ['box_none'])
  return work
}

/** Resolves when so many batches wait for a lock. */
async function untilWaiting(pool: pg.Pool, batches: number): Promise<void> {
  for (;;) {
    const sql = `select count(distinct pid)::int as waiting from pg_locks l join pg_database d on d.oid = l.database
      where not granted and datname = current_database()`
    const { rows } = await pool.query(`${sql} or (not granted and locktype = 'transactionid')`)
    if (rows[0].waiting >= batches) return
  }
}

/** How it ended: `committed`, what it missed, or that it has to be tried again. */
async function outcome(work: Work, commit: Promise<'committed' | { readonly missed: string }>): Promise<string> {
  try {
    const said = await commit
    return said === 'committed' ? said : said.missed
  } catch (error) {
    await work.abandon()
    if (error instanceof StoreConflict) return 'again'
    throw error
  }
}

async function assertNoDeadlock(t: TestContext, pool: pg.Pool): Promise<void> {
  await pool.query('select pg_stat_force_next_flush()')
  const { rows } = await pool.query('select deadlocks from pg_stat_database where datname = current_database()')
  t.diagnostic(`deadlocks: ${rows[0].deadlocks}`)
  assert.equal(Number(rows[0].deadlocks), 0)
}

test('a batch that holds counters does not wait for a name', async (t) => {
  const { pool, open } = await openToyDatabase(t)
  const exact = await held(open().begin([lockOn('box_a'), counterLock('pur_a')]))
  const plain = await held(open().begin([lockOn('box_b')]))
  const second = outcome(plain, plain.commit({ ...nothing, names: [label('box_b')], counters: [purse('pur_a', 5n)] }))
  await untilWaiting(pool, 1)
  const first = outcome(exact, exact.commit({ ...nothing, names: [label('box_a')], counters: [purse('pur_a', 5n)] }))
  assert.deepEqual(await Promise.all([first, second]), ['again', 'committed'])
  await assertNoDeadlock(t, pool)
})

test('a batch that holds counters does not wait for other counters', async (t) => {
  const { pool, open } = await openToyDatabase(t)
  const exact = await held(open().begin([lockOn('box_a'), counterLock('pur_a')]))
  const other = await held(open().begin([lockOn('box_b'), counterLock('pur_b')]))
  const both = [purse('pur_a', 5n), purse('pur_b', 5n)]
  const ends = await Promise.all([
    outcome(exact, exact.commit({ ...nothing, counters: both })),
    outcome(other, other.commit({ ...nothing, counters: both })),
  ])
  assert.ok(ends.includes('again'), ends.join())
  await assertNoDeadlock(t, pool)
})

test('a batch that moves a bound waits for counters before it holds the row', async (t) => {
  const { pool, open } = await openToyDatabase(t)
  const before = await held(open().begin([lockOn('pur_z'), counterLock('pur_b')]))
  const adding = await held(open().begin([lockOn('box_b')]))
  const moving = await held(open().begin([lockOn('pur_a')]))
  const both = [purse('pur_a', 5n), purse('pur_b', 5n)]
  const first = outcome(adding, adding.commit({ ...nothing, counters: both }))
  await untilWaiting(pool, 1)
  const bound = { type: purseType.name, root: 'pur_a', key: 'coins', bounds: { floor: 0n, ceiling: 50n } }
  const second = outcome(moving, moving.commit({ ...nothing, bounds: [bound], counters: [purse('pur_b', 5n)] }))
  await untilWaiting(pool, 2)
  await before.abandon()
  assert.deepEqual(await Promise.all([first, second]), ['committed', 'committed'])
  await assertNoDeadlock(t, pool)
})
