import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buyer, done, supplier } from '../orders/orders.testing.ts'
import { acceptClaim } from './accept-claim.ts'
import { answerOffer } from './answer-offer.ts'
import { answerProposal } from './answer-proposal.ts'
import { answerReturn } from './answer-return.ts'
import { appealClaim } from './appeal-claim.ts'
import {
  ASKED,
  bank,
  type Charged,
  charged,
  debt,
  given,
  lateTerms,
  parts,
  topics,
  waits,
  whole,
} from './chargeback.testing.ts'
import { dayAfter, mediator, plainVerdict, received, secondMediator } from './claims.testing.ts'
import { contestClaim } from './contest-claim.ts'
import { nameReturnAddress } from './name-return-address.ts'
import { offerSettlement } from './offer-settlement.ts'
import { proposeOutcome } from './propose-outcome.ts'
import { waiveAppeal } from './waive-appeal.ts'

/** Ways to the end of a claim, by the state in which it ends. */
const ways: Readonly<Record<string, (story: Charged) => Promise<void>>> = {
  async answering({ house, at }) {
    done(await house.run(acceptClaim, at, supplier))
  },
  async negotiating({ house, at }) {
    done(await house.run(contestClaim, { ...at, text: 'They were fine.' }, supplier))
    const said = { parts, goodsReturn: false, freightMost: 0n, feeBearer: 'buyer' } as const
    const { offer } = done(await house.run(offerSettlement, { ...at, ...said }, buyer))
    done(await house.run(answerOffer, { ...at, offerId: String(offer), answer: 'accept' }, supplier))
  },
  async proposed({ house, at, ...story }) {
    const evidence = [await story.toFile(at.claimId)]
    const proposal = { ...at, reasons: 'They leak.', ...plainVerdict, parts, evidence }
    done(await house.run(proposeOutcome, proposal, mediator))
    for (const side of [buyer, supplier]) done(await house.run(answerProposal, { ...at, answer: 'accept' }, side))
  },
  async decided(story) {
    const evidence = [await story.toFile(story.claimId)]
    done(await story.decide(story.claimId, { parts, evidence, finding: 'supplier' }))
    await story.house.passTo(dayAfter(story.house.clock.now, 8))
  },
  async waived(story) {
    const evidence = [await story.toFile(story.claimId)]
    done(await story.decide(story.claimId, { parts, evidence, finding: 'supplier' }))
    for (const side of [buyer, supplier]) done(await story.house.run(waiveAppeal, story.at, side))
  },
  async appealed(story) {
    const evidence = [await story.toFile(story.claimId)]
    done(await story.decide(story.claimId, { evidence }))
    done(await story.house.run(appealClaim, { ...story.at, newFacts: 'Here is the report.' }, buyer))
    done(await story.decide(story.claimId, { parts, evidence, finding: 'supplier' }, secondMediator))
  },
  async returning(story) {
    const { house, at } = story
    const evidence = [await story.toFile(story.claimId)]
    done(await story.decide(story.claimId, { parts, evidence, finding: 'supplier', goodsReturn: true }))
    await house.passTo(dayAfter(house.clock.now, 8))
    assert.equal(story.claim(story.claimId).state, 'returning')
    done(await house.run(nameReturnAddress, { ...at, address: 'Dock 4' }, supplier))
    done(await house.run(answerReturn, { ...at, answer: 'confirm' }, supplier))
  },
}

for (const [state, end] of Object.entries(ways)) {
  test(`${state}: what is to be carried out waits while a chargeback is open, and goes on when it is won`, async () => {
    const story = await charged()
    await end(story)
    assert.deepEqual([story.claim(story.claimId).state, waits(story, story.claimId)], ['executing', true])
    assert.equal(topics(story, 'claim.execution-waits'), 1)
    assert.equal(topics(story, 'claim.executed'), 0)
    assert.deepEqual([given(story), story.order().claims?.open], [0n, 1])
    await story.house.passTo(dayAfter(story.house.clock.now, 20))
    assert.deepEqual([given(story), waits(story, story.claimId)], [0n, true])
    await bank(story, 'won')
    assert.equal(topics(story, 'claim.executed'), 1)
    assert.ok(given(story) >= ASKED)
    await story.settleRefunds()
    assert.deepEqual([story.claim(story.claimId).state, story.order().claims?.open], ['closed', 0])
    whole(story)
  })

  test(`${state}: a chargeback that is lost counts as refund already made`, async () => {
    const story = await charged()
    await end(story)
    await bank(story, 'lost', { amount: 30_000n })
    // What the bank had taken is what it said first.
    assert.equal(topics(story, 'claim.executed'), 1)
    await story.settleRefunds()
    assert.deepEqual([given(story), story.claim(story.claimId).state], [0n, 'closed'])
    assert.deepEqual([debt(story, 'cmp_b'), story.claim(story.claimId).bankPaid?.length], [0, 1])
    whole(story)
  })
}

test('in one breath: whichever is first, nothing is sent while the bank has it, and nothing twice', async () => {
  for (const isBankFirst of [true, false]) {
    const story = await received(lateTerms)
    const claimId = await story.file()
    const accept = () => story.house.run(acceptClaim, { orderId: story.orderId, claimId }, supplier).then(done)
    const both = [() => bank(story, 'opened'), accept]
    await Promise.all((isBankFirst ? both : both.reverse()).map((step) => step()))
    assert.deepEqual([waits(story, claimId), given(story)], [isBankFirst, 0n])
    await bank(story, 'lost')
    await story.settleRefunds()
    // Only the share of the processing fee is left to be sent, where it was credited before the bank asked.
    assert.deepEqual([story.claim(claimId).state, given(story)], ['closed', isBankFirst ? 0n : 1_523n])
    whole(story)
  }
})
