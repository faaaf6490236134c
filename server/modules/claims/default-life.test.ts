import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freezeType } from '../escrow/freeze.rules.ts'
import { holdType } from '../escrow/hold.rules.ts'
import { instalmentType } from '../orders/instalment.rules.ts'
import { buyer, done, refusalOf, staff, supplier } from '../orders/orders.testing.ts'
import { sampleTerms } from '../orders/story.testing.ts'
import type { TermsContent } from '../orders/terms.rules.ts'
import { waiveBalance } from '../orders/waive-balance.ts'
import { acceptClaim } from './accept-claim.ts'
import { advanceGuarantee } from './advance-guarantee.ts'
import { answerOffer } from './answer-offer.ts'
import { appealClaim } from './appeal-claim.ts'
import type { Claim } from './claim.rules.ts'
import { dayAfter, mediator, ready, secondMediator, turnOf } from './claims.testing.ts'
import { escalateClaim } from './escalate-claim.ts'
import { fileClaim } from './file-claim.ts'
import { offerSettlement } from './offer-settlement.ts'
import type { OpenDefault } from './open-default.ts'
import { openDefault } from './open-default.ts'
import { openRound } from './open-round.ts'
import { withdrawClaim } from './withdraw-claim.ts'

/** Of 5,433.31 the deposit of 2,000.00 is paid; the goods are ready and the balance has been due for 50 days. */
async function overdue(days = 50, content: TermsContent = sampleTerms) {
  const story = await ready(content)
  await story.goodsReady()
  await story.house.passTo(dayAfter(story.house.clock.now, days))
  const { house, orderId } = story
  const open = (more: Partial<OpenDefault> = {}, by = supplier) =>
    house.run(openDefault, { orderId, keeps: 120_000n, text: 'Made to measure, sold as scrap.', ...more }, by)
  const opened = async (more: Partial<OpenDefault> = {}) => String(done(await open(more)).claim)
  const frozen = () => house.all(holdType, orderId).reduce((sum, hold) => sum + hold.frozen, 0n)
  const back = () => house.all(holdType, orderId).reduce((sum, hold) => sum + hold.refunded, 0n)
  const kept = () => house.all(holdType, orderId).reduce((sum, hold) => sum + hold.released, 0n)
  return { ...story, open, opened, frozen, back, kept }
}

type Default = Awaited<ReturnType<typeof overdue>>
const outcome = ({ state, outcome: is }: Claim) => [state, is]

test('a default case freezes the whole deposit and asks the buyer, who may accept it as it was asked', async () => {
  const story = await overdue()
  const { house, orderId } = story
  const claimId = await story.opened()
  const claim = story.claim(claimId)
  assert.deepEqual([claim.by, claim.reason, claim.remedy, claim.turn], ['supplier', 'unpaid', 'damages', 'buyer'])
  assert.deepEqual([claim.keeps, story.frozen()], [120_000n, 200_000n])
  assert.deepEqual(story.order().claims, { open: 1, made: 1 })
  assert.equal(refusalOf(await house.run(acceptClaim, { orderId, claimId }, supplier)), 'not-your-turn')
  done(await house.run(acceptClaim, { orderId, claimId }, buyer))
  assert.deepEqual([story.frozen(), story.back(), story.kept()], [0n, 80_000n, 120_000n])
  assert.deepEqual([story.order().ended, story.order().claims?.open], ['cancelled', 0])
  await story.settleRefunds()
  assert.deepEqual(outcome(story.claim(claimId)), ['closed', 'settled'])
  const balances = house.balances()
  assert.equal(balances[`liabilities:escrow:${orderId}`], undefined)
  // The transaction fee is taken of what he keeps, as of all that he gets.
  const paid = (balances['liabilities:payable:cmp_s'] ?? 0) + (balances['income:fees:transaction'] ?? 0)
  assert.equal(paid, 120_000)
  assert.deepEqual(house.deadlines(orderId), [])
})

