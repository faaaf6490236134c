import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Payment } from '../payments/payment.rules.ts'
import { notFinal } from './flow.rules.ts'

/** A card payment of 137,366 of which 3,988 is the processing fee; not final yet. */
const arrived: Payment = {
  orderId: 'ord_1',
  id: 'pay_1',
  buyerId: 'cmp_b',
  method: 'card',
  provider: 'sandbox',
  amount: 133_378n,
  fee: 3_988n,
  feeTax: 0n,
  total: 137_366n,
  currency: 'JPY',
  state: 'succeeded',
  paid: 137_366n,
  refunded: 0n,
  feeKept: 0n,
  feeTaxKept: 0n,
  createdAt: '2026-02-16T00:00:00.000Z',
  expiresAt: '2026-04-17T00:00:00.000Z',
  references: [],
  captures: [],
}

for (const { given, refunded, inHold } of [
  { given: 'nothing went back', refunded: 0n, inHold: 133_378n },
  { given: '99,998 of the price went back with its fee, which the supplier bore', refunded: 102_987n, inHold: 33_380n },
  { given: '99,998 of the price went back and the fee stayed', refunded: 99_998n, inHold: 33_380n },
  { given: 'all went back with its fee', refunded: 137_366n, inHold: 0n },
  { given: 'all of the price went back and the fee stayed', refunded: 133_378n, inHold: 0n },
])
  test(`what is not final covers what the payment has in the hold: ${given}`, () => {
    const waits = notFinal([{ ...arrived, refunded }])
    assert.ok(waits >= inHold, `${waits} of ${inHold}`)
    assert.ok(waits - inHold <= arrived.fee, 'and no more than the fee beyond it')
  })

test('money that is final waits for nothing', () => {
  assert.equal(notFinal([{ ...arrived, state: 'final' }]), 0n)
})
