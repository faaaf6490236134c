import assert from 'node:assert/strict'
import { test } from 'node:test'
import { simulateApart } from './apart.ts'

const RUNS = 10

test('100,000 orders, of a third of which something is claimed: every invariant holds', async () => {
  const seeds = Array.from({ length: RUNS }, (_, n) => `claims ${n + 1}`)
  // Two at a time: one for each core.
  const half = async (own: readonly string[]) => {
    for (const seed of own) {
      const { code, said } = await simulateApart(10_000, seed, 'third')
      console.log(said.trim())
      assert.equal(code, 0, said)
    }
  }
  await Promise.all([half(seeds.slice(0, RUNS / 2)), half(seeds.slice(RUNS / 2))])
})
