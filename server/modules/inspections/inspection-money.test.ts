import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cancelOrder } from '../orders/cancel-order.ts'
import type { Story } from '../orders/story.testing.ts'
import { agreed, funded, shipped, wholeTerms } from '../orders/story.testing.ts'
import type { ChargebackFact } from '../payments/chargeback.rules.ts'
import { markRefundSent } from '../payments/mark-refund-sent.ts'
import { refundType } from '../payments/refund.rules.ts'
import { settleRefund } from '../payments/settle-refund.ts'
import { answerReport } from './answer-report.ts'
import { cancelInspection } from './cancel-inspection.ts'
import { endWithOrder } from './end-with-order.ts'
import {
  balanced,
  buyer,
  done,
  inspecting,
  inspectionsHouse,
  machine,
  refusalOf,
  supplier,
} from './inspections.testing.ts'
import { settleFeeChargeback } from './settle-fee-chargeback.ts'

const order = async (content = wholeTerms) => funded(content, await inspectionsHouse())
const balance = ({ house }: Story, code: string) => house.balances()[code] ?? 0
const held = (story: Story) => balance(story, `liabilities:inspection:${story.orderId}`)
const refunds = (story: Story) => story.house.all(refundType, story.orderId)

/** Everything that was requested is sent and arrives. */
async function refunded(story: Story) {
  const { house, orderId } = story
  for (const { id: refundId, state } of refunds(story)) {
    if (state !== 'requested') continue
    done(await house.run(markRefundSent, { orderId, refundId }, machine))
    const told = { orderId, refundId, outcome: 'yes', happenedAt: house.clock.now, trace: 'T' } as const
    done(await house.run(settleRefund, told, machine))
  }
}

test('a booking that nobody pays ends, and costs nothing', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.book()
  await story.house.passTo('2026-03-06T00:00:00.000Z')
  assert.deepEqual([it.newest().state, it.newest().outcome], ['closed', 'unpaid'])
  assert.ok(!story.house.deadlines(story.orderId).some((each) => each.startsWith('inspection.')))
})

test('a payment under way holds the end of an unpaid booking up', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.book()
  await it.begin()
  await it.fact({ fact: 'review' })
  await story.house.passTo('2026-03-07T00:00:00.000Z')
  assert.equal(it.newest().state, 'requested')
  await it.capture()
  assert.equal(it.newest().state, 'paid')
})

test('who booked cancels before a firm is appointed: the fee goes back, the processing fee stays', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.paid()
  const paid = it.feePayment()
  assert.equal(refusalOf(await it.run(cancelInspection, {}, supplier)), 'not-your-turn')
  assert.equal(done(await it.run(cancelInspection, {}, buyer)).returned, 29_800)
  const [back] = refunds(story)
  assert.deepEqual([back?.amount, back?.paymentId, held(story)], [29_800n, paid.id, 0])
  await refunded(story)
  assert.equal(balance(story, 'income:fees:processing') > 0, true)
  balanced(story)
})

test('a supplier who cancels has his payable again', async () => {
  const house = await inspectionsHouse()
  const earned = await shipped(wholeTerms, house)
  await earned.receive(earned.lotId)
  const story = await funded(wholeTerms, house)
  const it = inspecting(story)
  const before = balance(story, 'liabilities:payable:cmp_s')
  await it.book({}, supplier)
  await it.advance()
  done(await it.run(cancelInspection, {}, supplier))
  assert.deepEqual([balance(story, 'liabilities:payable:cmp_s'), held(story)], [before, 0])
  assert.equal(refunds(story).length, 0)
})

test('once a firm is appointed nobody cancels before the report is overdue; then all goes back', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.paid()
  await it.appoint()
  assert.equal(refusalOf(await it.run(cancelInspection, {}, buyer)), 'wrong-state')
  await story.house.passTo('2026-03-26T16:00:00.000Z')
  assert.ok(it.newest().overdueAt)
  const paid = it.feePayment()
  done(await it.run(cancelInspection, {}, buyer))
  assert.deepEqual([it.newest().outcome, refunds(story)[0]?.amount], ['lapsed', paid.total])
  balanced(story)
})

test('a report that does not come at all gives the fee back by itself, a week after it was overdue', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.paid()
  await it.appoint()
  await it.schedule()
  const fired = await story.house.passTo('2026-04-03T16:00:00.000Z')
  assert.equal(fired.filter((name) => name === 'inspection.report').length, 2)
  assert.deepEqual([it.newest().state, it.newest().outcome, held(story)], ['closed', 'lapsed', 0])
})

test('an overdue report may still come', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.paid()
  await it.appoint()
  await story.house.passTo('2026-03-27T00:00:00.000Z')
  await it.schedule('2026-03-27')
  await it.report()
  assert.equal(it.newest().state, 'report-filed')
})

test('an order that ends takes what is not done with it, each fee once, and its debt is counted once', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.paid()
  await it.paid({ kind: 'monitoring' })
  done(await story.house.run(cancelOrder, { orderId: story.orderId }, supplier))
  assert.equal(done(await story.house.run(endWithOrder, { orderId: story.orderId }, machine)).ended, 2)
  assert.equal(held(story), 0)
  assert.equal(story.order().inspectionAwaited ?? false, false)
  await refunded(story)
  assert.equal(balance(story, `liabilities:refundable:${story.orderId}`), 0)
  balanced(story)
  assert.equal(done(await story.house.run(endWithOrder, { orderId: story.orderId }, machine)).ended, 0)
})

