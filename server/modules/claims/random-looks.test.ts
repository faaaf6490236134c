import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inspectionType } from '../inspections/inspection.rules.ts'
import { buyer, done, machine, supplier } from '../orders/orders.testing.ts'
import { wholeTerms } from '../orders/story.testing.ts'
import { refundType } from '../payments/refund.rules.ts'
import { settleRefund } from '../payments/settle-refund.ts'
import { addEvidence } from './add-evidence.ts'
import { appealClaim } from './appeal-claim.ts'
import { claimType } from './claim.rules.ts'
import { dayAfter, mediator, received, secondMediator } from './claims.testing.ts'
import { closeEvidence } from './close-evidence.ts'
import { decideClaim } from './decide-claim.ts'
import { escalateClaim } from './escalate-claim.ts'
import { evidenceType } from './evidence-item.rules.ts'
import { nameReturnAddress } from './name-return-address.ts'
import { noteRefund } from './note-refund.ts'
import { openRound } from './open-round.ts'
import { proposeOutcome } from './propose-outcome.ts'
import { assertLooks, type Choosing, looksNoted, lookTries, randomOf } from './random-looks.testing.ts'
import { shipReturn } from './ship-return.ts'
import { waiveAppeal } from './waive-appeal.ts'

const plans = ['received', 'window-over'] as const
const PROOF = 'a'.repeat(64)
type Story = Awaited<ReturnType<typeof received>>

/** Twenty pumps are claimed, and a mediator has the claim. */
async function mediated(random: Choosing) {
  const content = { ...wholeTerms, releasePlan: [{ step: random.of(plans), shareBps: 10_000 }] }
  const story = await received(content)
  const { house, orderId, lotId } = story
  await story.attach(PROOF)
  const claimId = await story.file({ lines: [{ lineNo: 1, lotId, quantity: 20_000000n }] })
  await house.passTo(dayAfter(house.clock.now, 4))
  done(await house.run(escalateClaim, { orderId, claimId }, buyer))
  if (random.below(4) > 0) done(await house.run(openRound, { orderId, claimId }, mediator))
  return { story, claimId }
}

/** What people do in mediation; most of it is refused. */
function tries({ house, orderId }: Story, claimId: string, random: Choosing) {
  const at = { orderId, claimId }
  const side = random.of([buyer, supplier])
  const isAppealed = house.one(claimType, orderId, claimId)?.state === 'appealed'
  const person = isAppealed ? secondMediator : mediator
  const bearer = random.of(['buyer', 'supplier'] as const)
  const evidence = house.all(evidenceType, orderId).map(({ evidenceId }) => evidenceId)
  const parts = [{ lineNo: 1, amount: BigInt(random.of([0, 1, 30_000, 101_875])) }]
  const fee = random.below(4) === 0 ? {} : { inspectionFeeBearer: bearer }
  const way = { goodsReturn: random.below(3) === 0, freightMost: 900n }
  const verdict = { ...at, parts, finding: bearer, feeBearer: bearer, ...fee, ...way, clauses: ['terms/1/lines'] }
  const ruled = { ...verdict, evidence, reasons: 'So it is.' }
  const days = (n: number) => () => house.passTo(dayAfter(house.clock.now, n))
  return [
    () => house.run(addEvidence, { ...at, kind: 'words', reference: '', text: 'Look.' }, side),
    () => house.run(openRound, at, mediator),
    () => house.run(closeEvidence, at, side),
    () => house.run(closeEvidence, at, side),
    () => house.run(decideClaim, ruled, person),
    () => house.run(decideClaim, ruled, person),
    () => house.run(decideClaim, ruled, random.of([mediator, secondMediator])),
    () => house.run(waiveAppeal, at, side),
    () => house.run(proposeOutcome, ruled, person),
    () => house.run(appealClaim, { ...at, newFacts: 'New.' }, side),
    () => house.run(waiveAppeal, at, side),
    () => house.run(nameReturnAddress, { ...at, address: 'Dock 4' }, supplier),
    () => house.run(shipReturn, { ...at, carrier: 'Sea', proofHash: PROOF, freight: 800n }, buyer),
    ...[1, 3, 4, 6, 9, 15].map(days),
    async () => {
      for (const { id: refundId, state } of house.all(refundType, orderId))
        if (state === 'requested') {
          const told = { orderId, refundId, outcome: 'yes', happenedAt: house.clock.now, trace: 'T' } as const
          await house.run(settleRefund, told, machine)
        }
      await house.run(noteRefund, { orderId }, machine)
    },
  ]
}

/** The ledger is whole, every clock is a deadline, and an open claim has one. */
function holds({ house, orderId }: Story): void {
  const sides = Object.entries(house.balances())
  assert.equal(
    sides.reduce((sum, [code, value]) => sum + (/^(assets|expenses):/.test(code) ? value : -value), 0),
    0,
  )
  for (const [code, value] of sides) if (/^liabilities:/.test(code)) assert.ok(value >= 0, `${code} ${value}`)
  const deadlines = new Set(house.deadlines(orderId))
  for (const { clocks, state } of house.all(claimType, orderId)) {
    for (const [name, at] of Object.entries(clocks)) assert.ok(deadlines.has(`${name} ${at}`), `${name} ${at}`)
    if (state !== 'closed' && state !== 'executing') assert.ok(Object.keys(clocks).length > 0, state)
    if (clocks['claim.inspection'] !== undefined) assert.equal(clocks['claim.decision'], undefined)
  }
}

const LIVES = 100
const STEPS = 45

test(`${LIVES} lives of mediations with inspections: money, clocks and who bears what hold`, async () => {
  const ends = new Map<string, number>()
  let repaid = 0
  for (let seed = 1; seed <= LIVES; seed += 1) {
    const random = randomOf(seed)
    const { story, claimId } = await mediated(random)
    const { orderId } = story
    for (let step = 0; step < STEPS; step += 1)
      try {
        const look = { story, random, at: { orderId, claimId }, person: mediator }
        await random.of([...tries(story, claimId, random), ...lookTries(look)])()
        await looksNoted(story)
        holds(story)
        assertLooks(story)
      } catch (error) {
        throw new Error(`seed ${seed}, step ${step}`, { cause: error })
      }
    repaid += assertLooks(story)
    for (const { outcome, state } of story.house.all(inspectionType, orderId))
      ends.set(outcome ?? state, (ends.get(outcome ?? state) ?? 0) + 1)
  }
  assert.ok(repaid >= 3, `losers repaid ${repaid} inspections`)
  for (const end of ['paid', 'unpaid', 'rejected', 'money-gone'])
    assert.ok(ends.has(end), `no inspection was ${end}: ${[...ends.keys()]}`)
})
