import assert from 'node:assert/strict'
import { test } from 'node:test'
import { simulateApart } from './apart.ts'

test('2,000 orders, a tenth paid later: every invariant holds, everything of draws has happened', async () => {
  for (const { code, said } of await Promise.all(['5', '6'].map((seed) => simulateApart(1_000, seed, 'credit')))) {
    console.log(said.trim())
    assert.equal(code, 0, said)
  }
})