async function decided(story: Default, given: bigint, finding: 'buyer' | 'supplier' | 'nobody' = 'buyer') {
  const { house, orderId } = story
  const claimId = await story.opened()
  await house.passTo(dayAfter(house.clock.now, 4))
  done(await house.run(escalateClaim, { orderId, claimId }, supplier))
  done(await house.run(openRound, { orderId, claimId }, mediator))
  const evidence = [await story.show(claimId, supplier)]
  await house.passTo(dayAfter(house.clock.now, 6))
  const all = story.claim(claimId).lines
  const sum = all.reduce((total, line) => total + line.amount, 0n)
  const parts = all.map(({ lineNo, amount }) => ({ lineNo, amount: (amount * given) / sum }))
  done(await story.decide(claimId, { parts, evidence, finding, feeBearer: 'buyer' }))
  return { claimId, evidence, parts }
}

test('mediation decides how much of the deposit meets his loss: the rest goes back, and the order ends', async () => {
  const story = await overdue()
  const { claimId, parts } = await decided(story, 150_000n)
  assert.deepEqual([story.frozen(), story.order().ended], [200_000n, undefined])
  await story.house.passTo(dayAfter(story.house.clock.now, 8))
  const awarded = parts.reduce((sum, part) => sum + part.amount, 0n)
  assert.deepEqual([story.back(), story.kept()], [awarded, 200_000n - awarded])
  assert.equal(story.order().ended, 'cancelled')
  await story.settleRefunds()
  assert.deepEqual(outcome(story.claim(claimId)), ['closed', 'decided'])
  done(await story.points('claim-executed', claimId))
  assert.deepEqual([story.pointsOf('cmp_b'), story.pointsOf('cmp_s')], [['in-default 6'], []])
  const spare = 1_000_000n
  const asked = await story.house.run(
    advanceGuarantee,
    { orderId: story.orderId, claimId, spare, turn: turnOf(story.house) },
    staff,
  )
  assert.equal(refusalOf(asked), 'nothing-owed')
})

test('an appeal by the buyer is heard by another person, and may turn it whole', async () => {
  const story = await overdue()
  const { house, orderId } = story
  const { claimId, evidence } = await decided(story, 0n)
  done(await house.run(appealClaim, { orderId, claimId, newFacts: 'The goods were never made.' }, buyer))
  const parts = story.claim(claimId).lines.map(({ lineNo, amount }) => ({ lineNo, amount }))
  const turned = { parts, evidence, finding: 'supplier', feeBearer: 'supplier' } as const
  done(await story.decide(claimId, turned, secondMediator))
  assert.deepEqual([story.back(), story.kept()], [200_000n, 0n])
  done(await story.points('claim-executed', claimId))
  assert.deepEqual([story.pointsOf('cmp_s'), story.pointsOf('cmp_b')], [['claim-untrue 6'], []])
  // The share of the processing fee of what went back is the supplier's, who bears it: his debt, for he has nothing.
  assert.ok((house.balances()['assets:recovery:cmp_s'] ?? 0) > 0)
})

test('what is paid for goods that leave the order by a default goes back: the rest of it completes', async () => {
  const story = await overdue()
  const { house, orderId } = story
  const lotId = await story.ship([{ lineNo: 2, quantity: 10_000000n }])
  const claimId = await story.opened({ keeps: 100n })
  await story.pay(100_000n)
  done(await house.run(acceptClaim, { orderId, claimId }, buyer))
  const [pumps] = house.all(holdType, orderId)
  assert.equal((pumps?.refunded ?? 0n) + (pumps?.released ?? 0n), pumps?.paid)
  await story.settleRefunds()
  await story.receive(lotId)
  await house.passTo(dayAfter(house.clock.now, 40))
  assert.equal(story.order().ended, 'completed')
  assert.deepEqual(house.deadlines(orderId), [])
})

test('both settle by an offer of the buyer', async () => {
  const story = await overdue()
  const { house, orderId } = story
  const claimId = await story.opened()
  const [line] = story.claim(claimId).lines
  const parts = [{ lineNo: line?.lineNo ?? 1, amount: 100_000n }]
  const offer = { orderId, claimId, parts, goodsReturn: false, freightMost: 0n, feeBearer: 'buyer' } as const
  const { offer: offerId } = done(await house.run(offerSettlement, offer, buyer))
  done(await house.run(answerOffer, { orderId, claimId, offerId: String(offerId), answer: 'accept' }, supplier))
  assert.deepEqual([story.back(), story.kept()], [100_000n, 100_000n])
})

