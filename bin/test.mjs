// npm test: everything, or the test files whose path holds one of the given words. Last line: the counts.
import { fork, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildTests } from './build-tests.mjs'
import { project, setup } from './setup.mjs'

const FOLDERS = ['server', 'record-format', 'sdk', 'web', 'tests', 'scripts', 'bench']
/** Each of them takes minutes: a process of its own, and the first to begin. */
const LONGEST = ['tests/journeys/matrix.test.ts', 'tests/journeys/canary.test.ts', 'tests/journeys/fuzz.test.ts']
const SLOW = [...LONGEST, 'tests/browser', 'tests/simulation', 'tests/executor', 'tests/journeys', 'tests/launcher']
/** Some of their tests are of the long run only (`tests/long.ts`). */
const LONG_TOO = /^tests\/(browser|journeys)\//
/** Folders whose files share a few processes: each loads the whole product, which takes as long as a short test. */
const SHARED = { 'tests/journeys': 8, 'tests/executor': 4, 'server/platform': 3 }
/** Each of their files takes minutes, or has hooks or processes of its own. */
const ALONE = [...LONGEST, 'tests/browser', 'tests/simulation', 'tests/launcher', 'server/sandbox-provider']
const TSX = ['--import', 'tsx']

const long = process.argv.includes('--long')
const words = process.argv.slice(2).filter((word) => word !== '--long')

function testFiles() {
  const folders = FOLDERS.filter((folder) => existsSync(join(project, folder)))
  return folders
    .flatMap((folder) => readdirSync(join(project, folder), { recursive: true }).map((name) => join(folder, name)))
    .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules'))
    .filter((name) => name.endsWith('.long.test.ts') === long || (long && LONG_TOO.test(name)))
    .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** What takes longest begins first: a long file that begins last has the machine for itself. */
function rank(name) {
  const place = SLOW.findIndex((folder) => name.startsWith(join(folder)))
  return place < 0 ? SLOW.length : place
}

/**
 * What is run, a process each. The files of a folder are run together, since a process costs more than most of them do;
 * those of a large folder in a few of them.
 */
function programsOf(files, built, folder) {
  const groups = new Map()
  const counts = new Map()
  const groupOf = (file) => {
    if (ALONE.some((each) => file.startsWith(join(each)))) return file
    if (file.startsWith('web/')) return 'web'
    const place = dirname(file)
    const count = counts.get(place) ?? 0
    counts.set(place, count + 1)
    return `${place}-${count % (SHARED[place.replaceAll(sep, '/')] ?? 1)}`
  }
  for (const file of files) {
    const name = groupOf(file)
    groups.set(name, [...(groups.get(name) ?? []), file])
  }
  return [...groups].map(([name, members]) =>
    groupFile(
      folder,
      name,
      members.map((member) => built.get(member)),
    ),
  )
}

function groupFile(folder, name, members) {
  const path = join(folder, `${name.replace(/\.test\.tsx?$/, '').replaceAll(sep, '-')}.test.mjs`)
  const imports = members.map((member) => `import ${JSON.stringify(pathToFileURL(member).href)}`)
  writeFileSync(path, imports.join('\n'))
  return path
}

/** One database server for the whole run; it ends with us, also when we are killed. Undefined when it did not start. */
async function startDatabase() {
  const server = fork(join(project, 'tests/shared-server.ts'), { cwd: project, execArgv: TSX, detached: true })
  const ended = new Promise((done) => server.once('exit', () => done(undefined)))
  const url = await Promise.race([new Promise((done) => server.once('message', done)), ended])
  const stop = () => {
    server.disconnect()
    return ended
  }
  return url === undefined ? undefined : { url, stop }
}

/** Runs a program with our output; resolves to its exit code. */
function run(options, env = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, options, { cwd: project, stdio: 'inherit', env: { ...process.env, ...env } })
    child.once('exit', (code) => done(code ?? 1))
  })
}

/** Beside the tests, which leave a part of the processors idle; what it says is told in one piece. */
async function checkStep() {
  const child = spawn(process.execPath, [...TSX, 'scripts/check.ts'], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes))
  const code = await new Promise((done) => child.once('close', done))
  process.stdout.write(Buffer.concat(said))
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

function countsOf(tap) {
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0)
  return {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo'),
  }
}

async function testStep(files) {
  const database = await startDatabase()
  if (database === undefined) return { passed: 0, failed: 1, skipped: 0 }
  const { folder, built } = await buildTests(files)
  try {
    const tap = join(folder, 'tap')
    // One more than processors: a browser waits as often as it works.
    const concurrency = Math.max(3, Math.min(5, availableParallelism() + 1))
    const programs = programsOf(files, built, folder)
    // What node is started with here, node:test starts each file with.
    const node = ['--require', join(project, 'bin/light-hooks.cjs'), '--enable-source-maps']
    const options = [...node, join(project, 'bin/run-tests.mjs'), tap, String(concurrency), ...programs]
    const env = { SURETY_TEST_DATABASE: database.url, NODE_ENV: 'test', SURETY_LONG: long ? '1' : '' }
    const code = await run(options, env)
    const counts = countsOf(readFileSync(tap, 'utf8'))
    // A run that broke off without a failed test has failed all the same.
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
  } finally {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

await setup()
const files = testFiles()
const steps = []
if (words.length === 0 && !long) steps.push(checkStep())
if (files.length > 0) steps.push(testStep(files))
const done = await Promise.all(steps)
const sum = (key) => done.reduce((total, step) => total + step[key], 0)
const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')]
if (failed > 0 || passed === 0) process.exitCode = 1
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`)
