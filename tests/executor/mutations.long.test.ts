import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { startTestServer, temporaryFolder } from '../database.ts'
import { type Mutation, mutations } from './mutations.ts'

/**
 * Takes each guard of the executor away, in a copy of the sources, and shows that a test fails. As seen last:
 *
 * | taken away | noticed by |
 * | --- | --- |
 * | root lock; shared lock; second round never waits; sort of locks | `store-locks`, on PostgreSQL |
 * | shared lock of a fact | `executor`: write skew |
 * | counter lock; counter lock of an exact batch | `store-locks`: a counter's lock |
 * | counters hardly wait | `lock-order`: a name and other counters |
 * | version assert; assert of new roots | `store-contract`: a version that is not what it was |
 * | name assert; a name that is taken is decided again | `store-contract`: a name that is taken |
 * | a root that is made must not be there | `create`: what is there already |
 * | bulk work is weighed by what it reads first; locks of a second round | `batch-locks` |
 * | counter bound assert; counter ceiling in the update | `store-contract`: a counter that would leave its bounds |
 * | command row insert; fingerprint of a command | `executor`: a duplicate, the same key with another input |
 * | blocked-root rule | `order`: a root that another server holds |
 * | command rows of the second round | `fresh` |
 * | all is encoded before any is sent | `executor`: a command that cannot be encoded |
 * | connection lost is asked again | `cut`: a single command |
 * | what is kept is compared with the version | `kept-roots` |
 * | deadline must stand; spent deadline is cleared | `deadlines` |
 */

const project = fileURLToPath(new URL('../..', import.meta.url))

/** A copy of what the tests of the executor need. */
function copyOfProject(folder: string): string {
  const copy = join(folder, 'copy')
  mkdirSync(join(copy, 'tests'), { recursive: true })
  for (const each of [
    'server',
    'tests/executor',
    'tests/database.ts',
    'tests/house.ts',
    'package.json',
    'record-format',
  ])
    cpSync(join(project, each), join(copy, each), { recursive: true })
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

/** Runs test files of the executor; resolves to the names of those that failed, `undefined` = all passed. */
function failing(copy: string, url: string, tests: readonly string[]): Promise<readonly string[] | undefined> {
  const files = tests.map((name) => `tests/executor/${name}.test.ts`)
  const options = ['--import', 'tsx', '--test', '--test-reporter=tap', ...files]
  const { NODE_TEST_CONTEXT: _inherited, ...env } = process.env
  const child = spawn(process.execPath, options, {
    cwd: copy,
    detached: true,
    env: { ...env, SURETY_TEST_DATABASE: url },
  })
  let tap = ''
  child.stdout.on('data', (text: Buffer) => {
    tap += text
  })
  const names = () => [...tap.matchAll(/^\s*not ok \d+ - (.*)$/gm)].map(([, name = '']) => name)
  return new Promise((resolve) => {
    // One that hangs has noticed, too; the runner's own children hang with it, so the whole group ends.
    const end = () => process.kill(-(child.pid ?? process.pid), 'SIGKILL')
    const slow = setTimeout(end, 60_000 * tests.length)
    child.once('exit', (code) => {
      clearTimeout(slow)
      resolve(code === 0 ? undefined : names())
    })
  })
}

async function check(t: TestContext, copy: string, url: string, { file, from, to, tests }: Mutation): Promise<void> {
  const path = join(copy, file)
  const source = readFileSync(path, 'utf8')
  assert.equal(source.split(from).length, 2, `${file} does not have exactly once: ${from}`)
  writeFileSync(
    path,
    source.replace(from, () => to),
  )
  try {
    const failed = await failing(copy, url, tests)
    assert.notEqual(failed, undefined, 'no test fails')
    t.diagnostic(`${failed?.length} failed: ${failed?.[0] ?? 'by hanging'}`)
  } finally {
    writeFileSync(path, source)
  }
}

test('each guard of the executor is needed', async (t) => {
  const folder = temporaryFolder()
  const server = await startTestServer({ fsync: false })
  t.after(async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const copy = copyOfProject(folder)
  const all = [...new Set(mutations.flatMap(({ tests }) => tests))]
  assert.equal(await failing(copy, server.url, all), undefined, 'the copy itself does not pass')
  for (const mutation of mutations) await t.test(mutation.name, (each) => check(each, copy, server.url, mutation))
})
