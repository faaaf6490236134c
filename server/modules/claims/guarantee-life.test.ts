import assert from 'node:assert/strict'
import { test } from 'node:test'
import { put } from '../../kernel/use-case.ts'
import { guaranteeType } from '../escrow/award.rules.ts'
import { book } from '../escrow/book.rules.ts'
import { fundRoot } from '../escrow/guarantee-fund.rules.ts'
import { holdType } from '../escrow/hold.rules.ts'
import { ownMoneyTakenType, taking } from '../escrow/own-money.rules.ts'
import { remedyType } from '../escrow/remedy.rules.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { done, refusalOf, staff, supplier } from '../orders/orders.testing.ts'
import { funded, wholeTerms } from '../orders/story.testing.ts'
import { refundType } from '../payments/refund.rules.ts'
import { acceptClaim } from './accept-claim.ts'
import { advanceGuarantee } from './advance-guarantee.ts'
import { claimType } from './claim.rules.ts'
import type { ClaimStory } from './claims.testing.ts'
import { dayAfter, received, turnOf } from './claims.testing.ts'

const AWARD = 50_937n
const parts = [{ lineNo: 1, amount: AWARD }]
const MUCH = 10_000_000n

/** What the supplier has earned leaves his payable but for a rest. */
async function paidOut({ house }: ClaimStory, left: bigint) {
  const all = BigInt(house.balances()['liabilities:payable:cmp_s'] ?? 0) - left
  const out = [[accounts.payable('cmp_s'), all]] as const
  const moved = movement('payout-reserved', 'USD', out, [[accounts.payout('cmp_s', 'pyt_x'), all]])
  const context = { at: house.clock.now, newId: () => 'trf_paid_out' }
  await house.seed('cmp_s', book([moved], { root: 'cmp_s', cause: 'test', happenedAt: house.clock.now }, context))
}

/** A person decided that the buyer gets all he asks, the appeal time is over, and the supplier had USD 100 left. */
async function owing(left = 10_000n) {
  const story = await received()
  const claimId = await story.file()
  await paidOut(story, left)
  const evidence = [await story.toFile(claimId)]
  done(await story.decide(claimId, { parts, evidence, finding: 'supplier', feeBearer: 'buyer' }))
  await story.house.passTo(dayAfter(story.house.clock.now, 8))
  const advance = (spare = MUCH) =>
    story.house.run(advanceGuarantee, { orderId: story.orderId, claimId, spare, turn: turnOf(story.house) }, staff)
  const debt = () => story.house.balances()['assets:recovery:cmp_s'] ?? 0
  const given = () => story.house.all(refundType, story.orderId).reduce((sum, { amount }) => sum + amount, 0n)
  return { ...story, claimId, advance, debt, given }
}

test('the guarantee pays the buyer what hold and payable could not, and the supplier owes it', async () => {
  const story = await owing()
  assert.deepEqual(story.order().owed, [{ lineNo: 1, amount: AWARD - 10_000n }])
  assert.deepEqual(story.claim(story.claimId).owed, [{ lineNo: 1, amount: AWARD - 10_000n }])
  assert.deepEqual(done(await story.advance()), { claim: story.claimId, advanced: 40_937, amount: 40_937 })
  assert.equal(story.debt(), 40_937)
  assert.equal(story.given(), AWARD)
  assert.equal(story.order().owed, undefined)
  const claim = story.claim(story.claimId)
  assert.deepEqual([claim.owed, claim.advanced], [undefined, 40_937n])
  const [guarantee] = story.house.all(guaranteeType, story.orderId)
  assert.deepEqual(guarantee, { orderId: story.orderId, claimId: story.claimId, advanced: 40_937n })
  // It counts in what our hand gave: the same loss is never paid twice.
  assert.equal(story.house.one(remedyType, story.orderId, '1')?.awarded, AWARD)
  assert.ok(story.house.events().includes('claim.guarantee-advanced'))
  assert.equal(refusalOf(await story.advance()), 'nothing-owed')
})

test('what a voucher took since finance looked is not there any more; an advance counts for vouchers', async () => {
  const story = await owing()
  const { house, orderId, claimId } = story
  const ask = (spare: bigint, taken: bigint) =>
    house.run(advanceGuarantee, { orderId, claimId, spare, taken, turn: turnOf(house) }, staff)
  await house.seed(fundRoot, [taking('USD', undefined, 700n)])
  assert.equal(refusalOf(await ask(41_000n, 0n)), 'own-funds-short')
  done(await ask(40_937n, 700n))
  assert.equal(house.one(ownMoneyTakenType, fundRoot, 'USD')?.taken, 700n + 40_937n)
})

test('a program pays nothing from the guarantee', async () => {
  const story = await owing()
  const at = { orderId: story.orderId, claimId: story.claimId, spare: MUCH, turn: turnOf(story.house) }
  const said = await story.house.run(advanceGuarantee, at, { ...staff, kind: 'key' })
  assert.deepEqual([refusalOf(said), story.debt()], ['person-needed', 0])
})

