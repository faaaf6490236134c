import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { allocate, allocateToward } from './allocation.ts'

const splits: readonly [total: bigint, weights: bigint[], parts: bigint[]][] = [
  [10n, [1n, 1n], [5n, 5n]],
  [10n, [1n, 1n, 1n], [4n, 3n, 3n]],
  [11n, [1n, 1n, 1n], [4n, 4n, 3n]],
  [3n, [6n, 6n, 2n], [1n, 1n, 1n]],
  [4n, [6n, 6n, 2n], [2n, 2n, 0n]],
  [1n, [1n, 2n], [0n, 1n]],
  [100n, [0n, 7n, 0n], [0n, 100n, 0n]],
  [0n, [0n, 0n], [0n, 0n]],
  [0n, [], []],
]
for (const [total, weights, parts] of splits)
  test(`${total} by ${weights} is ${parts}`, () => assert.deepEqual(allocate(total, weights), parts))

test('what cannot be split is a bug', () => {
  assert.throws(() => allocate(1n, []), /nothing to allocate to/)
  assert.throws(() => allocate(1n, [0n]), /nothing to allocate to/)
  assert.throws(() => allocate(-1n, [1n]), /negative/)
  assert.throws(() => allocate(1n, [2n, -1n]), /negative/)
  assert.throws(() => allocateToward(1n, [1n], [2n]), /already/)
})

const steps: readonly [totalNew: bigint, weights: bigint[], already: bigint[], parts: bigint[]][] = [
  [3n, [6n, 6n, 2n], [0n, 0n, 0n], [1n, 1n, 1n]],
  [4n, [6n, 6n, 2n], [1n, 1n, 1n], [1n, 0n, 0n]],
  [14n, [6n, 6n, 2n], [2n, 1n, 1n], [4n, 5n, 1n]],
  [10n, [1n, 1n], [5n, 0n], [0n, 5n]],
  [10n, [1n, 1n], [8n, 0n], [0n, 2n]],
  [5n, [1n, 1n], [2n, 3n], [0n, 0n]],
  [2n, [1n, 1n], [], [1n, 1n]],
]
for (const [totalNew, weights, already, parts] of steps) {
  test(`up to ${totalNew} by ${weights}, given ${already}: ${parts}`, () => {
    assert.deepEqual(allocateToward(totalNew, weights, already), parts)
  })
}

const sum = (parts: readonly bigint[]) => parts.reduce((a, b) => a + b, 0n)
const someWeights = fc
  .array(fc.bigInt(0n, 10n ** 12n), { minLength: 1, maxLength: 12 })
  .filter((weights) => sum(weights) > 0n)

test('property: parts add up, each is within one unit of its share, more weight never gets less', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 15n), someWeights, (total, weights) => {
      const parts = allocate(total, weights)
      const all = sum(weights)
      assert.equal(sum(parts), total)
      for (const [i, part] of parts.entries()) {
        const off = part * all - total * (weights[i] ?? 0n)
        assert.ok(part >= 0n && off < all && off > -all)
        for (const [j, other] of parts.entries()) assert.ok((weights[i] ?? 0n) <= (weights[j] ?? 0n) || part >= other)
      }
    }),
  )
})

test('property: a part never exceeds its weight when the total does not exceed them all', () => {
  fc.assert(
    fc.property(someWeights, fc.bigInt(0n, 1_000n), (weights, permille) => {
      const parts = allocate((sum(weights) * permille) / 1_000n, weights)
      assert.ok(parts.every((part, i) => part <= (weights[i] ?? 0n)))
    }),
  )
})

test('property: stepping never takes back, adds up, and no part is a unit above its share', () => {
  const amounts = fc.array(fc.bigInt(0n, 10n ** 6n), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(amounts, someWeights, (payments, weights) => {
      const all = sum(weights)
      let given = weights.map(() => 0n)
      for (const payment of payments) {
        const total = sum(given) + payment
        const parts = allocateToward(total, weights, given)
        assert.ok(parts.every((part) => part >= 0n))
        given = given.map((have, i) => have + (parts[i] ?? 0n))
        assert.equal(sum(given), total)
        for (const [i, have] of given.entries()) {
          const off = have * all - total * (weights[i] ?? 0n)
          assert.ok(off < all && off > -all * BigInt(weights.length))
        }
      }
    }),
  )
})

test('property: at the whole value each part is its weight, however it was reached', () => {
  fc.assert(
    fc.property(someWeights, fc.array(fc.nat(1_000), { maxLength: 8 }), (weights, permille) => {
      const whole = sum(weights)
      const totals = [...permille.sort((a, b) => a - b).map((p) => (whole * BigInt(p)) / 1_000n), whole]
      let given = weights.map(() => 0n)
      for (const total of totals) {
        const parts = allocateToward(total, weights, given)
        given = given.map((have, i) => have + (parts[i] ?? 0n))
      }
      assert.deepEqual(given, weights)
    }),
  )
})
