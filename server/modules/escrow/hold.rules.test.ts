import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Hold } from './hold.rules.ts'
import {
  changed,
  freeOf,
  givenBack,
  holdType,
  lineOf,
  lowerPrice,
  plus,
  positive,
  spread,
  stillToPay,
  sum,
  topUp,
  total,
  withLine,
} from './hold.rules.ts'
import { holdOf, order } from './sample.test.ts'

const weighted = (...values: bigint[]) => values.map((value, i) => ({ lineNo: i + 1, value }))
const values = (holds: readonly Hold[]) => holds.map((hold) => hold.value)
const paid = (holds: readonly Hold[]) => holds.map((hold) => hold.paid)

test('a hold is the order’s, by line number', () => {
  const hold = holdOf(7)
  assert.deepEqual([holdType.name, holdType.root(hold), holdType.id(hold)], ['escrow.holds', 'ord_1', '7'])
})

test('free is what is left; given back is what the buyer or his bank has', () => {
  const hold = holdOf(1, { paid: 100n, released: 30n, refunded: 20n, chargedBack: 10n, frozen: 5n })
  assert.equal(freeOf(hold), 35n)
  assert.equal(givenBack(hold), 30n)
})

const spreads: readonly [what: string, total: bigint, lines: bigint[], values: bigint[]][] = [
  ['freight by value', 1_100n, [600n, 400n], [660n, 440n]],
  ['nothing more', 1_000n, [600n, 400n], [600n, 400n]],
  ['an allowance', 999n, [600n, 400n], [599n, 400n]],
  ['a third each, the first takes the rest', 100n, [1n, 1n, 1n], [34n, 33n, 33n]],
  ['a free line stays free', 110n, [100n, 0n], [110n, 0n]],
  ['no line has value', 10n, [0n, 0n], [5n, 5n]],
  ['one line', 12_345n, [10_000n], [12_345n]],
  ['an order of nothing', 0n, [10n, 20n], [0n, 0n]],
]

for (const [what, orderTotal, lines, expected] of spreads) {
  test(`spread: ${what}`, () => assert.deepEqual(values(spread(order, orderTotal, weighted(...lines))), expected))
}

test('spread makes empty holds in the order’s currency', () => {
  assert.deepEqual(spread(order, 10n, weighted(1n)), [holdOf(1, { value: 10n })])
})

test('spread refuses a negative total, as a bug', () => {
  assert.throws(() => spread(order, -1n, weighted(1n)))
})

test('a payment tops the lines up toward their share, and the rest is excess', () => {
  const empty = spread(order, 1_000n, weighted(600n, 400n))
  const first = topUp(empty, 300n)
  assert.deepEqual([paid(first.holds), first.held, first.excess], [[180n, 120n], 300n, 0n])
  const second = topUp(first.holds, 900n)
  assert.deepEqual([paid(second.holds), second.held, second.excess], [[600n, 400n], 700n, 200n])
  const third = topUp(second.holds, 50n)
  assert.deepEqual([paid(third.holds), third.held, third.excess], [[600n, 400n], 0n, 50n])
})

test('6:6:2 never takes back what an earlier step gave', () => {
  const start = spread(order, 14n, weighted(6n, 6n, 2n))
  const steps = [3n, 4n, 7n].map((_, i, all) => sum(all.slice(0, i + 1)))
  let holds = start
  for (const [i, running] of steps.entries()) {
    const before = paid(holds)
    holds = topUp(holds, running - (steps[i - 1] ?? 0n)).holds
    assert.equal(sum(paid(holds)), running)
    assert.ok(paid(holds).every((now, n) => now >= (before[n] ?? 0n)))
  }
  assert.deepEqual(paid(holds), [6n, 6n, 2n])
})

test('a line whose value fell below what was paid takes nothing more', () => {
  const holds = [holdOf(1, { value: 50n, paid: 80n }), holdOf(2, { value: 100n, paid: 0n })]
  assert.equal(stillToPay(holds), 100n)
  const { holds: after, excess } = topUp(holds, 120n)
  assert.deepEqual([paid(after), excess], [[80n, 100n], 20n])
})

