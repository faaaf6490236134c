import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Hold } from './hold.rules.ts'
import { plus } from './hold.rules.ts'
import { defaultPlan } from './plan.rules.ts'
import type { Release, ReleaseFacts } from './release.rules.ts'
import { collectRecovery, releaseDue, releaseType } from './release.rules.ts'
import { holdOf, order, reached, releaseFacts, told } from './sample.test.ts'

const received = { step: 'received', lot: 'shp_1' } as const
const amounts = (facts: Partial<ReleaseFacts>, cause: Parameters<typeof releaseDue>[1] = received) =>
  releaseDue(releaseFacts(facts), cause).releases.map((row) => [row.lineNo, row.amount])
const row = (numbers: Partial<Release>): Release => ({
  orderId: 'ord_1',
  lineNo: 1,
  step: 'received',
  lot: 'shp_1',
  amount: 1n,
  fee: 0n,
  tax: 0n,
  ...numbers,
})

test('a release is the order’s, by step, line and lot', () => {
  const name = [releaseType.name, releaseType.root(row({})), releaseType.id(row({}))]
  assert.deepEqual(name, ['escrow.releases', 'ord_1', 'received:1:shp_1'])
})

test('all received: all goes, less the fee', () => {
  const out = releaseDue(releaseFacts(), received)
  assert.deepEqual(out.releases, [row({ amount: 100_000n, fee: 2_000n })])
  assert.deepEqual(out.holds, [holdOf(1, { value: 100_000n, paid: 100_000n, released: 100_000n })])
  assert.deepEqual(out.movements.map(told), [
    'escrow-released: escrow:ord_1 100000, payable:cmp_s -98000, fees:transaction -2000',
  ])
  assert.equal(out.exposure.amount, 100_000n)
})

const one = (numbers: Partial<Hold>) => [holdOf(1, { value: 1_000n, paid: 1_000n, ...numbers })]
const dues: readonly [what: string, holds: readonly Hold[], received: number, due: bigint][] = [
  ['half received', one({}), 50, 500n],
  ['a third received, rounded down', one({ value: 100n, paid: 100n }), 33, 33n],
  ['half received, some released', one({ released: 200n }), 50, 300n],
  ['released more than earned', one({ released: 600n }), 50, 0n],
  ['half paid, half received', one({ paid: 500n }), 50, 500n],
  ['half paid, all received', one({ paid: 500n }), 100, 500n],
  ['not paid', one({ paid: 0n }), 100, 0n],
  ['some frozen, half received: the free half suffices', one({ frozen: 400n }), 50, 500n],
  ['some frozen, all received', one({ frozen: 400n }), 100, 600n],
  ['all frozen', one({ frozen: 1_000n }), 100, 0n],
  ['some refunded, half received', one({ refunded: 400n }), 50, 300n],
  ['some refunded, all received', one({ refunded: 400n }), 100, 600n],
  ['some charged back, all received', one({ chargedBack: 250n }), 100, 750n],
  ['refunded, frozen and half paid', one({ paid: 700n, refunded: 100n, frozen: 200n }), 100, 400n],
  ['nothing received', one({}), 0, 0n],
]

for (const [what, holds, quantity, due] of dues) {
  test(`due: ${what}`, () => {
    const progress = [reached(1, { received: quantity })]
    assert.deepEqual(amounts({ holds, progress }), due === 0n ? [] : [[1, due]])
  })
}

test('nothing due: no releases, no movements, nothing changed', () => {
  const facts = releaseFacts({ progress: [] })
  const out = releaseDue(facts, received)
  assert.deepEqual(out, { holds: facts.holds, releases: [], movements: [], exposure: facts.exposure })
})

test('at most one release per step, line and lot', () => {
  const holds = [holdOf(1, { value: 500n, paid: 500n, released: 100n }), holdOf(2, { value: 500n, paid: 500n })]
  const progress = [reached(1, { received: 100 }), reached(2, { received: 100 })]
  const facts = { holds, progress, releases: [row({ amount: 100n })] }
  assert.deepEqual(amounts(facts), [[2, 500n]])
  assert.deepEqual(amounts(facts, { step: 'received', lot: 'shp_2' }), [
    [1, 400n],
    [2, 500n],
  ])
  assert.deepEqual(amounts(facts, { step: 'shipped', lot: 'shp_1' }), [
    [1, 400n],
    [2, 500n],
  ])
})

const finals: readonly [what: string, notFinal: bigint, frozen: bigint, released: [number, bigint][]][] = [
  [
    'all final',
    0n,
    0n,
    [
      [1, 600n],
      [2, 400n],
    ],
  ],
  [
    'a part not final',
    500n,
    0n,
    [
      [1, 300n],
      [2, 200n],
    ],
  ],
  ['nothing final', 1_000n, 0n, []],
  ['more not final than is free', 2_000n, 0n, []],
  [
    'not final beside frozen',
    500n,
    300n,
    [
      [1, 86n],
      [2, 114n],
    ],
  ],
]

for (const [what, notFinal, frozen, expected] of finals) {
  test(`only final money goes: ${what}`, () => {
    const holds = [holdOf(1, { value: 600n, paid: 600n, frozen }), holdOf(2, { value: 400n, paid: 400n })]
    const progress = [reached(1, { received: 100 }), reached(2, { received: 100 })]
    assert.deepEqual(amounts({ holds, progress, notFinal }), expected)
  })
}

