import assert from 'node:assert/strict'
import { test } from 'node:test'
import { simulateApart } from './apart.ts'

const RUNS = 10

test('100,000 orders, of a third of which something is claimed: every invariant holds', async () => {
  for (let run = 1; run <= RUNS; run += 1) {
    const { code, said } = await simulateApart(10_000, `claims ${run}`, 'third')
    console.log(said.trim())
    assert.equal(code, 0, said)
  }
})
