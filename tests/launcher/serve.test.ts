import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { processCommand, processMark } from '../../server/platform/data-lock.ts'
import { readMigrations } from '../../server/platform/migrations.ts'
import { projectFolder } from '../../server/platform/project.ts'
import { temporaryFolder } from '../database.ts'

/** The real command with real processes, as a person at the terminal has it. */

const project = projectFolder()

function hasGap(): string | false {
  try {
    readMigrations(join(project, 'server/migrations'))
    return false
  } catch {
    return 'a migration of a module is still missing'
  }
}

interface Surety {
  readonly process: ChildProcess
  readonly said: () => string
  /** Resolves to the exit code. */
  readonly ended: Promise<number | null>
}

function serve(t: TestContext, env: Readonly<Record<string, string>>): Surety {
  // Not the database, mode or role of whoever runs the tests.
  const { DATABASE_URL: _, SURETY_MODE: __, SURETY_ROLE: ___, NODE_TEST_CONTEXT: ____, ...clean } = process.env
  const child = spawn(process.execPath, [join(project, 'bin/surety.mjs'), 'serve'], { env: { ...clean, ...env } })
  t.after(() => child.kill('SIGTERM'))
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (text += bytes))
  return { process: child, said: () => text, ended: once(child, 'exit').then(([code]) => code as number | null) }
}

async function ready(surety: Surety): Promise<void> {
  while (!surety.said().includes('is ready')) {
    if (surety.process.exitCode !== null) assert.fail(surety.said())
    await pause(20)
  }
}

async function freePort(): Promise<[port: number, holder: Server]> {
  const holder = createServer().listen(0)
  await once(holder, 'listening')
  return [(holder.address() as { port: number }).port, holder]
}

async function gone(pid: number): Promise<void> {
  while (processMark(pid) !== undefined) await pause(20)
}

const postmaster = (folder: string) =>
  Number(readFileSync(join(folder, 'postgres-18/postmaster.pid'), 'utf8').split('\n')[0])

/** Kills the process that would stop the database after us, so that the next start finds an orphan (Linux only). */
function killGuard(database: number): void {
  if (process.platform !== 'linux') return
  const guard = readdirSync('/proc').find((pid) => {
    return /^\d+$/.test(pid) && processCommand(Number(pid)).includes(`surety-database-guard ${database} `)
  })
  process.kill(Number(guard ?? assert.fail('no guard')), 'SIGKILL')
}

test('serve: start, refusals, kill -9, recovery, Ctrl-C', { skip: hasGap(), timeout: 180_000 }, async (t) => {
  const folder = temporaryFolder()
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const [port, holder] = await freePort()
  const env = { PORT: String(port), SURETY_DATA: folder }

  const taken = serve(t, env)
  assert.equal(await taken.ended, 1)
  assert.match(taken.said(), new RegExp(`Port ${port} is taken .*; set PORT`))
  assert.equal(existsSync(join(folder, 'lock')), false, 'a failed start gives the folder free')
  await new Promise((done) => holder.close(done))

  const first = serve(t, env)
  await ready(first)
  assert.match(first.said(), new RegExp(`http://localhost:${port}`))
  assert.equal((await fetch(`http://localhost:${port}/readyz`)).status, 200)

  const second = serve(t, env)
  assert.equal(await second.ended, 1)
  assert.match(second.said(), new RegExp(`already in use by process ${first.process.pid}`))

  const orphan = postmaster(folder)
  killGuard(orphan)
  first.process.kill('SIGKILL')
  const recovered = serve(t, env)
  await ready(recovered)
  await gone(orphan)
  assert.equal((await fetch(`http://localhost:${port}/readyz`)).status, 200)

  const database = postmaster(folder)
  recovered.process.kill('SIGINT')
  recovered.process.kill('SIGINT')
  assert.equal(await recovered.ended, 0)
  assert.equal(processMark(database), undefined)
  assert.equal(existsSync(join(folder, 'lock')), false)
  await assert.rejects(fetch(`http://localhost:${port}/readyz`))
})

test('serve names a setting that is wrong and a database that is not there', async (t) => {
  const wrong = serve(t, { PORT: 'many' })
  const away = serve(t, { DATABASE_URL: 'postgres://me:hush@127.0.0.1:1/surety' })
  assert.deepEqual(await Promise.all([wrong.ended, away.ended]), [1, 1])
  assert.match(wrong.said(), /PORT is "many"; it must be a number/)
  if (hasGap() === false) assert.match(away.said(), /me:\*\*\*@127\.0\.0\.1:1\/surety cannot be reached/)
  assert.doesNotMatch(away.said(), /hush|at .*\.mjs/)
})