test('nobody is silent into a default by machine: it goes to a mediator', async () => {
  const [initial, balance] = sampleTerms.instalments
  const small = [
    { ...initial, amount: 40_000n },
    { ...balance, amount: 503_331n },
  ] as TermsContent['instalments']
  const story = await overdue(50, { ...sampleTerms, instalments: small })
  const claimId = await story.opened({ keeps: 1_000n })
  assert.deepEqual(Object.keys(story.claim(claimId).clocks), ['claim.answer', 'claim.escalation'])
  await story.show(claimId, supplier)
  await story.house.passTo(dayAfter(story.house.clock.now, 8))
  assert.equal(story.claim(claimId).state, 'evidence')
  assert.deepEqual(story.back(), 0n)
})

test('withdrawn, the deposit is free again and the order goes on', async () => {
  const story = await overdue()
  const { house, orderId } = story
  const claimId = await story.opened()
  done(await house.run(withdrawClaim, { orderId, claimId }, supplier))
  assert.deepEqual([story.frozen(), story.order().ended, story.order().claims?.open], [0n, undefined, 0])
  const rows = house.all(freezeType, orderId)
  assert.ok(rows.every((row) => row.amount === 0n && row.asked === 0n))
  done(await house.run(waiveBalance, { orderId }, supplier))
})

const tooEarly = [
  ['a balance that is due for 40 days only', 40, {}, supplier, 'not-overdue'],
  ['by the buyer', 50, {}, buyer, 'not-your-turn'],
  ['to keep nothing', 50, { keeps: 0n }, supplier, 'above-hold'],
  ['to keep more than the deposit', 50, { keeps: 200_001n }, supplier, 'above-hold'],
  ['without words', 50, { text: ' ' }, supplier, 'text-missing'],
] as const
for (const [name, days, more, by, is] of tooEarly)
  test(`no default case: ${name}`, async () => {
    const story = await overdue(days)
    const before = JSON.stringify(story.house.all(holdType, story.orderId), (_, v) =>
      typeof v === 'bigint' ? `${v}` : v,
    )
    assert.equal(refusalOf(await story.open(more, by)), is)
    const after = JSON.stringify(story.house.all(holdType, story.orderId), (_, v) =>
      typeof v === 'bigint' ? `${v}` : v,
    )
    assert.equal(after, before)
  })

test('no default case: on a deposit that was released already, or beside another claim', async () => {
  const plan = [{ step: 'initial-paid', shareBps: 10_000 }] as const
  const released = await overdue(50, { ...sampleTerms, releasePlan: [...plan] })
  assert.equal(refusalOf(await released.open()), 'nothing-held')
  const story = await overdue()
  await story.opened()
  assert.equal(refusalOf(await story.open()), 'claimed-already')
  const lines = [{ lineNo: 1, quantity: 1_000000n }]
  const filing = { orderId: story.orderId, reason: 'unpaid', remedy: 'damages', lines, text: 'I never paid.' } as const
  assert.equal(refusalOf(await story.house.run(fileClaim, filing, buyer)), 'not-your-turn')
})

test('goods that were shipped before the balance: what never left is taken off, the balance is given up', async () => {
  const story = await ready(sampleTerms)
  const { house, orderId } = story
  await story.ship([{ lineNo: 1, quantity: 40_000000n }])
  await house.passTo(dayAfter(house.clock.now, 50))
  const claimId = String(
    done(await house.run(openDefault, { orderId, keeps: 150_000n, text: 'Never paid.' }, supplier)).claim,
  )
  done(await house.run(acceptClaim, { orderId, claimId }, buyer))
  assert.equal(story.order().ended, undefined)
  const holds = house.all(holdType, orderId)
  assert.deepEqual(
    [holds.reduce((sum, hold) => sum + hold.refunded, 0n), holds.reduce((sum, hold) => sum + hold.released, 0n)],
    [50_000n, 150_000n],
  )
  assert.ok(
    house.all(instalmentType, orderId).every((each) => each.paid === each.amount || each.waivedAt !== undefined),
  )
  assert.deepEqual(story.order().cancelledLines, [
    { lineNo: 1, quantity: 60_000000n },
    { lineNo: 2, quantity: 10_000000n },
  ])
  await story.settleRefunds()
  await house.passTo(dayAfter(house.clock.now, 120))
  assert.equal(story.order().ended, 'completed')
  assert.deepEqual(outcome(story.claim(claimId)), ['closed', 'settled'])
})
