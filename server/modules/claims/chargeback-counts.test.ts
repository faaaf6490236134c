import assert from 'node:assert/strict'
import { test } from 'node:test'
import { put } from '../../kernel/use-case.ts'
import { holdType } from '../escrow/hold.rules.ts'
import { buyer, done, refusalOf, staff, supplier } from '../orders/orders.testing.ts'
import { chargebackType } from '../payments/chargeback.rules.ts'
import { acceptClaim } from './accept-claim.ts'
import { advanceGuarantee } from './advance-guarantee.ts'
import { answerReturn } from './answer-return.ts'
import {
  ASKED,
  bank,
  type Charged,
  charged,
  debt,
  given,
  lateTerms,
  paid,
  parts,
  topics,
  waits,
  whole,
} from './chargeback.testing.ts'
import { claimType } from './claim.rules.ts'
import { dayAfter, mediator, received, turnOf } from './claims.testing.ts'
import { confirmRemedy } from './confirm-remedy.ts'
import { nameReturnAddress } from './name-return-address.ts'
import { openRound } from './open-round.ts'
import { recordReturnDelivery } from './record-return-delivery.ts'
import { shipReturn } from './ship-return.ts'
import { withdrawClaim } from './withdraw-claim.ts'

const accepted = ({ house, at }: Charged) => house.run(acceptClaim, at, supplier).then(done)

test('a bank that took less leaves the rest to be given; one that took more leaves nothing', async () => {
  for (const [taken, rest] of [
    [30_000n, ASKED - 30_000n],
    [ASKED - 1n, 1n],
    [90_000n, 0n],
  ] as const) {
    const story = await received(lateTerms)
    const claimId = await story.file()
    await bank(story, 'opened', { amount: taken })
    const at = { orderId: story.orderId, claimId }
    done(await story.house.run(acceptClaim, at, supplier))
    await bank(story, 'lost', { amount: taken })
    assert.equal(story.house.all(holdType, story.orderId)[0]?.refunded ?? 0n, rest)
    whole(story)
  }
})

test('what a bank gave counts once: two claims together get what they come to, not more and not less', async () => {
  const story = await received(lateTerms)
  const { house, orderId } = story
  const first = await story.file()
  const second = await story.file({ lines: [{ lineNo: 2, lotId: story.lotId, quantity: 1_000000n }] })
  const asked = story.claim(second).lines.reduce((sum, { amount }) => sum + amount, 0n)
  await bank(story, 'opened', { amount: ASKED + 100n })
  for (const claimId of [first, second]) done(await house.run(acceptClaim, { orderId, claimId }, supplier))
  await bank(story, 'lost', { amount: ASKED + 100n })
  const refunded = house.all(holdType, orderId).reduce((sum, hold) => sum + hold.refunded, 0n)
  assert.equal(refunded, asked - 100n)
  const counted = [first, second].flatMap((id) => story.claim(id).bankPaid ?? [])
  assert.equal(
    counted.reduce((sum, { amount }) => sum + amount, 0n),
    ASKED + 100n,
  )
  whole(story)
})

test('a bank that says nothing: after P180D it is carried out, and what it takes later the buyer owes', async () => {
  const story = await charged()
  await accepted(story)
  const until = story.claim(story.claimId).clocks['claim.execution'] ?? ''
  assert.equal(until.slice(0, 10), dayAfter(story.house.clock.now, 180).slice(0, 10))
  await story.house.passTo(dayAfter(until, -1))
  assert.equal(topics(story, 'claim.executed'), 0)
  await story.house.passTo(dayAfter(until, 1))
  assert.equal(topics(story, 'claim.executed'), 1)
  assert.equal(story.house.all(holdType, story.orderId)[0]?.refunded, ASKED)
  await bank(story, 'lost', { amount: ASKED })
  whole(story)
})

test('an inquiry holds nothing up', async () => {
  const story = await received(lateTerms)
  const claimId = await story.file()
  await bank(story, 'inquiry')
  done(await story.house.run(acceptClaim, { orderId: story.orderId, claimId }, supplier))
  assert.deepEqual([topics(story, 'claim.executed'), waits(story, claimId)], [1, false])
})

test('one that was open before the claim is heard with it, and holds it up', async () => {
  const story = await received(lateTerms)
  await bank(story, 'opened')
  const claimId = await story.file()
  assert.equal(story.claim(claimId).chargebacks.length, 1)
  assert.equal(topics(story, 'claim.chargeback-joined'), 1)
  done(await story.house.run(acceptClaim, { orderId: story.orderId, claimId }, supplier))
  assert.equal(waits(story, claimId), true)
  await bank(story, 'lost')
  assert.equal(given(story), 0n)
})

