import assert from 'node:assert/strict'
import { test } from 'node:test'
import { book } from '../escrow/book.rules.ts'
import { holdType } from '../escrow/hold.rules.ts'
import { remedyType } from '../escrow/remedy.rules.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { buyer, done, refusalOf, staff, supplier } from '../orders/orders.testing.ts'
import { wholeTerms } from '../orders/story.testing.ts'
import { refundType } from '../payments/refund.rules.ts'
import { answerOffer } from './answer-offer.ts'
import { answerReturn } from './answer-return.ts'
import { approveDecision } from './approve-decision.ts'
import { type ClaimStory, dayAfter, received, secondMediator } from './claims.testing.ts'
import { nameReturnAddress } from './name-return-address.ts'
import { offerSettlement } from './offer-settlement.ts'
import { recordReturnDelivery } from './record-return-delivery.ts'
import { type ShipReturn, shipReturn } from './ship-return.ts'

const lateTerms = { ...wholeTerms, releasePlan: [{ step: 'window-over', shareBps: 10_000 }] } as const
const PROOF = 'a'.repeat(64)
const BILL = 'b'.repeat(64)
const MOST = 5_000n
/** The price of ten pumps with their share of the freight there. */
const PRICE = 50_937n

/** Decided: ten pumps go back for `price`, and the supplier bears at most USD 50.00 of the way. */
async function returning(story: ClaimStory, price = 40_000n, bearer: 'buyer' | 'supplier' = 'buyer', lines?: object) {
  const { house, orderId } = story
  const claimId = await story.file({ remedy: 'return-and-refund', ...lines })
  const evidence = [await story.toFile(claimId)]
  const parts = [{ lineNo: 1, amount: price }]
  const way = { goodsReturn: true, freightMost: MOST, feeBearer: bearer }
  const { state } = done(await story.decide(claimId, { parts, evidence, finding: 'supplier', ...way }))
  if (state === 'waiting')
    done(await house.run(approveDecision, { orderId, claimId, answer: 'approve' }, secondMediator))
  await house.passTo(dayAfter(house.clock.now, 8))
  done(await house.run(nameReturnAddress, { orderId, claimId, address: 'Dock 4' }, supplier))
  for (const hash of [PROOF, BILL]) await story.attach(hash)
  return claimId
}

async function ship({ house, orderId }: ClaimStory, claimId: string, freight: bigint, more: Partial<ShipReturn> = {}) {
  const by = { orderId, claimId, carrier: 'Ocean', proofHash: PROOF, freight }
  return house.run(shipReturn, { ...by, ...more }, buyer)
}

async function back({ house, orderId }: ClaimStory, claimId: string, answer: 'confirm' | 'contest' = 'confirm') {
  const deliveredAt = house.clock.now
  done(await house.run(recordReturnDelivery, { orderId, claimId, deliveredAt }, staff))
  done(await house.run(answerReturn, { orderId, claimId, answer, text: 'Three are missing.' }, supplier))
}

const sent = ({ house, orderId }: ClaimStory) =>
  house.all(refundType, orderId).reduce((sum, { amount }) => sum + amount, 0n)

for (const [freight, paid] of [
  [0n, 0n],
  [1n, 1n],
  [4_999n, 4_999n],
  [MOST, MOST],
] as const)
  test(`of a freight of ${freight} the buyer gets ${paid} with the price, out of the line's hold`, async () => {
    const story = await received(lateTerms)
    const claimId = await returning(story)
    done(await ship(story, claimId, freight))
    await back(story, claimId)
    assert.equal(sent(story), 40_000n + paid)
    assert.equal(story.house.all(holdType, story.orderId)[0]?.refunded, 40_000n + paid)
    assert.equal(story.claim(claimId).freightPaid, paid === 0n ? undefined : paid)
    await story.settleRefunds()
    assert.equal(story.claim(claimId).state, 'closed')
    assert.equal(story.house.all(holdType, story.orderId)[0]?.frozen, 0n)
  })

test('more than was settled is refused, and says how much may be asked', async () => {
  const story = await received(lateTerms)
  const claimId = await returning(story)
  assert.deepEqual(await ship(story, claimId, MOST + 1n), {
    ...{ kind: 'refused', refused: 'freight-above-most', data: { most: 5_000 } },
  })
  assert.equal(refusalOf(await ship(story, claimId, -1n)), 'amount-invalid')
})

test('the bill is a file of the order, like the proof', async () => {
  const story = await received(lateTerms)
  const claimId = await returning(story)
  assert.equal(refusalOf(await ship(story, claimId, 10n, { billHash: 'c'.repeat(64) })), 'proof-unknown')
  done(await ship(story, claimId, 10n, { billHash: BILL }))
})

test('released money: the freight comes out of the payable after the price, and has no processing fee', async () => {
  const story = await received()
  const before = BigInt(story.house.balances()['liabilities:payable:cmp_s'] ?? 0)
  const claimId = await returning(story, 40_000n, 'supplier')
  done(await ship(story, claimId, MOST))
  await back(story, claimId)
  const fee = sent(story) - 40_000n - MOST
  assert.equal(fee, (16_246n * 40_000n) / 543_331n)
  assert.equal(BigInt(story.house.balances()['liabilities:payable:cmp_s'] ?? 0), before - 40_000n - MOST - fee)
  assert.equal(story.house.one(remedyType, story.orderId, '1')?.awarded, 40_000n + MOST)
})

