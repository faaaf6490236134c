import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { adverseReasonCodes, areReasons, creditReasonCodes, needsNotice } from './credit-reason.rules.ts'
import { bearableLimit, type ScoredFacts, scoredAttributes, scoreFacts } from './scorecard.rules.ts'
import { scorecardPolicy } from './scorecard-policy.rules.ts'

const card = scorecardPolicy.defaults
const asked = 4_000_000n
const good: ScoredFacts = {
  'months-in-business': 84,
  'average-balance': 5_000_000,
  'lowest-balance': 1_200_000,
  'inflow-share': 20_000,
  'returned-items': 0,
  'days-below-zero': 0,
  'orders-completed': 3,
  'points-here': 0,
}

test('whoever has everything has all points, no reason, and what was asked for', () => {
  const scored = scoreFacts(good, asked, card)
  assert.deepEqual([scored.points, scored.most, scored.proposal, scored.limit], [100, 100, 'approve', asked])
  assert.deepEqual(scored.reasons, [])
})

for (const [title, facts, points, proposal, limit, reasons] of [
  ['a new business', { 'months-in-business': 11 }, 85, 'approve', asked, ['business-too-new']],
  ['a little less than two years', { 'months-in-business': 23 }, 91, 'approve', asked, ['business-too-new']],
  ['two years', { 'months-in-business': 24 }, 95, 'approve', asked, ['business-too-new']],
  ['five years', { 'months-in-business': 60 }, 100, 'approve', asked, []],
  ['half of it comes in', { 'inflow-share': 5_000 }, 85, 'approve', 1_000_000n, ['inflow-low']],
  ['nearly nothing comes in', { 'inflow-share': 400 }, 75, 'decline', 0n, ['inflow-low']],
  [
    'overdrawn once',
    { 'days-below-zero': 1, 'lowest-balance': -1 },
    86,
    'approve',
    asked,
    ['reserve-low', 'account-overdrawn'],
  ],
  [
    'thin all over',
    { 'average-balance': 100, 'lowest-balance': 0, 'inflow-share': 4_000, 'returned-items': 3, 'days-below-zero': 5 },
    29,
    'decline',
    0n,
    ['inflow-low', 'balance-low', 'items-returned', 'account-overdrawn'],
  ],
  [
    'between',
    { 'average-balance': 300_000, 'inflow-share': 12_000, 'returned-items': 3, 'orders-completed': 0 },
    66,
    'person',
    2_400_000n,
    ['balance-low', 'items-returned', 'inflow-low', 'history-short'],
  ],
] as const)
  test(`scored: ${title}`, () => {
    const scored = scoreFacts({ ...good, ...facts }, asked, card)
    assert.deepEqual([scored.points, scored.proposal, scored.limit, scored.reasons], [points, proposal, limit, reasons])
  })

const anyFacts = fc.record(
  Object.fromEntries(scoredAttributes.map((each) => [each, fc.integer({ min: -10_000_000, max: 100_000_000 })])),
) as unknown as fc.Arbitrary<ScoredFacts>
const anyAsked = fc.bigInt(1n, 15_000_000n)

test('points add up from the rows; the limit is a round sum, at most what was asked for and what is proposed', () => {
  fc.assert(
    fc.property(anyFacts, anyAsked, (facts, sum) => {
      const scored = scoreFacts(facts, sum, card)
      assert.equal(
        scored.points,
        scored.rows.reduce((total, each) => total + each.points, 0),
      )
      assert.ok(scored.limit <= sum && scored.limit <= BigInt(card.proposedMostUsd) && scored.limit % 100_000n === 0n)
      assert.equal(scored.limit > 0n, scored.proposal !== 'decline')
      assert.ok(scored.reasons.length <= card.reasonsMost)
      assert.equal(new Set(scored.reasons).size, scored.reasons.length)
    }),
  )
})

test('more income never gives fewer points or a smaller limit', () => {
  fc.assert(
    fc.property(anyFacts, anyAsked, fc.nat(50_000), (facts, sum, more) => {
      const better = { ...facts, 'inflow-share': facts['inflow-share'] + more }
      assert.ok(scoreFacts(better, sum, card).points >= scoreFacts(facts, sum, card).points)
      assert.ok(bearableLimit(better, sum, card) >= bearableLimit(facts, sum, card))
    }),
  )
})

test('each reason was a row that did not give its best', () => {
  fc.assert(
    fc.property(anyFacts, anyAsked, (facts, sum) => {
      const { rows, reasons } = scoreFacts(facts, sum, card)
      for (const code of reasons) assert.ok(rows.some(({ reason, points, most }) => reason === code && points < most))
    }),
  )
})

const { bands } = scorecardPolicy.numbers
for (const [title, value, fault] of [
  ['the defaults', card.bands, undefined],
  [
    'one attribute left out',
    card.bands.filter(({ attribute }) => attribute !== 'points-here'),
    /a row for points-here/,
  ],
  ['an attribute of nobody', [...card.bands, { ...card.bands[0], attribute: 'zip-code' }], /known attribute/],
  ['a reason of nobody', [...card.bands, { ...card.bands[0], from: 3, reason: 'dislike' }], /known reason/],
  [
    'a reason that speaks for it',
    [...card.bands, { ...card.bands[0], from: 3, reason: 'condition-better' }],
    /known reason/,
  ],
  ['the same beginning twice', [...card.bands, card.bands[0]], /beginning once/],
] as const)
  test(`a scorecard can be changed: ${title}`, () => {
    const said = bands.check?.(value)
    if (fault === undefined) assert.equal(said, undefined)
    else assert.match(said ?? '', fault)
  })

test('reasons are known, there are some, and each stands once', () => {
  assert.equal(areReasons(['balance-low'], creditReasonCodes), true)
  assert.equal(areReasons([], creditReasonCodes), false)
  assert.equal(areReasons(['balance-low', 'balance-low'], creditReasonCodes), false)
  assert.equal(areReasons(['condition-better'], adverseReasonCodes), false)
})

test('what the company asked for, what it did not use, and what is past due is told by no notice', () => {
  assert.equal(needsNotice(['asked-by-company']), false)
  assert.equal(needsNotice(['overdue-here', 'line-unused']), false)
  assert.equal(needsNotice(['overdue-here', 'condition-worse']), true)
})
