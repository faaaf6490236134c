import assert from 'node:assert/strict'
import { test } from 'node:test'
import { put } from '../../kernel/use-case.ts'
import { book } from '../escrow/book.rules.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { orderType } from '../orders/order.rules.ts'
import { buyer, done, supplier } from '../orders/orders.testing.ts'
import { wholeTerms } from '../orders/story.testing.ts'
import { companyType } from '../parties/company.rules.ts'
import type { Point } from '../parties/point.rules.ts'
import { pointType } from '../parties/point.rules.ts'
import { chargebackType } from '../payments/chargeback.rules.ts'
import { acceptClaim } from './accept-claim.ts'
import { appealClaim } from './appeal-claim.ts'
import type { ClaimStory } from './claims.testing.ts'
import { dayAfter, ready, received, secondMediator } from './claims.testing.ts'
import { withdrawClaim } from './withdraw-claim.ts'

/** Terms under which all waits for the window's end, so that a claim finds the money in the hold. */
const lateTerms = { ...wholeTerms, releasePlan: [{ step: 'window-over', shareBps: 10_000 }] } as const
const parts = [{ lineNo: 1, amount: 30_000n }]

async function decided(story: ClaimStory, finding: 'supplier' | 'buyer' | 'nobody', given = parts) {
  const claimId = await story.file()
  const evidence = [await story.toFile(claimId)]
  const verdict = { parts: finding === 'supplier' ? given : [], finding, evidence, feeBearer: 'buyer' } as const
  done(await story.decide(claimId, verdict))
  return { claimId, evidence }
}

const waitForAppeal = ({ house }: ClaimStory) => house.passTo(dayAfter(house.clock.now, 8))

test('a decision gives points once its appeal time is over, once, whoever tells of it', async () => {
  const story = await received(lateTerms)
  const { claimId } = await decided(story, 'supplier')
  done(await story.points('claim-executed', claimId))
  assert.deepEqual(story.pointsOf('cmp_s'), [])
  await waitForAppeal(story)
  done(await story.points('claim-executed', claimId))
  done(await story.points('claim-closed', claimId))
  assert.deepEqual(story.pointsOf('cmp_s'), ['decided-against 6'])
  assert.deepEqual(story.pointsOf('cmp_b'), [])
  const [point] = story.house.all(pointType, 'cmp_s')
  assert.deepEqual([point?.claimId, point?.orderId, point?.orderNumber], [claimId, story.orderId, story.order().number])
  assert.equal(story.house.events().filter((topic) => topic === 'points.given').length, 1)
})

test('an appeal that turns the decision leaves none, and what it finds counts instead', async () => {
  const story = await received(lateTerms)
  const { claimId, evidence } = await decided(story, 'supplier')
  done(await story.house.run(appealClaim, { orderId: story.orderId, claimId, newFacts: 'A report.' }, supplier))
  const turned = { finding: 'buyer', feeBearer: 'buyer', evidence } as const
  done(await story.decide(claimId, turned, secondMediator))
  done(await story.points('claim-executed', claimId))
  assert.deepEqual([story.pointsOf('cmp_s'), story.pointsOf('cmp_b')], [[], ['claim-untrue 6']])
})

test('a settlement and a claim that was given up leave none', async () => {
  const story = await received(lateTerms)
  const { house, orderId } = story
  const claimId = await story.file()
  done(await house.run(acceptClaim, { orderId, claimId }, supplier))
  done(await story.points('claim-executed', claimId))
  const second = await story.file({ lines: [{ lineNo: 2, lotId: story.lotId, quantity: 1_000000n }] })
  done(await house.run(withdrawClaim, { orderId, claimId: second }, buyer))
  done(await story.points('claim-closed', second))
  assert.deepEqual([story.pointsOf('cmp_s'), story.pointsOf('cmp_b')], [[], []])
})

/** What the supplier has earned leaves his payable, so that an award finds nothing there. */
async function paidOut({ house }: ClaimStory, left = 0n) {
  const all = BigInt(house.balances()['liabilities:payable:cmp_s'] ?? 0) - left
  const out = [[accounts.payable('cmp_s'), all]] as const
  const moved = movement('payout-reserved', 'USD', out, [[accounts.payout('cmp_s', 'pyt_x'), all]])
  const context = { at: house.clock.now, newId: () => 'trf_paid_out' }
  await house.seed('cmp_s', book([moved], { root: 'cmp_s', cause: 'test', happenedAt: house.clock.now }, context))
}