test('a second chargeback makes it wait on: only when both are over it is carried out', async () => {
  const story = await charged()
  await bank(story, 'opened', { reference: 'dp_2', amount: 1_000n })
  await accepted(story)
  await bank(story, 'won')
  assert.deepEqual([topics(story, 'claim.executed'), waits(story, story.claimId)], [0, true])
  await bank(story, 'lost', { reference: 'dp_2', amount: 1_000n })
  assert.equal(story.house.all(holdType, story.orderId)[0]?.refunded, ASKED - 1_000n)
  whole(story)
})

test('carried out first, charged back then: what was sent stands, what was not is withheld', async () => {
  const story = await received(lateTerms)
  const claimId = await story.file()
  done(await story.house.run(acceptClaim, { orderId: story.orderId, claimId }, supplier))
  assert.equal(topics(story, 'claim.executed'), 1)
  await bank(story, 'opened')
  assert.equal(given(story), 0n)
  assert.deepEqual([story.claim(claimId).state, waits(story, claimId)], ['executing', false])
  await bank(story, 'lost')
  await story.settleRefunds()
  // The bank paid what was owed of the price; the share of the fee is still to be given.
  assert.deepEqual([given(story), story.claim(claimId).state], [1_523n, 'closed'])
  whole(story)
})

test('goods that are not sent back, or came anew: the claim ends, and its money stays for the bank', async () => {
  const unsent = await charged()
  const evidence = [await unsent.toFile(unsent.claimId)]
  done(await unsent.decide(unsent.claimId, { parts, evidence, finding: 'supplier', goodsReturn: true }))
  await unsent.house.passTo(dayAfter(unsent.house.clock.now, 8))
  done(await unsent.house.run(nameReturnAddress, { ...unsent.at, address: 'Dock 4' }, supplier))
  await unsent.house.passTo(dayAfter(unsent.house.clock.now, 17))
  assert.equal(unsent.claim(unsent.claimId).outcome, 'released')
  const anew = await received(lateTerms)
  const claimId = await anew.file({ remedy: 'replacement' })
  await bank(anew, 'opened', { amount: 10_000_000n })
  const at = { orderId: anew.orderId, claimId }
  done(await anew.house.run(acceptClaim, { ...at, remedyBy: dayAfter(anew.house.clock.now, 10) }, supplier))
  assert.equal(anew.claim(claimId).state, 'remedying')
  done(await anew.house.run(confirmRemedy, at, buyer))
  assert.equal(anew.claim(claimId).outcome, 'remedied')
  // The bank took more than all of it: nothing of the line is free.
  const [line] = anew.house.all(holdType, anew.orderId)
  assert.equal(line?.frozen, (line?.paid ?? 0n) - (line?.released ?? 0n))
  for (const story of [unsent, anew]) whole(story)
})

test('new goods that did not come: the money waits for the bank like any other', async () => {
  const story = await received(lateTerms)
  const claimId = await story.file({ remedy: 'replacement' })
  const at = { orderId: story.orderId, claimId }
  done(await story.house.run(acceptClaim, { ...at, remedyBy: dayAfter(story.house.clock.now, 10) }, supplier))
  await bank(story, 'opened')
  await story.house.passTo(dayAfter(story.house.clock.now, 15))
  assert.deepEqual([story.claim(claimId).state, waits(story, claimId)], ['executing', true])
  await bank(story, 'won')
  assert.equal(topics(story, 'claim.executed'), 1)
})

test('withdrawn while a bank has the money: what the claim froze stays for it', async () => {
  const story = await received(lateTerms)
  const claimId = await story.file()
  const all = paid(story).total
  await bank(story, 'opened', { amount: all })
  done(await story.house.run(withdrawClaim, { orderId: story.orderId, claimId }, buyer))
  const holds = () => story.house.all(holdType, story.orderId)
  assert.deepEqual(
    holds().map((hold) => hold.frozen),
    holds().map((hold) => hold.paid),
  )
  await bank(story, 'won', { amount: all })
  assert.deepEqual(
    holds().map((hold) => hold.frozen),
    holds().map(() => 0n),
  )
})

