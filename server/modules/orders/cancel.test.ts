import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refundType } from '../payments/refund.rules.ts'
import { answerCancellation } from './answer-cancellation.ts'
import { cancelOrder } from './cancel-order.ts'
import { instalmentType } from './instalment.rules.ts'
import { offerCancellation } from './offer-cancellation.ts'
import { buyer, done, refusalOf, supplier } from './orders.testing.ts'
import { recordCarrierEvent } from './record-carrier-event.ts'
import type { Story } from './story.testing.ts'
import { agreed, drafted, funded, proposed, sampleTerms, wholeTerms } from './story.testing.ts'

const refunded = ({ house, orderId }: Story) =>
  house.all(refundType, orderId).reduce((sum, refund) => sum + Number(refund.amount), 0)

const held = ({ house, orderId }: Story) => house.balances()[`liabilities:escrow:${orderId}`] ?? 0

const offer = async ({ house, orderId }: Story, supplierKeeps: bigint, accept = true) => {
  const said = done(await house.run(offerCancellation, { orderId, supplierKeeps }, supplier))
  const answer = accept ? 'accept' : 'decline'
  return house.run(answerCancellation, { orderId, offerId: String(said.offer), answer }, buyer)
}

test('before agreement: the author withdraws a draft, either side a proposal', async () => {
  const draft = await drafted()
  const stranger = await draft.house.run(cancelOrder, { orderId: draft.orderId }, supplier)
  assert.equal(refusalOf(stranger), 'not-your-turn')
  done(await draft.house.run(cancelOrder, { orderId: draft.orderId }, buyer))
  assert.equal(draft.order().status, 'cancelled')
  const open = await proposed()
  done(await open.house.run(cancelOrder, { orderId: open.orderId }, supplier))
  assert.equal(open.order().status, 'cancelled')
  assert.deepEqual(open.house.deadlines(open.orderId), [])
})

test('agreed, a part is paid: the buyer cancels at once, the part goes back, its fee stays', async () => {
  const story = await agreed()
  await story.pay(50_000n)
  done(await story.house.run(cancelOrder, { orderId: story.orderId }, buyer))
  assert.equal(refunded(story), 50_000)
  assert.equal(held(story), 0)
  assert.equal(story.house.balances()['income:fees:processing'], 1495)
})

test('paid: the supplier cancels at once, price and fee go back, the fee is his debt', async () => {
  const story = await funded()
  done(await story.house.run(cancelOrder, { orderId: story.orderId }, supplier))
  assert.equal(refunded(story), 205_980)
  const balances = story.house.balances()
  assert.equal(balances['assets:recovery:cmp_s'], 5980)
  assert.equal(balances['income:fees:processing'], 5980)
  assert.equal(story.order().status, 'cancelled')
})

const early = {
  ...sampleTerms,
  releasePlan: [
    { step: 'initial-paid', shareBps: 3000 },
    { step: 'received', shareBps: 7000 },
  ],
} as const

test('what was released at the initial payment comes back out of the payable when the supplier cancels', async () => {
  const story = await funded(early)
  const released = story.house.balances()['liabilities:payable:cmp_s'] ?? 0
  assert.ok(released > 0)
  done(await story.house.run(cancelOrder, { orderId: story.orderId }, supplier))
  // The transaction fee is not in his payable: he cannot give it back, and the record says so.
  const entries = story.house.entries(story.orderId)
  assert.equal(entries.find((each) => each.topic === 'order.cancelled')?.body.owed, 3260)
  assert.equal(refunded(story), 200_000 - 3260 + 5882)
  assert.equal(story.house.balances()['assets:recovery:cmp_s'], 5882)
})

test('an attempt in progress is waited for; a wire under way is not', async () => {
  const story = await agreed()
  const begun = await story.begin({ method: 'wire' })
  await story.fact(String(begun.payment), 'pending')
  done(await story.house.run(cancelOrder, { orderId: story.orderId }, buyer))
  const other = await agreed()
  const card = await other.begin()
  await other.fact(String(card.payment), 'pending')
  const refused = await other.house.run(cancelOrder, { orderId: other.orderId }, buyer)
  assert.equal(refusalOf(refused), 'payment-in-progress')
})

