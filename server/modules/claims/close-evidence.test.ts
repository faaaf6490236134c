import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buyer, done, refusalOf, staff, supplier } from '../orders/orders.testing.ts'
import { wholeTerms } from '../orders/story.testing.ts'
import { askParties } from './ask-parties.ts'
import { dayAfter, mediator, received } from './claims.testing.ts'
import { closeEvidence } from './close-evidence.ts'
import { escalateClaim } from './escalate-claim.ts'
import { extendEvidence } from './extend-evidence.ts'
import { openRound } from './open-round.ts'
import { orderInspection } from './order-inspection.ts'

const lateTerms = { ...wholeTerms, releasePlan: [{ step: 'window-over', shareBps: 10_000 }] } as const

/** A mediator has the claim; the round is open unless it is said otherwise. */
async function mediated(isOpen = true, pumps = 20n) {
  const story = await received(lateTerms)
  const { house, orderId } = story
  const claimId = await story.file({ lines: [{ lineNo: 1, lotId: story.lotId, quantity: pumps * 1_000_000n }] })
  await house.passTo(dayAfter(house.clock.now, 4))
  done(await house.run(escalateClaim, { orderId, claimId }, buyer))
  if (isOpen) done(await house.run(openRound, { orderId, claimId }, mediator))
  return {
    ...{ ...story, claimId },
    close: (by = buyer) => house.run(closeEvidence, { orderId, claimId }, by),
    clocks: () => Object.keys(story.claim(claimId).clocks).toSorted(),
    said: () => story.claim(claimId).saidAll ?? [],
  }
}

test('one has said all: the other still has his time', async () => {
  const story = await mediated()
  assert.equal(done(await story.close()).closed, false)
  assert.deepEqual([story.said(), story.clocks()], [['buyer'], ['claim.evidence']])
  assert.equal(done(await story.close()).closed, false)
  assert.deepEqual(story.said(), ['buyer'])
})

for (const order of [
  [buyer, supplier],
  [supplier, buyer],
] as const)
  test(`both have, ${order[0].company} first: the file closes at once and two working days run`, async () => {
    const story = await mediated()
    const { house, claimId } = story
    const evidence = [await story.show(claimId)]
    done(await story.close(order[0]))
    assert.equal(done(await story.close(order[1])).closed, true)
    assert.deepEqual(story.clocks(), ['claim.decision'])
    assert.equal(story.claim(claimId).evidenceUntil, house.clock.now)
    assert.equal(house.topics(story.orderId).filter((topic) => topic === 'claim.file-closed').length, 1)
    assert.equal(refusalOf(await story.close(order[0])), 'round-not-open')
    done(await story.decide(claimId, { evidence }))
  })

test('new evidence, whoever brings it, opens the round of both again', async () => {
  for (const by of [buyer, supplier, mediator]) {
    const story = await mediated()
    done(await story.close(buyer))
    await story.show(story.claimId, by)
    assert.deepEqual(story.said(), [])
    done(await story.close(supplier))
    assert.deepEqual(story.clocks(), ['claim.evidence'])
  }
})

test('so does a question, and more time', async () => {
  const story = await mediated()
  const { house, orderId, claimId } = story
  done(await story.close())
  done(await house.run(askParties, { orderId, claimId, of: 'both', text: 'Which pumps?' }, mediator))
  assert.deepEqual(story.said(), [])
  done(await story.close())
  done(await house.run(extendEvidence, { orderId, claimId, side: 'supplier', reason: 'Ill.' }, mediator))
  assert.deepEqual(story.said(), [])
})

test('a small claim: both have said all, and the day of its decision stays', async () => {
  const story = await mediated(false, 5n)
  const decideBy = story.claim(story.claimId).clocks['claim.decision']
  done(await story.close(buyer))
  done(await story.close(supplier))
  assert.deepEqual(story.claim(story.claimId).clocks, { 'claim.decision': decideBy })
})

test('while somebody looks at the goods, the file waits for that alone', async () => {
  const story = await mediated()
  const { house, orderId, claimId } = story
  done(await house.run(orderInspection, { orderId, claimId, on: '2026-03-18', days: 1 }, buyer))
  done(await story.close(buyer))
  assert.equal(done(await story.close(supplier)).closed, false)
  assert.deepEqual(story.clocks(), ['claim.inspection'])
  await house.passTo(dayAfter(house.clock.now, 15))
  assert.deepEqual(story.clocks(), ['claim.decision'])
})

test('before the round is open, when it is over, and for others there is nothing to close', async () => {
  const early = await mediated(false)
  assert.equal(refusalOf(await early.close()), 'round-not-open')
  const story = await mediated()
  assert.equal(refusalOf(await story.close({ ...staff, roles: ['mediator'] })), 'not-your-turn')
  await story.house.passTo(dayAfter(story.house.clock.now, 6))
  assert.equal(refusalOf(await story.close()), 'round-not-open')
  done(await story.decide(story.claimId, { evidence: [await story.show(story.claimId)] }))
  assert.equal(refusalOf(await story.close()), 'wrong-claim-state')
})
