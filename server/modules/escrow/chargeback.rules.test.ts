import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { accounts } from '../ledger/account.rules.ts'
import {
  loseChargebackToOperator,
  loseChargebackToSupplier,
  openChargeback,
  reversePayment,
  winChargeback,
} from './chargeback.rules.ts'
import type { Hold } from './hold.rules.ts'
import { stillToPay, topUp } from './hold.rules.ts'
import type { Remedied } from './remedy.rules.ts'
import { budgetOf, remedyOf } from './remedy.rules.ts'
import { assertIdentity, freezeOf, holdOf, order, remedied, told } from './sample.test.ts'

const card = accounts.provider('card')
const taken = (amount: bigint) => ({ id: 'chk_1', amount, provider: card })
const line = (numbers: Partial<Hold>, lineNo = 1) => holdOf(lineNo, { value: 1_000n, paid: 1_000n, ...numbers })
const frozenBy = (state: { freezes: Remedied['freezes'] }) =>
  state.freezes.map((row) => [row.caseId, row.lineNo, row.amount])

test('opened: booked as the bank took it, frozen as far as free, over the lines', () => {
  const state = remedied([line({ released: 400n }), line({ released: 800n }, 2)])
  const out = openChargeback(order, state, taken(400n))
  assert.equal(told(out.movement), 'chargeback-opened: chargeback:chk_1 400, provider:card -400')
  assert.deepEqual(frozenBy(out), [
    ['chk_1', 1, 300n],
    ['chk_1', 2, 100n],
  ])
  assertIdentity(out.holds, out.freezes)
})

test('opened: beyond what is free it is booked all the same', () => {
  const out = openChargeback(order, remedied([line({ released: 900n })]), taken(5_000n))
  assert.equal(told(out.movement), 'chargeback-opened: chargeback:chk_1 5000, provider:card -5000')
  assert.deepEqual(frozenBy(out), [['chk_1', 1, 100n]])
  const none = openChargeback(order, remedied([line({ released: 1_000n })]), taken(5n))
  assert.deepEqual(none.freezes, [])
})

test('won: given back, unfrozen; another case keeps its freeze', () => {
  const state = remedied([line({ frozen: 500n })], [freezeOf('chk_1', 1, 300n), freezeOf('clm_1', 1, 200n)])
  const out = winChargeback(order, state, taken(300n))
  assert.equal(told(out.movement), 'chargeback-won: provider:card 300, chargeback:chk_1 -300')
  assert.deepEqual(
    out.holds.map((hold) => hold.frozen),
    [200n],
  )
})

type Lost = Parameters<typeof loseChargebackToSupplier>[3]
const all = 10_000n
const lost: readonly [
  what: string,
  hold: Partial<Hold>,
  amount: bigint,
  from: Partial<Lost>,
  told: string,
  left: bigint,
][] = [
  ['the freeze pays', { frozen: 300n }, 300n, {}, 'escrow:ord_1 300', 300n],
  ['the freeze, then what is free', { frozen: 300n }, 450n, {}, 'escrow:ord_1 450', 450n],
  [
    'refundable of that payment first',
    { frozen: 300n },
    300n,
    { refundable: 100n },
    'refundable:ord_1 100, escrow:ord_1 200',
    200n,
  ],
  [
    'then payable',
    { frozen: 300n, released: 700n },
    400n,
    { payable: 500n },
    'escrow:ord_1 300, payable:cmp_s 100',
    300n,
  ],
  [
    'then the supplier’s debt',
    { frozen: 300n, released: 700n },
    900n,
    { payable: 500n },
    'escrow:ord_1 300, payable:cmp_s 500, recovery:cmp_s 100',
    300n,
  ],
  [
    'paid twice: the buyer’s debt',
    { frozen: 300n, refunded: 700n },
    1_000n,
    { notGivenBack: 300n },
    'escrow:ord_1 300, recovery:cmp_b 700',
    300n,
  ],
  ['all given back before', { frozen: 300n, refunded: 700n }, 1_000n, { notGivenBack: 0n }, 'recovery:cmp_b 1000', 0n],
  ['a claim’s freeze is spared', { frozen: 900n }, 400n, {}, 'escrow:ord_1 400', 400n],
]