test('money that became final, or was paid late, goes by a cause of its own', () => {
  const first = releaseFacts({ holds: one({ paid: 300n }) })
  const { holds, releases } = releaseDue(first, received)
  const later = releaseFacts({ holds: plus(holds, 'paid', [700n]), releases })
  assert.deepEqual(releaseDue(later, received).releases, [])
  assert.deepEqual(
    releaseDue(later, { step: 'funded', lot: 'pay_2' }).releases.map((each) => each.amount),
    [700n],
  )
})

const fees: readonly [what: string, taken: bigint, before: bigint, amount: bigint, fee: bigint][] = [
  ['two percent', 0n, 0n, 10_000n, 200n],
  ['the cap', 0n, 0n, 900_000n, 10_000n],
  ['just below the cap', 0n, 0n, 499_900n, 9_998n],
  ['up to the cap', 9_000n, 450_000n, 100_000n, 1_000n],
  ['none beyond the cap', 10_000n, 500_000n, 100_000n, 0n],
  ['none when more was taken than is owed now', 900n, 10_000n, 10_000n, 0n],
  ['of the total, so that small parts do not round it away', 0n, 49n, 1n, 1n],
]

for (const [what, taken, before, amount, fee] of fees) {
  test(`transaction fee: ${what}`, () => {
    const value = before + amount
    const holds = [holdOf(1, { value, paid: value, released: before })]
    const releases = before === 0n ? [] : [row({ lot: 'shp_0', amount: before, fee: taken })]
    const out = releaseDue(releaseFacts({ holds, releases }), received)
    assert.equal(out.releases[0]?.fee, fee)
  })
}

test('the fee’s tax comes out of the same money and goes to its jurisdiction', () => {
  const fee = { bps: 200, cap: 10_000n, jurisdiction: 'de', taxBps: 1_900 }
  const out = releaseDue(releaseFacts({ fee }), received)
  assert.deepEqual(out.movements.map(told), [
    'escrow-released: escrow:ord_1 100000, payable:cmp_s -97620, fees:transaction -2000, tax:de -380',
  ])
  assert.deepEqual(out.releases, [row({ amount: 100_000n, fee: 2_000n, tax: 380n })])
})

test('fee and tax are never more than what is released', () => {
  const fee = { bps: 10_000, cap: 10_000n, jurisdiction: 'de', taxBps: 1_900 }
  const out = releaseDue(releaseFacts({ holds: one({}), fee }), received)
  assert.deepEqual(out.movements.map(told), ['escrow-released: escrow:ord_1 1000, fees:transaction -1000'])
})

const debts: readonly [debt: bigint, collected: bigint][] = [
  [0n, 0n],
  [500n, 500n],
  [98_000n, 98_000n],
  [200_000n, 98_000n],
  [-5n, 0n],
]

for (const [recovery, collected] of debts) {
  test(`a debt of ${recovery} is collected from the release: ${collected}`, () => {
    const [, second] = releaseDue(releaseFacts({ recovery }), received).movements
    const expected = `recovery-collected: payable:cmp_s ${collected}, recovery:cmp_s -${collected}`
    assert.equal(second && told(second), collected === 0n ? undefined : expected)
    assert.equal(collectRecovery(order, 98_000n, recovery).length, collected === 0n ? 0 : 1)
  })
}

test('property: on no line are fee and tax more than what it releases, and they add up', () => {
  const bps = fc.integer({ min: 0, max: 10_000 })
  const parts = fc.array(fc.bigInt(0n, 60n), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(parts, bps, bps, fc.bigInt(0n, 200n), (values, feeBps, taxBps, cap) => {
      const holds = values.map((value, i) => holdOf(i + 1, { value, paid: value }))
      const progress = holds.map((hold) => reached(hold.lineNo, { received: 100 }))
      const fee = { bps: feeBps, cap, jurisdiction: 'de', taxBps }
      const out = releaseDue(releaseFacts({ holds, progress, fee }), received)
      assert.ok(out.releases.every((each) => each.fee + each.tax <= each.amount))
      const taken = out.releases.reduce((all, each) => all + each.fee + each.tax, 0n)
      const kept = out.movements[0]?.legs.filter((leg) => /income|tax/.test(leg.account.code)) ?? []
      assert.equal(
        kept.reduce((all, leg) => all - leg.amount, 0n),
        taken,
      )
    }),
    { numRuns: 500 },
  )
})

test('property: lot by lot or at once, the same is released and the same fee taken', () => {
  const lots = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 10 })
  fc.assert(
    fc.property(fc.bigInt(1n, 10n ** 9n), lots, (value, sizes) => {
      const ordered = sizes.reduce((a, b) => a + b, 0)
      const room = 10n ** 15n
      let holds: readonly Hold[] = [holdOf(1, { value, paid: value })]
      let [releases, exposure, running]: [Release[], ReleaseFacts['exposure'], number] = [
        [],
        releaseFacts().exposure,
        0,
      ]
      for (const [i, size] of sizes.entries()) {
        running += size
        const progress = [reached(1, { received: running }, ordered)]
        const facts = releaseFacts({ holds, releases, exposure, progress, room, plan: defaultPlan })
        const out = releaseDue(facts, { step: 'received', lot: `shp_${i}` })
        holds = out.holds
        exposure = out.exposure
        releases = [...releases, ...out.releases]
      }
      const whole = releaseDue(releaseFacts({ holds: [holdOf(1, { value, paid: value })], room }), received)
      assert.equal(holds[0]?.released, value)
      assert.equal(
        releases.reduce((sum, each) => sum + each.fee, 0n),
        whole.releases[0]?.fee,
      )
      assert.equal(exposure.amount, value)
    }),
  )
})
