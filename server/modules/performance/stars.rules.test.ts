import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answersAtEnd, medianMinutes, noAnswers, noted, withAnswer } from './answer.rules.ts'
import { type Figures, figuresOf, noFigures, withFigures } from './figures.rules.ts'
import { resultOfOrder } from './performance.testing.ts'
import { performancePolicy } from './performance-policy.rules.ts'
import { indicatorsOf, starsOf } from './stars.rules.ts'

const policy = performancePolicy.defaults
const begin = '2026-03-01T10:00:00.000Z'
const after = (minutes: number) => new Date(Date.parse(begin) + minutes * 60_000).toISOString()
/** Ten orders, all in time, ten answers within the hour, no claim. */
const good: Figures = { ...noFigures, orders: 10, completed: 10, inTime: 10, bands: [0, 10, 0, 0, 0, 0, 0] }

const table: readonly (readonly [string, Partial<Figures>, number | undefined, string | undefined])[] = [
  ['too few orders', { orders: 4 }, undefined, undefined],
  ['no fault at all', {}, 5, 'goods'],
  ['ninety per cent in time', { inTime: 9, late: 1 }, 5, 'trade'],
  ['just below ninety', { inTime: 899, late: 101 }, 4, 'trade'],
  ['eighty-five', { inTime: 85, late: 15 }, 4, 'trade'],
  ['eighty', { inTime: 80, late: 20 }, 3, 'trade'],
  ['seventy', { inTime: 70, late: 30 }, 2, 'trade'],
  ['sixty', { inTime: 60, late: 40 }, 1, 'trade'],
  ['below sixty', { inTime: 59, late: 41 }, 0, 'trade'],
  ['the lowest decides: answers', { bands: [0, 7, 0, 0, 0, 0, 3] }, 2, 'service'],
  ['the lowest decides: goods', { faulty: 3 }, 2, 'goods'],
  ['the lowest decides: claims decided against him', { claims: 2, decidedAgainst: 1 }, 0, 'after-sales'],
  ['nobody wrote', { bands: noAnswers }, 5, 'goods'],
]

for (const [name, more, stars, decides] of table)
  test(`stars: ${name}`, () => {
    const found = starsOf({ ...good, ...more }, policy)
    assert.deepEqual([found?.stars, found?.decides], [stars, decides])
  })

test('indicators say of how much they are a share', () => {
  assert.deepEqual(
    indicatorsOf({ ...good, inTime: 8, late: 2 }, policy).map(({ name, good: part, of, bps }) => [name, part, of, bps]),
    [
      ['goods', 10, 10, 10_000],
      ['service', 10, 10, 10_000],
      ['trade', 8, 10, 8_000],
      ['after-sales', 0, 0, 10_000],
    ],
  )
})

test('what a supplier trades with his own adds nothing to what is shown', () => {
  const own = resultOfOrder('ord_1', 'cmp_1', '2026-03-01', { related: ['owner'] })
  assert.deepEqual(figuresOf(own), noFigures)
})

test('an order that ended by nobody’s doing says nothing, one that the supplier gave up says late', () => {
  const cancelled = { ended: 'cancelled', usd: 0n } as const
  const of = (more: object) => figuresOf(resultOfOrder('ord_1', 'cmp_1', '2026-03-01', { ...cancelled, ...more }))
  assert.equal(of({ shipping: 'not-due' }).orders, 0)
  assert.deepEqual([of({ shipping: 'never' }).orders, of({ shipping: 'never' }).late], [1, 1])
})

test('what was added can be taken off', () => {
  const one = figuresOf(resultOfOrder('ord_1', 'cmp_1', '2026-03-01', { claims: 2, faults: 1, decidedAgainst: 1 }))
  assert.deepEqual(withFigures(withFigures(good, one), one, -1), good)
})

test('the first word of the supplier is the answer, from the first word that waited', () => {
  const none = { orderId: 'ord_1', bands: noAnswers }
  const waiting = noted(none, 'buyer', begin)
  assert.ok(waiting)
  assert.equal(noted(waiting, 'buyer', after(5)), undefined)
  assert.deepEqual(noted(waiting, 'supplier', after(60))?.bands, [0, 1, 0, 0, 0, 0, 0])
  assert.equal(noted(none, 'supplier', begin), undefined)
  // What nobody answered is late; what came on the last day is no fault yet.
  assert.deepEqual(answersAtEnd(waiting, after(24 * 60 + 1)), [0, 0, 0, 0, 0, 0, 1])
  assert.deepEqual(answersAtEnd(waiting, after(24 * 60)), noAnswers)
})

test('half of all answers came within the median', () => {
  const bands = [3, 61, 61, 300, 20_000].reduce((sum, minutes) => withAnswer(sum, begin, after(minutes)), noAnswers)
  assert.deepEqual([bands, medianMinutes(bands)], [[1, 0, 2, 1, 0, 0, 1], 240])
  assert.equal(medianMinutes(noAnswers), undefined)
})
