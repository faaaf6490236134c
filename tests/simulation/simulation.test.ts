import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { test } from 'node:test'
import { placesOf, plant } from './plant.ts'
import { planted } from './planted.ts'
import { simulate } from './run.ts'

/** Runs so many orders in a process of its own, so that both cores work; all that must happen has to. */
function simulateApart(orders: number, seed: string): Promise<{ readonly code: number | null; readonly said: string }> {
  const program = ['--max-semi-space-size=64', '--max-old-space-size=6000', '--import', 'tsx', 'scripts/simulate.ts']
  const options = [...program, '--orders', String(orders), '--seed', seed, '--quiet']
  const child = spawn(process.execPath, options, { cwd: new URL('../..', import.meta.url) })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data))
  return new Promise((done) => child.once('exit', (code) => done({ code, said })))
}

test('20,000 orders: every invariant holds and everything rare has happened', async () => {
  for (const { code, said } of await Promise.all([simulateApart(10_000, 'left'), simulateApart(10_000, 'right')])) {
    console.log(said.trim())
    assert.equal(code, 0, said)
  }
})

test('the same seed gives the same run to the last byte, another seed another', async () => {
  const [one, two, other] = [await simulate(60, 'same'), await simulate(60, 'same'), await simulate(60, 'other')]
  assert.equal(one.trace, two.trace)
  assert.deepEqual(one.counters.all(), two.counters.all())
  assert.notEqual(one.trace, other.trace)
})

test('every planted bug has its place in the product, and only one', () => {
  assert.deepEqual(
    planted.filter((bug) => placesOf(bug) !== 1).map(({ name }) => name),
    [],
  )
})

/** A few that are found soon; all of them: `npm run test:long`. */
const quick = [
  'a command that is known runs again',
  'an order that lost its money has no deadline',
  'news is told twice',
]

for (const bug of planted.filter(({ name }) => quick.includes(name))) {
  test(`planted: ${bug.name}`, async () => {
    const { caught, said } = await plant(bug)
    assert.ok(caught, said)
  })
}
