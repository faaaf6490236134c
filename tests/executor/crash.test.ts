import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { systemEnvironment } from '../../server/platform/environment.ts'
import { createExecutor, type Executor } from '../../server/platform/executor.ts'
import type { Result } from '../../server/platform/judge-command.ts'
import { migrate, readMigrations } from '../../server/platform/migrations.ts'
import { readPool } from '../../server/platform/postgres.ts'
import { postgresStore } from '../../server/platform/postgres-store.ts'
import { startTestServer, temporaryFolder } from '../database.ts'
import { command, fillPurse, toyHouse, toySchema, toyTables } from './toy.ts'
import { planned, planTime } from './toy-plan.ts'

const COMMANDS = 400
const ROOTS = 20
const MIGRATIONS = fileURLToPath(new URL('../../server/migrations', import.meta.url))

/** A database server that writes to the disk, in a folder that outlives it. */
async function durable(t: TestContext) {
  const folder = temporaryFolder()
  const closers: (() => Promise<unknown>)[] = []
  t.after(async () => {
    for (const close of closers) await close()
    rmSync(folder, { recursive: true, force: true })
  })
  return async () => {
    const server = await startTestServer({ fsync: true, folder })
    const pool = readPool(server.url)
    const store = postgresStore(server.url, toyTables)
    closers.unshift(
      () => store.close(),
      () => pool.end().catch(() => undefined),
      () => server.stop(),
    )
    // Whoever is cut off asks again at once, and gives up soon.
    const environment = { ...systemEnvironment(() => planTime), pause: () => Promise.resolve() }
    const executor = createExecutor({ ...toyHouse(store), environment, settings: { batchCommands: 8 } })
    return { server, pool, executor }
  }
}

/** Ends the postmaster and each of its processes at once, as a failure of the machine's power would. */
async function kill(server: { readonly pid: number; readonly ended: Promise<void> }, pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query('select pid from pg_stat_activity')
  for (const pid of [server.pid, ...rows.map((row) => row.pid as number)]) process.kill(pid, 'SIGKILL')
  // It holds no process open.
  const open = setInterval(() => undefined, 1000)
  await server.ended
  clearInterval(open)
}

const send = (executor: Executor) =>
  Array.from({ length: COMMANDS }, (_, n) => planned('crash', n, ROOTS).send(executor))

/** Resolves when that many are done. */
function untilDone(results: readonly Promise<Result>[], count: number): Promise<void> {
  let done = 0
  return new Promise((resolve) => {
    for (const result of results)
      result.then(({ kind }) => {
        done += kind === 'done' ? 1 : 0
        if (done === count) resolve()
      })
  })
}

test('PostgreSQL killed in the middle: all that was acknowledged is there, the rest as if never asked', async (t) => {
  const start = await durable(t)
  const first = await start()
  await migrate(first.server.url, readMigrations(MIGRATIONS))
  await first.pool.query(toySchema)
  for (const n of [0, 1, 2])
    await first.executor.submit(fillPurse, command(`pur_${n}`, { purse: `pur_${n}`, coins: 1000 }))
  const sent = send(first.executor)
  await untilDone(sent, 50)
  await kill(first.server, first.pool)
  const before = await Promise.all(sent)
  const acknowledged = before.flatMap((each, n) => (each.kind === 'done' ? [n] : []))
  assert.ok(
    before.some((each) => each.kind === 'busy'),
    'all was answered before the end',
  )

  const second = await start()
  const { rows } = await second.pool.query('select id from platform.commands')
  const kept = new Set(rows.map((row) => row.id))
  for (const n of acknowledged) assert.ok(kept.has(`crash-${n}`), `crash-${n} was acknowledged and is lost`)
  const after = await Promise.all(send(second.executor))
  for (const n of acknowledged) assert.deepEqual(after[n], { ...before[n], replayed: true })
  const sums = await second.pool.query(`select
    (select sum(coins) from toy.boxes)::int + (select sum(value) from toy.purses)::int as coins,
    (select count(*) from platform.timeline where body like '%box-filled%')::int as fills,
    (select count(*) from platform.timeline)::int as lines, (select sum(seq) from platform.roots)::int as seqs`)
  const { coins, fills, lines, seqs } = sums.rows[0]
  assert.deepEqual([coins, lines], [3000 + 3 * fills, seqs])
})
