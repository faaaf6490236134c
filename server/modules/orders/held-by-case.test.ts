import assert from 'node:assert/strict'
import { test } from 'node:test'
import { remedyType } from '../escrow/remedy.rules.ts'
import type { Payment } from '../payments/payment.rules.ts'
import { paymentType } from '../payments/payment.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { answerCancellation } from './answer-cancellation.ts'
import { offerCancellation } from './offer-cancellation.ts'
import { buyer, done, machine, supplier } from './orders.testing.ts'
import { settleChargeback } from './settle-chargeback.ts'
import type { Story } from './story.testing.ts'
import { funded, shipped, wholeTerms } from './story.testing.ts'

const paid = (story: Story) => story.house.all(paymentType, story.orderId)[0] as Payment
const balance = (story: Story, code: string) => story.house.balances()[code] ?? 0

async function told(story: Story, fact: 'opened' | 'won' | 'lost') {
  const { id, total } = paid(story)
  const said = { reference: 'dp_1', amount: total, currency: 'USD', happenedAt: story.house.clock.now, fact }
  done(await story.house.run(settleChargeback, { orderId: story.orderId, paymentId: id, fact: said }, machine))
}

/** Sixty of a hundred pumps are on their way, a bank asks all back, and the supplier has earned enough elsewhere. */
async function partShippedAndAsked() {
  const other = await shipped()
  await other.receive(other.lotId)
  const terms = { ...wholeTerms, shipBy: { kind: 'days', days: 30, after: 'initial' } } as const
  const story = await funded(terms, other.house)
  await story.ship([{ lineNo: 1, quantity: 60_000000n }])
  await told(story, 'opened')
  const earned = balance(story, 'liabilities:payable:cmp_s')
  assert.ok(earned >= Number(paid(story).amount) / 2)
  await story.house.passTo('2026-07-01T00:00:00.000Z')
  return { story, earned }
}

test('while a bank holds their money, what is missing is not paid by what the supplier earned elsewhere', async () => {
  const { story, earned } = await partShippedAndAsked()
  const { house, orderId } = story
  const stands = (code: string) => balance(story, `${code}:${orderId}`)
  assert.ok(!house.topics(orderId).includes('order.reduced'))
  assert.deepEqual([balance(story, 'liabilities:payable:cmp_s'), stands('liabilities:refundable')], [earned, 0])
  await told(story, 'lost')
  await house.passTo('2026-09-01T00:00:00.000Z')
  assert.ok(house.topics(orderId).includes('order.reduced'))
  // The buyer has all from his bank, once, and out of this order's own money.
  assert.deepEqual([stands('liabilities:escrow'), stands('liabilities:refundable')], [0, 0])
  assert.deepEqual(house.all(refundType, orderId), [])
})

test('once the bank has given it back, what is missing goes back out of its own money', async () => {
  const { story } = await partShippedAndAsked()
  await told(story, 'won')
  await story.house.passTo('2026-07-03T00:00:00.000Z')
  assert.ok(story.house.topics(story.orderId).includes('order.reduced'))
  assert.ok(story.house.all(refundType, story.orderId).some((each) => each.state === 'requested'))
  const remedies = story.house.all(remedyType, story.orderId)
  const has = (what: 'refunded' | 'awarded') => remedies.some((each) => each[what] > 0n)
  assert.deepEqual([has('refunded'), has('awarded')], [true, false])
})

test('both may agree to take off what is missing only once the case has ended', async () => {
  const { story } = await partShippedAndAsked()
  const { house, orderId } = story
  const { offer } = done(await house.run(offerCancellation, { orderId, supplierKeeps: 0n }, supplier)) as {
    offer: string
  }
  const accept = () => house.run(answerCancellation, { orderId, offerId: offer, answer: 'accept' }, buyer)
  const before = house.balances()
  assert.deepEqual(await accept(), { kind: 'refused', refused: 'lines-frozen' })
  assert.deepEqual(house.balances(), before)
  assert.ok(!house.topics(orderId).includes('order.reduced'))
  await told(story, 'won')
  done(await accept())
  // What was paid for the forty that are missing goes back whole.
  const remedies = house.all(remedyType, orderId).reduce((sum, { refunded }) => sum + refunded, 0n)
  assert.ok(remedies >= (paid(story).amount * 35n) / 100n, String(remedies))
})
