import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { least } from '../../kernel/money.ts'
import type { Hold } from './hold.rules.ts'
import { freeOf, sum } from './hold.rules.ts'
import type { LineProgress, ReleasePlan } from './plan.rules.ts'
import { planSteps } from './plan.rules.ts'
import { releaseDue } from './release.rules.ts'
import { holdOf, releaseFacts } from './sample.test.ts'

/**
 * An independent model: the line is laid out piece by piece. Each piece has reached some steps and has a price: what
 * all would cost if nothing had been taken off any, less what was taken off it. What it has earned is the sum of its
 * steps' shares of that. Slow and obvious, in basis points of a piece.
 */
interface Piece {
  readonly steps: readonly string[]
  readonly off: bigint
}

function pieces(progress: LineProgress, offs: readonly bigint[]): readonly Piece[] {
  return Array.from({ length: Number(progress.ordered) }, (_, n) => ({
    steps: planSteps.filter((step) => BigInt(n) < greatest(progress.reached[step], progress.reached['window-over'])),
    off: offs[n] ?? 0n,
  }))
}

/** What was taken off the first pieces, as the rule is told of it. */
function offOf(offs: readonly bigint[], reached: LineProgress['reached']): NonNullable<LineProgress['off']> {
  const first = (n = 0n) => sum(offs.slice(0, Number(n)))
  return { all: sum(offs), reached: Object.fromEntries(planSteps.map((step) => [step, first(reached[step])])) }
}

function greatest(a = 0n, b = 0n): bigint {
  return a < b ? b : a
}

function dueByPieces(hold: Hold, plan: ReleasePlan, progress: LineProgress, offs: readonly bigint[]): bigint {
  const left = hold.value - hold.refunded - hold.chargedBack
  const shares = pieces(progress, offs).map((piece) => {
    const bps = plan.filter(({ step }) => piece.steps.includes(step)).reduce((all, { shareBps }) => all + shareBps, 0)
    return BigInt(bps) * (left + sum(offs) - piece.off * progress.ordered)
  })
  const earned = sum(shares) / (progress.ordered * 10_000n)
  const most = hold.paid - hold.refunded - hold.chargedBack - hold.frozen
  const due = least(earned, most) - hold.released
  return due > 0n ? due : 0n
}

const quantity = fc.bigInt(0n, 20n)
const reachedAny: fc.Arbitrary<LineProgress['reached']> = fc.record({
  'initial-paid': quantity,
  shipped: quantity,
  inspected: quantity,
  received: quantity,
  'window-over': quantity,
})
const part = fc.bigInt(0n, 3_000n)
const offAny = fc.oneof(fc.constant([]), fc.array(fc.bigInt(0n, 30n), { minLength: 20, maxLength: 20 }))
const lineAny = fc.record({ released: part, refunded: part, chargedBack: part, frozen: part, free: part, open: part })
const planAny = fc
  .tuple(
    fc.subarray([...planSteps], { minLength: 1 }),
    fc.array(fc.integer({ min: 1, max: 1_500 }), { minLength: 4, maxLength: 4 }),
  )
  .map(([steps, shares]): ReleasePlan => {
    const firsts = steps.slice(0, -1).map((step, i) => ({ step, shareBps: shares[i] ?? 1 }))
    const rest = 10_000 - firsts.reduce((all, { shareBps }) => all + shareBps, 0)
    return [...firsts, ...steps.slice(-1).map((step) => ({ step, shareBps: rest }))]
  })

interface World {
  readonly holds: readonly Hold[]
  readonly progress: readonly LineProgress[]
  readonly plan: ReleasePlan
  /** What was taken off the price of each piece, by line. */
  readonly offs: readonly (readonly bigint[])[]
}

const worldAny: fc.Arbitrary<World> = fc
  .tuple(fc.array(fc.tuple(lineAny, reachedAny, offAny), { minLength: 1, maxLength: 4 }), planAny)
  .map(([lines, plan]) => {
    const holds = lines.map(([line], i) => {
      const { free, open, ...numbers } = line
      const paid = line.released + line.refunded + line.chargedBack + line.frozen + free
      return holdOf(i + 1, { ...numbers, paid, value: paid + open })
    })
    // No more is taken off a piece than it costs.
    const offs = lines.map(([, , off], i) => off.map((part) => least(part, (holds[i]?.value ?? 0n) / 400n)))
    const progress = lines.map(([, reached], i) => {
      const line = { lineNo: i + 1, ordered: 20n, reached }
      return sum(offs[i] ?? []) === 0n ? line : { ...line, off: offOf(offs[i] ?? [], reached) }
    })
    return { plan, progress, holds: holds.map((hold, i) => spent(hold, sum(offs[i] ?? []))), offs }
  })

/** What was taken off went back: the line's value is what it was. */
function spent(hold: Hold, off: bigint): Hold {
  return { ...hold, value: hold.value + off, paid: hold.paid + off, refunded: hold.refunded + off }
}

const dues = ({ holds, plan, progress, offs }: World): readonly bigint[] =>
  holds.map((hold, i) => dueByPieces(hold, plan, progress[i] ?? { lineNo: 0, ordered: 1n, reached: {} }, offs[i] ?? []))
const cause = { step: 'received', lot: 'shp_1' } as const
const releasedBy = (before: readonly Hold[], after: readonly Hold[]): readonly bigint[] =>
  after.map((hold, i) => hold.released - (before[i]?.released ?? 0n))

test('property: with room and final money, what is released is what the pieces have earned', () => {
  fc.assert(
    fc.property(worldAny, (world) => {
      const out = releaseDue(releaseFacts({ ...world, room: 10n ** 12n }), cause)
      assert.deepEqual(releasedBy(world.holds, out.holds), dues(world))
    }),
    { numRuns: 500 },
  )
})

test('property: money that is not final lowers the sum by exactly what is missing', () => {
  fc.assert(
    fc.property(worldAny, fc.bigInt(0n, 9_000n), (world, notFinal) => {
      const out = releaseDue(releaseFacts({ ...world, notFinal, room: 10n ** 12n }), cause)
      const final = sum(world.holds.map(freeOf)) - notFinal
      const most = final > 0n ? final : 0n
      const steps = releasedBy(world.holds, out.holds)
      const due = dues(world)
      assert.equal(sum(steps), least(sum(due), most))
      assert.ok(steps.every((step, i) => step >= 0n && step <= (due[i] ?? 0n)))
    }),
    { numRuns: 500 },
  )
})

test('property: releasing twice by two causes is releasing once', () => {
  fc.assert(
    fc.property(worldAny, fc.bigInt(0n, 9_000n), (world, room) => {
      const facts = releaseFacts({ ...world, room })
      const first = releaseDue(facts, cause)
      const used = first.exposure.amount - facts.exposure.amount
      const again = { ...facts, ...first, releases: first.releases, room: room - used }
      const second = releaseDue(again, { step: 'received', lot: 'shp_2' })
      assert.deepEqual(second.releases, [])
      assert.deepEqual(second.exposure, first.exposure)
    }),
    { numRuns: 500 },
  )
})

test('property: more room never releases less, and the sum grows by at most the room', () => {
  fc.assert(
    fc.property(worldAny, fc.bigInt(0n, 9_000n), fc.bigInt(0n, 9_000n), (world, room, more) => {
      const less = releaseDue(releaseFacts({ ...world, room }), cause)
      const most = releaseDue(releaseFacts({ ...world, room: room + more }), cause)
      const gained = sum(releasedBy(less.holds, most.holds))
      assert.ok(gained >= 0n && gained <= more)
    }),
    { numRuns: 500 },
  )
})