for (const [what, numbers, amount, from, expected, left] of lost) {
  test(`lost, the supplier bears it: ${what}`, () => {
    const own = numbers.frozen === 900n ? 300n : (numbers.frozen ?? 0n)
    const freezes = [freezeOf('chk_1', 1, own), freezeOf('clm_1', 1, (numbers.frozen ?? 0n) - own)]
    const state = remedied([line(numbers)], freezes)
    const bearers = { refundable: 0n, notGivenBack: all, payable: 0n, ...from }
    const out = loseChargebackToSupplier(order, state, taken(amount), bearers)
    assert.equal(told(out.movement), `chargeback-lost: ${expected}, chargeback:chk_1 -${amount}`)
    assert.deepEqual(
      out.holds.map((hold) => hold.chargedBack),
      [left],
    )
    assert.equal(out.freezes.find((row) => row.caseId === 'chk_1')?.amount, 0n)
    assert.equal(out.freezes.find((row) => row.caseId === 'clm_1')?.amount, (numbers.frozen ?? 0n) - own)
    assertIdentity(out.holds, out.freezes)
  })
}

test('lost: what the bank gave instead of our refund is not counted twice', () => {
  const state = remedied([line({ refunded: 400n })])
  const bearers = { refundable: 400n, notGivenBack: 1_000n, payable: 0n }
  const out = loseChargebackToSupplier(order, state, taken(1_000n), bearers)
  assert.deepEqual([remedyOf(out, 1).chargedBack, budgetOf(out, 1)], [600n, 0n])
})

test('lost: what came from elsewhere counts by what was paid on the lines', () => {
  const state = remedied([line({ released: 1_000n }), holdOf(2, { paid: 3_000n, released: 3_000n })])
  const bearers = { refundable: 0n, notGivenBack: all, payable: 100n }
  const out = loseChargebackToSupplier(order, state, taken(400n), bearers)
  assert.deepEqual([remedyOf(out, 1).chargedBack, remedyOf(out, 2).chargedBack], [100n, 300n])
})

test('lost, the operator bears it: the buyer owes it, the hold is unfrozen, the budget falls', () => {
  const state = remedied([line({ frozen: 300n })], [freezeOf('chk_1', 1, 300n)])
  const out = loseChargebackToOperator(order, state, taken(300n))
  assert.equal(told(out.movement), 'chargeback-lost: recovery:cmp_b 300, chargeback:chk_1 -300')
  assert.deepEqual(
    out.holds.map((hold) => [hold.frozen, hold.chargedBack]),
    [[0n, 0n]],
  )
  assert.equal(budgetOf(out, 1), 700n)
})

const reversals: readonly [
  what: string,
  hold: Partial<Hold>,
  amount: bigint,
  refundable: bigint,
  told: string,
  paid: bigint,
][] = [
  ['free money', {}, 300n, 0n, 'escrow:ord_1 300', 700n],
  ['refundable first', {}, 300n, 200n, 'refundable:ord_1 200, escrow:ord_1 100', 900n],
  ['refundable alone', {}, 300n, 500n, 'refundable:ord_1 300', 1_000n],
  ['free before frozen', { frozen: 600n }, 500n, 0n, 'escrow:ord_1 500', 500n],
  ['then frozen', { frozen: 600n }, 1_000n, 0n, 'escrow:ord_1 1000', 0n],
  ['what is gone is the buyer’s debt', { released: 800n }, 1_000n, 0n, 'escrow:ord_1 200, recovery:cmp_b 800', 800n],
  ['all gone', { released: 1_000n }, 1_000n, 0n, 'recovery:cmp_b 1000', 1_000n],
]