test('an offer splits the hold as both agreed', async () => {
  const story = await funded()
  assert.equal(
    refusalOf(await story.house.run(offerCancellation, { orderId: story.orderId, supplierKeeps: 200_001n }, buyer)),
    'above-hold',
  )
  done(await offer(story, 50_000n))
  assert.equal(refunded(story), 150_000)
  assert.equal(story.house.balances()['liabilities:payable:cmp_s'], 49_000)
  assert.equal(story.order().status, 'cancelled')
  assert.equal(held(story), 0)
})

test('an offer that is declined or not answered leaves the order as it is', async () => {
  const story = await funded()
  done(await offer(story, 0n, false))
  assert.equal(story.order().status, 'in-production')
  done(await story.house.run(offerCancellation, { orderId: story.orderId, supplierKeeps: 1n }, buyer))
  assert.equal(
    refusalOf(await story.house.run(offerCancellation, { orderId: story.orderId, supplierKeeps: 1n }, supplier)),
    'offer-open',
  )
  await story.house.passTo('2026-03-12T00:00:00.000Z')
  assert.ok(story.house.topics(story.orderId).includes('cancellation.lapsed'))
  assert.equal(held(story), 200_000)
})

test('partly shipped: an offer is about what is not shipped, and the rest goes on to its end', async () => {
  const story = await funded(wholeTerms)
  const lot = await story.ship([
    { lineNo: 1, quantity: 60_000000n },
    { lineNo: 2, quantity: 10_000000n },
  ])
  // 40 of 100 pumps: 40 % of the line's 509,376.
  const above = await story.house.run(offerCancellation, { orderId: story.orderId, supplierKeeps: 203_751n }, supplier)
  assert.deepEqual(above, { kind: 'refused', refused: 'above-hold', data: { most: 203_750 } })
  done(await offer(story, 3_750n))
  assert.equal(refunded(story), 200_000)
  assert.equal(story.order().status, 'shipped')
  await story.receive(lot)
  await story.house.passTo('2026-05-01T00:00:00.000Z')
  assert.equal(story.order().status, 'completed')
  assert.equal(story.house.balances()['liabilities:payable:cmp_s'], 543_331 - 200_000 - 6867)
})

test('partly shipped and half paid: less is to be paid first, and nothing is given back for it', async () => {
  const story = await funded()
  await story.ship([
    { lineNo: 1, quantity: 60_000000n },
    { lineNo: 2, quantity: 10_000000n },
  ])
  done(await offer(story, 0n))
  assert.equal(refunded(story), 0)
  assert.equal(story.order().total, 543_331n - 203_750n)
  assert.deepEqual(
    story.house.all(instalmentType, story.orderId).map((each) => each.amount),
    [200_000n, 139_581n],
  )
})

test('late and nothing shipped: the buyer asks, the supplier has a day, all goes back with the fee', async () => {
  const story = await funded(wholeTerms)
  const { house, orderId } = story
  assert.equal(refusalOf(await house.run(cancelOrder, { orderId }, buyer)), 'not-late')
  await house.passTo('2026-04-01T15:59:59.999Z')
  assert.ok(!house.topics(orderId).includes('order.ship-by-passed'))
  await house.passTo('2026-04-04T15:59:59.999Z')
  assert.equal(refusalOf(await house.run(cancelOrder, { orderId }, buyer)), 'not-late')
  await house.passTo('2026-04-04T16:00:00.000Z')
  assert.ok(house.topics(orderId).includes('order.ship-by-passed'))
  done(await house.run(cancelOrder, { orderId }, buyer))
  await house.passTo('2026-04-05T16:00:00.000Z')
  assert.equal(story.order().status, 'cancelled')
  assert.equal(refunded(story), 543_331 + 16_246)
})

