import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chargebackType } from '../payments/chargeback.rules.ts'
import { paymentType } from '../payments/payment.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { done, machine, staff, supplier } from './orders.testing.ts'
import { recordCarrierEvent } from './record-carrier-event.ts'
import { settleChargeback } from './settle-chargeback.ts'
import type { Story } from './story.testing.ts'
import { agreed, funded, sampleTerms, wholeTerms } from './story.testing.ts'
import { waiveBalance } from './waive-balance.ts'

const held = ({ house, orderId }: Story) => house.balances()[`liabilities:escrow:${orderId}`] ?? 0
const told = ({ house, orderId }: Story, topic: string) => house.topics(orderId).filter((each) => each === topic).length
const next = ({ house, orderId }: Story, name: string) =>
  house.deadlines(orderId).filter((each) => each.startsWith(name)).length
const refunded = ({ house, orderId }: Story) =>
  house.all(refundType, orderId).reduce((sum, refund) => sum + Number(refund.amount), 0)

test('nobody ships and nobody cancels: both are told again, after two months all goes back with its fee', async () => {
  const story = await funded(wholeTerms)
  await story.house.passTo('2026-04-20T00:00:00.000Z')
  assert.equal(told(story, 'order.ship-by-passed'), 2)
  assert.equal(next(story, 'order.ship-by'), 1)
  await story.house.passTo('2026-06-25T00:00:00.000Z')
  assert.deepEqual([story.order().status, held(story)], ['cancelled', 0])
  assert.equal(refunded(story), 543_331 + 16_246)
})

test('a part was shipped and the rest never is: the rest goes back, the part goes on to its end', async () => {
  const story = await funded(wholeTerms)
  const lot = await story.ship([{ lineNo: 1, quantity: 100_000000n }])
  await story.receive(lot)
  await story.house.passTo('2026-08-01T00:00:00.000Z')
  assert.deepEqual([story.order().status, held(story)], ['completed', 0])
  assert.equal(refunded(story), 33_955 + 1015)
})

test('ship-by waits for the balance and the goods are never ready: it starts after sixty days', async () => {
  const terms = { ...sampleTerms, shipBy: { kind: 'days', days: 10, after: 'balance' } } as const
  const story = await funded(terms)
  assert.equal(next(story, 'order.ship-by'), 1)
  await story.house.passTo('2026-05-13T00:00:00.000Z')
  assert.equal(told(story, 'order.ship-by-passed'), 1)
  await story.house.passTo('2026-08-01T00:00:00.000Z')
  assert.deepEqual([story.order().status, held(story)], ['cancelled', 0])
})

test('ready in time, and the buyer never pays the balance: everybody is told again each month, no refund', async () => {
  const terms = { ...sampleTerms, shipBy: { kind: 'days', days: 10, after: 'balance' } } as const
  const story = await funded(terms)
  await story.goodsReady()
  await story.house.passTo('2026-08-01T00:00:00.000Z')
  assert.deepEqual([story.order().status, held(story)], ['awaiting-balance', 200_000])
  assert.equal(told(story, 'instalment.long-overdue'), 4)
  assert.equal(next(story, 'instalment.overdue'), 1)
  await story.pay()
  assert.match(story.house.deadlines(story.orderId).join(), /order\.ship-by 2026-08-11/)
})

test('while the buyer is late ship-by moves, and his payment sets its date at once', async () => {
  const story = await funded({ ...sampleTerms, incoterm: 'CIF' })
  await story.goodsReady()
  await story.house.passTo('2026-04-10T00:00:00.000Z')
  assert.equal(told(story, 'order.ship-by-passed'), 0)
  await story.pay()
  const [shipBy] = story.house.deadlines(story.orderId).filter((each) => each.startsWith('order.ship-by'))
  assert.match(shipBy ?? '', /2026-04-2/)
})

