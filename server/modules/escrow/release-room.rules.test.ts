import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { least } from '../../kernel/money.ts'
import { isRefusal } from '../../kernel/use-case.ts'
import type { Hold } from './hold.rules.ts'
import type { LineProgress, ReleasePlan } from './plan.rules.ts'
import type { ReleaseFacts } from './release.rules.ts'
import { releaseDue, releaseEarly } from './release.rules.ts'
import { fromUsd, toUsd } from './room.rules.ts'
import { holdOf, reached, releaseFacts } from './sample.test.ts'

const received = { step: 'received', lot: 'shp_1' } as const
const exposure = (amount: bigint) => ({ orderId: 'ord_1', supplierId: 'cmp_s', amount })
const one = (numbers: Partial<Hold> = {}) => [holdOf(1, { value: 1_000n, paid: 1_000n, ...numbers })]
const thirds: ReleasePlan = [
  { step: 'initial-paid', shareBps: 3_000 },
  { step: 'shipped', shareBps: 3_000 },
  { step: 'received', shareBps: 4_000 },
]
const freeParts = (amount: bigint, lineNo = 1) => [{ lineNo, amount }]

type Row = readonly [what: string, facts: Partial<ReleaseFacts>, released: bigint, exposed: bigint]
const all = [reached(1, { received: 100 })]
const over = [reached(1, { 'window-over': 100 })]
const rows: readonly Row[] = [
  ['room for all', { progress: all, room: 1_000n }, 1_000n, 1_000n],
  ['room for a part: the rest waits', { progress: all, room: 300n }, 300n, 300n],
  ['no room', { progress: all, room: 0n }, 0n, 0n],
  ['window over needs no room', { progress: over, room: 0n }, 1_000n, 0n],
  [
    'window over gives the room back',
    { progress: over, room: 0n, holds: one({ released: 300n }), exposure: exposure(300n) },
    700n,
    0n,
  ],
  [
    'half over, half received, no room',
    { progress: [reached(1, { received: 100, 'window-over': 50 })], room: 0n },
    500n,
    0n,
  ],
  [
    'half over, half received, some room',
    { progress: [reached(1, { received: 100, 'window-over': 50 })], room: 200n },
    700n,
    200n,
  ],
  [
    'the first step takes what was reserved',
    { plan: thirds, progress: [reached(1, { 'initial-paid': 100 })], room: 0n, exposure: exposure(600n) },
    300n,
    600n,
  ],
  [
    'two steps take all that was reserved',
    { plan: thirds, progress: [reached(1, { 'initial-paid': 100, shipped: 100 })], room: 0n, exposure: exposure(600n) },
    600n,
    600n,
  ],
  [
    'the last step finds no more room',
    {
      plan: thirds,
      progress: [reached(1, { 'initial-paid': 100, shipped: 100, received: 100 })],
      room: 0n,
      exposure: exposure(600n),
    },
    600n,
    600n,
  ],
  [
    'the last step finds some room',
    {
      plan: thirds,
      progress: [reached(1, { 'initial-paid': 100, shipped: 100, received: 100 })],
      room: 250n,
      exposure: exposure(600n),
    },
    850n,
    850n,
  ],
  [
    'a limit that fell keeps the reservation',
    {
      plan: thirds,
      progress: [reached(1, { 'initial-paid': 100 })],
      room: 0n,
      exposure: exposure(600n),
      holds: one({ released: 100n }),
    },
    200n,
    600n,
  ],
  [
    'a refund frees what was reserved for it',
    { plan: thirds, progress: [reached(1, {})], room: 0n, exposure: exposure(600n), holds: one({ refunded: 500n }) },
    0n,
    300n,
  ],
  [
    'all given back frees all',
    { plan: thirds, progress: [reached(1, {})], room: 0n, exposure: exposure(600n), holds: one({ refunded: 1_000n }) },
    0n,
    0n,
  ],
  ['another currency: room in USD', { progress: all, room: 540n, rate: { usd: 108n, per: 100n } }, 500n, 540n],
  [
    'another currency: rounded against us never',
    { progress: all, room: 5n, rate: { usd: 10n, per: 1_513n } },
    756n,
    5n,
  ],
]

for (const [what, facts, released, exposed] of rows) {
  test(`room: ${what}`, () => {
    const out = releaseDue(releaseFacts({ holds: one(), ...facts }), received)
    assert.equal(
      out.releases.reduce((sum, row) => sum + row.amount, 0n),
      released,
    )
    assert.equal(out.exposure.amount, exposed)
  })
}

test('the room that is there is spread over the lines that need it', () => {
  const holds = [holdOf(1, { value: 600n, paid: 600n }), holdOf(2, { value: 400n, paid: 400n })]
  const progress = [reached(1, { received: 100 }), reached(2, { received: 100, 'window-over': 100 })]
  const out = releaseDue(releaseFacts({ holds, progress, room: 100n }), received)
  assert.deepEqual(
    out.releases.map((row) => row.amount),
    [100n, 400n],
  )
})

test('what waited for room goes when the window is over', () => {
  const facts = releaseFacts({ holds: one(), room: 300n })
  const first = releaseDue(facts, received)
  const later = { ...facts, ...first, releases: first.releases, progress: over, room: 0n }
  const second = releaseDue(later, { step: 'window-over', lot: 'shp_1' })
  assert.deepEqual(
    second.releases.map((row) => row.amount),
    [700n],
  )
  assert.equal(second.exposure.amount, 0n)
})

