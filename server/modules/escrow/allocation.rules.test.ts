import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { allocateToward, share } from './allocation.rules.ts'
import { sum } from './hold.rules.ts'

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

const amounts = fc.array(fc.bigInt(0n, 10n ** 10n), { minLength: 1, maxLength: 10 })

test('property: steps add up, take nothing back and pass no goal while the goals leave room', () => {
  fc.assert(
    fc.property(amounts, amounts, fc.bigInt(0n, 1_000n), (reached, goals, permille) => {
      const open = goals.map((goal, i) => (goal > (reached[i] ?? 0n) ? goal - (reached[i] ?? 0n) : 0n))
      const step = (sum(open) * permille) / 1_000n
      const parts = allocateToward(step, reached, goals)
      assert.equal(sum(parts), step)
      assert.ok(parts.every((part, i) => part >= 0n && part <= (open[i] ?? 0n)))
    }),
  )
})
