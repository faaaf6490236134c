import assert from 'node:assert/strict'
import { test } from 'node:test'
import { book } from '../escrow/book.rules.ts'
import { settleFeeChargeback } from '../inspections/settle-fee-chargeback.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { buyer, done, machine, refusalOf, supplier } from '../orders/orders.testing.ts'
import { wholeTerms } from '../orders/story.testing.ts'
import { paymentType } from '../payments/payment.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { addEvidence } from './add-evidence.ts'
import { answerProposal } from './answer-proposal.ts'
import { appealClaim } from './appeal-claim.ts'
import { dayAfter, inspected, mediator, plainVerdict, secondMediator } from './claims.testing.ts'
import { nameReturnAddress } from './name-return-address.ts'
import { proposeOutcome } from './propose-outcome.ts'
import { waiveAppeal } from './waive-appeal.ts'

/** Terms under which all waits for the window's end: the money of a claim is in the hold. */
const lateTerms = { ...wholeTerms, releasePlan: [{ step: 'window-over', shareBps: 10_000 }] } as const
const FEE = 29_800

type Story = Awaited<ReturnType<typeof inspected>>
const balance = ({ house }: Story, code: string) => house.balances()[code] ?? 0
const payable = (story: Story) => balance(story, 'liabilities:payable:cmp_s')
const debts = (story: Story) => ['cmp_b', 'cmp_s'].map((who) => balance(story, `assets:recovery:${who}`))
const sent = (story: Story) =>
  story.house.all(refundType, story.orderId).map(({ amount, paymentId }) => [paymentId, Number(amount)] as const)
const repayments = ({ house, orderId }: Story) =>
  house.entries(orderId).filter(({ topic }) => topic === 'inspection.fee-repaid').length

/** The ledger is whole, and what payments say that they keep of fees is what it has. */
function whole(story: Story) {
  const sides = Object.entries(story.house.balances())
  assert.equal(
    sides.reduce((sum, [code, value]) => sum + (/^(assets|expenses):/.test(code) ? value : -value), 0),
    0,
  )
  for (const code of ['liabilities:payable:cmp_s', `liabilities:refundable:${story.orderId}`])
    assert.ok(balance(story, code) >= 0, code)
}

type Bearer = 'buyer' | 'supplier'

/** A claim that the mediator can decide on, with the inspection in its file. */
async function onFile(story: Story) {
  const claimId = await story.file()
  const item = await story.showInspection(claimId)
  return { claimId, evidence: [await story.toFile(claimId), item] }
}

/** Decided: the buyer gets `amount`, and `bearer` pays the inspection; carried out after the time to appeal. */
async function decided(story: Story, bearer: Bearer | undefined, amount: bigint) {
  const { claimId, evidence } = await onFile(story)
  const fee = bearer === undefined ? {} : { inspectionFeeBearer: bearer }
  const parts = amount === 0n ? [] : [{ lineNo: 1, amount }]
  done(await story.decide(claimId, { parts, evidence, finding: bearer ?? 'nobody', ...fee }))
  await story.house.passTo(dayAfter(story.house.clock.now, 8))
  await story.settleRefunds()
  assert.equal(story.claim(claimId).state, 'closed')
  whole(story)
  return claimId
}

test('the supplier lost: he repays the fee with its processing fee, over the card that brought it', async () => {
  const story = await inspected()
  const { id, total, feeKept } = story.it.feePayment()
  const before = payable(story)
  await decided(story, 'supplier', 0n)
  assert.equal(payable(story), before - Number(total))
  assert.deepEqual(sent(story), [[id, Number(total)]])
  assert.deepEqual([story.it.newest().bearer, story.it.newest().repaid], ['supplier', total])
  assert.equal(story.house.one(paymentType, story.orderId, id)?.feeKept, feeKept)
  assert.deepEqual(debts(story), [0, 0])
})

test('a supplier who has not got it owes the rest', async () => {
  const story = await inspected(lateTerms)
  const { total } = story.it.feePayment()
  await decided(story, 'supplier', 0n)
  assert.deepEqual([payable(story), debts(story)], [0, [0, Number(total)]])
  assert.deepEqual(
    sent(story).map(([, amount]) => amount),
    [Number(total)],
  )
})

test('a part of it is here: the rest is owed', async () => {
  const story = await inspected()
  const { house } = story
  const all = BigInt(payable(story))
  const out = movement(
    'payout-reserved',
    'USD',
    [[accounts.payable('cmp_s'), all - 10_000n]],
    [[accounts.payout('cmp_s', 'pyt_x'), all - 10_000n]],
  )
  const context = { at: house.clock.now, newId: () => 'trf_paid_out' }
  await house.seed('cmp_s', book([out], { root: 'cmp_s', cause: 'test', happenedAt: house.clock.now }, context))
  const { total } = story.it.feePayment()
  await decided(story, 'supplier', 0n)
  assert.deepEqual([payable(story), debts(story)], [0, [0, Number(total) - 10_000]])
})

