import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PlanStep, ReleasePlan } from './plan.rules.ts'
import { checkPlan, defaultPlan, earned, planSteps, reserved, reservedAtAgreement, windowOver } from './plan.rules.ts'
import { holdOf, reached } from './sample.test.ts'

const planOf = (...shares: readonly (readonly [PlanStep, number])[]): ReleasePlan =>
  shares.map(([step, shareBps]) => ({ step, shareBps }))
const thirds = planOf(['initial-paid', 3_000], ['shipped', 3_000], ['received', 4_000])

const checked = planOf(['inspected', 3_000], ['received', 7_000])

const plans: readonly [what: string, plan: ReleasePlan, valid: boolean][] = [
  ['the default', defaultPlan, true],
  ['three steps', thirds, true],
  ['all five', planOf(...planSteps.map((step) => [step, 2_000] as const)), true],
  ['only when the window is over', planOf(['window-over', 10_000]), true],
  ['none', [], false],
  ['less than all', planOf(['received', 9_999]), false],
  ['more than all', planOf(['shipped', 1], ['received', 10_000]), false],
  ['a step twice', planOf(['received', 5_000], ['received', 5_000]), false],
  ['a share of nothing', planOf(['shipped', 0], ['received', 10_000]), false],
  ['a negative share', planOf(['shipped', -1], ['received', 10_001]), false],
  ['half a basis point', planOf(['shipped', 0.5], ['received', 9_999.5]), false],
  ['an unknown step', [{ step: 'delivered' as PlanStep, shareBps: 10_000 }], false],
]

for (const [what, plan, valid] of plans) {
  test(`a plan of ${what} is ${valid ? 'valid' : 'refused'}`, () => {
    assert.deepEqual(checkPlan(plan), valid ? undefined : { refused: 'plan-invalid' })
  })
}

type Steps = Partial<Record<PlanStep, number>>
const earnings: readonly [
  what: string,
  plan: ReleasePlan,
  steps: Steps,
  earned: bigint,
  over: bigint,
  reserved: bigint,
][] = [
  ['nothing yet', defaultPlan, {}, 0n, 0n, 0n],
  ['half received', defaultPlan, { received: 50 }, 500n, 0n, 0n],
  ['all received', defaultPlan, { received: 100 }, 1_000n, 0n, 0n],
  ['more received than ordered', defaultPlan, { received: 120 }, 1_000n, 0n, 0n],
  ['shipped is not received', defaultPlan, { shipped: 100 }, 0n, 0n, 0n],
  ['receipt by time, window over', defaultPlan, { 'window-over': 40 }, 400n, 400n, 0n],
  ['window over for some, received for more', defaultPlan, { 'window-over': 40, received: 70 }, 700n, 400n, 0n],
  ['window over for more than ordered', defaultPlan, { 'window-over': 300 }, 1_000n, 1_000n, 0n],
  ['three steps: nothing yet', thirds, {}, 0n, 0n, 600n],
  ['three steps: paid', thirds, { 'initial-paid': 100 }, 300n, 0n, 600n],
  ['three steps: half shipped', thirds, { 'initial-paid': 100, shipped: 50 }, 450n, 0n, 600n],
  ['three steps: received', thirds, { 'initial-paid': 100, shipped: 100, received: 100 }, 1_000n, 0n, 600n],
  ['inspected: nothing yet', checked, {}, 0n, 0n, 300n],
  ['inspected: half of it passed', checked, { inspected: 50 }, 150n, 0n, 300n],
  ['inspected: all passed, none received', checked, { inspected: 100 }, 300n, 0n, 300n],
  ['inspected: shipped without an inspection', checked, { shipped: 100 }, 0n, 0n, 300n],
  ['inspected: received without one', checked, { received: 100 }, 700n, 0n, 300n],
  ['inspected: more passed than is ordered', checked, { inspected: 250 }, 300n, 0n, 300n],
  ['inspected: window over without one', checked, { 'window-over': 100 }, 1_000n, 1_000n, 0n],
  ['three steps: a third over', thirds, { 'initial-paid': 100, 'window-over': 33 }, 531n, 330n, 402n],
]

for (const [what, plan, steps, expected, over, kept] of earnings) {
  test(`earned of 1,000: ${what}`, () => {
    const hold = holdOf(1, { value: 1_000n, paid: 1_000n })
    const progress = [reached(2, { received: 100 }), reached(1, steps)]
    assert.equal(earned(hold, plan, progress), expected)
    assert.equal(windowOver(hold, progress), over)
    assert.equal(reserved(hold, plan, progress), kept)
  })
}

test('what was taken off some goods is not earned with others, nor taken off theirs', () => {
  const hold = holdOf(1, { value: 1_000n, paid: 1_000n, refunded: 200n })
  const taken = (steps: Steps, off: Partial<Record<PlanStep, bigint>>) => ({
    ...reached(1, steps),
    off: { all: 200n, reached: off },
  })
  const first = [taken({ received: 50 }, { received: 200n })]
  assert.equal(earned(hold, defaultPlan, first), 300n)
  const other = [taken({ received: 50 }, {})]
  assert.equal(earned(hold, defaultPlan, other), 500n)
  const over = [taken({ received: 100, 'window-over': 50 }, { received: 200n, 'window-over': 200n })]
  assert.equal(earned(hold, defaultPlan, over), 800n)
  assert.equal(windowOver(hold, over), 300n)
  assert.equal(reserved(hold, thirds, over), 300n)
})

test('what was given back is no longer to be earned', () => {
  const hold = holdOf(1, { value: 1_000n, refunded: 100n, chargedBack: 50n })
  assert.equal(earned(hold, defaultPlan, [reached(1, { received: 50 })]), 425n)
  assert.equal(windowOver(hold, [reached(1, { 'window-over': 100 })]), 850n)
  assert.equal(reserved(hold, thirds, [reached(1, {})]), 510n)
  assert.equal(earned(holdOf(1, { value: 100n, refunded: 101n }), defaultPlan, [reached(1, { received: 100 })]), 0n)
})

test('a line without quantity or progress earns nothing', () => {
  const hold = holdOf(1, { value: 1_000n })
  assert.equal(earned(hold, defaultPlan, [reached(1, { received: 5 }, 0)]), 0n)
  assert.equal(earned(hold, defaultPlan, []), 0n)
  assert.equal(windowOver(hold, []), 0n)
  assert.equal(reserved(hold, thirds, []), 0n)
})

test('the room to reserve is the steps before received', () => {
  const holds = [holdOf(1, { value: 999n }), holdOf(2, { value: 1_000n })]
  assert.equal(reservedAtAgreement(holds, defaultPlan), 0n)
  assert.equal(reservedAtAgreement(holds, planOf(['window-over', 10_000])), 0n)
  assert.equal(reservedAtAgreement(holds, thirds), 599n + 600n)
  assert.equal(reservedAtAgreement(holds, planOf(['inspected', 2_500], ['received', 7_500])), 249n + 250n)
})

test('property: lots of any size earn step by step, never less, the whole value at the end', () => {
  const lots = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 12n), lots, fc.constantFrom(thirds, defaultPlan), (value, sizes, plan) => {
      const ordered = sizes.reduce((a, b) => a + b, 0)
      const hold = holdOf(1, { value })
      let [running, before] = [0, 0n]
      for (const size of sizes) {
        running += size
        const now = earned(hold, plan, [
          reached(1, { 'initial-paid': ordered, shipped: running, received: running }, ordered),
        ])
        assert.ok(now >= before && now <= value)
        before = now
      }
      assert.equal(before, value)
    }),
  )
})
