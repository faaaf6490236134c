import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { systemEnvironment } from '../../server/platform/environment.ts'
import { createExecutor } from '../../server/platform/executor.ts'
import { type Cut, cuttingProxy } from './proxy.ts'
import { addNote, command, fillBox, fillPurse, makeBox, moveCoins, takeFromPurse, toyHouse } from './toy.ts'
import { openToyDatabase } from './toy-database.ts'
import { planned, planTime } from './toy-plan.ts'

/** What is said when COMMIT has been done: the command tag of PostgreSQL's answer. */
const committed: Cut = { from: 'server', at: 'COMMIT\0' }
const cuts: readonly (readonly [string, Cut, 'again' | 'replayed'])[] = [
  ['at BEGIN', { from: 'client', at: 'BEGIN' }, 'again'],
  ['between BEGIN and the locks', { from: 'client', at: 'pg_advisory_xact_lock' }, 'again'],
  ['at the answer to BEGIN', { from: 'server', at: 'BEGIN\0' }, 'again'],
  ['after the locks', { from: 'client', at: 'platform.roots where' }, 'again'],
  ['in the middle of the writes', { from: 'client', at: 'insert into toy.boxes' }, 'again'],
  ['before the server sees COMMIT', { from: 'client', at: 'COMMIT' }, 'again'],
  ['after the server has committed', committed, 'replayed'],
]

for (const [when, cut, expected] of cuts)
  test(`a connection cut ${when}: each command once`, async (t) => {
    const { url, pool, open } = await openToyDatabase(t)
    const proxy = await cuttingProxy(t, url)
    const faults: unknown[] = []
    const onFault = (_incident: string, _useCase: string, error: unknown) => faults.push(error)
    const server = createExecutor({ ...toyHouse(open(proxy.url)), environment: systemEnvironment(), onFault })
    proxy.cutAt(cut)
    const results = await Promise.all([
      server.submit(fillPurse, command('p', { purse: 'pur_a', coins: 9 })),
      server.submit(fillBox, command('a', { box: 'box_a', coins: 5 })),
      server.submit(makeBox, command('m', { label: 'red' })),
      server.submit(addNote, command('n', { box: 'box_b', most: 1 })),
      server.submit(fillBox, command('b', { box: 'box_a', coins: 2 })),
      server.submit(moveCoins, command('c', { from: 'box_a', to: 'box_c', coins: 3 })),
      server.submit(takeFromPurse, command('t', { box: 'box_d', purse: 'pur_a', coins: 4, look: true })),
    ])
    assert.equal(proxy.cuts(), 1)
    assert.deepEqual(faults, [])
    assert.ok(results.every((each) => each.kind === 'done'))
    const first = results[1]
    assert.equal(first?.kind === 'done' && first.replayed, expected === 'replayed')
    const { rows } = await pool.query(`select root_id, coins from toy.boxes where root_id like 'box\\__' order by 1`)
    const coins = rows.map((row) => `${row.root_id} ${row.coins}`)
    assert.deepEqual(coins, ['box_a 4', 'box_c 3', 'box_d 4'])
    const kept = await pool.query(`select (select value from toy.purses)::int as purse,
      (select count(*) from platform.commands)::int as commands, (select count(*) from toy.notes)::int as notes`)
    assert.deepEqual(kept.rows, [{ purse: 5, commands: 7, notes: 1 }])
  })

test('a connection cut under a single command is no fault of the command', async (t) => {
  const { url, open } = await openToyDatabase(t)
  const proxy = await cuttingProxy(t, url)
  const server = createExecutor({ ...toyHouse(open(proxy.url)), environment: systemEnvironment() })
  proxy.cutAt({ from: 'client', at: 'COMMIT' })
  const result = await server.submit(fillBox, command('a', { box: 'box_a', coins: 5 }))
  assert.equal(result.kind, 'done')
  assert.equal(proxy.cuts(), 1)
})

for (const [when, cut] of [
  ['before its COMMIT', { from: 'client', at: 'COMMIT' }],
  ['between its COMMIT and the answer', committed],
] as const)
  test(`a server killed ${when}: whoever asks again is answered, each command once`, async (t) => {
    const { url, pool, open } = await openToyDatabase(t)
    const environment = systemEnvironment(() => planTime)
    const second = createExecutor({ ...toyHouse(open()), environment })
    for (const purse of [0, 1, 2])
      await second.submit(fillPurse, command(`pur_${purse}`, { purse: `pur_${purse}`, coins: 1000 }))
    const proxy = await cuttingProxy(t, url)
    const killed = fork(new URL('./toy-server.ts', import.meta.url), [proxy.url, 'dead', '40', '10'], {
      execArgv: ['--import', 'tsx'],
    })
    const gone = once(killed, 'exit')
    proxy.cutAt(cut, () => void killed.kill('SIGKILL'))
    await gone
    const before = await pool.query('select count(*)::int as commands from platform.commands')
    const written = before.rows[0].commands - 3
    const results = await Promise.all(Array.from({ length: 40 }, (_, n) => planned('dead', n, 10).send(second)))
    const replayed = results.filter((each) => each.kind === 'done' && each.replayed).length
    assert.equal(replayed, written)
    assert.equal(written > 0, cut === committed)
    const done = results.filter((each) => each.kind === 'done').length
    const after = await pool.query('select count(*)::int as commands from platform.commands')
    assert.equal(after.rows[0].commands - 3, done)
    const { rows } = await pool.query(`select
      (select sum(coins) from toy.boxes)::int + (select sum(value) from toy.purses)::int as coins,
      (select count(*) from platform.timeline where body like '%box-filled%')::int as fills`)
    assert.equal(rows[0].coins, 3000 + 3 * rows[0].fills)
  })
