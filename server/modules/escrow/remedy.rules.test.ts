import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Remedied, Remedy } from './remedy.rules.ts'
import { budgetOf, checkBudget, count, remedyOf, remedyType, withinBudget } from './remedy.rules.ts'
import { holdOf } from './sample.test.ts'

const remedy = (lineNo: number, numbers: Partial<Remedy>): Remedy => ({
  orderId: 'ord_1',
  lineNo,
  refunded: 0n,
  awarded: 0n,
  lost: 0n,
  chargedBack: 0n,
  ...numbers,
})
const state = (...remedies: Remedy[]): Remedied => ({
  holds: [holdOf(1, { paid: 100n }), holdOf(2, { paid: 50n })],
  freezes: [],
  remedies,
})
const part = (lineNo: number, amount: bigint) => ({ lineNo, amount })

test('a remedy is the order’s, by line', () => {
  const one = remedy(2, {})
  assert.deepEqual([remedyType.name, remedyType.root(one), remedyType.id(one)], ['escrow.remedies', 'ord_1', '2'])
})

const budgets: readonly [what: string, remedies: Remedy[], first: bigint][] = [
  ['nothing given', [], 100n],
  ['a refund', [remedy(1, { refunded: 30n })], 70n],
  ['an award', [remedy(1, { awarded: 30n })], 70n],
  ['a chargeback that the buyer owes', [remedy(1, { lost: 30n })], 70n],
  ['a chargeback that the supplier bore', [remedy(1, { chargedBack: 30n })], 70n],
  ['all three', [remedy(1, { refunded: 30n, awarded: 20n, lost: 10n })], 40n],
  ['another line', [remedy(2, { refunded: 30n })], 100n],
  ['a fact beyond what was paid', [remedy(1, { refunded: 60n, lost: 60n })], -20n],
]

for (const [what, remedies, first] of budgets) {
  test(`budget after ${what}: ${first}`, () => assert.equal(budgetOf(state(...remedies), 1), first))
}

const checks: readonly [
  what: string,
  remedies: Remedy[],
  parts: ReturnType<typeof part>[],
  refused: object | undefined,
][] = [
  ['all of a line', [], [part(1, 100n)], undefined],
  ['all of both', [], [part(1, 100n), part(2, 50n)], undefined],
  ['one more than a line', [], [part(1, 101n)], { lineNo: 1, budget: 100 }],
  ['one more than a line, in two parts', [], [part(1, 100n), part(1, 1n)], { lineNo: 1, budget: 100 }],
  ['one more than the second line', [], [part(1, 1n), part(2, 51n)], { lineNo: 2, budget: 50 }],
  ['what is left', [remedy(1, { refunded: 60n })], [part(1, 40n)], undefined],
  ['one more than is left', [remedy(1, { refunded: 60n })], [part(1, 41n)], { lineNo: 1, budget: 40 }],
  ['a line that lost too much', [remedy(1, { lost: 120n })], [part(1, 1n)], { lineNo: 1, budget: -20 }],
  ['the order, when another line lost too much', [remedy(1, { lost: 120n })], [part(2, 31n)], { budget: 30 }],
  ['up to the order', [remedy(1, { lost: 120n })], [part(2, 30n)], undefined],
  ['nothing, whatever was lost', [remedy(1, { lost: 900n })], [], undefined],
]

for (const [what, remedies, parts, data] of checks) {
  test(`${data === undefined ? 'may' : 'may not'} give: ${what}`, () => {
    const expected = data === undefined ? undefined : { refused: 'above-budget', data }
    assert.deepEqual(checkBudget(state(...remedies), parts), expected)
  })
}

test('what is given is counted on its line', () => {
  const once = count(state(remedy(2, { lost: 1n })), 1, { refunded: 5n })
  const twice = count(once, 1, { refunded: 2n, awarded: 3n, lost: 4n })
  assert.deepEqual(remedyOf(twice, 1), remedy(1, { refunded: 7n, awarded: 3n, lost: 4n }))
  assert.deepEqual(remedyOf(twice, 2), remedy(2, { lost: 1n }))
  assert.equal(twice.remedies.length, 2)
})

test('counting nothing changes nothing', () => {
  const before = state()
  assert.equal(count(before, 1, { refunded: 0n }), before)
  assert.deepEqual(remedyOf(before, 1), remedy(1, {}))
  assert.throws(() => remedyOf(before, 9), /no line 9/)
})

test('parts are cut to what their line and the order may still give', () => {
  const lines = state(remedy(1, { refunded: 90n }), remedy(2, { chargedBack: 30n }))
  assert.deepEqual(withinBudget(lines, [part(1, 40n), part(2, 40n)]), [part(1, 10n), part(2, 20n)])
  const over = state(remedy(1, { lost: 130n }))
  assert.deepEqual(withinBudget(over, [part(1, 1n), part(2, 900n)]), [part(2, 20n)])
})
