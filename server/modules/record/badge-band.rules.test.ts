import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bandOf } from './badge-band.rules.ts'

for (const [left, from, below] of [
  [-5n, 0, 1],
  [0n, 0, 1],
  [1n, 1, 500_000],
  [499_999n, 1, 500_000],
  [500_000n, 500_000, 1_500_000],
  [2_999_999n, 1_500_000, 3_000_000],
  [25_000_000n, 25_000_000, null],
  [50_000_000n, 25_000_000, null],
] as const)
  test(`${left} cents are in the band from ${from}`, () => {
    assert.deepEqual(bandOf(left), { from, below, currency: 'USD' })
  })
