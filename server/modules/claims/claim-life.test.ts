import assert from 'node:assert/strict'
import { test } from 'node:test'
import { put } from '../../kernel/use-case.ts'
import { book } from '../escrow/book.rules.ts'
import { holdType } from '../escrow/hold.rules.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { buyer, done, refusalOf, supplier } from '../orders/orders.testing.ts'
import { wholeTerms } from '../orders/story.testing.ts'
import { companyType } from '../parties/company.rules.ts'
import { acceptClaim } from './accept-claim.ts'
import { answerOffer } from './answer-offer.ts'
import { appealClaim } from './appeal-claim.ts'
import { dayAfter, mediator, received, secondMediator } from './claims.testing.ts'
import { contestClaim } from './contest-claim.ts'
import { escalateClaim } from './escalate-claim.ts'
import { offerSettlement } from './offer-settlement.ts'
import { openRound } from './open-round.ts'

const frozen = (story: Awaited<ReturnType<typeof received>>) =>
  story.house.all(holdType, story.orderId).map((hold) => Number(hold.frozen))

/** Terms under which all waits for the window's end, so that a claim finds the money in the hold. */
const lateTerms = { ...wholeTerms, releasePlan: [{ step: 'window-over', shareBps: 10_000 }] } as const

test('a claim freezes what it asks and nothing else; accepted, it goes back and the rest is paid out', async () => {
  const story = await received(lateTerms)
  const { house, orderId } = story
  const claimId = await story.file()
  assert.deepEqual(frozen(story), [50_937, 0])
  assert.equal(story.claim(claimId).state, 'answering')
  done(await house.run(acceptClaim, { orderId, claimId }, supplier))
  assert.equal(story.claim(claimId).state, 'executing')
  assert.deepEqual(frozen(story), [0, 0])
  await story.settleRefunds()
  assert.deepEqual([story.claim(claimId).state, story.claim(claimId).outcome], ['closed', 'settled'])
  assert.equal(story.order().claims?.open, 0)
  assert.equal(story.order().claims?.against, 'supplier')
  await house.passTo('2026-07-01T00:00:00.000Z')
  assert.equal(story.order().status, 'completed')
  const balances = house.balances()
  const paidOut = balances['liabilities:payable:cmp_s'] ?? 0
  const fee = balances['income:fees:transaction'] ?? 0
  // The share of the buyer's processing fee is the supplier's too: 2.99 % of what goes back.
  assert.equal(paidOut + fee, 543_331 - 50_937 - 1_523)
  assert.deepEqual(house.deadlines(orderId), [])
})

test('released money is not frozen: an accepted claim is paid out of what the supplier has earned', async () => {
  const story = await received()
  const { house, orderId } = story
  const before = house.balances()['liabilities:payable:cmp_s'] ?? 0
  const claimId = await story.file()
  assert.deepEqual(frozen(story), [0, 0])
  done(await house.run(acceptClaim, { orderId, claimId }, supplier))
  await story.settleRefunds()
  assert.equal(house.balances()['liabilities:payable:cmp_s'], before - 50_937 - 1_523)
  assert.equal(story.claim(claimId).state, 'closed')
})

test('a settlement beyond hold and payable is paid in first; a decision leaves what is missing owed', async () => {
  const story = await received()
  const { house, orderId } = story
  const claimId = await story.file()
  const payable = BigInt(house.balances()['liabilities:payable:cmp_s'] ?? 0)
  const paidOut = movement(
    'payout-reserved',
    'USD',
    [[accounts.payable('cmp_s'), payable - 10_000n]],
    [[accounts.payout('cmp_s', 'pyt_x'), payable - 10_000n]],
  )
  const context = { at: house.clock.now, newId: () => 'trf_paid_out' }
  await house.seed('cmp_s', book([paidOut], { root: 'cmp_s', cause: 'test', happenedAt: house.clock.now }, context))
  const short = await house.run(acceptClaim, { orderId, claimId }, supplier)
  assert.deepEqual(short, { kind: 'refused', refused: 'beyond-hold', data: { short: 40_937 } })
  const evidence = [await story.toFile(claimId)]
  const parts = [{ lineNo: 1, amount: 50_937n }]
  done(await story.decide(claimId, { parts, evidence, finding: 'supplier', feeBearer: 'buyer' }))
  await house.passTo(dayAfter(house.clock.now, 8))
  await story.settleRefunds()
  assert.equal(story.claim(claimId).state, 'closed')
  assert.deepEqual(story.order().owed, [{ lineNo: 1, amount: 40_937n }])
  assert.equal(house.balances()['liabilities:payable:cmp_s'], undefined)
})

