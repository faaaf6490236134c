import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { least } from '../../kernel/money.ts'
import type { Hold } from './hold.rules.ts'
import { sum } from './hold.rules.ts'
import type { LineProgress } from './plan.rules.ts'
import { claimableAnew, releaseDue } from './release.rules.ts'
import { holdOf, reached, releaseFacts } from './sample.test.ts'

const exposure = (amount: bigint) => ({ orderId: 'ord_1', supplierId: 'cmp_s', amount })
const one = (numbers: Partial<Hold> = {}) => [holdOf(1, { value: 1_000n, paid: 1_000n, ...numbers })]
const over = (claimed?: bigint): readonly LineProgress[] => {
  const line = reached(1, { received: 100, 'window-over': 100 })
  return [claimed === undefined ? line : { ...line, claimed }]
}

const exposures: readonly [what: string, holds: readonly Hold[], claimed: bigint | undefined, exposed: bigint][] = [
  ['no claim, window over', one({ released: 1_000n }), undefined, 0n],
  ['a claim asks a part of what was released', one({ released: 1_000n }), 300n, 300n],
  ['a claim asks all', one({ released: 1_000n }), 1_000n, 1_000n],
  ['part of it left the cover before', one({ released: 1_000n, uncovered: 900n }), 300n, 0n],
  ['what is frozen for it was never released', one({ released: 800n, frozen: 200n }), 100n, 0n],
]

for (const [what, holds, claimed, exposed] of exposures) {
  test(`exposed after the window: ${what}`, () => {
    const facts = releaseFacts({ holds, progress: over(claimed), exposure: exposure(1_000n), room: 0n })
    const out = releaseDue(facts, { step: 'window-over', lot: 'shp_1' })
    assert.equal(out.exposure.amount, exposed)
  })
}

const anew: readonly [what: string, holds: readonly Hold[], exposed: bigint, room: bigint, uncovered: bigint][] = [
  ['room for all', one({ released: 1_000n }), 0n, 1_000n, 0n],
  ['no room at all', one({ released: 1_000n }), 0n, 0n, 1_000n],
  ['some is exposed already', one({ released: 1_000n }), 400n, 0n, 600n],
  ['some is exposed, and some room', one({ released: 1_000n }), 400n, 500n, 100n],
  ['what had left the cover stays out of it', one({ released: 1_000n, uncovered: 700n }), 0n, 100n, 200n],
  ['nothing was released', one(), 0n, 0n, 0n],
]

for (const [what, holds, exposed, room, uncovered] of anew) {
  test(`goods that came anew: ${what}`, () => {
    const facts = releaseFacts({ holds, progress: [reached(1, { received: 100 })], exposure: exposure(exposed), room })
    const out = claimableAnew(facts)
    assert.equal(out.uncovered, uncovered)
    assert.equal(sum(out.holds.map((hold) => hold.uncovered)), uncovered + sum(holds.map((hold) => hold.uncovered)))
  })
}

const part = fc.bigInt(0n, 2_000n)
const lineAny = fc.record({
  released: part,
  frozen: part,
  free: part,
  out: part,
  done: fc.integer({ min: 0, max: 100 }),
})
type Line = typeof lineAny extends fc.Arbitrary<infer L> ? L : never

function worldOf(lines: readonly Line[]) {
  return {
    holds: lines.map(({ released, frozen, free, out }, i) => {
      const paid = released + frozen + free
      return holdOf(i + 1, { value: paid, paid, released, frozen, uncovered: least(out, released) })
    }),
    progress: lines.map(({ done }, i) => reached(i + 1, { received: 100, 'window-over': done })),
  }
}

test('property: what is claimable and in the cover is within what is exposed and the room; no more leaves it', () => {
  fc.assert(
    fc.property(fc.array(lineAny, { minLength: 1, maxLength: 4 }), part, part, (lines, exposed, room) => {
      const world = worldOf(lines)
      const facts = releaseFacts({ ...world, exposure: exposure(exposed), room })
      const out = claimableAnew(facts)
      const claimable = (holds: readonly Hold[]) =>
        holds.map((hold, i) => {
          const done = (hold.value * BigInt(lines[i]?.done ?? 0)) / 100n
          const open = hold.released - hold.uncovered - done
          return open > 0n ? open : 0n
        })
      const before = sum(claimable(world.holds))
      assert.equal(sum(claimable(out.holds)), least(before, exposed + room))
      assert.equal(out.uncovered, before - least(before, exposed + room))
      assert.ok(out.holds.every((hold) => hold.uncovered <= hold.released))
    }),
    { numRuns: 500 },
  )
})
