import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freezeType } from '../escrow/freeze.rules.ts'
import { holdType } from '../escrow/hold.rules.ts'
import { remedyType } from '../escrow/remedy.rules.ts'
import { buyer, machine, staff, supplier } from '../orders/orders.testing.ts'
import { settleChargeback } from '../orders/settle-chargeback.ts'
import type { Story } from '../orders/story.testing.ts'
import { funded, sampleTerms, wholeTerms } from '../orders/story.testing.ts'
import { settleRefund } from '../payments/index.ts'
import { paymentType } from '../payments/payment.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { acceptClaim } from './accept-claim.ts'
import { addEvidence } from './add-evidence.ts'
import { advanceGuarantee } from './advance-guarantee.ts'
import { answerOffer } from './answer-offer.ts'
import { answerProposal } from './answer-proposal.ts'
import { answerReturn } from './answer-return.ts'
import { appealClaim } from './appeal-claim.ts'
import { approveDecision } from './approve-decision.ts'
import type { Claim } from './claim.rules.ts'
import { claimReasons, claimType, remedies } from './claim.rules.ts'
import { claimsHouse, dayAfter, mediator, secondMediator, turnOf } from './claims.testing.ts'
import { closeEvidence } from './close-evidence.ts'
import { confirmRemedy } from './confirm-remedy.ts'
import { contestClaim } from './contest-claim.ts'
import { decideClaim } from './decide-claim.ts'
import { escalateClaim } from './escalate-claim.ts'
import { evidenceType } from './evidence-item.rules.ts'
import { fileClaim } from './file-claim.ts'
import { givePoints } from './give-points.ts'
import { joinChargeback } from './join-chargeback.ts'
import { nameReturnAddress } from './name-return-address.ts'
import { noteRefund } from './note-refund.ts'
import { offerType } from './offer.rules.ts'
import { offerSettlement } from './offer-settlement.ts'
import { openDefault } from './open-default.ts'
import { openRound } from './open-round.ts'
import { proposeOutcome } from './propose-outcome.ts'
import { assertLooks, looksNoted, lookTries, randomOf } from './random-looks.testing.ts'
import { recordReturnDelivery } from './record-return-delivery.ts'
import { refuseAppeal } from './refuse-appeal.ts'
import { shipReturn } from './ship-return.ts'
import { waiveAppeal } from './waive-appeal.ts'
import { withdrawClaim } from './withdraw-claim.ts'

type Random = ReturnType<typeof randomOf>

const plans = [
  [{ step: 'received', shareBps: 10_000 }],
  [{ step: 'window-over', shareBps: 10_000 }],
  [
    { step: 'initial-paid', shareBps: 3_000 },
    { step: 'received', shareBps: 4_000 },
    { step: 'window-over', shareBps: 3_000 },
  ],
] as const
const seen = new Map<string, number>()
const PROOF = 'a'.repeat(64)

/** What a try is made of: whom it is about, what is said, and who says it. */
function moveOf(story: Story, lots: readonly string[], random: Random) {
  const { house, orderId } = story
  const claim = random.of(house.all(claimType, orderId)) as Claim | undefined
  const at = { orderId, claimId: claim?.claimId ?? 'clm_none' }
  const line = random.of(claim?.lines ?? [{ lineNo: 1, amount: 100n, quantity: 1n }])
  const parts = [{ lineNo: line.lineNo, amount: BigInt(random.below(Number(line.amount) + 2)) }]
  const evidence = house.all(evidenceType, orderId).filter((item) => item.claimId === at.claimId)
  const cites = { clauses: ['terms/1/lines'], evidence: evidence.map((item) => item.evidenceId) }
  const bearer = random.of(['buyer', 'supplier'] as const)
  const goods = { goodsReturn: random.below(4) === 0, freightMost: BigInt(random.below(3) * 900) }
  const goodsOf = { lineNo: 1 + random.below(2), quantity: BigInt(1 + random.below(random.of([8, 60]))) * 1_000_000n }
  const lot = random.below(6) === 0 ? {} : { lotId: random.of(lots) ?? 'lot_none' }
  return {
    ...{ story, house, random, at, parts, goods, bearer },
    side: random.of([buyer, supplier]),
    person: random.of([mediator, secondMediator]),
    verdict: {
      ...{ ...at, parts, finding: bearer, feeBearer: bearer },
      ...(random.below(2) === 0 ? {} : { inspectionFeeBearer: random.of(['buyer', 'supplier'] as const) }),
      ...goods,
      ...cites,
      reasons: 'So it is.',
    },
    offer: random.of(house.all(offerType, orderId)),
    filing: {
      ...{ orderId, reason: random.of(claimReasons), remedy: random.of(remedies), text: 'Wrong.' },
      lines: [{ ...goodsOf, ...lot }],
    },
    remedyBy: dayAfter(house.clock.now, 5 + random.below(20)),
  }
}

type Move = ReturnType<typeof moveOf>
type Tries = readonly (() => Promise<unknown>)[]