test('the guarantee advances nothing while a chargeback is open', async () => {
  const story = await received()
  const claimId = await story.file()
  const evidence = [await story.toFile(claimId)]
  done(await story.decide(claimId, { parts, evidence, finding: 'supplier' }))
  await story.house.passTo(dayAfter(story.house.clock.now, 8))
  await bank(story, 'opened', { amount: 100n })
  const said = await story.house.run(
    advanceGuarantee,
    { orderId: story.orderId, claimId, spare: 10n ** 9n, turn: turnOf(story.house) },
    staff,
  )
  assert.equal(refusalOf(said), 'guarantee-not-for-this')
  assert.deepEqual((said as { data?: unknown }).data, { why: 'chargeback-open' })
})

test('a decision for the supplier that waits says already who bears a loss: the buyer owes it', async () => {
  const story = await charged()
  const evidence = [await story.toFile(story.claimId)]
  done(await story.decide(story.claimId, { evidence, finding: 'buyer' }))
  await story.house.passTo(dayAfter(story.house.clock.now, 8))
  assert.equal(waits(story, story.claimId), true)
  await bank(story, 'lost')
  const [case_] = story.house.all(chargebackType, story.orderId)
  assert.deepEqual([case_?.bearer, debt(story, 'cmp_b')], ['operator', Number(ASKED)])
  assert.equal(story.claim(story.claimId).state, 'closed')
  whole(story)
})

test('the round of evidence is not held up: only what moves money waits', async () => {
  const story = await charged()
  await story.house.passTo(dayAfter(story.house.clock.now, 8))
  done(await story.house.run(openRound, story.at, mediator))
  assert.equal(story.claim(story.claimId).state, 'evidence')
})

test('one that was lost before the claim was filed is no part of it', async () => {
  const story = await received(lateTerms)
  await bank(story, 'opened', { amount: 20_000n })
  await bank(story, 'lost', { amount: 20_000n })
  await story.house.passTo(dayAfter(story.house.clock.now, 1))
  const claimId = await story.file()
  done(await story.house.run(acceptClaim, { orderId: story.orderId, claimId }, supplier))
  const asked = story.claim(claimId).lines.reduce((sum, { amount }) => sum + amount, 0n)
  const refunded = story.house.all(holdType, story.orderId).reduce((sum, hold) => sum + hold.refunded, 0n)
  assert.deepEqual([story.claim(claimId).bankPaid, refunded], [undefined, asked])
})

test('it counts by when it was heard: news that was late, or nobody has joined yet, counts the same', async () => {
  const story = await received(lateTerms)
  const before = story.house.clock.now
  await bank(story, 'opened')
  await story.house.passTo(dayAfter(story.house.clock.now, 1))
  const claimId = await story.file()
  await bank(story, 'lost', { happenedAt: dayAfter(before, 0.5) })
  done(await story.house.run(acceptClaim, { orderId: story.orderId, claimId }, supplier))
  assert.equal(given(story), 0n)
  const unjoined = await charged()
  const claim = unjoined.claim(unjoined.claimId)
  await unjoined.house.seed(unjoined.orderId, [put(claimType, { ...claim, chargebacks: [] })])
  await bank(unjoined, 'lost')
  await accepted(unjoined)
  assert.equal(given(unjoined), 0n)
})

test('what a bank gave beyond the price counts toward the freight of what went back', async () => {
  const story = await received(lateTerms)
  const { house, orderId } = story
  const claimId = await story.file({ remedy: 'return-and-refund' })
  const at = { orderId, claimId }
  const evidence = [await story.toFile(claimId)]
  const price = [{ lineNo: 1, amount: 40_000n }]
  done(await story.decide(claimId, { parts: price, evidence, goodsReturn: true, freightMost: 5_000n }))
  await house.passTo(dayAfter(house.clock.now, 8))
  done(await house.run(nameReturnAddress, { ...at, address: 'Dock 4' }, supplier))
  await story.attach('a'.repeat(64))
  await story.attach('b'.repeat(64))
  const papers = { proofHash: 'a'.repeat(64), billHash: 'b'.repeat(64), freight: 4_000n }
  done(await house.run(shipReturn, { ...at, carrier: 'Ocean', ...papers }, buyer))
  await bank(story, 'opened', { amount: 43_000n })
  done(await house.run(recordReturnDelivery, { ...at, deliveredAt: house.clock.now }, staff))
  done(await house.run(answerReturn, { ...at, answer: 'confirm', text: '' }, supplier))
  await bank(story, 'lost', { amount: 43_000n })
  assert.deepEqual([given(story), story.claim(claimId).freightPaid], [1_000n, 1_000n])
  whole(story)
})
