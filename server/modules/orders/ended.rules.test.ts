import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newPayment, type PaymentState } from '../payments/payment.rules.ts'
import { isPaying } from './ending.rules.ts'
import { type Instalment, openByShipment } from './instalment.rules.ts'
import type { TermsContent } from './terms.rules.ts'

const at = '2026-03-01T09:00:00.000Z'

function paymentBy(method: 'card' | 'wire', state: PaymentState) {
  const time = { kind: 'within', most: 'PT3H' } as const
  const quote = { method, amount: 1n, fee: 0n, feeTax: 0n, total: 1n, currency: 'USD', time, expectedBy: at } as const
  const begun = { orderId: 'ord_1', id: 'pay_1', buyerId: 'cmp_b', provider: 'sandbox', quote, expiresAt: at }
  return { ...newPayment(begun, at), state }
}

for (const [method, state, paying] of [
  ['card', 'pending', true],
  ['card', 'review', true],
  ['card', 'created', false],
  ['card', 'final', false],
  ['wire', 'pending', false],
  ['wire', 'review', false],
] as const) {
  test(`a ${method} that is ${state} ${paying ? 'keeps' : 'does not keep'} an order from ending`, () => {
    assert.equal(isPaying([paymentBy(method, state)]), paying)
  })
}

function instalment(n: number, amount: bigint, paid: bigint, event: Instalment['event'] = 'agreement'): Instalment {
  return { orderId: 'ord_1', n, kind: n === 1 ? 'initial' : 'balance', event, amount, paid }
}

for (const event of ['goods-ready', 'documents'] as const) {
  test(`goods on their way open the instalment that waits for ${event}`, () => {
    const terms = { instalmentDue: 'P14D', payByForFixedDate: 'P7D', unpaidExpires: 'P60D' }
    const content = { zone: 'UTC', shipBy: { kind: 'days', days: 3, after: 'initial' } } as TermsContent
    const [opened] = openByShipment([instalment(2, 5n, 0n, event)], at, content, terms)
    assert.equal(opened?.dueBy, '2026-03-16T00:00:00.000Z')
  })
}
