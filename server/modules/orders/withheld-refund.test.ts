import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDuration } from '../../kernel/instant.ts'
import { markRefundSent } from '../payments/mark-refund-sent.ts'
import type { Payment } from '../payments/payment.rules.ts'
import { paymentType } from '../payments/payment.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { decideRefundScreening } from '../payouts/decide-refund-screening.ts'
import { recordRefundScreening } from '../payouts/record-refund-screening.ts'
import { cancelOrder } from './cancel-order.ts'
import { done, machine, staff, supplier } from './orders.testing.ts'
import { settleChargeback } from './settle-chargeback.ts'
import type { Story } from './story.testing.ts'
import { agreed, funded, wholeTerms } from './story.testing.ts'

/** What was requested while the money was here, and would go out when it is not. */

const paid = (story: Story) => story.house.all(paymentType, story.orderId)[0] as Payment
const balance = (story: Story, code: string) => story.house.balances()[code] ?? 0

/** A paid order that the supplier ends: all of it waits to go back. */
async function goingBack() {
  const story = await funded(wholeTerms)
  const { orderId, house } = story
  done(await house.run(cancelOrder, { orderId }, supplier))
  const refundId = house.all(refundType, orderId)[0]?.id ?? ''
  const send = async () => done(await house.run(markRefundSent, { orderId, refundId }, machine))
  const state = () => house.one(refundType, orderId, refundId)?.state
  return { story, orderId, house, refundId, send, state }
}

test('a refund that a screening held is not sent while the card’s bank asks for the same', async () => {
  const { story, orderId, house, refundId, send, state } = await goingBack()
  const hit = { outcome: 'hit', list: 'l', matched: 'm' } as const
  done(await house.run(recordRefundScreening, { orderId, refundId, answer: hit }, machine))
  const { id, total } = paid(story)
  const fact = {
    fact: 'opened',
    reference: 'dp_1',
    amount: total,
    currency: 'USD',
    happenedAt: house.clock.now,
  } as const
  done(await house.run(settleChargeback, { orderId, paymentId: id, fact }, machine))
  const grounds = { orderId, refundId, grounds: 'another of that name' }
  done(await house.run(decideRefundScreening, { ...grounds, step: 'propose' }, staff))
  done(await house.run(decideRefundScreening, { ...grounds, step: 'clear' }, { ...staff, person: 'usr_second' }))
  assert.equal((await send()).amount, 0)
  assert.equal(state(), 'cancelled')
  assert.equal(balance(story, `liabilities:refundable:${orderId}`), Number(total))
  await house.passTo('2026-04-01T00:00:00.000Z')
  assert.ok(house.all(refundType, orderId).every((each) => each.state === 'cancelled'))
})

test('what its bank took back is not sent on: the buyer owes nothing and is owed nothing', async () => {
  const { story, orderId, house, send, state } = await goingBack()
  await story.reverse(paid(story).id, paid(story).total)
  assert.equal((await send()).amount, 0)
  assert.equal(state(), 'cancelled')
  await house.passTo('2026-04-01T00:00:00.000Z')
  assert.deepEqual(
    [`liabilities:refundable:${orderId}`, 'assets:recovery:cmp_b', `liabilities:escrow:${orderId}`].map((code) =>
      balance(story, code),
    ),
    [0, 0, 0],
  )
})

test('a refund that a screening held is not sent after the card’s bank has taken the same for good', async () => {
  const { story, orderId, house, refundId, send, state } = await goingBack()
  const hit = { outcome: 'hit', list: 'l', matched: 'm' } as const
  done(await house.run(recordRefundScreening, { orderId, refundId, answer: hit }, machine))
  const { id, total } = paid(story)
  for (const fact of ['opened', 'lost'] as const) {
    const said = { fact, reference: 'dp_1', amount: total, currency: 'USD', happenedAt: house.clock.now }
    done(await house.run(settleChargeback, { orderId, paymentId: id, fact: said }, machine))
  }
  assert.equal(paid(story).chargedBack, total)
  const grounds = { orderId, refundId, grounds: 'another of that name' }
  done(await house.run(decideRefundScreening, { ...grounds, step: 'propose' }, staff))
  done(await house.run(decideRefundScreening, { ...grounds, step: 'clear' }, { ...staff, person: 'usr_second' }))
  assert.equal((await send()).amount, 0)
  assert.equal(state(), 'cancelled')
  await house.passTo('2026-04-01T00:00:00.000Z')
  assert.deepEqual(
    [`liabilities:refundable:${orderId}`, 'assets:recovery:cmp_b', 'liabilities:blocked:cmp_b'].map((code) =>
      balance(story, code),
    ),
    [0, 0, 0],
    'the bank gave him his money: he is owed nothing and owes nothing',
  )
})

/** Paid twice by two cards: the second payment waits to go back, whole. */
async function paidTwice() {
  const story = await agreed(wholeTerms)
  const [first, second] = [await story.begin(), await story.begin()]
  for (const { payment, total } of [first, second]) await story.capture(String(payment), BigInt(Number(total)))
  const total = BigInt(Number(second.total))
  const [refund] = story.house.all(refundType, story.orderId)
  assert.deepEqual([refund?.paymentId, refund?.state], [second.payment, 'requested'])
  return { story, second: String(second.payment), total }
}

test('a payment made twice whose bank takes it back leaves the hold of the first alone', async () => {
  const { story, second, total } = await paidTwice()
  const { house, orderId } = story
  const held = balance(story, `liabilities:escrow:${orderId}`)
  await story.reverse(second, total)
  assert.equal(balance(story, `liabilities:escrow:${orderId}`), held)
  assert.notEqual(story.order().fundedAt, undefined)
  const refundId = house.all(refundType, orderId)[0]?.id ?? ''
  done(await house.run(markRefundSent, { orderId, refundId }, machine))
  await house.passTo('2026-03-20T00:00:00.000Z')
  const after = [`liabilities:refundable:${orderId}`, 'assets:recovery:cmp_b', `liabilities:escrow:${orderId}`]
  assert.deepEqual(
    after.map((code) => balance(story, code)),
    [0, 0, held],
  )
  assert.ok(house.all(refundType, orderId).every((each) => each.state === 'cancelled'))
})

test('a part of it that its bank takes back leaves the rest to go back', async () => {
  const { story, second, total } = await paidTwice()
  const { house, orderId } = story
  const held = balance(story, `liabilities:escrow:${orderId}`)
  await story.reverse(second, total - 100_000n)
  const refundId = house.all(refundType, orderId)[0]?.id ?? ''
  done(await house.run(markRefundSent, { orderId, refundId }, machine))
  const again = () => house.all(refundType, orderId).find((each) => each.state === 'requested')
  for (let minute = 1; again() === undefined; minute += 1) {
    assert.ok(minute < 60, 'nothing is sent again')
    await house.passTo(addDuration(house.clock.now, 'PT1M'))
  }
  done(await house.run(markRefundSent, { orderId, refundId: again()?.id ?? '' }, machine))
  assert.equal(balance(story, `liabilities:escrow:${orderId}`), held)
  const sent = house.all(refundType, orderId).filter((each) => each.state === 'sent')
  assert.equal(
    sent.reduce((sum, each) => sum + each.amount, 0n),
    100_000n,
  )
})