test('what a decision gave and nobody paid in two weeks is a breach unpaid: 48 close the company', async () => {
  const story = await received()
  const { house, orderId } = story
  await paidOut(story)
  const { claimId } = await decided(story, 'supplier')
  await waitForAppeal(story)
  done(await story.points('claim-executed', claimId))
  assert.deepEqual(story.pointsOf('cmp_s'), ['decided-against 6'])
  assert.ok(house.deadlines(orderId).some((each) => each.startsWith('points.unpaid')))
  // The news that the claim is closed does not give more time.
  const before = house.deadlines(orderId)
  await house.passTo(dayAfter(house.clock.now, 1))
  done(await story.points('claim-closed', claimId))
  assert.deepEqual(house.deadlines(orderId), before)
  await house.passTo(dayAfter(house.clock.now, 16))
  assert.deepEqual(story.pointsOf('cmp_s'), ['breach-unpaid 48'])
  assert.equal(house.one(companyType, 'cmp_s', 'company')?.state, 'closed')
  assert.ok(house.events().includes('company.closed'))
})

test('what was collected meanwhile is no breach unpaid', async () => {
  const story = await received()
  const { house } = story
  await paidOut(story, 10_000n)
  const { claimId } = await decided(story, 'supplier')
  await waitForAppeal(story)
  done(await story.points('claim-executed', claimId))
  const { owed: _, ...order } = story.order()
  await house.seed(story.orderId, [put(orderType, order)])
  await house.passTo(dayAfter(house.clock.now, 16))
  assert.deepEqual(story.pointsOf('cmp_s'), ['decided-against 6'])
})

test('a chargeback that takes what a decision did not give weighs 24, in place of what the claim weighed', async () => {
  const story = await received(lateTerms)
  const { house, orderId } = story
  const { claimId } = await decided(story, 'buyer')
  await waitForAppeal(story)
  done(await story.points('claim-executed', claimId))
  assert.deepEqual(story.pointsOf('cmp_b'), ['claim-untrue 6'])
  const kept = { orderId, id: 'cbk_1', state: 'lost', bearer: 'operator', paymentId: 'pay_1', amount: 1n }
  await house.seed(orderId, [put(chargebackType, kept as never)])
  done(await story.points('chargeback-lost', 'cbk_other'))
  assert.deepEqual(story.pointsOf('cmp_b'), ['claim-untrue 6'])
  done(await story.points('chargeback-lost', 'cbk_1'))
  assert.deepEqual(story.pointsOf('cmp_b'), ['chargeback-against-decision 24'])
})

test('goods that a machine took off because nobody shipped them: 6 for the order, once', async () => {
  const story = await received(lateTerms)
  done(await story.points('never-shipped', ''))
  done(await story.points('never-shipped', ''))
  assert.deepEqual(story.pointsOf('cmp_s'), ['not-shipped 6'])
  assert.equal(story.house.all(pointType, 'cmp_s')[0]?.claimId, undefined)
})

const barring = (points: number): Point => ({
  ...{ companyId: 'cmp_b', pointId: 'clm_0', side: 'buyer', rule: 'chargeback-against-decision', points },
  ...{ orderId: 'ord_0', orderNumber: 'A0', givenAt: '2026-01-01T00:00:00.000Z' },
  expiresAt: '2027-01-01T00:00:00.000Z',
})

for (const [points, state] of [
  [24, 'answering'],
  [23, 'decided'],
] as const)
  test(`silence towards a buyer with ${points} points: the claim is ${state}`, async () => {
    const story = await received(lateTerms)
    await story.house.seed('cmp_b', [put(pointType, barring(points))])
    const claimId = await story.file({ lines: [{ lineNo: 1, lotId: story.lotId, quantity: 5_000000n }] })
    await story.show(claimId)
    await story.house.passTo(dayAfter(story.house.clock.now, 6))
    assert.equal(story.claim(claimId).state, state)
  })

for (const [points, state] of [
  [24, 'answering'],
  [23, 'decided'],
] as const)
  test(`the late rate for a buyer with ${points} points: the claim is ${state}`, async () => {
    const story = await ready(lateTerms)
    await story.house.seed('cmp_b', [put(pointType, barring(points))])
    await story.house.passTo(dayAfter(story.house.clock.now, 40))
    const lotId = await story.ship()
    await story.receive(lotId)
    const lines = [{ lineNo: 1, lotId, quantity: 10_000000n }]
    const claimId = await story.file({ reason: 'shipped-late', remedy: 'late-rate', lines })
    assert.equal(story.claim(claimId).state, state)
  })
