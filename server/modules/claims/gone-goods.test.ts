import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holdType } from '../escrow/hold.rules.ts'
import { instalmentType } from '../orders/instalment.rules.ts'
import { buyer, done, supplier } from '../orders/orders.testing.ts'
import { sampleTerms, wholeTerms } from '../orders/story.testing.ts'
import { paymentType } from '../payments/payment.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { acceptClaim } from './accept-claim.ts'
import { askedOf } from './claim.rules.ts'
import { dayAfter, ready } from './claims.testing.ts'
import { confirmRemedy } from './confirm-remedy.ts'

/** Terms under which all waits for the window's end, so that a claim finds the money in the hold. */
const lateTerms = { ...wholeTerms, releasePlan: [{ step: 'window-over', shareBps: 10_000 }] } as const

test('thirds of a line are claimed one after another, each for its own price', async () => {
  const story = await ready()
  const { house, orderId } = story
  await house.passTo(dayAfter(house.clock.now, 31))
  const asked: bigint[] = []
  for (const quantity of [33_333333n, 33_333333n, 33_333334n]) {
    const claimId = await story.file({ reason: 'not-shipped', lines: [{ lineNo: 1, quantity }] })
    done(await house.run(acceptClaim, { orderId, claimId }, supplier))
    await story.settleRefunds()
    asked.push(askedOf(story.claim(claimId)))
  }
  assert.deepEqual(asked, [169_791n, 169_792n, 169_793n])
  assert.equal(house.all(holdType, orderId)[0]?.refunded, 509_376n)
})

test('what is asked less than the price goes back when the order ends, and the payment knows both sums', async () => {
  const story = await ready()
  const { house, orderId } = story
  await house.passTo(dayAfter(house.clock.now, 31))
  const lines = [
    { lineNo: 1, quantity: 100_000000n, amount: 500_000n },
    { lineNo: 2, quantity: 10_000000n, amount: 30_000n },
  ]
  const claimId = await story.file({ reason: 'not-shipped', lines })
  done(await house.run(acceptClaim, { orderId, claimId }, supplier))
  await story.settleRefunds()
  assert.equal(story.order().status, 'cancelled')
  const refunds = house.all(refundType, orderId)
  assert.deepEqual(
    refunds.map(({ cause }) => cause),
    [`claim:${claimId}`, 'cancellation:claim'],
  )
  assert.deepEqual(
    house.all(paymentType, orderId).map(({ refunded }) => refunded),
    [refunds.reduce((sum, { amount }) => sum + amount, 0n)],
  )
})

test('what a claim took off some goods makes others neither cheaper nor dearer', async () => {
  const story = await ready(lateTerms)
  const { house, orderId } = story
  const half = [{ lineNo: 1, quantity: 50_000000n }]
  const lotId = await story.ship(half)
  await story.receive(lotId)
  const lines = [{ lineNo: 1, lotId, quantity: 50_000000n, amount: 100_000n }]
  const claimId = await story.file({ lines, remedy: 'partial-refund' })
  done(await house.run(acceptClaim, { orderId, claimId }, supplier))
  await story.settleRefunds()
  await house.passTo(dayAfter(house.clock.now, 31))
  const [hold] = house.all(holdType, orderId)
  assert.deepEqual([hold?.refunded, hold?.released], [100_000n, 254_688n - 100_000n])
  assert.equal(askedOf(story.claim(await story.file({ reason: 'not-shipped', lines: half }))), 254_688n)
})

test('goods that come anew are received: what is due on receipt is asked for', async () => {
  const [initial, balance] = sampleTerms.instalments
  assert.ok(initial && balance)
  const story = await ready({ ...sampleTerms, instalments: [initial, { ...balance, event: 'received' }] })
  const { house, orderId } = story
  const lotId = await story.ship()
  const lines = [
    { lineNo: 1, lotId, quantity: 100_000000n },
    { lineNo: 2, lotId, quantity: 10_000000n },
  ]
  const claimId = await story.file({ reason: 'poor-quality', remedy: 'replacement', lines })
  const remedyBy = dayAfter(house.clock.now, 20)
  done(await house.run(acceptClaim, { orderId, claimId, remedyBy }, supplier))
  done(await house.run(confirmRemedy, { orderId, claimId }, buyer))
  const asked = house.all(instalmentType, orderId).map(({ n, dueBy }) => [n, dueBy !== undefined])
  assert.deepEqual(asked, [
    [1, true],
    [2, true],
  ])
  const names = ['instalment.due', 'lot.receipt', 'lot.window']
  const standing = house.deadlines(orderId).map((deadline) => deadline.replace(/ .*/, ''))
  assert.deepEqual(
    names.map((name) => standing.filter((each) => each === name).length),
    [1, 0, 1],
  )
})
