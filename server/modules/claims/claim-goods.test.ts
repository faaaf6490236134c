import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holdType } from '../escrow/hold.rules.ts'
import { cancelOrder } from '../orders/cancel-order.ts'
import type { Lot } from '../orders/lot.rules.ts'
import { lotType } from '../orders/lot.rules.ts'
import { buyer, done, machine, refusalOf, supplier } from '../orders/orders.testing.ts'
import { reportNotHere } from '../orders/report-not-here.ts'
import { sampleTerms, wholeTerms } from '../orders/story.testing.ts'
import { paymentType } from '../payments/payment.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { acceptClaim } from './accept-claim.ts'
import { answerReturn } from './answer-return.ts'
import { dayAfter, ready, received } from './claims.testing.ts'
import { confirmRemedy } from './confirm-remedy.ts'
import { fileClaim } from './file-claim.ts'
import { nameReturnAddress } from './name-return-address.ts'
import { recordReturnDelivery } from './record-return-delivery.ts'
import { shipReturn } from './ship-return.ts'
import { withdrawClaim } from './withdraw-claim.ts'

const frozen = (story: Awaited<ReturnType<typeof received>>) =>
  story.house.all(holdType, story.orderId).map((hold) => Number(hold.frozen))

type Story = Awaited<ReturnType<typeof received>>
const lotOf = ({ house, orderId }: Story, lotId: string) => house.one(lotType, orderId, lotId) as Lot
const waiting = ({ house, orderId }: Story, name: string) =>
  house.deadlines(orderId).filter((deadline) => deadline.startsWith(`${name} `)).length

/** Terms under which all waits for the window's end, so that a claim finds the money in the hold. */
const lateTerms = { ...wholeTerms, releasePlan: [{ step: 'window-over', shareBps: 10_000 }] } as const

test('goods go back: address, proof, delivery, confirmation; then the money', async () => {
  const story = await received(lateTerms)
  const { house, orderId } = story
  const claimId = await story.file({ remedy: 'return-and-refund' })
  done(await house.run(acceptClaim, { orderId, claimId }, supplier))
  assert.equal(story.claim(claimId).state, 'returning')
  const proofHash = 'a'.repeat(64)
  await story.attach(proofHash)
  const by = { orderId, claimId, carrier: 'Ocean', proofHash, freight: 0n }
  assert.equal(refusalOf(await house.run(shipReturn, by, buyer)), 'return-address-missing')
  done(await house.run(nameReturnAddress, { orderId, claimId, address: 'Dock 4, Ningbo' }, supplier))
  done(await house.run(shipReturn, by, buyer))
  assert.equal(
    refusalOf(await house.run(answerReturn, { orderId, claimId, answer: 'contest', text: 'No.' }, supplier)),
    'not-delivered',
  )
  done(await house.run(recordReturnDelivery, { orderId, claimId, deliveredAt: house.clock.now }, machine))
  assert.deepEqual(frozen(story), [50_937, 0])
  done(await house.run(answerReturn, { orderId, claimId, answer: 'confirm' }, supplier))
  await story.settleRefunds()
  assert.equal(story.claim(claimId).state, 'closed')
})

test('goods that nobody ships back stay: the money goes on; no address counts as confirmed', async () => {
  const story = await received(lateTerms)
  const { house, orderId } = story
  const claimId = await story.file({ remedy: 'return-and-refund' })
  done(await house.run(acceptClaim, { orderId, claimId }, supplier))
  done(await house.run(nameReturnAddress, { orderId, claimId, address: 'Dock 4, Ningbo' }, supplier))
  await house.passTo(dayAfter(house.clock.now, 16))
  assert.deepEqual([story.claim(claimId).state, story.claim(claimId).outcome], ['closed', 'released'])
  const second = await received(lateTerms)
  const other = await second.file({ remedy: 'return-and-refund' })
  done(await second.house.run(acceptClaim, { orderId: second.orderId, claimId: other }, supplier))
  await second.house.passTo(dayAfter(second.house.clock.now, 4))
  await second.settleRefunds()
  assert.equal(second.claim(other).state, 'closed')
})

test('new goods begin their own window; a missed date gives the money back', async () => {
  const story = await received(lateTerms)
  const { house, orderId } = story
  const claimId = await story.file({ remedy: 'replacement' })
  assert.equal(refusalOf(await house.run(acceptClaim, { orderId, claimId }, supplier)), 'remedy-date-missing')
  const remedyBy = dayAfter(house.clock.now, 20)
  done(await house.run(acceptClaim, { orderId, claimId, remedyBy }, supplier))
  assert.equal(story.claim(claimId).state, 'remedying')
  await house.passTo(dayAfter(house.clock.now, 15))
  done(await house.run(confirmRemedy, { orderId, claimId }, buyer))
  assert.equal(story.claim(claimId).outcome, 'remedied')
  await house.passTo(dayAfter(house.clock.now, 20))
  assert.equal(story.order().status, 'received')
  await house.passTo(dayAfter(house.clock.now, 20))
  assert.equal(story.order().status, 'completed')
})

