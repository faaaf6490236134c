import assert from 'node:assert/strict'
import { test } from 'node:test'
import { simulateApart } from './apart.ts'

test('4,000 orders with the on-time plan: every invariant holds and everything of vouchers has happened', async () => {
  for (const seeds of [
    ['late', '7'],
    ['3', '4'],
  ])
    for (const { code, said } of await Promise.all(seeds.map((seed) => simulateApart(1_000, seed, 'late')))) {
      console.log(said.trim())
      assert.equal(code, 0, said)
    }
})