test('offers by turns: a counter takes the place of an offer, and what is taken is carried out', async () => {
  const story = await received(lateTerms)
  const { house, orderId } = story
  const claimId = await story.file()
  const offer = (amount: bigint, by = supplier) =>
    house.run(
      offerSettlement,
      { orderId, claimId, parts: [{ lineNo: 1, amount }], goodsReturn: false, freightMost: 0n, feeBearer: 'buyer' },
      by,
    )
  assert.equal(refusalOf(await offer(10_000n, buyer)), 'not-your-turn')
  const first = done(await offer(10_000n))
  assert.equal(refusalOf(await offer(20_000n)), 'not-your-turn')
  const second = done(await offer(40_000n, buyer))
  assert.equal(
    refusalOf(
      await house.run(answerOffer, { orderId, claimId, offerId: String(first.offer), answer: 'accept' }, buyer),
    ),
    'offer-ended',
  )
  assert.equal(refusalOf(await offer(60_000n)), 'above-claim')
  done(await house.run(answerOffer, { orderId, claimId, offerId: String(second.offer), answer: 'decline' }, supplier))
  const third = done(await offer(30_000n, buyer))
  done(await house.run(answerOffer, { orderId, claimId, offerId: String(third.offer), answer: 'accept' }, supplier))
  await story.settleRefunds()
  assert.equal(story.claim(claimId).state, 'closed')
  assert.equal(house.all(holdType, orderId)[0]?.refunded, 30_000n)
})

test('who claims does not accept the own claim: contested or answered by an offer, it stays frozen', async () => {
  const story = await received(lateTerms)
  const { house, orderId } = story
  const valve = { lines: [{ lineNo: 2, lotId: story.lotId, quantity: 1_000000n }] }
  const [one, two] = [await story.file(), await story.file(valve)]
  done(await house.run(contestClaim, { orderId, claimId: one, text: 'They were fine.' }, supplier))
  const parts = [{ lineNo: 2, amount: 1n }]
  const way = { goodsReturn: false, freightMost: 0n, feeBearer: 'buyer' } as const
  done(await house.run(offerSettlement, { orderId, claimId: two, parts, ...way }, supplier))
  for (const claimId of [one, two]) {
    assert.equal(refusalOf(await house.run(acceptClaim, { orderId, claimId }, buyer)), 'not-your-turn')
    assert.equal(story.claim(claimId).state, 'negotiating')
  }
})

test('nobody settles: day 7 brings a mediator, he decides on the file, and after seven days it is done', async () => {
  const story = await received(lateTerms)
  const { house, orderId } = story
  const claimId = await story.file({ lines: [{ lineNo: 1, lotId: story.lotId, quantity: 20_000000n }] })
  assert.equal(refusalOf(await house.run(escalateClaim, { orderId, claimId }, buyer)), 'escalation-too-early')
  done(await house.run(contestClaim, { orderId, claimId, text: 'They were fine.' }, supplier))
  await house.passTo(dayAfter(house.clock.now, 8))
  assert.equal(story.claim(claimId).state, 'evidence')
  assert.equal(story.claim(claimId).track, 'full')
  const early = await story.decide(claimId, { parts: [{ lineNo: 1, amount: 30_000n }], evidence: [] })
  assert.equal(refusalOf(early), 'file-open')
  done(await house.run(openRound, { orderId, claimId }, mediator))
  const evidence = await story.show(claimId)
  await house.passTo(dayAfter(house.clock.now, 6))
  const verdict = { parts: [{ lineNo: 1, amount: 30_000n }], finding: 'supplier', feeBearer: 'supplier' } as const
  assert.equal(refusalOf(await story.decide(claimId, verdict)), 'decision-cites-nothing')
  assert.equal(refusalOf(await story.decide(claimId, { ...verdict, evidence: ['evd_x'] })), 'cited-unknown')
  done(await story.decide(claimId, { ...verdict, evidence: [evidence] }))
  assert.equal(story.claim(claimId).state, 'decided')
  assert.deepEqual(frozen(story), [101_875, 0])
  await house.passTo(dayAfter(house.clock.now, 8))
  assert.equal(story.claim(claimId).state, 'executing')
  await story.settleRefunds()
  assert.deepEqual([story.claim(claimId).state, story.claim(claimId).outcome], ['closed', 'decided'])
  assert.equal(house.all(holdType, orderId)[0]?.refunded, 30_000n)
})

