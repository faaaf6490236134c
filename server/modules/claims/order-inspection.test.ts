import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerReport } from '../inspections/answer-report.ts'
import { inspecting } from '../inspections/inspections.testing.ts'
import { settleContest } from '../inspections/settle-contest.ts'
import { buyer, done, machine, refusalOf, staff, supplier } from '../orders/orders.testing.ts'
import { wholeTerms } from '../orders/story.testing.ts'
import { answerProposal } from './answer-proposal.ts'
import { appealClaim } from './appeal-claim.ts'
import { dayAfter, mediator, plainVerdict, received, secondMediator } from './claims.testing.ts'
import { escalateClaim } from './escalate-claim.ts'
import { evidenceType } from './evidence-item.rules.ts'
import { noteInspection } from './note-inspection.ts'
import { openRound } from './open-round.ts'
import { type OrderInspection, orderInspection } from './order-inspection.ts'
import { proposeOutcome } from './propose-outcome.ts'
import { withdrawClaim } from './withdraw-claim.ts'

const lateTerms = { ...wholeTerms, releasePlan: [{ step: 'window-over', shareBps: 10_000 }] } as const
const ON = '2026-03-18'
/** Half of twenty pumps leak. */
const halfBad = { lines: [{ lineNo: 1, inspected: 20, defective: { major: 10 }, points: [] }], documents: [] }

const clean = { lines: [{ lineNo: 1, inspected: 20, defective: { major: 0 }, points: [] }], documents: [] }

/** Twenty pumps are claimed and a mediator has opened the round of evidence on day 4. */
async function mediated(pumps = 20n) {
  const story = await received(lateTerms)
  const { house, orderId } = story
  const claimId = await story.file({ lines: [{ lineNo: 1, lotId: story.lotId, quantity: pumps * 1_000_000n }] })
  await house.passTo(dayAfter(house.clock.now, 4))
  done(await house.run(escalateClaim, { orderId, claimId }, buyer))
  const at = { orderId, claimId }
  const it = inspecting(story)
  const open = () => house.run(openRound, at, mediator)
  return {
    ...{ ...story, claimId, it, open, agreed: story.order },
    order: (by = buyer, more: Partial<OrderInspection> = {}) =>
      house.run(orderInspection, { ...at, on: ON, days: 1, ...more }, by),
    noted: async () => done(await house.run(noteInspection, { orderId, inspectionId: it.newest().id }, machine)),
    brought: () => house.all(evidenceType, orderId).filter(({ by }) => by === 'inspector'),
    clocks: () => Object.keys(story.claim(claimId).clocks).toSorted(),
    async pay() {
      await it.begin()
      await it.capture()
    },
    /** Appointed, there, and the report is filed. */
    async look(results = halfBad) {
      await it.appoint()
      await it.schedule(ON)
      await it.report({ results })
    },
  }
}

async function inRound() {
  const story = await mediated()
  done(await story.open())
  return story
}

test('a side has the goods looked at: it advances the fee, and the file waits two weeks', async () => {
  const story = await inRound()
  const said = done(await story.order())
  const inspection = story.it.newest()
  assert.deepEqual([inspection.by, inspection.state, inspection.claimId], ['buyer', 'requested', story.claimId])
  assert.deepEqual(inspection.lines, [{ lineNo: 1, quantity: 20_000000n }])
  assert.equal(story.claim(story.claimId).clocks['claim.inspection'], said.until)
  // One line and one piece of news: nobody is told twice of one order.
  const topics = story.house.topics(story.orderId)
  assert.deepEqual([topics.includes('claim.inspection-ordered'), topics.includes('inspection.booked')], [true, false])
  await story.pay()
  assert.equal(story.it.newest().reportBy, said.until)
  assert.equal(story.agreed().inspectionAwaited, undefined)
  await story.house.passTo(dayAfter(story.house.clock.now, 6))
  assert.deepEqual(story.clocks(), ['claim.inspection'])
  const early = await story.decide(story.claimId, { evidence: [] })
  assert.deepEqual(early, { kind: 'refused', refused: 'file-open', data: { until: said.until } })
})

