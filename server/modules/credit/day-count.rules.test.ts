import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { DayCount } from './day-count.rules.ts'
import {
  addMonths,
  dateOf,
  dayCounts,
  dayNumber,
  daysBetween,
  daysOver,
  interestOf,
  yearOf,
} from './day-count.rules.ts'

/**
 * The examples that ISDA published with the definitions of the three 30-day counts
 * (https://www.isda.org/2008/12/22/30-360-day-count-conventions/, sheet 30-360-2006ISDADefs): from, to, days. They
 * stand in the tests of QuantLib (test-suite/daycounters.cpp), too, where `isLast` is its termination date.
 */
const published: readonly (readonly [DayCount, string | undefined, string])[] = [
  [
    '30/360',
    undefined,
    `
  2006-08-20 2007-02-20 180
  2007-02-20 2007-08-20 180
  2007-08-20 2008-02-20 180
  2008-02-20 2008-08-20 180
  2008-08-20 2009-02-20 180
  2009-02-20 2009-08-20 180
  2006-08-31 2007-02-28 178
  2007-02-28 2007-08-31 183
  2007-08-31 2008-02-29 179
  2008-02-29 2008-08-31 182
  2008-08-31 2009-02-28 178
  2009-02-28 2009-08-31 183
  2006-01-31 2006-02-28 28
  2006-01-30 2006-02-28 28
  2006-02-28 2006-03-03 5
  2006-02-14 2006-02-28 14
  2006-09-30 2006-10-31 30
  2006-10-31 2006-11-28 28
  2007-08-31 2008-02-28 178
  2008-02-28 2008-08-28 180
  2008-02-28 2008-08-30 182
  2008-02-28 2008-08-31 183
  2007-02-26 2008-02-28 362
  2007-02-26 2008-02-29 363
  2008-02-29 2009-02-28 359
  2008-02-28 2008-03-30 32
  2008-02-28 2008-03-31 33`,
  ],
  [
    '30e/360',
    undefined,
    `
  2006-02-28 2006-08-31 182
  2006-08-31 2007-02-28 178
  2007-02-28 2007-08-31 182
  2007-08-31 2008-02-29 179
  2008-02-29 2008-08-31 181
  2008-08-31 2009-02-28 178
  2009-02-28 2009-08-31 182
  2009-08-31 2010-02-28 178
  2010-02-28 2010-08-31 182
  2010-08-31 2011-02-28 178
  2011-02-28 2011-08-31 182
  2011-08-31 2012-02-29 179
  2006-01-31 2006-02-28 28
  2006-01-30 2006-02-28 28
  2006-02-28 2006-03-03 5
  2006-02-14 2006-02-28 14
  2006-09-30 2006-10-31 30
  2006-10-31 2006-11-28 28
  2007-08-31 2008-02-28 178
  2008-02-28 2008-08-28 180
  2008-02-28 2008-08-30 182
  2008-02-28 2008-08-31 182
  2007-02-26 2008-02-28 362
  2007-02-26 2008-02-29 363
  2008-02-29 2009-02-28 359
  2008-02-28 2008-03-30 32
  2008-02-28 2008-03-31 32`,
  ],
  [
    '30e/360-isda',
    '2012-02-29',
    `
  2006-02-28 2006-08-31 180
  2006-08-31 2007-02-28 180
  2007-02-28 2007-08-31 180
  2007-08-31 2008-02-29 180
  2008-02-29 2008-08-31 180
  2008-08-31 2009-02-28 180
  2009-02-28 2009-08-31 180
  2009-08-31 2010-02-28 180
  2010-02-28 2010-08-31 180
  2010-08-31 2011-02-28 180
  2011-02-28 2011-08-31 180
  2011-08-31 2012-02-29 179`,
  ],
  [
    '30e/360-isda',
    '2008-02-29',
    `
  2006-01-31 2006-02-28 30
  2006-01-30 2006-02-28 30
  2006-02-28 2006-03-03 3
  2006-02-14 2006-02-28 16
  2006-09-30 2006-10-31 30
  2006-10-31 2006-11-28 28
  2007-08-31 2008-02-28 178
  2008-02-28 2008-08-28 180
  2008-02-28 2008-08-30 182
  2008-02-28 2008-08-31 182
  2007-02-28 2008-02-28 358
  2007-02-28 2008-02-29 359
  2008-02-29 2009-02-28 360
  2008-02-29 2008-03-30 30
  2008-02-29 2008-03-31 30`,
  ],
]

for (const [count, last, rows] of published)
  for (const [from = '', to = '', days] of rows
    .trim()
    .split('\n')
    .map((row) => row.trim().split(' ')))
    test(`${count}: ${from} to ${to} are ${days} days`, () => {
      assert.equal(daysBetween(count, dayNumber(from), dayNumber(to), to === last), Number(days))
    })

/** Minor units of interest on an amount at so much a year, in basis points. */
const cost = (count: DayCount, amount: bigint, yearBps: number, from: string, to: string) =>
  interestOf(count, yearBps / 12, amount * BigInt(daysBetween(count, dayNumber(from), dayNumber(to))))

