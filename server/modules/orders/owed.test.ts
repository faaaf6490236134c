import assert from 'node:assert/strict'
import { test } from 'node:test'
import { book } from '../escrow/book.rules.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { paymentType } from '../payments/payment.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { cancelOrder } from './cancel-order.ts'
import { buyer, done, supplier } from './orders.testing.ts'
import { releaseEarly } from './release-early.ts'
import type { Story } from './story.testing.ts'
import { agreed, funded, sampleTerms, wholeTerms } from './story.testing.ts'

const balance = ({ house }: Story, account: string) => house.balances()[account] ?? 0
const refunded = ({ house, orderId }: Story) =>
  house.all(refundType, orderId).reduce((sum, refund) => sum + Number(refund.amount), 0)
const next = ({ house, orderId }: Story, name: string) =>
  house.deadlines(orderId).filter((each) => each.startsWith(name)).length

const early = { ...sampleTerms, releasePlan: [{ step: 'initial-paid', shareBps: 10_000 }] } as const

/** The supplier's payable moves without an order: a payout out of it, or another order's release into it. */
async function move({ house }: Story, amount: bigint) {
  const [payable, bank] = [accounts.payable('cmp_s'), accounts.payout('cmp_s', 'pyt_x')] as const
  const out = amount < 0n
  const moved = out
    ? movement('payout-reserved', 'USD', [[payable, -amount]], [[bank, -amount]])
    : movement('payout-failed', 'USD', [[bank, amount]], [[payable, amount]])
  let n = 0
  const context = { at: house.clock.now, newId: () => `trf_moved${amount}_${n++}` }
  await house.seed('cmp_s', book([moved], { root: 'cmp_s', cause: 'test', happenedAt: house.clock.now }, context))
}

test('what was paid out and has to go back is collected from what the supplier earns later', async () => {
  const story = await funded(early)
  await move(story, -190_000n)
  done(await story.house.run(cancelOrder, { orderId: story.orderId }, supplier))
  const first = refunded(story)
  assert.ok(first < 10_000)
  assert.equal(next(story, 'order.owed'), 1)
  await story.house.passTo('2026-03-11T00:00:00.000Z')
  assert.deepEqual([refunded(story), next(story, 'order.owed')], [first, 1])
  await move(story, 100_000n)
  await story.house.passTo('2026-03-18T00:00:00.000Z')
  assert.ok(refunded(story) > 100_000)
  assert.equal(balance(story, 'liabilities:payable:cmp_s'), 0)
  await move(story, 90_000n)
  await story.house.passTo('2026-03-27T00:00:00.000Z')
  // The platform's fee of 2 % was never his: of all that went back it is what he still owes.
  const owed = (story.order().owed ?? []).reduce((sum, part) => sum + part.amount, 0n)
  assert.equal(owed, 4_000n)
  assert.equal(next(story, 'order.owed'), 1)
})

test('a buyer who owes us what he had twice is not owed the same money again', async () => {
  const story = await agreed(wholeTerms)
  const { house, orderId } = story
  const begun = await story.begin()
  const [payment, total] = [String(begun.payment), BigInt(Number(begun.total))]
  await story.capture(payment, total)
  done(await house.run(cancelOrder, { orderId }, supplier))
  await story.reverse(payment, total)
  assert.equal(balance(story, 'assets:recovery:cmp_b'), Number(total))
  await story.capture(payment, total)
  assert.deepEqual(
    [balance(story, `liabilities:refundable:${orderId}`), balance(story, 'assets:recovery:cmp_b')],
    [0, 0],
  )
  assert.equal(next(story, 'refund.route'), 0)
  assert.ok(house.topics(orderId).includes('debt.collected'))
})

test('a debt takes from a refund only as much as it is; the rest goes out', async () => {
  const story = await funded(wholeTerms)
  const { house, orderId } = story
  const reversed = movement(
    'payment-reversed',
    'USD',
    [[accounts.recovery('cmp_b'), 30_000n]],
    [[accounts.bank('x'), 30_000n]],
  )
  const context = { at: house.clock.now, newId: () => 'trf_debt' }
  await house.seed('cmp_b', book([reversed], { root: 'cmp_b', cause: 'test', happenedAt: house.clock.now }, context))
  done(await house.run(cancelOrder, { orderId }, supplier))
  assert.equal(refunded(story), 543_331 + 16_246 - 30_000)
  assert.equal(balance(story, 'assets:recovery:cmp_b'), 0)
  assert.equal(balance(story, `liabilities:refundable:${orderId}`), 0)
})

test('a part was let go, the bank took the payment, another came: the order ends, its hold empty', async () => {
  const story = await agreed(wholeTerms)
  const { house, orderId } = story
  const begun = await story.begin()
  const [payment, total] = [String(begun.payment), BigInt(Number(begun.total))]
  await story.capture(payment, total)
  done(await house.run(releaseEarly, { orderId, parts: [{ lineNo: 2, amount: 20_000n }], uncovered: 0n }, buyer))
  await story.reverse(payment, total)
  assert.equal(balance(story, 'assets:recovery:cmp_b'), 20_000)
  await story.pay(100_000n)
  await house.passTo('2026-06-01T00:00:00.000Z')
  assert.equal(story.order().status, 'expired')
  assert.equal(balance(story, `liabilities:escrow:${orderId}`), 0)
  assert.equal(balance(story, 'assets:recovery:cmp_b'), 0)
  assert.equal(refunded(story), 80_000)
})

test('the same, and the supplier ends it: all that was paid again goes back', async () => {
  const story = await agreed(wholeTerms)
  const { house, orderId } = story
  const begun = await story.begin()
  const [payment, total] = [String(begun.payment), BigInt(Number(begun.total))]
  await story.capture(payment, total)
  done(await house.run(releaseEarly, { orderId, parts: [{ lineNo: 2, amount: 20_000n }], uncovered: 0n }, buyer))
  await story.reverse(payment, total)
  await story.pay()
  done(await house.run(cancelOrder, { orderId }, supplier))
  assert.deepEqual([story.order().status, balance(story, `liabilities:escrow:${orderId}`)], ['cancelled', 0])
  assert.equal(balance(story, 'assets:recovery:cmp_b'), 0)
  // He paid 523,331 the second time, and its fee: all of it but the platform's 2 % of what had been released.
  const fee = house.all(paymentType, orderId).find((each) => each.state === 'final')?.fee ?? 0n
  assert.equal(refunded(story), 523_331 - 400 + Number(fee))
  assert.equal(next(story, 'order.owed'), 1)
})

test('what a bank gave in the meantime is not collected for him a second time, nor is it lost to him', async () => {
  const story = await funded(early)
  const { house, orderId } = story
  const [payment] = house.all(paymentType, orderId)
  await move(story, -190_000n)
  done(await house.run(cancelOrder, { orderId }, supplier))
  await story.reverse(payment?.id ?? '', 100_000n)
  await move(story, 190_000n)
  await house.passTo('2026-03-11T00:00:00.000Z')
  const paid = Number(payment?.total)
  const still = Number((story.order().owed ?? []).reduce((sum, part) => sum + part.amount, 0n))
  assert.equal(balance(story, 'assets:recovery:cmp_b'), 0)
  assert.equal(still, 4_000)
  const short = paid - refunded(story) - 100_000
  assert.ok(short >= still && short <= still + 200, `he is short of ${short}`)
})
