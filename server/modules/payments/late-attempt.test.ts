import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Attempt } from './attempt.rules.ts'
import { newPayment } from './payment.rules.ts'
import { recordFact } from './record-fact.rules.ts'

const at = '2026-03-05T00:00:00.000Z'
const quote = {
  method: 'card',
  amount: 100n,
  fee: 0n,
  feeTax: 0n,
  total: 100n,
  currency: 'USD',
  time: { kind: 'within', most: 'PT3H' },
  expectedBy: at,
} as const
const begun = { orderId: 'ord_1', id: 'pay_1', buyerId: 'cmp_b', provider: 'sandbox', quote, expiresAt: at }
const second = { state: 'final', paid: 100n, attempt: 2, references: ['second'] } as const
const payment = { ...newPayment(begun, at), ...second, factAt: '2026-03-04T00:00:00.000Z' }

function attempt(n: number, state: Attempt['state'], endedAt: string): Attempt {
  return { orderId: 'ord_1', paymentId: 'pay_1', n, state, startedAt: '2026-03-01T00:00:00.000Z', endedAt }
}

for (const [when, failedAt, effect] of [
  ['after it succeeded: its money came and went', '2026-03-03T00:00:00.000Z', 'none'],
  ['before it succeeded: its money is here', '2026-03-01T00:00:00.000Z', 'surplus'],
] as const) {
  test(`late news that an earlier attempt succeeded, which failed ${when}`, () => {
    const happenedAt = '2026-03-02T00:00:00.000Z'
    const money = { amount: 100n, currency: 'USD', reference: 'first' }
    const fact = { fact: 'succeeded', happenedAt, attempt: 1, ...money } as const
    const attempts = [attempt(1, 'failed', failedAt), attempt(2, 'succeeded', '2026-03-04T00:00:00.000Z')]
    const told = recordFact(payment, attempts, fact, at, at)
    assert.equal(told.effect.effect, effect)
    assert.deepEqual(told.payment.references, ['second', 'first'])
    assert.equal(recordFact(told.payment, attempts, fact, at, at).effect.effect, 'none')
  })
}
