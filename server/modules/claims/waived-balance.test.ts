import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holdType } from '../escrow/hold.rules.ts'
import { cancelOrder } from '../orders/cancel-order.ts'
import { buyer, done, refusalOf, supplier } from '../orders/orders.testing.ts'
import { sampleTerms } from '../orders/story.testing.ts'
import { waiveBalance } from '../orders/waive-balance.ts'
import { acceptClaim } from './accept-claim.ts'
import { dayAfter, ready } from './claims.testing.ts'
import { fileClaim } from './file-claim.ts'
import { withdrawClaim } from './withdraw-claim.ts'

/** USD 2,000.00 of 5,433.31 are paid, the rest is long overdue; all is released when the windows are over. */
const terms = {
  ...sampleTerms,
  shipBy: { kind: 'days', days: 5, after: 'initial' },
  releasePlan: [{ step: 'window-over', shareBps: 10_000 }],
} as const
/** What was paid of the pumps' line and of the valves'. */
const PUMPS = 187_501n
const VALVES = 12_499n

async function overdue(shipped = 100_000000n) {
  const story = await ready(terms)
  const { house, orderId } = story
  await story.goodsReady()
  const lotId = await story.ship([
    { lineNo: 1, quantity: shipped },
    { lineNo: 2, quantity: 10_000000n },
  ])
  await house.passTo('2026-04-16T16:00:00.000Z')
  const holds = () => house.all(holdType, orderId)
  return {
    ...story,
    lotId,
    holds,
    frozen: () => holds().map((hold) => hold.frozen),
    waive: async () => done(await house.run(waiveBalance, { orderId }, supplier)),
    /** The buyer claims a quantity of the pumps, all that he may or an amount. */
    claims: (pumps: bigint, amount?: bigint) => {
      const lines = [{ lineNo: 1, lotId, quantity: pumps, ...(amount === undefined ? {} : { amount }) }]
      return story.file({ remedy: 'partial-refund', lines })
    },
    asked: (claimId: string) => story.claim(claimId).lines[0]?.amount,
  }
}

test('what was paid of each line', async () => {
  const story = await overdue()
  assert.deepEqual(
    story.holds().map((hold) => hold.paid),
    [PUMPS, VALVES],
  )
})

/** What of the pumps is claimed, whether before the balance was given up, and what is frozen of what was paid. */
const table: readonly [what: string, pumps: bigint, isBefore: boolean, amount: bigint | undefined, frozen: bigint][] = [
  ['all of them, after it', 100_000000n, false, undefined, PUMPS],
  ['ten of them, after it', 10_000000n, false, undefined, PUMPS / 10n],
  ['ten of them, after it, for less', 10_000000n, false, 1_000n, 1_000n],
  ['ten of them, before it: as much as was asked of the whole price', 10_000000n, true, undefined, 50_937n],
  ['ten of them, before it, for less', 10_000000n, true, 1_000n, 1_000n],
  ['all of them, before it: no more than was paid', 100_000000n, true, undefined, PUMPS],
]

for (const [what, pumps, isBefore, amount, frozen] of table) {
  test(`a balance is given up, and pumps are claimed: ${what}`, async () => {
    const story = await overdue()
    if (!isBefore) await story.waive()
    const claimId = await story.claims(pumps, amount)
    if (isBefore) await story.waive()
    assert.deepEqual(story.frozen(), [frozen, 0n])
    done(await story.house.run(acceptClaim, { orderId: story.orderId, claimId }, supplier))
    await story.settleRefunds()
    assert.equal(story.claim(claimId).state, 'closed')
    await story.house.passTo('2026-09-01T00:00:00.000Z')
    const [line] = story.holds()
    assert.deepEqual([line?.refunded, line?.released, line?.frozen], [frozen, PUMPS - frozen, 0n])
    assert.equal(story.order().status, 'completed')
  })
}

test('more than the share of what was paid cannot be asked after it, and what is given up goes on', async () => {
  const story = await overdue()
  await story.waive()
  const { house, orderId, lotId } = story
  const lines = [{ lineNo: 1, lotId, quantity: 10_000000n, amount: PUMPS / 10n + 1n }]
  const said = { orderId, reason: 'poor-quality', remedy: 'refund', lines, text: 'They leak.' } as const
  assert.equal(refusalOf(await house.run(fileClaim, said, buyer)), 'above-ceiling')
  const claimId = await story.claims(10_000000n)
  done(await house.run(withdrawClaim, { orderId, claimId }, buyer))
  assert.deepEqual(story.frozen(), [0n, 0n])
})

test('what never left is cancelled after it: the buyer gets back its share of what he paid', async () => {
  const story = await overdue(60_000000n)
  await story.waive()
  const { house, orderId } = story
  await house.passTo(dayAfter(house.clock.now, 25))
  done(await house.run(cancelOrder, { orderId }, buyer))
  await house.passTo(dayAfter(house.clock.now, 2))
  assert.ok(story.order().cancelledLines !== undefined)
  assert.equal(story.holds()[0]?.refunded, (PUMPS * 4n) / 10n)
})
