import assert from 'node:assert/strict'
import { test } from 'node:test'
import { simulateApart } from './apart.ts'

test('9,000 orders of one seed: every invariant holds and everything rare has happened', async () => {
  const { code, said } = await simulateApart(9_000, 'right', 'none')
  console.log(said.trim())
  assert.equal(code, 0, said)
})

test('20,000 orders: every invariant holds and everything rare has happened', async () => {
  // As much for each core.
  const runs = ['left', 'right'].map((seed) => simulateApart(10_000, seed, 'none'))
  for (const { code, said } of await Promise.all(runs)) {
    console.log(said.trim())
    assert.equal(code, 0, said)
  }
})
