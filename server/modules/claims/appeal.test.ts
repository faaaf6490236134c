import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buyer, done, refusalOf, staff, supplier } from '../orders/orders.testing.ts'
import { wholeTerms } from '../orders/story.testing.ts'
import { appealClaim } from './appeal-claim.ts'
import { approveDecision } from './approve-decision.ts'
import { dayAfter, mediator, received, secondMediator } from './claims.testing.ts'
import { refuseAppeal } from './refuse-appeal.ts'
import { takeClaim } from './take-claim.ts'

const lateTerms = { ...wholeTerms, releasePlan: [{ step: 'window-over', shareBps: 10_000 }] } as const
const third = { ...staff, person: 'usr_tom', roles: ['mediator'] }
const fourth = { ...third, person: 'usr_ann' }

/** All pumps are bad: more than one person decides alone. */
async function waiting() {
  const story = await received(lateTerms)
  const { house, orderId } = story
  const lines = [{ lineNo: 1, lotId: story.lotId, quantity: 100_000000n }]
  const claimId = await story.file({ lines })
  const evidence = [await story.toFile(claimId)]
  const verdict = { parts: [{ lineNo: 1, amount: 509_375n }], finding: 'supplier', evidence } as const
  assert.equal(done(await story.decide(claimId, verdict)).state, 'waiting')
  const at = { orderId, claimId }
  return { story, house, at, verdict: { ...verdict, parts: [{ lineNo: 1, amount: 100n }] } }
}

test('who decided does not hear the appeal, also where nobody had the claim when the second one agreed', async () => {
  const { story, house, at, verdict } = await waiting()
  await house.passTo(dayAfter(house.clock.now, 6))
  assert.equal(story.claim(at.claimId).mediator, undefined)
  done(await house.run(approveDecision, { ...at, answer: 'approve' }, secondMediator))
  done(await house.run(appealClaim, { ...at, newFacts: 'The carrier dropped them.' }, supplier))
  assert.equal(refusalOf(await house.run(takeClaim, at, mediator)), 'conflict-of-interest')
  assert.equal(refusalOf(await story.decide(at.claimId, verdict, mediator)), 'conflict-of-interest')
  done(await story.decide(at.claimId, verdict, third))
})

test('who approved a decision hears no appeal against it, alone or as the second person', async () => {
  const { story, house, at, verdict } = await waiting()
  done(await house.run(approveDecision, { ...at, answer: 'approve' }, secondMediator))
  done(await house.run(appealClaim, { ...at, newFacts: 'The carrier dropped them.' }, supplier))
  assert.equal(refusalOf(await house.run(takeClaim, at, secondMediator)), 'conflict-of-interest')
  assert.equal(refusalOf(await story.decide(at.claimId, verdict, secondMediator)), 'conflict-of-interest')
  const nothingNew = { ...at, reasons: 'Nothing new.' }
  assert.equal(refusalOf(await house.run(refuseAppeal, nothingNew, secondMediator)), 'conflict-of-interest')
  const large = { ...verdict, parts: [{ lineNo: 1, amount: 509_375n }] }
  assert.equal(done(await story.decide(at.claimId, large, third)).state, 'waiting')
  const approve = { ...at, answer: 'approve' } as const
  for (const person of [mediator, secondMediator])
    assert.equal(refusalOf(await house.run(approveDecision, approve, person)), 'conflict-of-interest')
  done(await house.run(approveDecision, approve, fourth))
})

test('who took a claim over after it was decided has decided nothing, and may hear the appeal', async () => {
  const { story, house, at, verdict } = await waiting()
  done(await house.run(takeClaim, at, third))
  done(await house.run(approveDecision, { ...at, answer: 'approve' }, secondMediator))
  done(await house.run(appealClaim, { ...at, newFacts: 'Here is the report.' }, buyer))
  assert.equal(refusalOf(await story.decide(at.claimId, verdict, mediator)), 'conflict-of-interest')
  done(await story.decide(at.claimId, verdict, third))
})
