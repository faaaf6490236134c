import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDuration } from '../../kernel/instant.ts'
import { noVolume } from './clean-volume.rules.ts'
import { growsAt, type LimitFacts, limitSum, type PastLimit, withLimit } from './limit-sum.rules.ts'
import { performancePolicy } from './performance-policy.rules.ts'

const policy = performancePolicy.defaults
const at = '2026-09-01T10:00:00.000Z'
const nothing: LimitFacts = {
  ...{ hasBadge: true, isAudited: false, cleanOrders: 0, cleanBuyers: 0, volume: noVolume, security: 0n },
  ...{ past: [], lift: 0n },
}
const audited = { isAudited: true } as const
const proven = { ...audited, cleanOrders: 5, cleanBuyers: 3 } as const
const traded = (usd: bigint) => ({ volume: { usd, over: [] } })
/** A limit that has stood since long ago. */
const stood = (limit: bigint) => ({ past: [{ day: '2026-01-01', most: limit, last: limit }] })

const table: readonly (readonly [string, Partial<LimitFacts>, bigint, string])[] = [
  ['who is only registered begins with nothing', {}, 0n, 'none'],
  [
    'without a badge there is nothing, whatever was traded',
    { ...proven, hasBadge: false, ...traded(10n ** 9n) },
    0n,
    'none',
  ],
  ['an audited supplier has half the base', audited, 1_500_000n, 'none'],
  ['five orders of two buyers are not enough', { ...audited, cleanOrders: 5, cleanBuyers: 2 }, 1_500_000n, 'none'],
  ['four orders of three buyers are not enough', { ...audited, cleanOrders: 4, cleanBuyers: 3 }, 1_500_000n, 'none'],
  ['five orders of three buyers give all of it', proven, 3_000_000n, 'none'],
  [
    'a fifth of the clean volume is added',
    { ...proven, ...traded(1_000_000n), ...stood(3_000_000n) },
    3_200_000n,
    'none',
  ],
  ['who has no audit lives of his volume', { ...traded(5_000_000n), ...stood(800_000n) }, 1_000_000n, 'none'],
  [
    'of one large buyer a fifth counts',
    { ...proven, ...stood(3_000_000n), volume: { usd: 10_000_000n, over: [{ groupId: 'cmp_b', usd: 9_000_000n }] } },
    3_000_000n + 600_000n,
    'none',
  ],
  ['security that is paid in is added', { ...audited, security: 700_000n }, 2_200_000n, 'none'],
  ['who was never more than registered takes one first step', traded(10n ** 9n), 1_500_000n, 'growth'],
  ['volume of a first day doubles nothing', { ...proven, ...traded(10n ** 9n) }, 3_000_000n, 'growth'],
  ['twice what stood a term ago', { ...audited, ...stood(2_000_000n), ...traded(10n ** 9n) }, 4_000_000n, 'growth'],
  [
    'above USD 50,000 a person looks first',
    { ...proven, ...stood(4_000_000n), ...traded(10n ** 9n) },
    5_000_000n,
    'person',
  ],
  [
    'two people have looked',
    { ...proven, ...stood(4_000_000n), ...traded(10n ** 9n), lift: 7_000_000n },
    7_000_000n,
    'person',
  ],
  [
    'whoever lifts it lifts no growth',
    { ...proven, ...stood(4_000_000n), ...traded(10n ** 9n), lift: 40_000_000n },
    8_000_000n,
    'growth',
  ],
  [
    'USD 500,000 is the end',
    { ...proven, ...stood(45_000_000n), ...traded(10n ** 10n), lift: 50_000_000n },
    50_000_000n,
    'most',
  ],
]

for (const [name, facts, limit, bound] of table)
  test(name, () => {
    const sum = limitSum({ ...nothing, ...facts }, policy, at)
    assert.deepEqual([sum.limit, sum.bound], [limit, bound])
    assert.equal(sum.sum, facts.hasBadge === false ? 0n : sum.base + sum.security + sum.ofVolume)
  })

test('a limit of yesterday is nothing to grow from, one of ninety days ago is', () => {
  const day = (days: number): PastLimit => ({
    day: addDuration(at, 'P1D').slice(0, 0) + new Date(Date.parse(at) - days * 86_400_000).toISOString().slice(0, 10),
    ...{ most: 3_000_000n, last: 3_000_000n },
  })
  const of = (days: number) => limitSum({ ...nothing, past: [day(days)], ...traded(10n ** 9n) }, policy, at).limit
  assert.deepEqual([1, 89, 90, 91, 180].map(of), [1_500_000n, 1_500_000n, 1_500_000n, 5_000_000n, 5_000_000n])
})

test('an audit that lapses for a day takes nothing from what was reached', () => {
  const past = [
    { day: '2026-01-01', most: 2_000_000n, last: 2_000_000n },
    { day: '2026-05-30', most: 2_000_000n, last: 0n },
    { day: '2026-05-31', most: 2_000_000n, last: 2_000_000n },
  ]
  assert.equal(limitSum({ ...nothing, ...audited, past, ...traded(10n ** 9n) }, policy, at).limit, 4_000_000n)
})

test('it says when it may grow on', () => {
  const past = withLimit([], 1_500_000n, policy, at)
  assert.equal(growsAt(past, policy, at), '2026-12-01T00:00:00.000Z')
  const then = '2026-12-01T00:00:00.000Z'
  assert.equal(limitSum({ ...nothing, ...audited, past, ...traded(10n ** 9n) }, policy, then).limit, 3_000_000n)
  assert.equal(growsAt(past, policy, then), undefined)
})

const moves = fc.array(
  fc.record({
    days: fc.integer({ min: 0, max: 60 }),
    usd: fc.bigInt({ min: 0n, max: 10n ** 10n }),
    isAudited: fc.boolean(),
    hasBadge: fc.boolean(),
    orders: fc.integer({ min: 0, max: 9 }),
    lift: fc.bigInt({ min: 0n, max: 50_000_000n }),
  }),
  { maxLength: 40 },
)

test('whatever happens, the peak at most doubles in ninety days, beyond what an audit gives', () => {
  fc.assert(
    fc.property(moves, (life) => {
      let now = '2026-01-01T00:00:00.000Z'
      let past: readonly PastLimit[] = []
      const stands: { readonly from: number; readonly limit: bigint }[] = [{ from: 0, limit: 0n }]
      for (const { days, usd, orders, ...facts } of life) {
        now = addDuration(now, `P${days}D`)
        const of = { ...nothing, ...facts, cleanOrders: orders, cleanBuyers: orders, past, ...traded(usd) }
        const { limit, base } = limitSum(of, policy, now)
        const ago = Date.parse(now) - 90 * 86_400_000
        const peak = stands.filter(({ from }) => from <= ago).reduce((most, s) => (s.limit > most ? s.limit : most), 0n)
        const most = [base, 2n * peak, 1_500_000n].reduce((a, b) => (a > b ? a : b))
        assert.ok(limit <= most, `${limit} after ${peak}`)
        assert.ok(limit <= 50_000_000n && (limit <= 5_000_000n || limit <= facts.lift))
        past = withLimit(past, limit, policy, now)
        stands.push({ from: Date.parse(now), limit })
        assert.ok(past.length <= 182, 'the past is kept no longer than it counts')
      }
    }),
  )
})