test('what hold and payable have not got is owed, price and freight', async () => {
  const story = await received()
  const { house } = story
  const claimId = await returning(story)
  done(await ship(story, claimId, MOST))
  const all = BigInt(house.balances()['liabilities:payable:cmp_s'] ?? 0) - 41_000n
  const legs = [[[accounts.payable('cmp_s'), all]], [[accounts.payout('cmp_s', 'pyt_x'), all]]] as const
  const out = movement('payout-reserved', 'USD', ...legs)
  const context = { at: house.clock.now, newId: () => 'trf_paid_out' }
  await house.seed('cmp_s', book([out], { root: 'cmp_s', cause: 'test', happenedAt: house.clock.now }, context))
  await back(story, claimId)
  assert.equal(sent(story), 41_000n)
  assert.deepEqual(story.order().owed, [{ lineNo: 1, amount: 4_000n }])
  assert.equal(story.claim(claimId).freightPaid, MOST)
})

test('where all that was paid for a line goes back nothing is left for its freight', async () => {
  const story = await received(lateTerms)
  const whole = { lines: [{ lineNo: 1, lotId: story.lotId, quantity: 100_000000n }] }
  const paid = story.house.all(holdType, story.orderId)[0]?.paid ?? 0n
  const claimId = await returning(story, paid, 'buyer', whole)
  done(await ship(story, claimId, MOST))
  await back(story, claimId)
  assert.equal(sent(story), paid)
  assert.equal(story.claim(claimId).freightPaid, undefined)
})

test('the rest of a line bears its freight: what is left of what was paid, and no more', async () => {
  const story = await received(lateTerms)
  const most = { lines: [{ lineNo: 1, lotId: story.lotId, quantity: 100_000000n }] }
  const paid = story.house.all(holdType, story.orderId)[0]?.paid ?? 0n
  const claimId = await returning(story, paid - 3_000n, 'buyer', most)
  done(await ship(story, claimId, MOST))
  await back(story, claimId)
  assert.equal(sent(story), paid)
  assert.equal(story.claim(claimId).freightPaid, 3_000n)
})

test('silence of the supplier pays it, too', async () => {
  const story = await received(lateTerms)
  const { house, orderId } = story
  const claimId = await returning(story)
  done(await ship(story, claimId, MOST))
  const at = { orderId, claimId, deliveredAt: house.clock.now }
  done(await house.run(recordReturnDelivery, at, staff))
  await house.passTo(dayAfter(house.clock.now, 8))
  assert.equal(sent(story), 40_000n + MOST)
})

test('goods that nobody takes back stay, and have no freight', async () => {
  const story = await received(lateTerms)
  const { house } = story
  const claimId = await story.file({ remedy: 'return-and-refund' })
  const evidence = [await story.toFile(claimId)]
  const parts = [{ lineNo: 1, amount: PRICE }]
  done(await story.decide(claimId, { parts, evidence, finding: 'supplier', goodsReturn: true, freightMost: MOST }))
  await house.passTo(dayAfter(house.clock.now, 12))
  assert.equal(sent(story), PRICE)
  assert.equal(story.claim(claimId).freightPaid, undefined)
})

for (const [freightMost, paid] of [
  [2_000n, 2_000n],
  [0n, 0n],
] as const)
  test(`contested: the decision says anew how much of the way is borne, ${freightMost}`, async () => {
    const story = await received(lateTerms)
    const claimId = await returning(story)
    done(await ship(story, claimId, MOST))
    await back(story, claimId, 'contest')
    const evidence = [await story.show(claimId)]
    const parts = [{ lineNo: 1, amount: 30_000n }]
    done(await story.decide(claimId, { parts, evidence, finding: 'supplier', goodsReturn: true, freightMost }))
    assert.equal(sent(story), 30_000n + paid)
  })

test('an offer that both took caps it as well', async () => {
  const story = await received(lateTerms)
  const { house, orderId } = story
  const claimId = await story.file({ remedy: 'return-and-refund' })
  const parts = [{ lineNo: 1, amount: 20_000n }]
  const offer = { orderId, claimId, parts, goodsReturn: true, freightMost: 700n, feeBearer: 'buyer' } as const
  const { offer: offerId } = done(await house.run(offerSettlement, offer, supplier))
  done(await house.run(answerOffer, { orderId, claimId, offerId: String(offerId), answer: 'accept' }, buyer))
  done(await house.run(nameReturnAddress, { orderId, claimId, address: 'Dock 4' }, supplier))
  await story.attach(PROOF)
  assert.equal(refusalOf(await ship(story, claimId, 701n)), 'freight-above-most')
  done(await ship(story, claimId, 700n))
  await back(story, claimId)
  assert.equal(sent(story), 20_700n)
})
