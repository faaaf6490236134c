import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Held } from './freeze.rules.ts'
import { freeze, freezeArrived, freezeAsked, freezeType, frozenBy, unfreeze } from './freeze.rules.ts'
import { freeOf } from './hold.rules.ts'
import { assertIdentity, freezeOf, holdOf, remedied } from './sample.test.ts'

const held: Held = {
  holds: [holdOf(1, { paid: 100n, frozen: 30n }), holdOf(2, { paid: 50n, released: 40n })],
  freezes: [freezeOf('clm_1', 1, 20n), freezeOf('clm_2', 1, 10n)],
}
const rows = (after: Held) => after.freezes.map((row) => [row.caseId, row.lineNo, row.amount])
const frozen = (after: Held) => after.holds.map((hold) => hold.frozen)

test('a freeze is the order’s, by case and line', () => {
  const row = freezeOf('clm_1', 2, 1n)
  assert.deepEqual([freezeType.name, freezeType.root(row), freezeType.id(row)], ['escrow.freezes', 'ord_1', 'clm_1:2'])
})

const freezing: readonly [what: string, caseId: string, line: number, amount: bigint, got: bigint, frozen: bigint[]][] =
  [
    ['a part of what is free', 'clm_3', 1, 25n, 25n, [55n, 0n]],
    ['all that is free', 'clm_3', 1, 70n, 70n, [100n, 0n]],
    ['no more than is free', 'clm_3', 1, 71n, 70n, [100n, 0n]],
    ['no more than is left after releases', 'clm_3', 2, 50n, 10n, [30n, 10n]],
    ['more for the same case', 'clm_1', 1, 5n, 5n, [35n, 0n]],
    ['nothing', 'clm_3', 1, 0n, 0n, [30n, 0n]],
  ]

for (const [what, caseId, lineNo, amount, got, expected] of freezing) {
  test(`freeze: ${what}`, () => {
    const after = freeze(held, caseId, [{ lineNo, amount }])
    assert.deepEqual(after.frozen, [{ lineNo, amount: got }])
    assert.deepEqual(frozen(after), expected)
    assert.equal(frozenBy(after, caseId, lineNo), frozenBy(held, caseId, lineNo) + got)
    assertIdentity(after.holds, after.freezes)
  })
}

test('two parts on one line share what is free', () => {
  const parts = [60n, 60n].map((amount) => ({ lineNo: 1, amount }))
  const after = freeze(held, 'clm_3', parts)
  assert.deepEqual(
    after.frozen.map((part) => part.amount),
    [60n, 10n],
  )
  assertIdentity(after.holds, after.freezes)
})

test('unfreeze gives back what the case has, and nothing of another case', () => {
  const after = unfreeze(held, 'clm_1')
  assert.deepEqual(frozen(after), [10n, 0n])
  assert.deepEqual(rows(after), [
    ['clm_2', 1, 10n],
    ['clm_1', 1, 0n],
  ])
  assertIdentity(after.holds, after.freezes)
})

test('unfreeze by parts gives back at most so much', () => {
  assert.deepEqual(frozen(unfreeze(held, 'clm_1', [{ lineNo: 1, amount: 5n }])), [25n, 0n])
  assert.deepEqual(frozen(unfreeze(held, 'clm_1', [{ lineNo: 1, amount: 99n }])), [10n, 0n])
  assert.deepEqual(frozen(unfreeze(held, 'clm_1', [{ lineNo: 2, amount: 99n }])), [30n, 0n])
})

test('a case that froze nothing unfreezes nothing', () => {
  assert.deepEqual(unfreeze(held, 'clm_9'), held)
  assert.equal(frozenBy(held, 'clm_9', 1), 0n)
  assert.equal(frozenBy(held, 'clm_1', 2), 0n)
})

test('unfreezing twice is unfreezing once', () => {
  assert.deepEqual(unfreeze(unfreeze(held, 'clm_1'), 'clm_1'), unfreeze(held, 'clm_1'))
})

test('a negative amount or a line that is not there is a bug', () => {
  assert.throws(() => freeze(held, 'clm_3', [{ lineNo: 1, amount: -1n }]), /cannot freeze -1/)
  assert.throws(() => unfreeze(held, 'clm_1', [{ lineNo: 1, amount: -1n }]), /cannot unfreeze -1/)
  assert.throws(() => freeze(held, 'clm_3', [{ lineNo: 9, amount: 1n }]), /no line 9/)
})

test('the arguments are not touched', () => {
  const before = structuredClone(held)
  unfreeze(freeze(held, 'clm_3', [{ lineNo: 1, amount: 9n }]), 'clm_1')
  assert.deepEqual(held, before)
})

test('property: after any freezes, unfreezing every case gives all back', () => {
  const part = fc.record({ lineNo: fc.constantFrom(1, 2), amount: fc.bigInt(0n, 120n) })
  const cases = fc.array(fc.tuple(fc.constantFrom('clm_1', 'clm_2', 'clm_3'), fc.array(part)), { maxLength: 8 })
  fc.assert(
    fc.property(cases, (all) => {
      let after: Held = held
      for (const [caseId, parts] of all) {
        after = freeze(after, caseId, parts)
        assertIdentity(after.holds, after.freezes)
      }
      for (const caseId of ['clm_1', 'clm_2', 'clm_3']) after = unfreeze(after, caseId)
      assert.deepEqual(frozen(after), [0n, 0n])
      assert.deepEqual(after.holds.map(freeOf), [100n, 10n])
    }),
  )
})

