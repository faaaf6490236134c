import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Attempt } from './attempt.rules.ts'
import { captured, paidWith } from './captures.testing.ts'
import type { Payment, PaymentFact } from './payment.rules.ts'
import { newPayment, paymentType } from './payment.rules.ts'
import { decidePayment } from './payment-step.rules.ts'
import { recordFact } from './record-fact.rules.ts'
import { requestRefunds } from './refund-booking.rules.ts'

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
const second = { state: 'final', attempt: 2, references: ['second'], factAt: '2026-03-04T00:00:00.000Z' } as const
const capture = captured(100n, { attempt: 2, reference: 'second', happenedAt: second.factAt })
const payment = paidWith({ ...newPayment(begun, at), ...second }, [capture])

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

test('two attempts of one payment were captured: each refund names the one that it goes back over', () => {
  const money = { amount: 100n, currency: 'USD', reference: 'first' }
  const late = { fact: 'succeeded', happenedAt: '2026-03-02T00:00:00.000Z', attempt: 1, ...money } as const
  const { payment: both } = recordFact(payment, [], late, at, at)
  const order = { orderId: 'ord_1', buyerId: 'cmp_b', payments: [both], amount: 150n, cause: 'claim:clm_1' }
  let n = 0
  const { refunds, changes } = requestRefunds(order, { at, newId: (prefix) => `${prefix}_${n++}` })
  const named = changes.flatMap((each) => (each.do === 'event' ? [each.body as Record<string, unknown>] : []))
  assert.deepEqual(
    named.map(({ payment_key, payment_reference, amount }) => [payment_key, payment_reference, amount]),
    [
      ['ord_1.pay_1-1', 'first', 100],
      ['ord_1.pay_1-2', 'second', 50],
    ],
  )
  const [paid] = changes.flatMap((each) => (each.do === 'put' && each.type === paymentType.name ? [each.record] : []))
  const { refunded, captures } = paid as Payment
  assert.deepEqual([refunded, captures.map((each) => each.refunded.home)], [150n, [50n, 100n]])
  const whole = { ...order, payments: [paid as Payment], amount: 100n }
  const rest = requestRefunds(whole, { at, newId: (prefix) => `${prefix}_${n++}` })
  assert.deepEqual([rest.refunds.map(({ capture, amount }) => [capture, amount]), rest.rest], [[['second', 50n]], 50n])
  assert.equal(refunds.length, 2)
})

for (const [fact, reference] of [
  ['failed', 'first'],
  ['reversed', 'first'],
] as const) {
  test(`the money of one of two attempts is ${fact}: the other's stays, in whatever order it is told`, () => {
    const money = { amount: 100n, currency: 'USD', reference }
    const came = { fact: 'succeeded', happenedAt: '2026-03-02T00:00:00.000Z', attempt: 1, ...money } as const
    const gone = { happenedAt: '2026-03-03T00:00:00.000Z', attempt: 1, amount: 100n, reason: 'x', capture: reference }
    const went =
      fact === 'failed'
        ? ({ fact, ...gone } as const)
        : ({ fact, ...gone, reference: `${reference}:reversed` } as const)
    const orders: readonly (readonly PaymentFact[])[] =
      fact === 'failed'
        ? [[came, went]]
        : [
            [came, went],
            [went, came],
          ]
    for (const told of orders) {
      let now: Payment = payment
      let net = 0n
      for (const each of told) {
        const { payment: after, effect } = recordFact(now, [], each, at, at)
        if ('amount' in effect) net += effect.effect === 'reverse' ? -effect.amount : effect.amount
        now = after
      }
      assert.deepEqual([now.state, now.paid, net], ['final', 100n, 0n])
      assert.deepEqual(
        now.captures.filter((each) => each.arrived.home > 0n).map((each) => each.reference),
        ['second'],
      )
    }
  })
}

/** What is booked of facts told one after the other, and the payment after them. */
function play(begun: Payment, told: readonly PaymentFact[]) {
  let now = begun
  const effects: string[] = []
  for (const fact of told) {
    const { payment: after, effect } = decidePayment(now, fact, at, at)
    now = after
    effects.push(effect.effect)
  }
  return { now, effects }
}

const day = (n: number) => `2026-03-0${n}T00:00:00.000Z`

function came(reference: string, n: number, attempt: number): PaymentFact {
  return { fact: 'succeeded', happenedAt: day(n), attempt, amount: 100n, currency: 'USD', reference }
}

function wentBack(capture: string, n: number, attempt: number): PaymentFact {
  const said = { happenedAt: day(n), attempt, amount: 100n, reason: 'x', capture }
  return { fact: 'reversed', reference: `${capture}:reversed`, ...said }
}

const waiting: Payment = { ...newPayment(begun, at), attempt: 2 }

test('an earlier attempt’s money went back before we heard of it: the payment waits on, and its money funds', () => {
  const { now, effects } = play(waiting, [wentBack('first', 3, 1), came('second', 2, 2), came('first', 2, 1)])
  assert.deepEqual(effects, ['none', 'fund', 'none'])
  assert.deepEqual([now.state, now.attempt, now.paid], ['final', 2, 100n])
})

test('the same, told while the payment still waits: what came and went cancels out', () => {
  const { now, effects } = play(waiting, [wentBack('first', 3, 1), came('first', 2, 1), came('second', 4, 2)])
  assert.deepEqual([now.state, effects], ['final', ['none', 'none', 'fund']])
})

test('a second capture of an attempt whose first went back is its own money', () => {
  const one: Payment = { ...waiting, attempt: 1 }
  const { now, effects } = play(one, [came('first', 1, 1), wentBack('first', 3, 1), came('second', 2, 1)])
  assert.deepEqual(effects, ['fund', 'reverse', 'surplus'])
  assert.deepEqual([now.state, now.paid], ['final', 100n])
})

test('what is known to have gone back is not booked when it is told late, whatever state the payment has', () => {
  const one: Payment = { ...waiting, attempt: 1 }
  const told = [came('first', 1, 1), wentBack('second', 3, 1), wentBack('first', 4, 1), came('second', 2, 1)]
  const { now, effects } = play(one, told)
  assert.deepEqual([effects, now.state, now.paid], [['fund', 'none', 'reverse', 'none'], 'reversed', 0n])
})

test('a failure told before its success, of an attempt that had failed before: its money came and went', () => {
  const failed = { fact: 'failed', happenedAt: day(3), attempt: 1, reason: 'returned', capture: 'first' } as const
  const before = attempt(1, 'failed', day(1))
  const told = recordFact(payment, [before], failed, at, at)
  const after = told.changes.flatMap((each) => (each.do === 'put' ? [each.record as Attempt] : []))
  assert.deepEqual(after, [{ ...before, endedAt: day(3), reason: 'returned' }])
  const late = recordFact(told.payment, after, came('first', 2, 1), at, at)
  assert.deepEqual([late.effect.effect, late.payment.paid], ['none', 100n])
  const older = recordFact(payment, after, { ...failed, happenedAt: day(2) }, at, at)
  assert.deepEqual(older.changes, [])
})
