import assert from 'node:assert/strict'
import { test } from 'node:test'
import { simulateApart } from './apart.ts'

const RUNS = 10

const NEVER = 'must happen and did not: '

test('100,000 orders, of a third of which something is claimed: every invariant holds', async () => {
  const seeds = Array.from({ length: RUNS }, (_, n) => `claims ${n + 1}`)
  const never: (readonly string[])[] = []
  // Two at a time: one for each core.
  const half = async (own: readonly string[]) => {
    for (const seed of own) {
      const { code, said } = await simulateApart(10_000, seed, 'third')
      console.log(said.trim())
      // 2: something rare did not happen in this one.
      assert.ok(code === 0 || code === 2, said)
      const line = said.split('\n').find((each) => each.startsWith(NEVER))
      never.push(line === undefined ? [] : line.slice(NEVER.length).split(', '))
    }
  }
  await Promise.all([half(seeds.slice(0, RUNS / 2)), half(seeds.slice(RUNS / 2))])
  const [first = [], ...others] = never
  assert.deepEqual(
    first.filter((name) => others.every((each) => each.includes(name))),
    [],
    'what is rare happened in none of them',
  )
})