test('property: spread is exact and near the share', () => {
  const lines = fc.array(fc.bigInt(0n, 10n ** 9n), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 12n), lines, (orderTotal, weights) => {
      const parts = values(spread(order, orderTotal, weighted(...weights)))
      assert.equal(sum(parts), orderTotal)
      const all = sum(weights)
      for (const [i, part] of parts.entries()) {
        assert.ok(part >= 0n)
        if (all === 0n) continue
        const off = part * all - orderTotal * (weights[i] ?? 0n)
        assert.ok(off < all && off > -all, 'within one unit')
      }
    }),
  )
})

test('property: any sequence of payments keeps lines within their value and near their share, exact at the end', () => {
  const lines = fc.array(fc.bigInt(1n, 10_000n), { minLength: 1, maxLength: 6 })
  const payments = fc.array(fc.bigInt(0n, 20_000n), { minLength: 1, maxLength: 10 })
  fc.assert(
    fc.property(lines, payments, (weights, amounts) => {
      let holds = spread(order, sum(weights), weighted(...weights))
      for (const amount of amounts) {
        const before = holds
        const step = topUp(holds, amount)
        assert.equal(step.held + step.excess, amount)
        assert.equal(total(step.holds, (hold) => hold.paid) - total(before, (hold) => hold.paid), step.held)
        for (const [i, hold] of step.holds.entries()) {
          assert.ok(hold.paid >= (before[i]?.paid ?? 0n) && hold.paid <= hold.value)
        }
        assert.ok(step.excess === 0n || stillToPay(step.holds) === 0n)
        holds = step.holds
      }
      assert.deepEqual(paid(topUp(holds, stillToPay(holds)).holds), values(holds))
    }),
  )
})

const reductions: readonly [what: string, value: bigint, paid: bigint, by: bigint, left: bigint, back: bigint][] = [
  ['unpaid', 100n, 0n, 30n, 70n, 0n],
  ['partly paid, less than is open', 100n, 60n, 30n, 70n, 0n],
  ['partly paid, all that is open', 100n, 60n, 40n, 60n, 0n],
  ['partly paid, more than is open', 100n, 60n, 50n, 60n, 10n],
  ['paid', 100n, 100n, 30n, 100n, 30n],
  ['all of it', 100n, 60n, 100n, 60n, 60n],
  ['by nothing', 100n, 60n, 0n, 100n, 0n],
]

for (const [what, value, already, by, left, back] of reductions) {
  test(`a price of ${value}, ${what}, lowered by ${by}: ${left - back} to earn`, () => {
    const holds = [holdOf(1, { value, paid: already }), holdOf(2, { value: 5n })]
    const after = lowerPrice(holds, [{ lineNo: 1, amount: by }])
    assert.deepEqual(values(after.holds), [left, 5n])
    assert.deepEqual(after.paid, back === 0n ? [] : [{ lineNo: 1, amount: back }])
    assert.equal(left - back, value - by)
  })
}

test('a price is not raised by lowering it, and parts on one line add up', () => {
  const holds = [holdOf(1, { value: 100n, paid: 60n })]
  assert.throws(() => lowerPrice(holds, [{ lineNo: 1, amount: -1n }]), /lower a price/)
  const parts = [30n, 30n].map((amount) => ({ lineNo: 1, amount }))
  const after = lowerPrice(holds, parts)
  assert.deepEqual([values(after.holds), after.paid], [[60n], [{ lineNo: 1, amount: 20n }]])
})

test('a line is found by its number, and one that is not there is a bug', () => {
  const holds = [holdOf(1), holdOf(2, { value: 5n })]
  assert.equal(lineOf(holds, 2).value, 5n)
  assert.throws(() => lineOf(holds, 3), /no line 3/)
  assert.throws(() => withLine(holds, 3, (hold) => hold), /no line 3/)
})

test('only changed records are written', () => {
  const before = [holdOf(1), holdOf(2)]
  const after = withLine(before, 2, (hold) => ({ ...hold, paid: 5n }))
  assert.deepEqual(changed(holdType, before, after), [
    { do: 'put', type: 'escrow.holds', root: 'ord_1', id: '2', record: holdOf(2, { paid: 5n }) },
  ])
  assert.deepEqual(changed(holdType, before, before), [])
  assert.equal(changed(holdType, before, [...before, holdOf(3)]).length, 1)
  assert.deepEqual(plus(before, 'paid', [0n, 0n]), before)
  assert.equal(plus(before, 'paid', [0n])[1], before[1])
})

test('amounts compare', () => {
  assert.deepEqual([positive(-1n), positive(0n), positive(3n)], [0n, 0n, 3n])
  assert.equal(sum([]), 0n)
})
