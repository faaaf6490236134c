import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isRefusal } from '../../kernel/use-case.ts'
import { award, guaranteeCap, guaranteeType, refundDue, refundRest } from './award.rules.ts'
import { freeze } from './freeze.rules.ts'
import type { Hold } from './hold.rules.ts'
import type { Remedied } from './remedy.rules.ts'
import { remedyOf } from './remedy.rules.ts'
import { assertIdentity, freezeOf, holdOf, order, remedied, told } from './sample.test.ts'

const none = { payable: 0n, guarantee: 0n }
const line = (numbers: Partial<Hold>) => holdOf(1, { value: 1_000n, paid: 1_000n, ...numbers })
const part = (amount: bigint, lineNo = 1) => ({ lineNo, amount })

function given(state: Remedied, amount: bigint, purses = none, caseId = 'clm_1') {
  const out = award(order, state, caseId, [part(amount)], purses)
  assert.ok(!isRefusal(out))
  assertIdentity(out.holds, out.freezes)
  return out
}

test('a refund takes free money and makes it refundable', () => {
  const out = refundDue(order, remedied([line({ frozen: 0n }), holdOf(2, { paid: 50n })]), [part(400n), part(50n, 2)])
  assert.ok(!isRefusal(out))
  assert.deepEqual(
    out.holds.map((hold) => hold.refunded),
    [400n, 50n],
  )
  assert.deepEqual([remedyOf(out, 1).refunded, remedyOf(out, 2).refunded], [400n, 50n])
  assert.deepEqual(out.movements.map(told), ['refund-due: escrow:ord_1 450, refundable:ord_1 -450'])
})

const refusals: readonly [what: string, state: Remedied, parts: ReturnType<typeof part>[], refused: object][] = [
  [
    'frozen money',
    remedied([line({ frozen: 700n })], [freezeOf('clm_1', 1, 700n)]),
    [part(301n)],
    { refused: 'not-free', data: { lineNo: 1, free: 300 } },
  ],
  [
    'released money',
    remedied([line({ released: 900n })]),
    [part(101n)],
    { refused: 'not-free', data: { lineNo: 1, free: 100 } },
  ],
  [
    'more in two parts',
    remedied([line({})]),
    [part(600n), part(401n)],
    { refused: 'not-free', data: { lineNo: 1, free: 1000 } },
  ],
  [
    'what was awarded from elsewhere already',
    {
      ...remedied([line({ released: 500n })]),
      remedies: [{ orderId: 'ord_1', lineNo: 1, refunded: 0n, awarded: 600n, lost: 0n, chargedBack: 0n }],
    },
    [part(401n)],
    { refused: 'above-budget', data: { lineNo: 1, budget: 400 } },
  ],
]

for (const [what, state, parts, refused] of refusals) {
  test(`a refund is refused: ${what}`, () => assert.deepEqual(refundDue(order, state, parts), refused))
}

test('a remedy of nothing is a bug', () => {
  assert.throws(() => refundDue(order, remedied([line({})]), [part(0n)]), /gives nothing/)
  assert.throws(() => award(order, remedied([line({})]), 'clm_1', [part(-1n)], none), /gives nothing/)
})

type Paid = readonly [hold: bigint, payable: bigint, guarantee: bigint, owed: bigint]
const frozen600 = remedied([line({ frozen: 600n, released: 300n })], [freezeOf('clm_1', 1, 600n)])
const released = remedied([line({ released: 1_000n })])
const payers: readonly [what: string, state: Remedied, amount: bigint, purses: typeof none, paid: Paid][] = [
  ['what the case froze', frozen600, 600n, none, [600n, 0n, 0n, 0n]],
  ['a part of what the case froze', frozen600, 250n, none, [250n, 0n, 0n, 0n]],
  ['then what is free', frozen600, 700n, none, [700n, 0n, 0n, 0n]],
  ['then payable', frozen600, 900n, { payable: 500n, guarantee: 500n }, [700n, 200n, 0n, 0n]],
  ['then the guarantee', frozen600, 1_000n, { payable: 100n, guarantee: 500n }, [700n, 100n, 200n, 0n]],
  ['the rest is owed', frozen600, 1_000n, { payable: 100n, guarantee: 50n }, [700n, 100n, 50n, 150n]],
  ['nothing in the hold', released, 400n, { payable: 300n, guarantee: 0n }, [0n, 300n, 0n, 100n]],
  ['nothing anywhere', released, 400n, none, [0n, 0n, 0n, 400n]],
  ['purses below zero give nothing', released, 400n, { payable: -5n, guarantee: -5n }, [0n, 0n, 0n, 400n]],
]

for (const [what, state, amount, purses, [hold, payable, guarantee, owed]] of payers) {
  test(`who pays an award: ${what}`, () => {
    const out = given(state, amount, purses)
    const expected = [
      hold > 0n ? `refund-due: escrow:ord_1 ${hold}, refundable:ord_1 -${hold}` : '',
      payable > 0n ? `award-collected: payable:cmp_s ${payable}, refundable:ord_1 -${payable}` : '',
      guarantee > 0n ? `guarantee-advanced: recovery:cmp_s ${guarantee}, refundable:ord_1 -${guarantee}` : '',
    ]
    assert.deepEqual(
      out.movements.map(told),
      expected.filter((text) => text !== ''),
    )
    assert.deepEqual(out.owed, owed > 0n ? [part(owed)] : [])
    assert.equal(out.advanced, guarantee)
    const { refunded, awarded } = remedyOf(out, 1)
    assert.deepEqual([refunded, awarded], [hold, payable + guarantee])
  })
}