test('an early release goes at once, with the room that is there', () => {
  const facts = releaseFacts({ holds: one(), progress: [], room: 1_000n })
  const out = releaseEarly(facts, { lot: 'rel_1', parts: freeParts(400n), barred: 0n })
  assert.ok(!isRefusal(out))
  assert.deepEqual(
    out.releases.map((row) => [row.step, row.lot, row.amount]),
    [['early', 'rel_1', 400n]],
  )
  assert.deepEqual([out.uncovered, out.exposure.amount, out.holds[0]?.uncovered], [0n, 400n, 0n])
})

test('the part of an early release beyond the room leaves the cover', () => {
  const facts = releaseFacts({ holds: one(), progress: [], room: 150n })
  const out = releaseEarly(facts, { lot: 'rel_1', parts: freeParts(400n), barred: 0n })
  assert.ok(!isRefusal(out))
  assert.deepEqual([out.uncovered, out.exposure.amount, out.holds[0]?.uncovered], [250n, 150n, 250n])
  const next = releaseDue({ ...facts, ...out, progress: all, room: 0n }, received)
  assert.deepEqual([next.releases, next.exposure.amount], [[], 150n])
  const end = releaseDue({ ...facts, ...out, progress: over, room: 0n }, { step: 'window-over', lot: 'shp_1' })
  assert.deepEqual([end.releases.map((row) => row.amount), end.exposure.amount], [[600n], 0n])
})

const refused: readonly [
  what: string,
  facts: Partial<ReleaseFacts>,
  amount: bigint,
  barred: bigint,
  refusal: object,
][] = [
  [
    'more than is free',
    { holds: one({ frozen: 700n }) },
    301n,
    0n,
    { refused: 'not-free', data: { lineNo: 1, free: 300 } },
  ],
  ['more than is final', { notFinal: 800n }, 201n, 0n, { refused: 'early-release-barred', data: { most: 200 } }],
  ['Pay Later or a card without 3-D Secure', {}, 1n, 1_000n, { refused: 'early-release-barred', data: { most: 0 } }],
  ['more barred than is left', {}, 1n, 1_500n, { refused: 'early-release-barred', data: { most: 0 } }],
]

for (const [what, facts, amount, barred, refusal] of refused) {
  test(`early release refused: ${what}`, () => {
    const out = releaseEarly(releaseFacts({ holds: one(), ...facts }), {
      lot: 'rel_1',
      parts: freeParts(amount),
      barred,
    })
    assert.deepEqual(out, refusal)
  })
}

test('early parts on one line add up, and an early release of nothing is a bug', () => {
  const facts = releaseFacts({ holds: one() })
  const parts = [...freeParts(600n), ...freeParts(401n)]
  assert.deepEqual(releaseEarly(facts, { lot: 'rel_1', parts, barred: 0n }), {
    refused: 'not-free',
    data: { lineNo: 1, free: 1000 },
  })
  assert.throws(() => releaseEarly(facts, { lot: 'rel_1', parts: freeParts(0n), barred: 0n }), /nothing/)
})

test('property: a release never exposes more than the order had and the room there was', () => {
  const quantity = fc.integer({ min: 0, max: 100 })
  const line = fc.record({
    value: fc.bigInt(0n, 10_000n),
    received: quantity,
    over: quantity,
    released: fc.bigInt(0n, 10_000n),
  })
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 4 }),
      fc.bigInt(0n, 30_000n),
      fc.bigInt(0n, 9_000n),
      (lines, room, had) => {
        const holds = lines.map(({ value, released }, i) =>
          holdOf(i + 1, { value, paid: value, released: least(released, value) }),
        )
        const progress: LineProgress[] = lines.map((each, i) =>
          reached(i + 1, { received: each.received, 'window-over': each.over }),
        )
        const facts = releaseFacts({ holds, progress, room, exposure: exposure(had), rate: { usd: 7n, per: 5n } })
        const out = releaseDue(facts, received)
        assert.ok(out.exposure.amount <= had + room && out.exposure.amount >= 0n)
        for (const [i, hold] of out.holds.entries()) {
          const { value = 0n, received = 0, over = 0 } = lines[i] ?? {}
          const before = holds[i]?.released ?? 0n
          const earned = (value * BigInt(Math.max(received, over))) / 100n
          assert.ok(hold.released === before || hold.released <= earned)
          const surely = (value * BigInt(over)) / 100n
          assert.ok(hold.released >= surely, 'what is over needs no room')
        }
      },
    ),
  )
})

test('property: what is let go early is covered as far as there is room, to the last unit, in every currency', () => {
  const rates = fc.constantFrom(
    { usd: 1n, per: 1n },
    { usd: 68n, per: 100n },
    { usd: 139n, per: 1000n },
    { usd: 325n, per: 1n },
  )
  const amounts = fc.bigInt(1n, 1_000n)
  fc.assert(
    fc.property(amounts, fc.bigInt(0n, 500n), fc.bigInt(0n, 300n), rates, (amount, room, before, rate) => {
      const facts = releaseFacts({ holds: one({ paid: 1_000n }), progress: [], room: before, rate })
      const first = releaseEarly(facts, { lot: 'rel_1', parts: freeParts(1n), barred: 0n })
      assert.ok(!isRefusal(first))
      assert.equal(first.uncovered, fromUsd(before, rate) >= 1n ? 0n : 1n)
      const parts = freeParts(least(amount, 999n))
      const then = releaseEarly({ ...facts, ...first, room }, { lot: 'rel_2', parts, barred: 0n })
      assert.ok(!isRefusal(then))
      const covered = (then.holds[0]?.released ?? 0n) - (then.holds[0]?.uncovered ?? 0n)
      assert.ok(covered <= fromUsd(first.exposure.amount + room, rate), 'covered without room')
      assert.ok(toUsd(covered, rate) <= then.exposure.amount, 'the exposure is understated')
    }),
  )
})