test('a paper that nothing proved leaves the goods unshipped: ship-by still has a date', async () => {
  const story = await funded(wholeTerms)
  const { house, orderId } = story
  await house.passTo('2026-03-30T00:00:00.000Z')
  const lotId = await story.ship(undefined, { proof: 'paper', proofHash: 'a'.repeat(64) })
  await house.passTo('2026-04-05T00:00:00.000Z')
  assert.equal(next(story, 'order.ship-by'), 1)
  const happenedAt = house.clock.now
  done(await house.run(recordCarrierEvent, { orderId, lotId, kind: 'rejected', happenedAt }, staff))
  await house.passTo('2026-07-01T00:00:00.000Z')
  assert.deepEqual([story.order().status, held(story)], ['cancelled', 0])
})

test('a balance that goes back after its time is due again at once, and told again each month', async () => {
  const story = await funded({ ...sampleTerms, shipBy: { kind: 'days', days: 90, after: 'initial' } })
  await story.goodsReady()
  await story.house.passTo('2026-04-25T00:00:00.000Z')
  assert.equal(told(story, 'instalment.overdue'), 1)
  const begun = await story.begin({ method: 'ach' })
  await story.capture(String(begun.payment), BigInt(Number(begun.total)))
  await story.reverse(String(begun.payment), BigInt(Number(begun.total)))
  await story.house.passTo('2026-04-26T00:00:00.000Z')
  assert.equal(told(story, 'instalment.overdue'), 2)
  assert.equal(next(story, 'instalment.overdue'), 1)
})

test('the balance is waived: ship-by that waited for it has a date again', async () => {
  const story = await funded({ ...sampleTerms, shipBy: { kind: 'days', days: 10, after: 'balance' } })
  await story.goodsReady()
  await story.house.passTo('2026-06-01T00:00:00.000Z')
  assert.equal(next(story, 'order.ship-by'), 0)
  done(await story.house.run(waiveBalance, { orderId: story.orderId }, supplier))
  assert.match(story.house.deadlines(story.orderId).join(), /order\.ship-by 2026-06-11/)
})

test('ready at the last moment: while a balance is to be paid, silence takes nothing from the supplier', async () => {
  const story = await funded({ ...sampleTerms, incoterm: 'CIF' })
  await story.house.passTo('2026-06-05T00:00:00.000Z')
  await story.goodsReady()
  await story.house.passTo('2026-06-12T00:00:00.000Z')
  assert.deepEqual([story.order().status, held(story)], ['awaiting-balance', 200_000])
})

for (const [fact, back, status] of [
  ['won', 10_000, 'expired'],
  ['lost', 0, 'cancelled'],
] as const) {
  test(`a part is paid and asked back by its bank: the end waits until that is ${fact}, a day at most`, async () => {
    const story = await agreed()
    const paymentId = await story.pay(10_000n)
    const { house, orderId } = story
    const told = async (said: 'opened' | typeof fact) => {
      const { total: amount = 0n } = house.one(paymentType, orderId, paymentId) ?? {}
      const news = { reference: 'dp_1', amount, currency: 'USD', fact: said, happenedAt: house.clock.now } as const
      done(await house.run(settleChargeback, { orderId, paymentId, fact: news }, machine))
    }
    await house.passTo('2026-04-29T00:00:00.000Z')
    await told('opened')
    await house.passTo('2026-05-03T12:00:00.000Z')
    assert.deepEqual([story.order().status, held(story), refunded(story)], ['agreed', 10_000, 0])
    assert.match(house.deadlines(orderId).join(), /order\.expire 2026-05-0[34]/)
    assert.equal(house.all(chargebackType, orderId)[0]?.state, 'opened')
    assert.equal(next(story, 'chargeback.ask'), 1)
    await told(fact)
    await house.passTo('2026-05-04T12:00:00.000Z')
    assert.deepEqual([story.order().status, held(story), refunded(story)], [status, 0, back])
    assert.equal(next(story, 'order.expire'), 0)
  })
}