test('who advanced it and lost bears it already', async () => {
  const story = await inspected()
  const before = payable(story)
  await decided(story, 'buyer', 0n)
  assert.deepEqual([payable(story), sent(story), repayments(story)], [before, [], 0])
  assert.deepEqual([story.it.newest().bearer, story.it.newest().repaid], ['buyer', undefined])
})

test('a decision that names nobody leaves it with who advanced it', async () => {
  const story = await inspected()
  const before = payable(story)
  await decided(story, undefined, 0n)
  assert.deepEqual([payable(story), story.it.newest().bearer, repayments(story)], [before, undefined, 0])
})

for (const [amount, back, debt] of [
  [40_000n, 40_000 - FEE, 0],
  [BigInt(FEE), 0, 0],
  [10_000n, 0, FEE - 10_000],
  [0n, 0, FEE],
] as const)
  test(`the buyer lost the fee and gets ${amount}: ${back} goes back to him, ${debt} he owes`, async () => {
    const story = await inspected(lateTerms, supplier)
    const before = payable(story)
    await decided(story, 'buyer', amount)
    assert.equal(payable(story), before + FEE)
    assert.equal(
      sent(story).reduce((sum, [, each]) => sum + each, 0),
      back,
    )
    assert.deepEqual([debts(story), story.it.newest().repaid], [[debt, 0], BigInt(FEE)])
  })

test('the supplier advanced it and lost: nothing moves', async () => {
  const story = await inspected(lateTerms, supplier)
  const before = payable(story)
  await decided(story, 'supplier', 0n)
  assert.deepEqual([payable(story), story.it.newest().repaid], [before, undefined])
})

test('the decision on an appeal takes the place of the first: only what it says of the fee is done', async () => {
  const story = await inspected()
  const { house, orderId } = story
  const before = payable(story)
  const { claimId, evidence } = await onFile(story)
  done(await story.decide(claimId, { evidence, finding: 'supplier', inspectionFeeBearer: 'supplier' }))
  done(await house.run(appealClaim, { orderId, claimId, newFacts: 'It was another lot.' }, supplier))
  done(await story.decide(claimId, { evidence, finding: 'buyer', inspectionFeeBearer: 'buyer' }, secondMediator))
  assert.equal(story.claim(claimId).state, 'closed')
  assert.deepEqual([payable(story), story.it.newest().bearer, repayments(story)], [before, 'buyer', 0])
})

test('a proposal that both take puts the fee where it says', async () => {
  const story = await inspected()
  const { house, orderId } = story
  const { claimId, evidence } = await onFile(story)
  const verdict = { ...plainVerdict, evidence, finding: 'supplier', inspectionFeeBearer: 'supplier' } as const
  done(await house.run(proposeOutcome, { orderId, claimId, ...verdict, reasons: 'They leak.' }, mediator))
  for (const side of [buyer, supplier])
    done(await house.run(answerProposal, { orderId, claimId, answer: 'accept' }, side))
  assert.equal(repayments(story), 1)
  await story.settleRefunds()
  assert.equal(story.claim(claimId).state, 'closed')
})

test('an inspection that the verdict does not cite is not meant', async () => {
  const story = await inspected()
  const { claimId, evidence } = await onFile(story)
  done(await story.decide(claimId, { evidence: evidence.slice(0, 1), inspectionFeeBearer: 'supplier' }))
  await story.house.passTo(dayAfter(story.house.clock.now, 8))
  assert.deepEqual([story.it.newest().bearer, repayments(story)], [undefined, 0])
})

test('evidence names an inspection of this order', async () => {
  const story = await inspected()
  const claimId = await story.file()
  const item = { orderId: story.orderId, claimId, kind: 'inspection', reference: 'ins_other' } as const
  assert.equal(refusalOf(await story.house.run(addEvidence, item, buyer)), 'evidence-unknown')
})

test('a firm that waits for final money: the fee is repaid once it has it', async () => {
  const story = await inspected(wholeTerms, buyer, false)
  const { house, orderId } = story
  assert.equal(story.it.newest().state, 'accepted')
  const { claimId, evidence } = await onFile(story)
  done(await story.decide(claimId, { evidence, finding: 'supplier', inspectionFeeBearer: 'supplier' }))
  for (const side of [buyer, supplier]) done(await house.run(waiveAppeal, { orderId, claimId }, side))
  assert.deepEqual([story.it.newest().bearer, repayments(story)], ['supplier', 0])
  const { total } = story.it.feePayment()
  await house.passTo('2026-03-18T00:00:00.000Z')
  assert.deepEqual([story.it.newest().outcome, story.it.newest().repaid], ['paid', total])
  assert.deepEqual(
    sent(story).map(([, amount]) => amount),
    [Number(total)],
  )
  whole(story)
})

