import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { allocateToward, largestRemainder, share } from './allocation.rules.ts'
import { sum } from './hold.rules.ts'

const splits: readonly [amount: bigint, weights: bigint[], parts: bigint[]][] = [
  [10n, [1n, 1n], [5n, 5n]],
  [10n, [1n, 1n, 1n], [4n, 3n, 3n]],
  [11n, [1n, 1n, 1n], [4n, 4n, 3n]],
  [3n, [6n, 6n, 2n], [1n, 1n, 1n]],
  [4n, [6n, 6n, 2n], [2n, 2n, 0n]],
  [1n, [1n, 2n], [0n, 1n]],
  [100n, [0n, 7n, 0n], [0n, 100n, 0n]],
  [0n, [1n, 2n], [0n, 0n]],
  [0n, [0n, 0n], [0n, 0n]],
  [0n, [], []],
]

for (const [amount, weights, parts] of splits) {
  test(`${amount} by ${weights} is ${parts}`, () => assert.deepEqual(largestRemainder(amount, weights), parts))
}

test('what cannot be split is a bug', () => {
  assert.throws(() => largestRemainder(1n, []), /nothing to allocate to/)
  assert.throws(() => largestRemainder(1n, [0n, 0n]), /nothing to allocate to/)
  assert.throws(() => largestRemainder(-1n, [1n]), /negative/)
  assert.throws(() => largestRemainder(1n, [2n, -1n]), /negative/)
})

const steps: readonly [step: bigint, reached: bigint[], goals: bigint[], parts: bigint[]][] = [
  [7n, [0n, 0n, 0n], [6n, 6n, 2n], [3n, 3n, 1n]],
  [7n, [3n, 3n, 1n], [6n, 6n, 2n], [3n, 3n, 1n]],
  [1n, [1n, 1n, 1n], [6n, 6n, 2n], [1n, 0n, 0n]],
  [5n, [6n, 0n], [6n, 6n], [0n, 5n]],
  [5n, [9n, 0n], [6n, 6n], [0n, 5n]],
  [0n, [6n, 6n], [6n, 6n], [0n, 0n]],
  [2n, [], [1n, 1n], [1n, 1n]],
]

for (const [step, reached, goals, parts] of steps) {
  test(`${step} from ${reached} toward ${goals} is ${parts}`, () => {
    assert.deepEqual(allocateToward(step, reached, goals), parts)
  })
}

const shares: readonly [amount: bigint, bps: number, part: bigint][] = [
  [10_000n, 200, 200n],
  [24n, 200, 0n],
  [25n, 200, 1n],
  [74n, 200, 1n],
  [75n, 200, 2n],
  [1n, 10_000, 1n],
  [99n, 0, 0n],
  [0n, 1_900, 0n],
]

for (const [amount, bps, part] of shares) {
  test(`${bps} basis points of ${amount} are ${part}`, () => assert.equal(share(amount, bps), part))
}

const weights = fc.array(fc.bigInt(0n, 10n ** 10n), { minLength: 1, maxLength: 10 })

test('property: parts add up, are within one unit of their share, and a larger weight never gets less', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 15n), weights, (amount, by) => {
      const all = sum(by)
      fc.pre(all > 0n)
      const parts = largestRemainder(amount, by)
      assert.equal(sum(parts), amount)
      for (const [i, part] of parts.entries()) {
        const off = part * all - amount * (by[i] ?? 0n)
        assert.ok(part >= 0n && off < all && off > -all)
        for (const [j, other] of parts.entries()) assert.ok((by[i] ?? 0n) <= (by[j] ?? 0n) || part >= other)
      }
    }),
  )
})

test('property: a part never exceeds its weight when the amount does not exceed them all', () => {
  fc.assert(
    fc.property(weights, fc.bigInt(0n, 1_000n), (by, permille) => {
      const parts = largestRemainder((sum(by) * permille) / 1_000n, by)
      assert.ok(parts.every((part, i) => part <= (by[i] ?? 0n)))
    }),
  )
})