function partyTries({ house, random, at, parts, goods, bearer, side, offer, filing, remedyBy }: Move): Tries {
  const answer = random.of(['accept', 'decline'] as const)
  return [
    () => house.run(fileClaim, filing, buyer),
    () => house.run(fileClaim, { ...filing, reason: 'poor-quality', remedy: 'return-and-refund' }, buyer),
    () => house.run(fileClaim, { ...filing, reason: 'damaged', remedy: 'replacement' }, buyer),
    () => house.run(acceptClaim, { ...at, remedyBy }, supplier),
    () => house.run(contestClaim, { ...at, text: 'No.' }, supplier),
    () => house.run(offerSettlement, { ...at, parts, ...goods, feeBearer: bearer }, side),
    () => house.run(answerOffer, { ...at, offerId: offer?.offerId ?? '', answer }, side),
    () => house.run(escalateClaim, at, side),
    () => house.run(closeEvidence, at, side),
    () => house.run(addEvidence, { ...at, kind: 'words', reference: '', text: 'Look.' }, side),
    () => house.run(addEvidence, { ...at, kind: 'words', reference: '', text: 'Look here.' }, buyer),
    () => house.run(answerProposal, { ...at, answer: random.below(3) > 0 ? 'accept' : 'decline' }, side),
    () => house.run(appealClaim, { ...at, newFacts: 'New.' }, side),
    () => house.run(waiveAppeal, at, side),
    () => house.run(withdrawClaim, at, random.below(5) === 0 ? buyer : supplier),
    () =>
      house.run(
        openDefault,
        { orderId: at.orderId, keeps: BigInt(1 + random.below(200_000)), text: 'Unpaid.' },
        supplier,
      ),
    () => house.run(acceptClaim, { ...at, remedyBy }, buyer),
    () => house.run(contestClaim, { ...at, text: 'No.' }, buyer),
    () => house.run(nameReturnAddress, { ...at, address: 'Dock 4' }, supplier),
    () =>
      house.run(shipReturn, { ...at, carrier: 'Sea', proofHash: PROOF, freight: BigInt(random.below(3) * 800) }, buyer),
    () =>
      house.run(answerReturn, { ...at, answer: answer === 'accept' ? 'confirm' : 'contest', text: 'Bad.' }, supplier),
    () => house.run(confirmRemedy, at, buyer),
  ]
}

function otherTries({ story, house, random, at, person, verdict }: Move): Tries {
  return [
    () => house.run(openRound, at, person),
    () => house.run(proposeOutcome, verdict, person),
    () => house.run(decideClaim, verdict, person),
    () => house.run(approveDecision, { ...at, answer: 'approve' }, person),
    () => house.run(refuseAppeal, { ...at, reasons: 'Nothing new.' }, person),
    () => house.run(recordReturnDelivery, { ...at, deliveredAt: house.clock.now }, staff),
    () => passTime(story, 1 + random.below(9)),
    () => passTime(story, 6),
    () => passTime(story, 16),
    () => refundsArrive(story),
    () => chargedBack(story, random),
    () => payRest(story),
    () => advanceSome(story, at.claimId, random),
    () => pointsGiven(story, at.claimId),
  ]
}

/** One thing that somebody tries with the order's claims; most tries are refused, and change nothing. */
async function tried(story: Story, lots: readonly string[], random: Random): Promise<void> {
  const move = moveOf(story, lots, random)
  await random.of([...partyTries(move), ...otherTries(move), ...lookTries(move)])()
  await looksNoted(story)
}

async function passTime({ house }: Story, days: number): Promise<void> {
  await house.passTo(dayAfter(house.clock.now, days))
}

async function refundsArrive({ house, orderId }: Story): Promise<void> {
  for (const refund of house.all(refundType, orderId).filter((each) => each.state === 'requested')) {
    const fact = { orderId, refundId: refund.id, outcome: 'yes', happenedAt: house.clock.now, trace: 'ARN1' }
    await house.run(settleRefund as never, fact as never, machine)
  }
  await house.run(noteRefund, { orderId }, machine)
}

async function chargedBack({ house, orderId }: Story, random: Random): Promise<void> {
  if (random.below(4) > 0) return
  const payment = house.all(paymentType, orderId)[0]
  if (payment === undefined) return
  const told = { reference: 'dp_1', amount: payment.total, currency: 'USD', happenedAt: house.clock.now }
  const fact = { ...told, fact: random.of(['opened', 'won', 'lost'] as const) }
  await house.run(settleChargeback, { orderId, paymentId: payment.id, fact }, machine)
  await house.run(joinChargeback, { orderId, chargebackId: 'cbk_1' }, machine)
}

async function advanceSome({ house, orderId }: Story, claimId: string, random: Random): Promise<void> {
  await house.run(
    advanceGuarantee,
    { orderId, claimId, spare: BigInt(random.below(200_000)), turn: turnOf(house) },
    mediator,
  )
}

async function pointsGiven({ house, orderId }: Story, subject: string): Promise<void> {
  await house.run(givePoints, { orderId, news: 'claim-executed', subject }, machine)
}