test('his money is taken back while the firm waits: what is repaid is set against what he owes for it', async () => {
  const story = await inspected(wholeTerms, buyer, false)
  const { house, orderId } = story
  const { claimId, evidence } = await onFile(story)
  done(await story.decide(claimId, { evidence, finding: 'supplier', inspectionFeeBearer: 'supplier' }))
  for (const side of [buyer, supplier]) done(await house.run(waiveAppeal, { orderId, claimId }, side))
  const { total } = story.it.feePayment()
  await story.it.fact({ fact: 'reversed', amount: total, reference: 'r1', reason: 'recalled' })
  assert.deepEqual([story.it.newest().outcome, story.it.newest().repaid], ['paid', BigInt(FEE)])
  assert.deepEqual([debts(story), sent(story)], [[0, 0], []])
  whole(story)
})

test('a buyer whose bank took the fee back has it once: what is repaid is set against what he owes', async () => {
  const story = await inspected()
  const { house, orderId } = story
  const { id, total } = story.it.feePayment()
  for (const fact of ['opened', 'lost'] as const) {
    const said = { fact, reference: 'dp_1', amount: total, currency: 'USD', happenedAt: house.clock.now }
    done(await house.run(settleFeeChargeback, { orderId, paymentId: id, fact: said }, machine))
  }
  assert.deepEqual(debts(story), [Number(total), 0])
  await decided(story, 'supplier', 0n)
  assert.deepEqual([debts(story), sent(story)], [[0, 0], []])
})

test('while his bank asks for it, it waits: won, it goes back', async () => {
  const story = await inspected()
  const { house, orderId } = story
  const { id, total } = story.it.feePayment()
  const bankSays = async (fact: 'opened' | 'won') => {
    const said = { fact, reference: 'dp_1', amount: total, currency: 'USD', happenedAt: house.clock.now }
    done(await house.run(settleFeeChargeback, { orderId, paymentId: id, fact: said }, machine))
  }
  await bankSays('opened')
  const { claimId, evidence } = await onFile(story)
  done(await story.decide(claimId, { evidence, finding: 'supplier', inspectionFeeBearer: 'supplier' }))
  await house.passTo(dayAfter(house.clock.now, 8))
  assert.deepEqual([sent(story), balance(story, `liabilities:refundable:${orderId}`)], [[], Number(total)])
  await story.settleRefunds()
  assert.equal(story.claim(claimId).state, 'executing')
  await bankSays('won')
  await house.passTo(dayAfter(house.clock.now, 1))
  assert.deepEqual(
    sent(story).map(([, amount]) => amount),
    [Number(total)],
  )
  await story.settleRefunds()
  assert.equal(story.claim(claimId).state, 'closed')
})

test('goods that were to go back and were not sent: the money is released, the fee is repaid', async () => {
  const story = await inspected(lateTerms)
  const { house } = story
  const { claimId, evidence } = await onFile(story)
  const parts = [{ lineNo: 1, amount: 50_000n }]
  const verdict = { parts, evidence, finding: 'supplier', goodsReturn: true, inspectionFeeBearer: 'supplier' } as const
  done(await story.decide(claimId, verdict))
  await house.passTo(dayAfter(house.clock.now, 8))
  assert.deepEqual([story.claim(claimId).state, repayments(story)], ['returning', 0])
  done(await house.run(nameReturnAddress, { orderId: story.orderId, claimId, address: 'Dock 4' }, supplier))
  await house.passTo(dayAfter(house.clock.now, 20))
  assert.deepEqual([story.claim(claimId).outcome, repayments(story)], ['released', 1])
  whole(story)
})

test('an inspection in two claims is repaid once: the first that names a bearer counts', async () => {
  const story = await inspected()
  await decided(story, 'supplier', 0n)
  const lines = [{ lineNo: 1, lotId: story.lotId, quantity: 20_000000n }]
  const claimId = await story.file({ lines })
  const item = await story.showInspection(claimId)
  const evidence = [await story.toFile(claimId), item]
  done(await story.decide(claimId, { evidence, finding: 'buyer', inspectionFeeBearer: 'buyer' }))
  await story.house.passTo(dayAfter(story.house.clock.now, 8))
  assert.deepEqual([story.it.newest().bearer, repayments(story)], ['supplier', 1])
})