test('what the case froze beyond the award stays frozen until the case ends', () => {
  const out = given(frozen600, 250n)
  assert.deepEqual(
    out.holds.map((hold) => [hold.frozen, hold.refunded]),
    [[350n, 250n]],
  )
  assert.deepEqual(out.freezes, [freezeOf('clm_1', 1, 350n)])
})

test('what another case froze is not touched', () => {
  const state = remedied([line({ frozen: 800n })], [freezeOf('clm_1', 1, 300n), freezeOf('clm_2', 1, 500n)])
  const out = given(state, 700n)
  assert.deepEqual(out.owed, [part(200n)])
  assert.equal(out.freezes.find((row) => row.caseId === 'clm_2')?.amount, 500n)
})

test('the money of one line pays no award of another', () => {
  const state = remedied([line({ released: 1_000n }), holdOf(2, { paid: 500n })])
  const out = award(order, state, 'clm_1', [part(400n)], none)
  assert.ok(!isRefusal(out))
  assert.deepEqual([out.owed, out.holds[1]?.refunded], [[part(400n)], 0n])
})

test('the purses are shared by all lines of an award', () => {
  const state = remedied([line({ released: 1_000n }), holdOf(2, { paid: 500n, released: 500n })])
  const out = award(order, state, 'clm_1', [part(300n), part(200n, 2)], { payable: 350n, guarantee: 100n })
  assert.ok(!isRefusal(out))
  assert.deepEqual([out.advanced, out.owed], [100n, [part(50n, 2)]])
  assert.deepEqual([remedyOf(out, 1).awarded, remedyOf(out, 2).awarded], [300n, 150n])
})

test('the guarantee is shared by all lines of an award', () => {
  const state = remedied([line({ released: 1_000n }), holdOf(2, { paid: 500n, released: 500n })])
  const out = award(order, state, 'clm_1', [part(300n), part(200n, 2)], { payable: 0n, guarantee: 350n })
  assert.ok(!isRefusal(out))
  assert.deepEqual([out.advanced, out.owed], [350n, [part(150n, 2)]])
})

test('what is owed is collected later by the same rule, and counts only when it is given', () => {
  const first = given(released, 400n, { payable: 100n, guarantee: 0n })
  const second = given(first, 300n, { payable: 300n, guarantee: 0n })
  assert.deepEqual([second.owed, remedyOf(second, 1).awarded], [[], 400n])
})

test('more than was paid is never awarded', () => {
  const out = award(order, frozen600, 'clm_1', [part(1_001n)], { payable: 9_999n, guarantee: 9_999n })
  assert.deepEqual(out, { refused: 'above-budget', data: { lineNo: 1, budget: 1000 } })
})

const caps: readonly [what: string, exposed: bigint, advanced: bigint[], spare: bigint, cap: bigint][] = [
  ['the exposure', 500n, [], 900n, 500n],
  ['less what was advanced on any claim', 500n, [100n, 50n], 900n, 350n],
  ['what safeguarding spares', 500n, [], 200n, 200n],
  ['nothing when safeguarding is short', 500n, [], -1n, 0n],
  ['nothing when all was advanced', 500n, [600n], 900n, 0n],
]

for (const [what, amount, advanced, spare, cap] of caps) {
  test(`the guarantee advances at most ${what}`, () => {
    const exposure = { orderId: 'ord_1', supplierId: 'cmp_s', amount }
    const rows = advanced.map((each, i) => ({ orderId: 'ord_1', claimId: `clm_${i}`, advanced: each }))
    assert.equal(guaranteeCap(exposure, { usd: 1n, per: 1n }, rows, spare), cap)
    assert.deepEqual(
      rows.map((row) => guaranteeType.id(row)),
      advanced.map((_, i) => `clm_${i}`),
    )
  })
}

test('property: an award is paid in full by the purses, in their order, or owed', () => {
  const amount = fc.bigInt(0n, 1_000n)
  fc.assert(
    fc.property(amount, amount, amount, amount, amount, (out, wanted, asked, payable, guarantee) => {
      fc.pre(asked > 0n)
      const held = freeze(remedied([line({ released: out })]), 'clm_1', [part(wanted)])
      const state = { ...held, remedies: [] }
      const after = given(state, asked, { payable, guarantee })
      const least = (a: bigint, b: bigint) => (a < b ? a : b)
      const hold = least(asked, 1_000n - out)
      const collected = least(asked - hold, payable)
      const advanced = least(asked - hold - collected, guarantee)
      assert.deepEqual([after.holds[0]?.refunded, after.advanced], [hold, advanced])
      assert.equal(after.owed[0]?.amount ?? 0n, asked - hold - collected - advanced)
    }),
  )
})

test('at an end all that is free goes back, also beyond the budget of its line; what is frozen stays', () => {
  const holds = [
    holdOf(1, { value: 1_000n, paid: 1_000n, released: 300n }),
    holdOf(2, { value: 500n, paid: 500n, frozen: 100n }),
  ]
  const before = remedied(holds, [freezeOf('clm_1', 2, 100n)])
  const lost = {
    ...before,
    remedies: [{ orderId: 'ord_1', lineNo: 1, refunded: 0n, awarded: 0n, lost: 900n, chargedBack: 0n }],
  }
  const out = refundRest(order, lost)
  assert.equal(out.amount, 1_100n)
  assert.deepEqual(
    out.holds.map((hold) => [hold.refunded, hold.frozen]),
    [
      [700n, 0n],
      [400n, 100n],
    ],
  )
  assert.deepEqual(out.movements.map(told), ['refund-due: escrow:ord_1 1100, refundable:ord_1 -1100'])
  assert.deepEqual([refundRest(order, out).amount, refundRest(order, out).movements], [0n, []])
})
