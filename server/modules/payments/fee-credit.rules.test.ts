import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Movement } from '../ledger/transfer.rules.ts'
import { feeCharged, feeCredited } from './fee-credit.rules.ts'
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
