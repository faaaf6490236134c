import assert from 'node:assert/strict'
import { test } from 'node:test'
import { put } from '../../kernel/use-case.ts'
import { holdType } from '../escrow/hold.rules.ts'
import { assuranceLimitType } from '../escrow/limit.rules.ts'
import { limitChanges, orderExposureType } from '../escrow/room.rules.ts'
import { buyer, done, supplier } from '../orders/orders.testing.ts'
import { acceptClaim } from './accept-claim.ts'
import { dayAfter, received } from './claims.testing.ts'
import { confirmRemedy } from './confirm-remedy.ts'
import { withdrawClaim } from './withdraw-claim.ts'

type Story = Awaited<ReturnType<typeof received>>

const exposed = ({ house, orderId }: Story) => house.one(orderExposureType, orderId, 'exposure')?.amount
const uncovered = ({ house, orderId }: Story) => house.all(holdType, orderId).map((hold) => hold.uncovered)

/** All is released at receipt; ten pumps (USD 509.37) are claimed, new ones come, and the window has passed. */
async function windowPassed(amount?: bigint) {
  const story = await received()
  const lines = [{ lineNo: 1, lotId: story.lotId, quantity: 10_000000n, ...(amount === undefined ? {} : { amount }) }]
  const claimId = await story.file({ remedy: 'replacement', lines })
  const remedyBy = dayAfter(story.house.clock.now, 40)
  done(await story.house.run(acceptClaim, { orderId: story.orderId, claimId, remedyBy }, supplier))
  await story.house.passTo(dayAfter(story.house.clock.now, 35))
  return { ...story, claimId }
}

/** The supplier's limit falls to nothing: he has no room any more. */
async function withoutRoom({ house }: Story) {
  const limit = { companyId: 'cmp_s', limit: 0n, computedAt: house.clock.now }
  await house.seed('cmp_s', [put(assuranceLimitType, limit), ...limitChanges('cmp_s', 0n)])
}

test('what an open claim asks stays exposed when the window of its goods is over', async () => {
  const story = await windowPassed()
  assert.equal(exposed(story), 50_937n)
  const { house, orderId, claimId } = story
  done(await house.run(withdrawClaim, { orderId, claimId }, buyer))
  assert.equal(exposed(story), 0n)
})

test('goods that come anew are exposed whole where there is room', async () => {
  const story = await windowPassed(20_000n)
  assert.equal(exposed(story), 20_000n)
  const { house, orderId, claimId } = story
  done(await house.run(confirmRemedy, { orderId, claimId }, buyer))
  assert.equal(exposed(story), 50_938n)
  assert.deepEqual(uncovered(story), [0n, 0n])
})

test('where there is no room, what was not asked for them leaves the cover, and it is said', async () => {
  const story = await windowPassed(20_000n)
  await withoutRoom(story)
  const { house, orderId, claimId } = story
  done(await house.run(confirmRemedy, { orderId, claimId }, buyer))
  assert.equal(exposed(story), 20_000n)
  assert.deepEqual(uncovered(story), [30_938n, 0n])
  await house.passTo(dayAfter(house.clock.now, 40))
  assert.equal(exposed(story), 0n)
  assert.equal(story.order().status, 'completed')
})