/**
 * Worked examples: 5 % for August, 31 days
 * (https://www.answertabs.com/interest-calculation-basis-30-360-act-360-act-365-act-act-example/: 0.4167 %, 0.43059 %,
 * 0.4247 % of the amount); USD 200,000 at 2 % by 30/360, actual/365 and actual/360 for January
 * (https://sheetshelp.com/interest-day-counts/: amount × rate × days / year).
 */
const worked: readonly (readonly [DayCount, bigint, number, string, string, bigint])[] = [
  ['30/360', 10_000_000n, 500, '2026-08-01', '2026-09-01', 41_667n],
  ['actual/360', 10_000_000n, 500, '2026-08-01', '2026-09-01', 43_056n],
  ['actual/365', 10_000_000n, 500, '2026-08-01', '2026-09-01', 42_466n],
  ['30/360', 20_000_000n, 200, '2025-01-01', '2025-02-01', 33_333n],
  ['actual/360', 20_000_000n, 200, '2025-01-01', '2025-02-01', 34_444n],
  ['actual/365', 20_000_000n, 200, '2025-01-01', '2025-02-01', 33_973n],
  // Three days of USD 1,000,000 at 12 %: USD 986.30 (https://education.blurtit.com/3574976).
  ['actual/365', 100_000_000n, 1200, '2026-03-02', '2026-03-05', 98_630n],
]
for (const [count, amount, bps, from, to, interest] of worked)
  test(`${count}: ${amount} at ${bps} basis points a year from ${from} to ${to} cost ${interest}`, () => {
    const run = amount * BigInt(daysBetween(count, dayNumber(from), dayNumber(to)))
    // The rule takes rates for a month; a rate for a year is compared twelve times over.
    const [above, below] = [run * BigInt(bps), 10_000n * yearOf(count)]
    const exact = Number((above * 1000n) / below) / 1000
    assert.ok(Math.abs(exact - Number(interest)) <= 0.5, `${exact}`)
    if (bps % 12 === 0) assert.equal(cost(count, amount, bps, from, to), interest)
  })

const someDay = fc.integer({ min: dayNumber('2019-01-01'), max: dayNumber('2033-12-31') })
const someCount = fc.constantFrom(...dayCounts)

test('a date is its number and back', () => {
  fc.assert(fc.property(someDay, (day) => assert.equal(dayNumber(dateOf(day)), day)))
  for (const none of ['2026-02-30', '2026-13-01', 'soon', '']) assert.throws(() => dayNumber(none), none)
})

test('a month later is the same day, or the last one', () => {
  for (const [from, months, to] of [
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-30', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2023-12-31', 6, '2024-06-30'],
    ['2025-10-15', 5, '2026-03-15'],
  ] as const)
    assert.equal(dateOf(addMonths(dayNumber(from), months)), to)
})

test('a whole month has thirty days by every 30-day count, its own days by the others', () => {
  fc.assert(
    fc.property(someCount, someDay, (count, from) => {
      const period = { from, to: addMonths(from, 1), months: 1 }
      assert.equal(daysOver(count, period, period.to), count.startsWith('30') ? 30 : period.to - from)
      assert.equal(daysOver(count, period, period.to + 10), daysOver(count, period, period.to))
      assert.equal(daysOver(count, period, from - 3), 0)
    }),
  )
})

test('the days of a period never fall, and never pass the whole', () => {
  fc.assert(
    fc.property(someCount, someDay, fc.integer({ min: 1, max: 3 }), (count, from, months) => {
      const period = { from, to: addMonths(from, months), months }
      let before = 0
      for (let day = from; day <= period.to; day += 1) {
        const over = daysOver(count, period, day)
        assert.ok(over >= before && over <= daysOver(count, period, period.to), `${dateOf(day)}: ${before}, ${over}`)
        before = over
      }
    }),
    { numRuns: 300 },
  )
})

test('days of an actual count add up over any split', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('actual/360' as const, 'actual/365' as const),
      someDay,
      someDay,
      someDay,
      (count, ...days) => {
        const [a = 0, b = 0, c = 0] = days.sort((x, y) => x - y)
        assert.equal(daysBetween(count, a, b) + daysBetween(count, b, c), daysBetween(count, a, c))
      },
    ),
  )
})

test('Eurobond days add up over any split, bond basis does not: 28 February to 31 March', () => {
  fc.assert(
    fc.property(someDay, someDay, someDay, (...days) => {
      const [a = 0, b = 0, c = 0] = days.sort((x, y) => x - y)
      assert.equal(daysBetween('30e/360', a, b) + daysBetween('30e/360', b, c), daysBetween('30e/360', a, c))
    }),
  )
  const [a, b, c] = ['2026-01-15', '2026-03-31', '2026-04-15'].map(dayNumber) as [number, number, number]
  assert.notEqual(daysBetween('30/360', a, b) + daysBetween('30/360', b, c), daysBetween('30/360', a, c))
})

test('interest is rounded once, half to the even unit', () => {
  // 100 basis points a month for 30 of 360 days: a hundredth.
  for (const [amount, interest] of [
    [50n, 0n],
    [150n, 2n],
    [149n, 1n],
    [151n, 2n],
    [250n, 2n],
    [350n, 4n],
    [0n, 0n],
  ] as const)
    assert.equal(interestOf('30e/360', 100, amount * 30n), interest, `${amount}`)
  assert.equal(yearOf('actual/365'), 365n)
  assert.equal(yearOf('actual/360'), 360n)
})
