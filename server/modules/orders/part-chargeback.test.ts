import assert from 'node:assert/strict'
import { test } from 'node:test'
import { put } from '../../kernel/use-case.ts'
import { holdType } from '../escrow/hold.rules.ts'
import { assuranceLimitType } from '../escrow/limit.rules.ts'
import { limitChanges, orderExposureType } from '../escrow/room.rules.ts'
import { paymentType } from '../payments/payment.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { cancelOrder } from './cancel-order.ts'
import { done, machine, supplier } from './orders.testing.ts'
import { settleChargeback } from './settle-chargeback.ts'
import { funded, wholeTerms } from './story.testing.ts'

test('the bank kept a part of what was owed over that card: the rest is sent at once', async () => {
  const { house, orderId } = await funded(wholeTerms)
  done(await house.run(cancelOrder, { orderId }, supplier))
  const [{ id: paymentId = '', total = 0n } = {}] = house.all(paymentType, orderId)
  for (const what of ['opened', 'lost'] as const) {
    const money = { reference: 'dp_1', amount: 3_000n, currency: 'USD' }
    const fact = { fact: what, happenedAt: house.clock.now, ...money }
    done(await house.run(settleChargeback, { orderId, paymentId, fact }, machine))
  }
  const rest = total - 3_000n
  assert.equal(house.balances()[`liabilities:refundable:${orderId}`], Number(rest))
  assert.ok(house.deadlines(orderId).includes(`refund.route ${house.clock.now}`))
  await house.passTo(house.clock.now.replace('00.000Z', '01.000Z'))
  const asked = house.all(refundType, orderId).filter((each) => each.state === 'requested')
  assert.deepEqual(
    asked.map(({ amount }) => amount),
    [rest],
  )
})

/**
 * 60 of 100 pumps came, and the time to claim for them ended while a bank had taken `amount`; the rest came later. Then
 * the bank kept it, and the supplier has `room` (USD minor units).
 */
async function lostBetweenWindows(amount: bigint, room: bigint) {
  const story = await funded(wholeTerms)
  const { house, orderId } = story
  const limited = (limit: bigint) =>
    house.seed('cmp_s', [
      put(assuranceLimitType, { companyId: 'cmp_s', limit, computedAt: house.clock.now }),
      ...limitChanges('cmp_s', limit),
    ])
  await limited(0n)
  await story.ship([{ lineNo: 1, quantity: 60_000000n }])
  await house.passTo('2026-03-30T09:00:00.000Z')
  await story.ship([
    { lineNo: 1, quantity: 40_000000n },
    { lineNo: 2, quantity: 10_000000n },
  ])
  const [{ id: paymentId = '' } = {}] = house.all(paymentType, orderId)
  const told = async (fact: 'opened' | 'lost') => {
    const money = { reference: 'dp_1', amount, currency: 'USD', reason: 'not-received' as const }
    const said = { fact, happenedAt: house.clock.now, ...money }
    done(await house.run(settleChargeback, { orderId, paymentId, fact: said }, machine))
  }
  await told('opened')
  await house.passTo('2026-06-20T09:00:00.000Z')
  await limited(room)
  await told('lost')
  return story
}

for (const [what, room, exposed, left] of [
  ['room for all', 200_000n, 91_250n, 0n],
  ['room for a part', 50_000n, 50_000n, 41_250n],
  ['no room', 0n, 0n, 91_250n],
] as const)
  test(`what counts as claimable again once a bank kept its part is exposed or leaves the cover: ${what}`, async () => {
    const { house, orderId } = await lostBetweenWindows(300_000n, room)
    // All that the bank left of the first line was released at the end of its first window: 60 % of that is done with.
    const [hold] = house.all(holdType, orderId)
    assert.deepEqual([hold?.released, hold?.chargedBack], [228_124n, 281_252n])
    assert.equal(hold?.uncovered, left)
    assert.equal(house.one(orderExposureType, orderId, 'exposure')?.amount, exposed)
    const told = [...house.tables.outbox.values()].filter((each) => each.topic === 'chargeback.cover-left')
    assert.deepEqual(
      told.map(({ body }) => (body as { amount: number }).amount),
      left === 0n ? [] : [Number(left)],
    )
  })
