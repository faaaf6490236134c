import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Movement } from '../ledger/transfer.rules.ts'
import { feeCharged, feeCredited, feeGiven, feeGone, feeShare, feeTaken } from './fee-credit.rules.ts'
import type { Payment } from './payment.rules.ts'

const payment = { orderId: 'ord_1', currency: 'USD' } as Payment
const legsOf = ({ legs }: Movement) => legs.map((leg) => [leg.account.code, Number(leg.amount)])

test('a share that is credited is the buyer’s to be refunded', () => {
  assert.deepEqual(legsOf(feeCredited(payment, { fee: 10n, feeTax: 2n })), [
    ['income:fees:processing', 10],
    ['liabilities:tax:operator', 2],
    ['liabilities:refundable:ord_1', -12],
  ])
})

for (const [payable, legs] of [
  [100n, [['liabilities:payable:cmp_s', 12]]],
  [12n, [['liabilities:payable:cmp_s', 12]]],
  [
    5n,
    [
      ['liabilities:payable:cmp_s', 5],
      ['assets:recovery:cmp_s', 7],
    ],
  ],
  [0n, [['assets:recovery:cmp_s', 12]]],
] as const) {
  test(`a supplier at fault with ${payable} payable bears it`, () => {
    const moved = legsOf(feeCharged('cmp_s', 'USD', { fee: 10n, feeTax: 2n }, payable))
    assert.deepEqual(moved.slice(0, -2), legs)
    assert.deepEqual(moved.slice(-2), [
      ['income:fees:processing', -10],
      ['liabilities:tax:operator', -2],
    ])
  })
}

test('credited to the buyer and charged to the supplier, the operator is as before', () => {
  const amounts = fc.bigInt({ min: 1n, max: 10_000n })
  fc.assert(
    fc.property(amounts, amounts, amounts, (fee, feeTax, payable) => {
      const share = { fee, feeTax }
      const legs = [...feeCredited(payment, share).legs, ...feeCharged('cmp_s', 'USD', share, payable).legs]
      const own = legs.filter(({ account }) => /^income|:tax:/.test(account.code))
      assert.equal(
        own.reduce((sum, leg) => sum + leg.amount, 0n),
        0n,
      )
      assert.equal(
        legs.reduce((sum, leg) => sum + leg.amount, 0n),
        0n,
      )
    }),
  )
})

const amounts = fc.bigInt({ min: 0n, max: 10_000n })

test('shares of a price that goes back piece by piece: never more than is kept, never below zero', () => {
  fc.assert(
    fc.property(fc.array(amounts, { maxLength: 8 }), amounts, amounts, (parts, fee, feeTax) => {
      const whole = parts.reduce((sum, part) => sum + part, 1n)
      let left = feeTaken({ ...payment, fee, feeTax, feeKept: 0n, feeTaxKept: 0n }, { fee, feeTax })
      for (const part of [...parts, 1n]) left = feeGiven(left, feeShare(left, part, whole))
      assert.ok(left.feeKept >= 0n && left.feeTaxKept >= 0n)
      assert.ok(left.feeKept <= BigInt(parts.length) && left.feeTaxKept <= BigInt(parts.length))
      assert.deepEqual(feeShare({ ...left, feeKept: 0n, feeTaxKept: 0n }, whole, whole), { fee: 0n, feeTax: 0n })
    }),
  )
})

/** A payment and the parts that its bank takes of it, one after the other, until nothing is left. */
const takenInParts = fc.record({
  parts: fc.array(fc.oneof(fc.bigInt(1n, 3n), fc.bigInt(1n, 90_000n)), { minLength: 1 }),
  bps: fc.tuple(fc.bigInt(0n, 5_000n), fc.bigInt(0n, 5_000n)),
  total: fc.bigInt(1n, 500_000n),
})

test('money that the bank takes in parts takes its fee along, never more than itself, all of it with the last', () => {
  fc.assert(
    fc.property(takenInParts, ({ parts, bps: [fee, tax], total }) => {
      const paid = parts.reduce((sum, part) => sum + part, 0n)
      const kept = { feeKept: (paid * fee) / 10_000n, feeTaxKept: (paid * tax) / 10_000n }
      let left: Payment = { ...payment, total, paid, ...kept }
      for (const part of parts) {
        left = { ...left, paid: left.paid - part }
        const gone = feeGone(left, part)
        assert.ok(gone.fee >= 0n && gone.feeTax >= 0n && gone.fee + gone.feeTax <= part)
        left = feeGiven(left, gone)
        assert.ok(left.feeKept >= 0n && left.feeTaxKept >= 0n && left.feeKept + left.feeTaxKept <= left.paid)
      }
      assert.deepEqual([left.paid, left.feeKept, left.feeTaxKept], [0n, 0n, 0n])
    }),
    { numRuns: 1_000 },
  )
})

for (const [paid, amount, fee, feeTax] of [
  [0n, 1n, 1n, 0n],
  [0n, 1_000n, 30n, 6n],
  [5n, 1_000n, 30n, 6n],
] as const) {
  test(`${amount} go and ${paid} stay: of a fee of 30 and 6 go ${fee} and ${feeTax}`, () => {
    const left = { ...payment, total: 1_000n, paid, feeKept: 30n, feeTaxKept: 6n }
    assert.deepEqual(feeGone(left, amount), { fee, feeTax })
  })
}

for (const [what, paid, amount, gone] of [
  ['all that was asked for, and more stays', 500n, 1_000n, 30n],
  ['more than was asked for', 0n, 1_500n, 30n],
  ['half of what was asked for', 500n, 500n, 15n],
  ['the last of it', 0n, 30n, 30n],
] as const) {
  test(`the fee that goes with ${what}`, () => {
    const left = { ...payment, total: 1_000n, paid, feeKept: 30n, feeTaxKept: 0n }
    assert.deepEqual(feeGone(left, amount), { fee: gone, feeTax: 0n })
  })
}