describe('what a case asks of the price', () => {
  const asked = (held: Held, amount: bigint) => freezeAsked(held, 'clm_1', [{ lineNo: 1, amount }])
  const frozenOn = (held: Held) => held.holds[0]?.frozen

  test('of a line that is paid whole all of it is frozen', () => {
    const held = asked(remedied([holdOf(1, { value: 1_000n, paid: 1_000n })]), 300n)
    assert.equal(frozenOn(held), 300n)
    assert.deepEqual(held.freezes, [{ orderId: 'ord_1', caseId: 'clm_1', lineNo: 1, amount: 300n, asked: 300n }])
  })

  test('what is still to be paid is lowered first, so it freezes nothing', () => {
    assert.equal(frozenOn(asked(remedied([holdOf(1, { value: 1_000n, paid: 600n })]), 300n)), 0n)
    assert.equal(frozenOn(asked(remedied([holdOf(1, { value: 1_000n, paid: 800n })]), 300n)), 100n)
  })

  const givenUp: readonly [what: string, paid: bigint, waived: bigint, frozen: bigint][] = [
    ['nothing given up: what is still to be paid is lowered first', 600n, 0n, 0n],
    ['all of the rest given up: all that is asked', 600n, 400n, 300n],
    ['a part given up: what is asked beyond what is still to be paid', 600n, 300n, 200n],
    ['hardly a part given up: what is still to be paid is enough', 600n, 100n, 0n],
    ['more asked than was paid: all that was paid', 200n, 800n, 200n],
    ['nothing paid, all given up', 0n, 1_000n, 0n],
  ]
  for (const [what, paid, waived, frozen] of givenUp)
    test(`of a price of 1,000 of which ${paid} is paid and 300 is asked, ${what}`, () => {
      assert.equal(frozenOn(asked(remedied([holdOf(1, { value: 1_000n, paid, waived })]), 300n)), frozen)
    })

  test('money that comes later is frozen up to what is asked, once', () => {
    const before = asked(remedied([holdOf(1, { value: 1_000n, paid: 600n })]), 300n)
    const paid = { ...before, holds: before.holds.map((hold) => ({ ...hold, paid: 1_000n })) }
    const after = freezeArrived(paid)
    assert.equal(frozenOn(after), 300n)
    assert.deepEqual(freezeArrived(after).holds, after.holds)
  })

  test('what was released cannot be frozen', () => {
    const held = asked(remedied([holdOf(1, { value: 1_000n, paid: 1_000n, released: 900n })]), 300n)
    assert.equal(frozenOn(held), 100n)
  })

  test('a case that gives its money free asks no more: later money stays free', () => {
    const held = unfreeze(asked(remedied([holdOf(1, { value: 1_000n, paid: 800n })]), 300n), 'clm_1')
    const paid = { ...held, holds: held.holds.map((hold) => ({ ...hold, paid: 1_000n })) }
    assert.deepEqual([frozenOn(held), frozenOn(freezeArrived(paid))], [0n, 0n])
  })

  test('two cases freeze no more than is there, and each what it asked', () => {
    const line = holdOf(1, { value: 1_000n, paid: 1_000n })
    const both = freezeAsked(asked(remedied([line]), 700n), 'clm_2', [{ lineNo: 1, amount: 600n }])
    assert.deepEqual([frozenBy(both, 'clm_1', 1), frozenBy(both, 'clm_2', 1)], [700n, 300n])
    assert.equal(frozenOn(both), 1_000n)
  })
})

describe('what one case leaves, another that asked for it gets', () => {
  const line = (paid: bigint) => holdOf(1, { value: 1_000n, paid })
  const two = (paid: bigint, first: bigint, second: bigint) =>
    freezeAsked(freezeAsked(remedied([line(paid)]), 'clm_1', [{ lineNo: 1, amount: first }]), 'clm_2', [
      { lineNo: 1, amount: second },
    ])

  test('money that one case gives free is frozen by the next that still asks for it', () => {
    const held = freezeArrived(unfreeze(two(1_000n, 700n, 600n), 'clm_1'))
    assert.deepEqual([frozenBy(held, 'clm_1', 1), frozenBy(held, 'clm_2', 1)], [0n, 600n])
    assertIdentity(held.holds, held.freezes)
  })

  test('a part of a freeze that goes leaves what is asked: the money is frozen again when it comes', () => {
    const held = unfreeze(two(1_000n, 700n, 0n), 'clm_1', [{ lineNo: 1, amount: 700n }])
    const gone = { ...held, holds: held.holds.map((hold) => ({ ...hold, paid: 0n })) }
    const back = freezeArrived({ ...gone, holds: gone.holds.map((hold) => ({ ...hold, paid: 1_000n })) })
    assert.equal(frozenBy(back, 'clm_1', 1), 700n)
  })
})
