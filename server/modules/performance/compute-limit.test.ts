import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assuranceLimitType } from '../escrow/limit.rules.ts'
import { exposureType } from '../escrow/room.rules.ts'
import { decideLift } from './decide-lift.ts'
import { limitStateType, limitStepType } from './limit-sum.rules.ts'
import { ann, audit, bob, figuresHouse, resultOfOrder, supplierId } from './performance.testing.ts'
import { proposeLift } from './propose-lift.ts'

/** An audited supplier, badge and audit valid for the longest story. */
async function audited() {
  const house = figuresHouse()
  await audit(house)
  await house.limit()
  let n = 0
  return {
    ...house,
    /** A clean order of some buyer, and the limit after it. */
    async trade(buyer: number, usd: bigint) {
      await house.count(resultOfOrder(`ord_${n++}`, `cmp_${buyer}`, house.clock.now.slice(0, 10), { usd }))
      return house.limit()
    },
    state: () => house.records(limitStateType, supplierId)[0],
    limitNow: () => house.records(assuranceLimitType, supplierId)[0]?.limit,
    steps: () => house.records(limitStepType, supplierId).map(({ limit }) => limit),
    dues: () => [...house.tables.deadlines.values()].filter(({ name }) => name === 'limit.grows').map(({ at }) => at),
  }
}

const lift = (upTo: bigint) => ({ companyId: supplierId, upTo, reason: 'Two years of their books were read.' })

test('five orders of three buyers give the whole base; who sells on waits until he may grow', async () => {
  const house = await audited()
  assert.equal(house.limitNow(), 1_500_000n)
  for (const buyer of [1, 2, 3, 1]) await house.trade(buyer, 100_000n)
  assert.equal(house.limitNow(), 1_500_000n)
  assert.deepEqual(house.dues(), ['2026-05-31T00:00:00.000Z'])
  await house.trade(2, 100_000n)
  assert.equal(house.limitNow(), 3_000_000n)
  house.clock.now = '2026-05-30T23:59:59.999Z'
  await house.limit()
  assert.equal(house.limitNow(), 3_000_000n)
  house.clock.now = '2026-05-31T00:00:00.000Z'
  await house.limit()
  // A fifth of what counts of USD 5,000: of each of three buyers at most a fifth of it.
  assert.deepEqual([house.limitNow(), house.dues()], [3_060_000n, []])
  assert.deepEqual(house.steps(), [1_500_000n, 3_000_000n, 3_060_000n])
})

test('the ceiling of what he may expose is the limit, in the same commit', async () => {
  const house = await audited()
  const counters = [...house.tables.counters].filter(([key]) => key.includes(exposureType.name))
  assert.deepEqual(
    counters.map(([, row]) => row.bounds?.ceiling),
    [1_500_000n],
  )
  assert.equal(house.state()?.limit, house.limitNow())
})

test('above USD 50,000 two people look; what they let be is a bound, and no gift', async () => {
  const house = await audited()
  const buyers = [1, 2, 3, 4, 5, 6]
  for (const buyer of buyers) await house.trade(buyer, 50_000_000n)
  house.later('P92D')
  await house.limit()
  assert.deepEqual([house.limitNow(), house.state()?.bound], [5_000_000n, 'person'])
  const propose = (upTo: bigint, who = ann, reason = 'seen') => house.run(proposeLift, { ...lift(upTo), reason }, who)
  const key = { ...ann, kind: 'key' } as const
  assert.equal(await propose(4_999_999n), 'limit-out-of-range')
  assert.equal(await propose(50_000_001n), 'limit-out-of-range')
  assert.equal(await propose(9_000_000n, ann, ' '), 'reason-missing')
  assert.equal(await propose(9_000_000n, key), 'person-needed')
  const { lift: liftId } = (await propose(5_500_000n)) as { readonly lift: string }
  assert.equal(await propose(9_000_000n), 'wrong-state')
  const answer = (who = bob, said: 'approve' | 'decline' = 'approve', id = liftId) =>
    house.run(decideLift, { companyId: supplierId, liftId: id, answer: said }, who)
  assert.equal(await answer(ann), 'same-person')
  assert.equal(await answer(key), 'person-needed')
  assert.equal(await answer(bob, 'approve', 'lft_none'), 'not-found')
  await house.limit()
  assert.equal(house.limitNow(), 5_000_000n)
  await answer()
  assert.equal(await answer(), 'wrong-state')
  assert.equal(house.topics().at(-1), 'limit.lifted')
  await house.limit()
  assert.deepEqual([house.limitNow(), house.state()?.bound], [5_500_000n, 'person'])
  const { lift: other } = (await propose(50_000_000n)) as { readonly lift: string }
  await answer(ann, 'decline', other)
  await house.limit()
  assert.equal(house.limitNow(), 5_500_000n)
  const { lift: most } = (await propose(50_000_000n)) as { readonly lift: string }
  await answer(bob, 'approve', most)
  await house.limit()
  assert.deepEqual([house.limitNow(), house.state()?.bound], [6_000_000n, 'growth'])
})

test('whoever is no supplier has no limit to lift', async () => {
  const house = figuresHouse()
  assert.equal(await house.run(proposeLift, lift(6_000_000n), ann), 'not-found')
})
