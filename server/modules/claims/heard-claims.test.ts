import assert from 'node:assert/strict'
import { test } from 'node:test'
import { done, machine, supplier } from '../orders/orders.testing.ts'
import { chargebackType } from '../payments/chargeback.rules.ts'
import { acceptClaim } from './accept-claim.ts'
import { ASKED, bank, charged, parts } from './chargeback.testing.ts'
import type { ClaimStory } from './claims.testing.ts'
import { received } from './claims.testing.ts'
import { prepareEvidence } from './prepare-evidence.ts'

/** What the card's bank is given to read. */
async function toldBank({ house, orderId }: ClaimStory): Promise<string> {
  const [{ id = '' } = {}] = house.all(chargebackType, orderId)
  done(await house.run(prepareEvidence, { orderId, chargebackId: id }, machine))
  const due = [...house.tables.outbox.values()].filter((each) => each.topic === 'chargeback.evidence-due')
  const { evidence } = (due.at(-1)?.body ?? {}) as unknown as { evidence: { statement: string } }
  return evidence.statement
}

test('the bank reads what was decided of a claim that the chargeback joined, and why', async () => {
  const story = await charged()
  const evidence = [await story.toFile(story.claimId)]
  done(await story.decide(story.claimId, { parts, evidence, reasons: 'Ten of ten leak.' } as never))
  const said = await toldBank(story)
  assert.match(
    said,
    /\(poor-quality\) asked for USD 509\.37\. A mediator decided it on .*: USD 509\.37 for the buyer\./,
  )
  assert.match(said, /It cites terms\/1\/lines\. Reasons: Ten of ten leak\./)
})

test('a claim against which it was decided is told the same; one that nobody has decided is not', async () => {
  const story = await charged()
  assert.doesNotMatch(await toldBank(story), /claim/)
  const lost = await charged()
  const evidence = [await lost.toFile(lost.claimId)]
  done(await lost.decide(lost.claimId, { evidence, finding: 'buyer' }))
  assert.match(await toldBank(lost), /A mediator decided it on .*: USD 0\.00 for the buyer\./)
})

test('what waits for a second person is no decision; what both settled is told as that', async () => {
  const large = await received()
  const lines = [{ lineNo: 1, lotId: large.lotId, quantity: 100_000000n }]
  const claimId = await large.file({ lines })
  await bank(large, 'opened')
  const evidence = [await large.toFile(claimId)]
  const { state } = done(await large.decide(claimId, { parts, evidence, finding: 'supplier' }))
  assert.equal(state, 'waiting')
  assert.doesNotMatch(await toldBank(large), /decided/)
  const settled = await charged()
  done(await settled.house.run(acceptClaim, settled.at, supplier))
  assert.match(await toldBank(settled), /Both companies settled it: USD 509\.37 for the buyer\./)
  assert.equal(ASKED, 50_937n)
})