test('its results and its report are evidence by themselves, and both have a last word', async () => {
  const story = await inRound()
  done(await story.order())
  await story.pay()
  await story.house.passTo(dayAfter(story.house.clock.now, 6))
  await story.look()
  assert.equal((await story.noted()).report, true)
  assert.deepEqual(
    story.brought().map(({ kind, reference, answers, late }) => [kind, reference, answers, late]),
    [
      ['inspection', story.it.newest().id, 'test-report', false],
      ['file', 'e'.repeat(64), 'test-report', false],
    ],
  )
  assert.deepEqual(story.clocks(), ['claim.evidence'])
  assert.equal(refusalOf(await story.decide(story.claimId, { evidence: [] })), 'file-open')
  await story.noted()
  assert.equal(story.brought().length, 2)
  await story.house.passTo(dayAfter(story.house.clock.now, 4))
  assert.deepEqual(story.clocks(), ['claim.decision'])
  done(await story.decide(story.claimId, { evidence: story.brought().map(({ evidenceId }) => evidenceId) }))
})

test('goods of a claim that pass let nothing go by the plan: they left long ago', async () => {
  const story = await inRound()
  done(await story.order())
  await story.pay()
  await story.look(clean)
  done(await story.it.run(answerReport, { answer: 'accept' }, buyer))
  assert.deepEqual([story.agreed().inspectedLines, story.it.newest().outcome], [undefined, 'paid'])
})

test('the decision puts it on who lost, whether it cites it or not', async () => {
  const story = await inRound()
  done(await story.order())
  await story.pay()
  await story.look()
  await story.noted()
  const shown = await story.show(story.claimId)
  await story.house.passTo(dayAfter(story.house.clock.now, 8))
  assert.equal(story.it.newest().outcome, 'paid')
  const { total } = story.it.feePayment()
  done(await story.decide(story.claimId, { evidence: [shown], finding: 'supplier', inspectionFeeBearer: 'supplier' }))
  await story.house.passTo(dayAfter(story.house.clock.now, 8))
  assert.deepEqual([story.it.newest().bearer, story.it.newest().repaid], ['supplier', total])
})

test('two weeks run out: it is decided without, and what comes later is marked', async () => {
  const story = await inRound()
  done(await story.order())
  await story.pay()
  await story.it.appoint()
  const shown = await story.show(story.claimId)
  await story.house.passTo(dayAfter(story.house.clock.now, 15))
  assert.deepEqual(story.clocks(), ['claim.decision'])
  await story.it.schedule('2026-03-21')
  await story.it.report({ results: halfBad })
  await story.noted()
  assert.deepEqual(
    story.brought().map(({ late }) => late),
    [true, true],
  )
  assert.deepEqual(story.clocks(), ['claim.decision'])
  done(await story.decide(story.claimId, { evidence: [shown] }))
})

test('nobody pays it: the file waits no longer', async () => {
  const story = await inRound()
  done(await story.order())
  await story.house.passTo(dayAfter(story.house.clock.now, 4))
  assert.equal(story.it.newest().outcome, 'unpaid')
  await story.noted()
  assert.deepEqual(story.clocks(), ['claim.evidence'])
  await story.house.passTo(dayAfter(story.house.clock.now, 2))
  assert.deepEqual(story.clocks(), ['claim.decision'])
})

test('an end that comes after the time for evidence closes the file at once', async () => {
  const story = await inRound()
  await story.house.passTo(dayAfter(story.house.clock.now, 4))
  done(await story.order(supplier, { on: '2026-03-20' }))
  await story.house.passTo(dayAfter(story.house.clock.now, 4))
  assert.deepEqual([story.it.newest().outcome, story.clocks()], ['unpaid', ['claim.inspection']])
  await story.noted()
  assert.deepEqual(story.clocks(), ['claim.decision'])
})

test('before the mediator has opened the round, his clock goes on', async () => {
  const story = await mediated()
  done(await story.order())
  assert.deepEqual(story.clocks(), ['claim.inspection', 'claim.round'])
  await story.house.passTo(dayAfter(story.house.clock.now, 4))
  await story.noted()
  assert.deepEqual(story.clocks(), ['claim.round'])
  done(await story.open())
  assert.deepEqual(story.clocks(), ['claim.evidence'])
})

test('a round that is opened while somebody looks keeps waiting', async () => {
  const story = await mediated()
  done(await story.order())
  done(await story.open())
  assert.deepEqual(story.clocks(), ['claim.evidence', 'claim.inspection'])
})

test('the mediator says who advances it; else the claimant does', async () => {
  const story = await inRound()
  done(await story.order(mediator, { advancedBy: 'supplier' }))
  assert.equal(story.it.newest().by, 'supplier')
  const other = await inRound()
  done(await other.order(mediator))
  assert.equal(other.it.newest().by, 'buyer')
  assert.equal(refusalOf(await other.order(secondMediator)), 'claim-taken')
})

test('a party advances its own, whatever it says', async () => {
  const story = await inRound()
  done(await story.order(supplier, { advancedBy: 'buyer' }))
  assert.equal(story.it.newest().by, 'supplier')
})

