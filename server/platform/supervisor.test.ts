import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { processMark } from './data-lock.ts'
import { growingPause, type SupervisorOptions, supervise } from './supervisor.ts'

const CHILD = new URL('./child-process.ts', import.meta.url).href
const SUPERVISOR = new URL('./supervisor.ts', import.meta.url).href
const TSX = ['--import', 'tsx']
const log = { info: () => undefined, warn: () => undefined, error: () => undefined }

function program(t: TestContext, body: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'surety-supervisor-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'program.mts')
  writeFileSync(file, body)
  return file
}

const role = (start: string) => `import { runChild } from '${CHILD}'
await runChild(async () => { ${start} })`
const STEADY = role('const open = setInterval(() => {}, 1000); return { stop: async () => clearInterval(open) }')

function options(file: string, more: Partial<SupervisorOptions> = {}): SupervisorOptions {
  return { log, children: [{ role: 'toy', file, execArgv: TSX }], restartPause: () => 1, ...more }
}

async function until<T>(look: () => T | undefined): Promise<T> {
  for (;;) {
    const found = look()
    if (found !== undefined) return found
    await pause(10)
  }
}

test('a killed child comes back as another process; stop ends it', async (t) => {
  const supervisor = await supervise(options(program(t, STEADY)))
  t.after(() => supervisor.stop())
  const first = supervisor.pids().get('toy') ?? assert.fail('no child')
  process.kill(first, 'SIGKILL')
  const second = await until(() => {
    const pid = supervisor.pids().get('toy')
    return pid === first ? undefined : pid
  })
  await Promise.all([supervisor.stop(), supervisor.stop()])
  assert.equal(processMark(second), undefined)
  assert.equal(supervisor.pids().size, 0)
})

test('a child whose first start fails is not tried again: its reason is told and the others stop', async (t) => {
  const failing = role(`throw Object.assign(new Error('Port 3000 is taken'), { code: 'port-taken' })`)
  const children = [STEADY, failing].map((body, n) => ({ role: `toy${n}`, file: program(t, body), execArgv: TSX }))
  await assert.rejects(supervise({ log, children }), {
    name: 'StartError',
    code: 'port-taken',
    message: /3000 is taken/,
  })
})

test('a child that ends without a word is named', async (t) => {
  const refused = { code: 'process-ended', message: /toy ended at its start \(3\)/ }
  await assert.rejects(supervise(options(program(t, 'process.exit(3)'))), refused)
})

test('a child that does not stop is killed', async (t) => {
  const deaf = role('setInterval(() => {}, 1000); return { stop: () => new Promise(() => {}) }')
  const supervisor = await supervise(options(program(t, deaf), { patience: 50 }))
  const pid = supervisor.pids().get('toy') ?? assert.fail('no child')
  await supervisor.stop()
  assert.equal(processMark(pid), undefined)
})

test('no child outlives a supervisor that was killed', async (t) => {
  const child = program(t, STEADY)
  const parent = program(
    t,
    `import { supervise } from '${SUPERVISOR}'
const log = { info() {}, warn() {}, error() {} }
const supervisor = await supervise({ log, children: [{ role: 'toy', file: '${child}', execArgv: ['--import', 'tsx'] }] })
process.send(supervisor.pids().get('toy'))`,
  )
  const killed = fork(parent, { execArgv: TSX })
  const [pid] = (await once(killed, 'message')) as [number]
  assert.notEqual(processMark(pid), undefined)
  killed.kill('SIGKILL')
  await until(() => (processMark(pid) === undefined ? true : undefined))
})

test('the pause grows, from a fifth of a second to half a minute', () => {
  assert.equal(growingPause(0), 200)
  assert.equal(growingPause(3), 1600)
  assert.equal(growingPause(1000), 30_000)
  fc.assert(fc.property(fc.nat(), (n) => growingPause(n + 1) >= growingPause(n) && growingPause(n) <= 30_000))
})