for (const [what, numbers, amount, refundable, expected, paid] of reversals) {
  test(`a payment reversed takes ${what}`, () => {
    const frozen = numbers.frozen ?? 0n
    const state = remedied([line(numbers)], frozen > 0n ? [freezeOf('clm_1', 1, frozen)] : [])
    const out = reversePayment(order, state, { amount, from: card, refundable })
    assert.equal(told(out.movement), `payment-reversed: ${expected}, provider:card -${amount}`)
    assert.deepEqual(
      out.holds.map((hold) => hold.paid),
      [paid],
    )
    assert.equal(stillToPay(out.holds), 1_000n - paid)
    assertIdentity(out.holds, out.freezes)
    const debt = amount > refundable ? amount - refundable - (1_000n - paid) : 0n
    assert.equal(remedyOf(out, 1).lost, debt)
    assert.equal(budgetOf(out, 1), paid - debt)
  })
}

test('a payment reversed undoes our fee and its tax', () => {
  const fee = { fee: 9n, tax: 2n, jurisdiction: 'de' }
  const out = reversePayment(order, remedied([line({})]), { amount: 300n, fee, from: card, refundable: 0n })
  assert.equal(
    told(out.movement),
    'payment-reversed: escrow:ord_1 300, fees:processing 9, tax:de 2, provider:card -311',
  )
})

test('a payment reversed on an order that never held anything is a debt, and no line counts it', () => {
  const out = reversePayment(order, remedied([holdOf(1, { value: 5n })]), { amount: 7n, from: card, refundable: 0n })
  assert.equal(told(out.movement), 'payment-reversed: recovery:cmp_b 7, provider:card -7')
  assert.deepEqual(out.remedies, [])
})

test('frozen money of several cases goes in proportion', () => {
  const rows = [freezeOf('clm_1', 1, 600n), freezeOf('clm_2', 1, 300n)]
  const out = reversePayment(order, remedied([line({ frozen: 900n })], rows), {
    amount: 400n,
    from: card,
    refundable: 0n,
  })
  assert.deepEqual(frozenBy(out), [
    ['clm_1', 1, 400n],
    ['clm_2', 1, 200n],
  ])
})

test('property: a fact is booked whole whatever the hold is, and no line falls below zero', () => {
  const amount = fc.bigInt(0n, 1_000n)
  const any = fc.record({ released: amount, refunded: amount, frozen: amount })
  fc.assert(
    fc.property(
      fc.array(any, { minLength: 1, maxLength: 3 }),
      fc.bigInt(1n, 9_000n),
      amount,
      amount,
      (lines, a, b, c) => {
        const holds = lines.map((each, i) =>
          line({ ...each, paid: each.released + each.refunded + each.frozen + 50n }, i + 1),
        )
        const freezes = holds.map((hold) => freezeOf('chk_1', hold.lineNo, hold.frozen))
        const state = remedied(holds, freezes)
        const outs = [
          loseChargebackToSupplier(order, state, taken(a), { refundable: b, notGivenBack: c, payable: b }),
          loseChargebackToOperator(order, state, taken(a)),
          reversePayment(order, state, { amount: a, from: card, refundable: b }),
        ]
        for (const out of outs) {
          assertIdentity(out.holds, out.freezes)
          const [credit] = out.movement.legs.slice(-1)
          assert.equal(credit?.amount, -a)
          assert.equal(
            out.movement.legs.reduce((sum, leg) => sum + leg.amount, 0n),
            0n,
          )
        }
      },
    ),
  )
})

test('a reversed payment: what was over and was sent back before does not lower the budget of the lines', () => {
  const before = remedied([line({ paid: 1_000n })])
  const out = reversePayment(order, before, { amount: 1_100n, onLines: 1_000n, from: card, refundable: 0n })
  assert.deepEqual([out.holds[0]?.paid, remedyOf(out, 1).lost, budgetOf(out, 1)], [0n, 0n, 0n])
  const again = { ...out, holds: topUp(out.holds, 1_000n).holds }
  assert.equal(budgetOf(again, 1), 1_000n)
})

test('a reversal after a release counts as lost on the line that was released, not by what was paid', () => {
  const state = remedied([line({ released: 400n }), line({}, 2)])
  const out = reversePayment(order, state, { amount: 2_000n, from: card, refundable: 0n })
  assert.deepEqual(
    [1, 2].map((lineNo) => [remedyOf(out, lineNo).lost, budgetOf(out, lineNo)]),
    [
      [400n, 0n],
      [0n, 0n],
    ],
  )
})
