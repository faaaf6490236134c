import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../../kernel/zone.ts'
import { buyerGroupType, countedUsd } from './clean-volume.rules.ts'
import { countResult } from './count-result.ts'
import type { OrderResult } from './order-result.rules.ts'
import {
  figuresHouse,
  fromAll,
  machine,
  marksOfBuyer,
  performanceId,
  policy,
  resultOfOrder,
  supplierId,
} from './performance.testing.ts'
import { countedOrderType, dayType, type Profile, profileType } from './profile.rules.ts'

type House = ReturnType<typeof figuresHouse>

const profileIn = (house: House) => house.records(profileType, performanceId)[0] as Profile

/** What the running sums say, in the words of the model that looks at everything. */
function sumsOf(house: House) {
  const { volume, cleanOrders, cleanBuyers, returningBuyers, figures } = profileIn(house)
  const counted = countedUsd(volume, policy.buyerShareBps)
  return { usd: volume.usd, counted, cleanOrders, cleanBuyers, returningBuyers, orders: figures.orders }
}

const today = '2026-03-01'

test('one large buyer counts for a fifth of the volume', async () => {
  const house = figuresHouse()
  await house.count(resultOfOrder('ord_1', 'cmp_big', today, { usd: 1_000_000n }))
  assert.equal(sumsOf(house).counted, 200_000n)
  for (const n of [1, 2, 3, 4]) await house.count(resultOfOrder(`ord_1${n}`, `cmp_${n}`, today, { usd: 250_000n }))
  assert.deepEqual([sumsOf(house).usd, sumsOf(house).counted], [2_000_000n, 1_400_000n])
})

test('buyers that share a card are one buyer, also when they are found to share it later', async () => {
  const house = figuresHouse()
  const shell = (n: number, shared: readonly string[]) =>
    resultOfOrder(`ord_${n}`, `cmp_${n}`, today, { marks: marksOfBuyer(`cmp_${n}`, shared) })
  for (const n of [1, 2, 3]) await house.count(shell(n, ['card']))
  assert.deepEqual([sumsOf(house).cleanBuyers, sumsOf(house).counted], [1, 60_000n])
  for (const n of [4, 5]) await house.count(shell(n, [`card ${n}`]))
  assert.equal(sumsOf(house).cleanBuyers, 3)
  // One that has both of their cards: all three are one.
  await house.count(shell(6, ['card 4', 'card 5']))
  assert.deepEqual([sumsOf(house).cleanBuyers, sumsOf(house).returningBuyers], [2, 2])
  await house.count({ ...shell(5, ['card 5']), n: 2, lost: 1, claims: 1 })
  assert.deepEqual([sumsOf(house).cleanOrders, sumsOf(house).usd], [5, 500_000n])
})

for (const [name, more] of [
  ['was not completed', { ended: 'cancelled', usd: 0n }],
  ['was refunded whole by agreement', { usd: 0n }],
  ['was delivered by nobody', { isProven: false }],
  ['lost a claim', { claims: 1, lost: 1 }],
  ['was charged back', { chargebacks: 1 }],
  ['has a buyer nobody checked', { isVerified: false }],
  ['was bought by the supplier himself', { related: ['owner'] }],
] as const)
  test(`an order that ${name} adds nothing to the limit`, async () => {
    const house = figuresHouse()
    await house.count(resultOfOrder('ord_1', 'cmp_1', today, more as Partial<OrderResult>))
    const { usd, cleanOrders, cleanBuyers } = sumsOf(house)
    assert.deepEqual([usd, cleanOrders, cleanBuyers], [0n, 0, 0])
    assert.ok(house.records(countedOrderType, performanceId)[0]?.unclean)
  })

test('a chargeback after the end takes off what was counted, and tells whom it concerns', async () => {
  const house = figuresHouse()
  await house.count(resultOfOrder('ord_1', 'cmp_1', today))
  await house.count(resultOfOrder('ord_2', 'cmp_2', today))
  assert.deepEqual(house.topics(), ['performance.moved', 'performance.moved'])
  await house.count(resultOfOrder('ord_1', 'cmp_1', today, { n: 2, chargebacks: 1 }))
  assert.deepEqual(house.topics().slice(2), ['performance.corrected', 'performance.moved'])
  assert.equal(sumsOf(house).usd, 100_000n)
  await house.count(resultOfOrder('ord_1', 'cmp_1', today, { n: 3 }))
  assert.equal(sumsOf(house).usd, 200_000n)
})

test('news that was overtaken counts nothing: that of what is written now will', async () => {
  const house = figuresHouse()
  await house.count(resultOfOrder('ord_1', 'cmp_1', today, { marks: marksOfBuyer('cmp_1', ['card']) }))
  const result = resultOfOrder('ord_2', 'cmp_2', today, { n: 2, marks: marksOfBuyer('cmp_2', ['card']) })
  await house.write(result)
  const { orderId, day } = result
  await house.run(countResult, { supplierId, orderId, n: 1, day, marks: marksOfBuyer('cmp_2') }, machine)
  assert.equal(sumsOf(house).cleanOrders, 1)
  await house.count(result)
  assert.deepEqual([sumsOf(house).cleanOrders, sumsOf(house).cleanBuyers], [2, 1])
})