test('goods whose window was over before they came anew have a second one, and its money goes', async () => {
  const story = await ready(lateTerms)
  const { house, orderId } = story
  const pumps = (quantity: bigint) => [{ lineNo: 1, quantity }]
  const lotId = await story.ship(pumps(60_000000n))
  await story.receive(lotId)
  await house.passTo(dayAfter(house.clock.now, 15))
  await story.receive(await story.ship([...pumps(40_000000n), { lineNo: 2, quantity: 10_000000n }]))
  const lines = [{ lineNo: 1, lotId, quantity: 60_000000n }]
  const claimId = await story.file({ remedy: 'replacement', lines })
  const remedyBy = dayAfter(house.clock.now, 40)
  done(await house.run(acceptClaim, { orderId, claimId, remedyBy }, supplier))
  await house.passTo(dayAfter(house.clock.now, 20))
  assert.notEqual(lotOf(story, lotId).windowOverAt, undefined)
  done(await house.run(confirmRemedy, { orderId, claimId }, buyer))
  assert.equal(lotOf(story, lotId).windowOverAt, undefined)
  await house.passTo(dayAfter(house.clock.now, 40))
  assert.equal(story.order().status, 'completed')
  assert.equal(house.balances()[`liabilities:escrow:${orderId}`] ?? 0, 0)
})

test('a price that falls by what never left freezes what the claim asks of the rest', async () => {
  const [initial, balance] = sampleTerms.instalments
  assert.ok(initial && balance)
  const instalments = [initial, { ...balance, event: 'received' as const }]
  const story = await ready({ ...sampleTerms, instalments, shipBy: { kind: 'days', days: 5, after: 'initial' } })
  const { house, orderId } = story
  const lotId = await story.ship([{ lineNo: 1, quantity: 60_000000n }])
  const claimId = await story.file({ remedy: 'partial-refund', lines: [{ lineNo: 1, lotId, quantity: 60_000000n }] })
  // Less is asked than is still to be paid of the line: that would be lowered first.
  assert.deepEqual(frozen(story), [0, 0])
  await house.passTo(dayAfter(house.clock.now, 25))
  done(await house.run(cancelOrder, { orderId }, buyer))
  await house.passTo(dayAfter(house.clock.now, 2))
  const [hold] = house.all(holdType, orderId)
  assert.ok(hold && story.order().cancelledLines !== undefined)
  const asked = story.claim(claimId).lines.reduce((sum, each) => sum + each.amount, 0n)
  assert.equal(hold.frozen, asked - (hold.value - hold.paid))
})

test('a claim that its buyer gives up goes on; he may file once more, not a third time', async () => {
  const story = await received(lateTerms)
  const { house, orderId, lotId } = story
  for (const _ of [1, 2]) {
    const claimId = await story.file()
    done(await house.run(withdrawClaim, { orderId, claimId }, buyer))
    assert.deepEqual(frozen(story), [0, 0])
  }
  const lines = [{ lineNo: 1, lotId, quantity: 10_000000n }]
  const again = { orderId, reason: 'poor-quality', remedy: 'refund', lines, text: 'Still.' } as const
  assert.equal(refusalOf(await house.run(fileClaim, again, buyer)), 'filed-too-often')
})

test('an order is not complete while a claim is open, and a claim holds money that comes later', async () => {
  const story = await received(lateTerms)
  const claimId = await story.file()
  await story.house.passTo(dayAfter(story.house.clock.now, 60))
  assert.equal(story.claim(claimId).state, 'evidence')
  assert.equal(story.order().status, 'received')
  assert.deepEqual(frozen(story), [50_937, 0])
})

test('goods that never left and are paid back whole leave the order: it ends', async () => {
  const story = await ready()
  const { house, orderId } = story
  await house.passTo(dayAfter(house.clock.now, 31))
  const lines = [
    { lineNo: 1, quantity: 100_000000n },
    { lineNo: 2, quantity: 10_000000n },
  ]
  const claimId = await story.file({ reason: 'not-shipped', lines })
  done(await house.run(acceptClaim, { orderId, claimId }, supplier))
  await story.settleRefunds()
  assert.equal(story.claim(claimId).outcome, 'settled')
  assert.equal(story.order().status, 'cancelled')
  assert.equal(house.balances()[`liabilities:escrow:${orderId}`], undefined)
  assert.deepEqual(house.deadlines(orderId), [])
})

test('a shipment that never came leaves the order, and the rest of it goes on', async () => {
  const story = await ready()
  const { house, orderId } = story
  const lost = await story.ship([{ lineNo: 1, quantity: 40_000000n }])
  const there = await story.ship([
    { lineNo: 1, quantity: 60_000000n },
    { lineNo: 2, quantity: 10_000000n },
  ])
  await story.receive(there)
  done(await house.run(reportNotHere, { orderId, lotId: lost }, buyer))
  const lines = [{ lineNo: 1, lotId: lost, quantity: 40_000000n }]
  const claimId = await story.file({ reason: 'not-received', lines })
  done(await house.run(acceptClaim, { orderId, claimId }, supplier))
  await story.settleRefunds()
  await house.passTo(dayAfter(house.clock.now, 40))
  assert.equal(story.order().status, 'completed')
  assert.deepEqual(house.deadlines(orderId), [])
})