test('late, but the supplier proves shipment in his day: the order stands', async () => {
  const story = await funded(wholeTerms)
  await story.house.passTo('2026-04-10T00:00:00.000Z')
  done(await story.house.run(cancelOrder, { orderId: story.orderId }, buyer))
  await story.ship(undefined, { proof: 'paper', proofHash: 'ab' })
  await story.house.passTo('2026-04-12T00:00:00.000Z')
  assert.equal(story.order().status, 'in-production')
  assert.equal(refunded(story), 0)
})

test('late with a part shipped: only the rest is taken off', async () => {
  const story = await funded(wholeTerms)
  const lot = await story.ship([
    { lineNo: 1, quantity: 50_000000n },
    { lineNo: 2, quantity: 10_000000n },
  ])
  await story.house.passTo('2026-03-20T00:00:00.000Z')
  await story.receive(lot)
  await story.house.passTo('2026-04-10T00:00:00.000Z')
  done(await story.house.run(cancelOrder, { orderId: story.orderId }, buyer))
  await story.house.passTo('2026-04-12T00:00:00.000Z')
  assert.equal(refunded(story), 254_688 + 7615)
  assert.equal(story.order().status, 'received')
  assert.equal(held(story), 0)
})

test('taking off the rest completes an order whose windows are over', async () => {
  const story = await funded(wholeTerms)
  const lot = await story.ship([
    { lineNo: 1, quantity: 50_000000n },
    { lineNo: 2, quantity: 10_000000n },
  ])
  await story.receive(lot)
  await story.house.passTo('2026-05-10T00:00:00.000Z')
  done(await story.house.run(cancelOrder, { orderId: story.orderId }, buyer))
  await story.house.passTo('2026-05-12T00:00:00.000Z')
  assert.equal(story.order().status, 'completed')
})

test('while something is due from the buyer, lateness is not the supplier’s', async () => {
  const story = await funded({ ...sampleTerms, incoterm: 'CIF' })
  await story.goodsReady()
  await story.house.passTo('2026-04-20T00:00:00.000Z')
  assert.equal(refusalOf(await story.house.run(cancelOrder, { orderId: story.orderId }, buyer)), 'not-late')
  assert.ok(!story.house.topics(story.orderId).includes('order.ship-by-passed'))
  // Due 16 March 16:00, paid 20 April: ship-by has moved from 1 April by 35 days begun.
  await story.pay()
  await story.house.passTo('2026-05-06T15:59:59.000Z')
  assert.ok(!story.house.topics(story.orderId).includes('order.ship-by-passed'))
  await story.house.passTo('2026-05-06T16:00:00.000Z')
  assert.ok(story.house.topics(story.orderId).includes('order.ship-by-passed'))
})

test('a rejected paper is no shipment: then it is as if nothing had been shipped', async () => {
  const story = await funded(wholeTerms)
  const { house, orderId } = story
  const lotId = await story.ship(undefined, { proof: 'paper', proofHash: 'ab' })
  done(
    await house.run(
      recordCarrierEvent,
      { orderId, lotId, kind: 'rejected', happenedAt: house.clock.now },
      { kind: 'reaction', roles: [] },
    ),
  )
  await house.passTo('2026-04-10T00:00:00.000Z')
  done(await house.run(cancelOrder, { orderId }, buyer))
  await house.passTo('2026-04-12T00:00:00.000Z')
  assert.equal(story.order().status, 'cancelled')
})

test('cash takes nothing back: the money waits for an account, with a deadline', async () => {
  const pumps = sampleTerms.lines.slice(0, 1).map((line) => ({ ...line, amount: 50_000n }))
  const instalments = [{ n: 1, kind: 'initial', amount: 50_000n, event: 'agreement' }] as const
  const cash = await agreed({ ...wholeTerms, lines: pumps, freight: 0n, instalments })
  const begun = await cash.begin({ method: 'cash-transfer' })
  await cash.capture(String(begun.payment), BigInt(Number(begun.total)))
  done(await cash.house.run(cancelOrder, { orderId: cash.orderId }, supplier))
  assert.match(cash.house.deadlines(cash.orderId).join(), /refund\.route/)
  await cash.house.passTo('2026-03-20T00:00:00.000Z')
  assert.match(cash.house.deadlines(cash.orderId).join(), /refund\.route/)
})