test('an appeal is heard by another person, once per side, and is the last word', async () => {
  const story = await received(lateTerms)
  const { house, orderId } = story
  const claimId = await story.file({ lines: [{ lineNo: 1, lotId: story.lotId, quantity: 20_000000n }] })
  const evidence = [await story.toFile(claimId)]
  done(await story.decide(claimId, { evidence }))
  done(await house.run(appealClaim, { orderId, claimId, newFacts: 'Here is the report.' }, buyer))
  assert.equal(
    refusalOf(await house.run(appealClaim, { orderId, claimId, newFacts: 'Again.' }, buyer)),
    'wrong-claim-state',
  )
  const parts = [{ lineNo: 1, amount: 101_875n }]
  assert.equal(refusalOf(await story.decide(claimId, { parts, evidence })), 'conflict-of-interest')
  done(await story.decide(claimId, { parts, evidence, finding: 'supplier', feeBearer: 'supplier' }, secondMediator))
  assert.equal(story.claim(claimId).state, 'executing')
  await story.settleRefunds()
  assert.equal(house.all(holdType, orderId)[0]?.refunded, 101_875n)
})

test('silence decides a small claim with evidence, out of hold and payable, and can be set aside', async () => {
  const story = await received(lateTerms)
  const { house } = story
  const claimId = await story.file({ lines: [{ lineNo: 1, lotId: story.lotId, quantity: 5_000000n }] })
  await story.show(claimId)
  await house.passTo(dayAfter(house.clock.now, 6))
  assert.equal(story.claim(claimId).state, 'decided')
  assert.equal(story.claim(claimId).unanswered, true)
  await house.passTo(dayAfter(house.clock.now, 8))
  await story.settleRefunds()
  assert.deepEqual([story.claim(claimId).state, story.claim(claimId).outcome], ['closed', 'machine'])
})

for (const [what, offset, state] of [
  ['the day before it was served there', 0, 'decided'],
  ['the day on which it was served there', 1, 'answering'],
] as const)
  test(`silence and a closed day of the supplier, by the order’s own calendar: ${what}`, async () => {
    const story = await received(lateTerms)
    const { house } = story
    // Eight in the evening in Greenwich is four of the next morning in Shanghai.
    const evening = `${dayAfter(house.clock.now, 1).slice(0, 10)}T20:00:00.000Z`
    await house.passTo(evening)
    const company = house.one(companyType, 'cmp_s', 'company')
    assert.ok(company)
    const closedDays = [dayAfter(evening, offset).slice(0, 10)]
    await house.seed('cmp_s', [put(companyType, { ...company, closedDays })])
    const claimId = await story.file({ lines: [{ lineNo: 1, lotId: story.lotId, quantity: 5_000000n }] })
    await story.show(claimId)
    await house.passTo(dayAfter(evening, 6))
    assert.equal(story.claim(claimId).state, state)
  })

test('silence decides nothing without evidence, nothing large, and a pair only once', async () => {
  const story = await received(lateTerms)
  const { house } = story
  const bare = await story.file({ lines: [{ lineNo: 1, lotId: story.lotId, quantity: 5_000000n }] })
  await house.passTo(dayAfter(house.clock.now, 6))
  assert.equal(story.claim(bare).state, 'answering')
  await house.passTo(dayAfter(house.clock.now, 2))
  assert.equal(story.claim(bare).state, 'evidence')
  assert.equal(story.claim(bare).track, 'small')
})