test('what is older than the window counts no more, once its day has left', async () => {
  const house = figuresHouse()
  await house.count(resultOfOrder('ord_1', 'cmp_1', today))
  house.later('P100D')
  await house.count(resultOfOrder('ord_2', 'cmp_2', '2026-06-09'))
  const [deadline] = [...house.tables.deadlines.values()]
  assert.deepEqual([deadline?.name, deadline?.at], ['performance.window', '2026-08-28T00:00:00.000Z'])
  house.clock.now = '2026-08-28T00:00:00.000Z'
  await house.roll()
  assert.deepEqual([sumsOf(house).usd, sumsOf(house).orders, sumsOf(house).cleanOrders], [100_000n, 1, 2])
  assert.equal([...house.tables.deadlines.values()][0]?.at, '2026-12-06T00:00:00.000Z')
  house.later('P101D')
  await house.roll()
  assert.deepEqual([sumsOf(house).usd, house.tables.deadlines.size], [0n, 0])
})

test('a correction of what has left the window changes its day, and not the window', async () => {
  const house = figuresHouse()
  await house.count(resultOfOrder('ord_1', 'cmp_1', today))
  house.later('P190D')
  await house.count(resultOfOrder('ord_2', 'cmp_2', '2026-09-07'))
  await house.roll()
  await house.count(resultOfOrder('ord_1', 'cmp_1', today, { n: 2, lost: 1, claims: 1 }))
  assert.deepEqual([sumsOf(house).usd, sumsOf(house).orders, sumsOf(house).cleanOrders], [100_000n, 1, 1])
  assert.equal(profileIn(house).figures.claims, 0)
  assert.deepEqual(
    house.topics().filter((topic) => topic === 'performance.corrected'),
    [],
  )
})

/** One step of a random life: an order ends, an end is corrected, days pass. */
const steps = fc.array(
  fc.record({
    buyer: fc.integer({ min: 1, max: 8 }),
    cards: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 2 }),
    usd: fc.integer({ min: 1, max: 5_000 }),
    lost: fc.boolean(),
    days: fc.integer({ min: 0, max: 40 }),
    corrects: fc.integer({ min: 0, max: 30 }),
    isCorrection: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 1, maxLength: 30 },
)

test('running sums are what a look at all orders says, after any life', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (life) => {
      const house = figuresHouse()
      const results: OrderResult[] = []
      const linking = new Set<string>()
      for (const [n, { buyer, cards, usd, lost, days, corrects, isCorrection }] of life.entries()) {
        house.later(`P${days}D`)
        if (profileIn(house) !== undefined) await house.roll()
        const old = results[corrects % Math.max(results.length, 1)]
        const day = house.clock.now.slice(0, 10)
        const [buyerId, shared] = [`cmp_${buyer}`, cards.map(String)]
        const more = { usd: BigInt(usd), lost: lost ? 1 : 0, claims: 1, marks: marksOfBuyer(buyerId, shared) }
        const result =
          old !== undefined && isCorrection === 0
            ? { ...old, n: old.n + 1, lost: 1 - old.lost }
            : resultOfOrder(`ord_${n}`, buyerId, day, more)
        const at = results.findIndex(({ orderId }) => orderId === result.orderId)
        if (at < 0) results.push(result)
        else results[at] = result
        if (result.lost === 0) linking.add(result.orderId)
        await house.count(result)
        if (at >= 0) await house.roll()
        assert.deepEqual(sumsOf(house), fromAll(results, linking, house.clock.now))
      }
    }),
    { numRuns: 150 },
  )
})

test('the cost of one result does not grow with what was counted before', async () => {
  const house = figuresHouse()
  const touched = async (n: number) => {
    const before = sizeOf(house)
    await house.count(resultOfOrder(`ord_${n}`, `cmp_${n % 50}`, addDays(today, n % 150)))
    return { written: sizeOf(house) - before, profile: JSON.stringify(profileIn(house), plain).length }
  }
  const first = await touched(1000)
  for (let n = 1; n < 1000; n++) await touched(n)
  const last = await touched(1001)
  assert.ok(last.written <= first.written, `${last.written} records after ${first.written}`)
  assert.ok(last.profile < first.profile + 200, `a profile of ${last.profile} after ${first.profile}`)
  const [groups, days] = [house.records(buyerGroupType, performanceId), house.records(dayType, performanceId)]
  assert.deepEqual([groups.length, days.length], [50, 150])
})

const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)

function sizeOf(house: House): number {
  return [...house.tables.records.values()]
    .flatMap((roots) => [...roots.values()])
    .reduce((sum, all) => sum + all.size, 0)
}