test('a line of which nothing is ordered any more keeps nothing that rounding left: the order completes', async () => {
  const story = await ready()
  const { house, orderId } = story
  await house.passTo(dayAfter(house.clock.now, 40))
  const lost = await story.ship([{ lineNo: 1, quantity: 33_000000n }])
  await story.receive(await story.ship([{ lineNo: 2, quantity: 10_000000n }]))
  done(await house.run(reportNotHere, { orderId, lotId: lost }, buyer))
  const lines = [{ lineNo: 1, lotId: lost, quantity: 33_000000n }]
  const claimId = await story.file({ reason: 'not-received', lines })
  // The other 67 pumps never left: their price goes back beside the claim, and both were rounded down.
  done(await house.run(cancelOrder, { orderId }, buyer))
  await house.passTo(dayAfter(house.clock.now, 2))
  done(await house.run(acceptClaim, { orderId, claimId }, supplier))
  await story.settleRefunds()
  const [pumps] = house.all(holdType, orderId)
  assert.equal(pumps?.refunded, pumps?.value)
  await house.passTo(dayAfter(house.clock.now, 40))
  assert.equal(story.order().status, 'completed')
  assert.deepEqual(house.deadlines(orderId), [])
})

test('a claim that takes the last goods off sends all that goes back once, and its payment knows', async () => {
  const story = await ready()
  const { house, orderId } = story
  await house.passTo(dayAfter(house.clock.now, 40))
  const lost = await story.ship([{ lineNo: 1, quantity: 33_000000n }])
  done(await house.run(reportNotHere, { orderId, lotId: lost }, buyer))
  const claimId = await story.file({
    reason: 'not-received',
    lines: [{ lineNo: 1, lotId: lost, quantity: 33_000000n }],
  })
  done(await house.run(cancelOrder, { orderId }, buyer))
  await house.passTo(dayAfter(house.clock.now, 2))
  done(await house.run(acceptClaim, { orderId, claimId }, supplier))
  await story.settleRefunds()
  assert.equal(story.order().status, 'cancelled')
  const sum = (amounts: readonly { readonly amount: bigint }[]) => amounts.reduce((all, { amount }) => all + amount, 0n)
  assert.equal(sum(house.all(holdType, orderId).map(({ refunded }) => ({ amount: refunded }))), 543_331n)
  assert.equal(house.all(paymentType, orderId)[0]?.refunded, sum(house.all(refundType, orderId)))
})

test('a shipment that is claimed as not received is not received by time; staff look at it', async () => {
  const story = await ready()
  const { house } = story
  const lost = await story.ship([{ lineNo: 1, quantity: 40_000000n }])
  await house.passTo(dayAfter(house.clock.now, 44))
  assert.deepEqual([lotOf(story, lost).stopped, waiting(story, 'lot.receipt')], [undefined, 1])
  const lines = [{ lineNo: 1, lotId: lost, quantity: 40_000000n }]
  await story.file({ reason: 'not-received', lines })
  assert.equal(lotOf(story, lost).stopped, 'not-here')
  assert.deepEqual([waiting(story, 'lot.receipt'), waiting(story, 'lot.review')], [0, 1])
  await house.passTo(dayAfter(house.clock.now, 30))
  assert.equal(lotOf(story, lost).receivedAt, undefined)
})

test('what came back and is contested is decided, and goes nowhere again', async () => {
  const story = await received(lateTerms)
  const { house, orderId } = story
  const claimId = await story.file({ remedy: 'return-and-refund' })
  done(await house.run(acceptClaim, { orderId, claimId }, supplier))
  const proofHash = 'a'.repeat(64)
  await story.attach(proofHash)
  done(await house.run(nameReturnAddress, { orderId, claimId, address: 'Dock 4, Ningbo' }, supplier))
  done(await house.run(shipReturn, { orderId, claimId, carrier: 'Ocean', proofHash, freight: 0n }, buyer))
  done(await house.run(recordReturnDelivery, { orderId, claimId, deliveredAt: house.clock.now }, machine))
  done(await house.run(answerReturn, { orderId, claimId, answer: 'contest', text: 'Half of it.' }, supplier))
  const evidence = [await story.show(claimId)]
  const parts = [{ lineNo: 1, amount: 25_000n }]
  done(await story.decide(claimId, { parts, evidence, finding: 'supplier', goodsReturn: true }))
  assert.equal(story.claim(claimId).state, 'executing')
  await story.settleRefunds()
  assert.equal(house.all(holdType, orderId)[0]?.refunded, 25_000n)
})