test('once per side, one at a time, and not when the file is closed; the mediator always may', async () => {
  const story = await inRound()
  done(await story.order())
  assert.equal(refusalOf(await story.order(supplier)), 'inspection-open')
  await story.house.passTo(dayAfter(story.house.clock.now, 4))
  await story.noted()
  assert.equal(refusalOf(await story.order()), 'inspection-used')
  await story.house.passTo(dayAfter(story.house.clock.now, 2))
  assert.equal(refusalOf(await story.order(supplier, { on: '2026-03-25' })), 'round-not-open')
  assert.deepEqual(story.clocks(), ['claim.decision'])
  done(await story.order(mediator, { on: '2026-03-25' }))
  assert.deepEqual(story.clocks(), ['claim.inspection'])
})

for (const [what, more, refused] of [
  ['too soon', { on: '2026-03-09' }, 'inspection-day-invalid'],
  ['after the two weeks', { on: '2026-03-22' }, 'inspection-day-invalid'],
] as const)
  test(`a day that is ${what} is refused`, async () => {
    const story = await inRound()
    assert.equal(refusalOf(await story.order(buyer, more)), refused)
  })

test('a small claim is decided on documents', async () => {
  const story = await mediated(5n)
  assert.equal(refusalOf(await story.order()), 'documents-only')
})

test('a proposal while somebody looks: declined, the file still waits', async () => {
  const story = await inRound()
  const { house, orderId, claimId } = story
  done(await story.order())
  const shown = await story.show(claimId)
  const proposal = { orderId, claimId, ...plainVerdict, evidence: [shown], reasons: 'Half.' }
  done(await house.run(proposeOutcome, proposal, mediator))
  assert.deepEqual(story.clocks(), ['claim.inspection', 'claim.proposal'])
  done(await house.run(answerProposal, { orderId, claimId, answer: 'decline' }, supplier))
  assert.deepEqual([story.claim(claimId).state, story.clocks()], ['evidence', ['claim.inspection']])
  await story.house.passTo(dayAfter(house.clock.now, 4))
  await story.noted()
  assert.deepEqual(story.clocks(), ['claim.decision'])
})

test('on appeal only the new mediator orders one; his answer is due after it', async () => {
  const story = await mediated()
  const { house, orderId, claimId } = story
  done(await story.open())
  const evidence = [await story.show(claimId)]
  await house.passTo(dayAfter(house.clock.now, 6))
  done(await story.decide(claimId, { evidence }))
  done(await house.run(appealClaim, { orderId, claimId, newFacts: 'It leaks again.' }, buyer))
  assert.equal(refusalOf(await story.order(buyer, { on: '2026-03-24' })), 'not-your-turn')
  assert.equal(refusalOf(await story.order(mediator, { on: '2026-03-24' })), 'conflict-of-interest')
  done(await story.order(secondMediator, { on: '2026-03-24' }))
  assert.deepEqual(story.clocks(), ['claim.inspection'])
  assert.equal(refusalOf(await story.decide(claimId, { evidence }, secondMediator)), 'file-open')
  await house.passTo(dayAfter(house.clock.now, 4))
  await story.noted()
  assert.deepEqual(story.clocks(), ['claim.appeal-review'])
  done(await story.decide(claimId, { evidence }, secondMediator))
})

test('on appeal two weeks run out as well', async () => {
  const story = await mediated()
  const { house, orderId, claimId } = story
  done(await story.open())
  const evidence = [await story.show(claimId)]
  await house.passTo(dayAfter(house.clock.now, 6))
  done(await story.decide(claimId, { evidence }))
  done(await house.run(appealClaim, { orderId, claimId, newFacts: 'It leaks again.' }, buyer))
  done(await story.order(secondMediator, { on: '2026-03-24' }))
  await house.passTo(dayAfter(house.clock.now, 15))
  assert.deepEqual(story.clocks(), ['claim.appeal-review'])
})

test('a claim that is over takes no note of it, and the fee goes its own way', async () => {
  const story = await inRound()
  const { house, orderId, claimId } = story
  done(await story.order())
  await story.pay()
  done(await house.run(withdrawClaim, { orderId, claimId }, buyer))
  await story.look()
  await story.noted()
  assert.equal(story.brought().length, 0)
  done(await story.it.run(answerReport, { answer: 'contest', reason: 'Wrong lot.' }, supplier))
  done(await story.it.run(settleContest, { decision: 'reject' }, { ...staff, roles: ['mediator'] }))
  assert.equal(story.it.newest().outcome, 'rejected')
})