test('what has come into payable since pays first', async () => {
  const story = await owing()
  const back = movement(
    'payout-cancelled',
    'USD',
    [[accounts.payout('cmp_s', 'pyt_x'), 20_000n]],
    [[accounts.payable('cmp_s'), 20_000n]],
  )
  const context = { at: story.house.clock.now, newId: () => 'trf_back' }
  const where = { root: 'cmp_s', cause: 'test', happenedAt: story.house.clock.now }
  await story.house.seed('cmp_s', book([back], where, context))
  const answer = done(await story.advance())
  assert.equal(answer.advanced, 40_937 - 20_000)
  // With it the share of the processing fee, which the supplier bears and has nothing left for.
  assert.equal(story.debt(), 40_937 - 20_000 + 598)
})

test('never more than is the operator’s own among client money: refused whole, and nothing is moved', async () => {
  const story = await owing()
  const before = JSON.stringify(story.house.balances())
  for (const [spare, short] of [
    [40_936n, 1],
    [0n, 40_937],
    [-5n, 40_937],
  ] as const)
    assert.deepEqual(await story.advance(spare), { kind: 'refused', refused: 'own-funds-short', data: { short } })
  assert.equal(JSON.stringify(story.house.balances()), before)
  done(await story.advance(40_937n))
})

test('up to what the order exposed when the claim was filed, whatever its windows did since', async () => {
  const story = await owing()
  const claim = story.claim(story.claimId)
  assert.ok((claim.exposure ?? 0n) >= AWARD)
  const seed = (exposure: bigint) => story.house.seed(story.orderId, [put(claimType, { ...claim, exposure })])
  await seed(0n)
  assert.equal(refusalOf(await story.advance()), 'beyond-exposure')
  await seed(15_000n)
  assert.equal(done(await story.advance()).advanced, 15_000)
  assert.deepEqual(story.order().owed, [{ lineNo: 1, amount: 25_937n }])
  assert.deepEqual(story.claim(story.claimId).owed, [{ lineNo: 1, amount: 25_937n }])
  await story.house.seed(story.orderId, [put(claimType, { ...story.claim(story.claimId), exposure: 15_000n })])
  assert.equal(refusalOf(await story.advance()), 'beyond-exposure')
})

test('what is released to the supplier later repays it before anything else', async () => {
  const story = await owing()
  done(await story.advance())
  // Another order of his: what it releases is collected first.
  const next = await funded(wholeTerms, story.house)
  const lot = await next.ship()
  await next.receive(lot)
  assert.equal(story.debt(), 0)
})

test('never on silence, on a settlement, on a machine, nor while an appeal is possible', async () => {
  const settled = await received()
  const claimId = await settled.file()
  const at = { orderId: settled.orderId, claimId, spare: MUCH, turn: turnOf(settled.house) }
  const why = async () => {
    const said = await settled.house.run(advanceGuarantee, at, staff)
    return [refusalOf(said), (said as { data?: { why?: string } }).data?.why]
  }
  assert.deepEqual(await why(), ['guarantee-not-for-this', 'not-over'])
  done(await settled.house.run(acceptClaim, { orderId: settled.orderId, claimId }, supplier))
  assert.deepEqual(await why(), ['guarantee-not-for-this', 'settled'])
  const small = { lines: [{ lineNo: 1, lotId: settled.lotId, quantity: 5_000000n }] }
  const quiet = await received({ ...wholeTerms, releasePlan: [{ step: 'window-over', shareBps: 10_000 }] })
  const silent = await quiet.file({ lines: [{ ...small.lines[0], lotId: quiet.lotId } as never] })
  await quiet.show(silent)
  await quiet.house.passTo(dayAfter(quiet.house.clock.now, 14))
  const said = await quiet.house.run(
    advanceGuarantee,
    { orderId: quiet.orderId, claimId: silent, spare: MUCH, turn: turnOf(quiet.house) },
    staff,
  )
  assert.deepEqual(said, { kind: 'refused', refused: 'guarantee-not-for-this', data: { why: 'no-person' } })
  assert.ok(quiet.house.all(holdType, quiet.orderId).length > 0)
})

test('a decision that may still be appealed is not paid by it', async () => {
  const story = await received()
  const claimId = await story.file()
  await paidOut(story, 0n)
  const evidence = [await story.toFile(claimId)]
  done(await story.decide(claimId, { parts, evidence, finding: 'supplier', feeBearer: 'buyer' }))
  const said = await story.house.run(
    advanceGuarantee,
    { orderId: story.orderId, claimId, spare: MUCH, turn: turnOf(story.house) },
    staff,
  )
  assert.deepEqual(said, { kind: 'refused', refused: 'guarantee-not-for-this', data: { why: 'not-over' } })
})