test('a fee that comes when nobody asks for it any more goes back at once', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.book()
  await it.begin()
  await it.fact({ fact: 'failed', reason: 'declined' })
  done(await it.run(cancelInspection, {}, buyer))
  const { total } = it.feePayment()
  await it.capture()
  assert.deepEqual([held(story), refunds(story)[0]?.amount], [0, total])
  balanced(story)
})

test('a part of the fee is held, the rest is asked for, and more than the fee goes back', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.book()
  await it.begin()
  const { total } = it.feePayment()
  await it.capture(total / 2n)
  assert.equal(it.newest().state, 'requested')
  const first = it.newest().held
  assert.ok(first > 0n && first < 29_800n)
  await it.begin()
  const rest = it.feePayment()
  assert.equal(rest.amount, 29_800n - first)
  await it.capture(rest.total + 500n)
  assert.deepEqual([it.newest().state, held(story), refunds(story)[0]?.amount], ['paid', 29_800, 500n])
  balanced(story)
})

test('the fee never touches the order: its hold, its instalments, what is still to pay', async () => {
  const story = await agreed(wholeTerms, await inspectionsHouse())
  await inspecting(story).paid()
  assert.equal(story.order().fundedAt, undefined)
  assert.equal(balance(story, `liabilities:escrow:${story.orderId}`), 0)
  await story.pay()
  assert.ok(story.order().fundedAt)
})

test('a firm waits for money that is not final', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.book()
  await it.begin()
  await it.capture(undefined, false)
  await it.appoint()
  await it.schedule()
  await it.report()
  done(await it.run(answerReport, { answer: 'accept' }, buyer))
  assert.deepEqual([it.newest().state, balance(story, 'liabilities:payable:cmp_i')], ['accepted', 0])
  await story.house.passTo('2026-03-17T00:00:00.000Z')
  assert.deepEqual([it.newest().state, balance(story, 'liabilities:payable:cmp_i')], ['closed', 29_800])
  balanced(story)
})

test('money that is taken back ends what nobody has done yet, and the fee pays the debt', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.paid()
  const { total } = it.feePayment()
  await it.fact({ fact: 'reversed', amount: total, reference: 'r1', reason: 'recalled' })
  assert.deepEqual([it.newest().outcome, held(story), balance(story, 'assets:recovery:cmp_b')], ['money-gone', 0, 0])
  assert.equal(refunds(story).length, 0)
  balanced(story)
})

test('money that is taken back after the work is the buyer’s debt, and the firm is paid', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.book()
  await it.begin()
  await it.capture(undefined, false)
  await it.appoint()
  await it.schedule()
  await it.report()
  done(await it.run(answerReport, { answer: 'accept' }, buyer))
  const { total } = it.feePayment()
  await it.fact({ fact: 'reversed', amount: total, reference: 'r1', reason: 'recalled' })
  assert.deepEqual([it.newest().outcome, balance(story, 'liabilities:payable:cmp_i')], ['paid', 29_800])
  assert.equal(balance(story, 'assets:recovery:cmp_b'), 29_800)
  balanced(story)
})

async function bankSays(story: Story, fact: ChargebackFact['fact']) {
  const { house, orderId } = story
  const { id: paymentId, total } = inspecting(story).feePayment()
  const said = { fact, reference: 'dp_1', amount: total, currency: 'USD', happenedAt: house.clock.now }
  return done(await house.run(settleFeeChargeback, { orderId, paymentId, fact: said }, machine))
}

test('a chargeback of a fee freezes nothing of the order, and a won one leaves all as it was', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.paid()
  const before = story.house.balances()
  await bankSays(story, 'opened')
  assert.equal(balance(story, `liabilities:escrow:${story.orderId}`), before[`liabilities:escrow:${story.orderId}`])
  assert.ok(it.feePayment().disputedBy)
  await bankSays(story, 'won')
  assert.deepEqual([it.newest().state, it.feePayment().disputedBy], ['paid', undefined])
  assert.deepEqual(story.house.balances(), before)
})

test('a lost chargeback is the buyer’s debt; what nobody has done yet ends and pays it as far as it goes', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.paid()
  const { total } = it.feePayment()
  await bankSays(story, 'opened')
  await bankSays(story, 'lost')
  assert.deepEqual([it.newest().outcome, held(story), refunds(story).length], ['money-gone', 0, 0])
  assert.equal(balance(story, 'assets:recovery:cmp_b'), Number(total) - 29_800)
  balanced(story)
})

test('a lost chargeback after the report was paid is the buyer’s debt alone', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.reported()
  done(await it.run(answerReport, { answer: 'accept' }, buyer))
  const { total } = it.feePayment()
  await bankSays(story, 'lost')
  assert.equal(balance(story, 'assets:recovery:cmp_b'), Number(total))
  assert.equal(balance(story, 'liabilities:payable:cmp_i'), 29_800)
  balanced(story)
})
