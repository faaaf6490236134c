import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { test } from 'node:test'
import type pg from 'pg'
import { entryHash, GENESIS_HASH } from '../../server/platform/draft.ts'
import { systemEnvironment } from '../../server/platform/environment.ts'
import { createExecutor } from '../../server/platform/executor.ts'
import { emptyTables, memoryStore } from '../../server/platform/memory-store.ts'
import { command, fillPurse, toyHouse } from './toy.ts'
import { openToyDatabase } from './toy-database.ts'
import { planned, planTime, type Report } from './toy-plan.ts'

const SERVERS = ['one', 'two']
const COMMANDS = 500
const ROOTS = 50
const PURSES = ['pur_0', 'pur_1', 'pur_2']

/** A server process of its own that submits its commands at once and tells what became of them. */
function serverProcess(url: string, name: string): Promise<Report> {
  const file = new URL('./toy-server.ts', import.meta.url)
  const settings = [url, name, String(COMMANDS), String(ROOTS)]
  const child = fork(file, settings, { execArgv: ['--import', 'tsx'] })
  return new Promise((resolve, reject) => {
    child.once('message', (report) => resolve(report as Report))
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)))
  })
}

/** A server in this process with the time of the plan and full purses. */
async function planHouse(store: Parameters<typeof toyHouse>[0]) {
  const server = createExecutor({ ...toyHouse(store), environment: systemEnvironment(() => planTime) })
  for (const purse of PURSES) await server.submit(fillPurse, command(purse, { purse, coins: 100_000 }))
  return server
}

/**
 * The commands in an order of their commits: batches by what they wrote to the same root, which its timeline tells, and
 * inside a batch as its server has written them. Throws when no serial order explains the timelines.
 */
async function commitOrder(pool: pg.Pool, written: readonly string[]): Promise<readonly string[]> {
  const lines = await pool.query('select root_id, xmin::text as batch from platform.timeline order by root_id, seq')
  const after = new Map<string, Set<string>>()
  let last: { root_id: string; batch: string } | undefined
  for (const line of lines.rows) {
    if (last?.root_id === line.root_id && last?.batch !== line.batch)
      after.set(line.batch, (after.get(line.batch) ?? new Set()).add(last?.batch ?? ''))
    last = line
  }
  const { rows } = await pool.query('select id, xmin::text as batch from platform.commands')
  const batchOf = new Map(rows.map((row) => [row.id as string, row.batch as string]))
  const ids = new Map<string, string[]>()
  for (const id of written) {
    const batch = batchOf.get(id) ?? assert.fail(`${id} was written and is not there`)
    ids.set(batch, [...(ids.get(batch) ?? []), id])
  }
  const order: string[] = []
  const placed = new Set<string>()
  while (placed.size < ids.size) {
    const free = [...ids.keys()].filter((b) => !placed.has(b) && [...(after.get(b) ?? [])].every((x) => placed.has(x)))
    assert.ok(free.length > 0, 'the timelines contradict each other: no serial order')
    for (const batch of free) {
      placed.add(batch)
      order.push(...(ids.get(batch) ?? []))
    }
  }
  return order
}

interface Line {
  readonly root: string
  readonly seq: number
  readonly body: string
  readonly hash: string
}

const byRoot = (a: Line, b: Line) => (a.root === b.root ? a.seq - b.seq : a.root < b.root ? -1 : 1)

async function timelinesIn(pool: pg.Pool): Promise<Line[]> {
  const { rows } = await pool.query(
    `select root_id as root, seq::int as seq, body, encode(hash, 'hex') as hash from platform.timeline`,
  )
  return rows.sort(byRoot)
}

test('two server processes, 1,000 commands on 50 roots: as good as one after the other', async (t) => {
  const { url, pool, open } = await openToyDatabase(t)
  await planHouse(open())
  const reports = await Promise.all(SERVERS.map((name) => serverProcess(url, name)))
  const told = reports.flatMap((report) => report.told)

  // Each was sent twice: carried out once, answered alike. A refusal leaves no trace: the second may find more coins.
  const done = new Map<string, unknown>()
  for (const { id, first, second } of told) {
    const both = [first, second].flatMap((each) => (each.kind === 'done' ? [each] : []))
    const refusals = [first, second].filter((each) => each.kind === 'refused').length
    assert.equal(both.length + refusals, 2, JSON.stringify({ id, first, second }))
    if (both[0] === undefined) continue
    assert.equal(both.filter((each) => !each.replayed).length, 1, id)
    if (both[1] !== undefined) assert.deepEqual(both[0].answer, both[1].answer)
    done.set(id, both[0].answer)
  }
  assert.ok(done.size > 800, String(done.size))

  // One after the other in commit order, on the memory store: the same answers and the same state.
  const tables = emptyTables()
  const server = await planHouse(memoryStore(tables))
  const order = (await commitOrder(pool, [...PURSES, ...reports.flatMap((report) => report.written)])).filter(
    (id) => !PURSES.includes(id),
  )
  assert.deepEqual([...order].sort(), [...done.keys()].sort())
  for (const id of order) {
    const [name = '', n = ''] = id.split('-')
    const result = await planned(name, Number(n), ROOTS).send(server)
    assert.deepEqual(result, { kind: 'done', answer: done.get(id), replayed: false }, id)
  }
  const lines = await timelinesIn(pool)
  const replayed = [...tables.timeline.values()].flat().map(({ root, seq, body, hash }) => ({ root, seq, body, hash }))
  assert.deepEqual(lines, replayed.sort(byRoot))
  const boxes = await pool.query('select root_id, coins, moves, label from toy.boxes')
  for (const { root_id, coins, moves, label } of boxes.rows) {
    const box = tables.records.get('toy.boxes')?.get(root_id)?.get('box') as Record<string, unknown>
    assert.deepEqual([coins, moves, label], [box.coins, box.moves, box.label ?? null], root_id)
  }
  const purses = await pool.query('select root_id, value from toy.purses')
  for (const { root_id, value } of purses.rows)
    assert.equal(value, tables.counters.get(`toy.purses|${root_id}|coins`)?.value)

  // What stands at the head of a root is the end of its chain.
  const chains = new Map<string, string>()
  for (const { root, body, hash } of lines) {
    assert.equal(entryHash(chains.get(root) ?? GENESIS_HASH, body), hash)
    chains.set(root, hash)
  }
  const heads = await pool.query(`select id, encode(hash, 'hex') as hash from platform.roots`)
  for (const { id, hash } of heads.rows) assert.equal(hash, chains.get(id) ?? GENESIS_HASH, id)
  const { rows } = await pool.query('select deadlocks from pg_stat_database where datname = current_database()')
  assert.equal(Number(rows[0]?.deadlocks), 0)
})