async function payRest(story: Story): Promise<void> {
  const open = story.order().ended === undefined && story.house.all(paymentType, story.orderId).length < 2
  if (open) await story.pay().catch(() => undefined)
}

/** What holds after every step, whatever was tried. */
function assertHolds({ house, orderId, order }: Story): void {
  const holds = house.all(holdType, orderId)
  const freezes = house.all(freezeType, orderId)
  for (const hold of holds) {
    const free = hold.paid - hold.released - hold.refunded - hold.chargedBack - hold.frozen
    for (const part of [free, hold.frozen, hold.released, hold.refunded, hold.value]) assert.ok(part >= 0n)
    const rows = freezes.filter((row) => row.lineNo === hold.lineNo)
    assert.equal(
      rows.reduce((sum, row) => sum + row.amount, 0n),
      hold.frozen,
    )
    const remedy = house.one(remedyType, orderId, String(hold.lineNo))
    // Our hand gives at most what was paid.
    if (remedy !== undefined) assert.ok(remedy.refunded + remedy.awarded <= hold.paid)
  }
  const balances = house.balances()
  const left = holds.reduce((sum, hold) => sum + hold.paid - hold.released - hold.refunded - hold.chargedBack, 0n)
  assert.equal(BigInt(balances[`liabilities:escrow:${orderId}`] ?? 0), left)
  const sides = Object.entries(balances)
  assert.equal(
    sides.reduce((sum, [code, value]) => sum + (/^(assets|expenses):/.test(code) ? value : -value), 0),
    0,
  )
  assertClaims({ house, orderId, order } as Story, freezes)
  assertLooks({ house, orderId, order } as Story)
}

function assertClaims(
  { house, orderId, order }: Story,
  freezes: readonly { caseId: string; amount: bigint; asked: bigint }[],
) {
  const claims = house.all(claimType, orderId)
  const running = (claim: Claim) => claim.state === 'executing' && claim.clocks['claim.execution'] === undefined
  const open = claims.filter((claim) => claim.state !== 'closed' && !running(claim))
  assert.deepEqual([order().claims?.open ?? 0, order().claims?.made ?? 0], [open.length, claims.length])
  if (open.length > 0) assert.equal(order().ended, undefined)
  const deadlines = new Set(house.deadlines(orderId))
  for (const claim of claims) {
    if (claim.reason === 'unpaid') seen.set(`default ${claim.outcome}`, 1)
    if (claim.advanced !== undefined) seen.set('advanced', 1)
    seen.set(claim.outcome ?? claim.state, (seen.get(claim.outcome ?? claim.state) ?? 0) + 1)
    for (const [name, at] of Object.entries(claim.clocks)) assert.ok(deadlines.has(`${name} ${at}`), `${name} ${at}`)
    if (claim.state !== 'closed' && !running(claim)) assert.ok(Object.keys(claim.clocks).length > 0, claim.state)
    if (claim.state === 'closed' || running(claim))
      assert.ok(freezes.every((row) => row.caseId !== claim.claimId || (row.amount === 0n && row.asked === 0n)))
  }
}

const LIVES = 140
const STEPS = 60

test(`${LIVES} lives of claims: whatever is tried in whatever order, the money and the clocks hold`, async () => {
  for (let seed = 1; seed <= LIVES; seed += 1) {
    const random = randomOf(seed)
    // In some lives the balance never comes.
    const isDefault = seed % 5 === 0
    const content = {
      ...(isDefault ? sampleTerms : random.of([wholeTerms, sampleTerms])),
      releasePlan: [...random.of(plans)],
    }
    const story = await funded(content, await claimsHouse())
    await story.attach(PROOF)
    const lots = [await story.ship([{ lineNo: 1, quantity: 60_000000n }])]
    if (random.below(2) === 0)
      lots.push(
        await story.ship([
          { lineNo: 1, quantity: 40_000000n },
          { lineNo: 2, quantity: 10_000000n },
        ]),
      )
    for (const lot of lots) if (random.below(3) > 0) await story.receive(lot)
    if (isDefault) {
      await passTime(story, 50)
      const { orderId } = story
      await story.house.run(openDefault, { orderId, keeps: 60_000n, text: 'Unpaid.' }, supplier)
      const claim = story.house.all(claimType, orderId).find(({ reason }) => reason === 'unpaid')
      if (seed % 10 === 0) await story.house.run(acceptClaim, { orderId, claimId: claim?.claimId ?? '' }, buyer)
      assertHolds(story)
    }
    for (let step = 0; step < STEPS; step += 1) {
      try {
        await tried(story, lots, random)
        assertHolds(story)
      } catch (error) {
        throw new Error(`seed ${seed}, step ${step}`, { cause: error })
      }
    }
  }
  // The lives go where they should.
  for (const outcome of ['settled', 'decided', 'machine', 'withdrawn', 'remedied', 'default settled'])
    assert.ok(seen.has(outcome), `no claim was ${outcome}: ${[...seen.keys()]}`)
})
