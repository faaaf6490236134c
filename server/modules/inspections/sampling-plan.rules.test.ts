import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { LotSampling } from '../orders/sampling.rules.ts'
import { aqlValues, lqValues } from '../orders/sampling.rules.ts'
import { acceptance, codeLetters, sampleSizes } from './aql-table.rules.ts'
import { letterFor, planFor } from './sampling-plan.rules.ts'

const aql = (percent: string) => ({ kind: 'aql', percent }) as LotSampling
const lq = (percent: string) => ({ kind: 'lq', percent }) as LotSampling

test('a lot has the code letter of table 1, level II, at both ends of each row', () => {
  const rows: readonly (readonly [number, number, string])[] = [
    [1, 8, 'A'],
    [9, 15, 'B'],
    [16, 25, 'C'],
    [26, 50, 'D'],
    [51, 90, 'E'],
    [91, 150, 'F'],
    [151, 280, 'G'],
    [281, 500, 'H'],
    [501, 1_200, 'J'],
    [1_201, 3_200, 'K'],
    [3_201, 10_000, 'L'],
    [10_001, 35_000, 'M'],
    [35_001, 150_000, 'N'],
    [150_001, 500_000, 'P'],
    [500_001, 10_000_000, 'Q'],
  ]
  for (const [least, most, letter] of rows) assert.deepEqual([letterFor(least), letterFor(most)], [letter, letter])
})

/** Published examples: inspection firms and textbooks give these plans for level II, normal, single. */
const published: readonly (readonly [items: number, aql: string, size: number, accept: number])[] = [
  [1_000, '2.5', 80, 5],
  [1_000, '4.0', 80, 7],
  [2_000, '2.5', 125, 7],
  [2_000, '4.0', 125, 10],
  [5_000, '1.0', 200, 5],
  [5_000, '2.5', 200, 10],
  [5_000, '4.0', 200, 14],
  [20_000, '0.65', 315, 5],
  [400, '2.5', 50, 3],
  [400, '4.0', 50, 5],
  // Arrows down: letter F at 1.5 goes to G, letter E at 2.5 to F.
  [150, '1.5', 32, 1],
  [80, '2.5', 20, 1],
  // An arrow up: letter D at 2.5 goes to C. Two down: letter A at 2.5 goes to C.
  [40, '2.5', 5, 0],
  [6, '2.5', 5, 0],
  // Up from the end of the column.
  [200_000, '2.5', 500, 21],
  [600_000, '4.0', 315, 21],
]

for (const [items, percent, size, accept] of published)
  test(`of ${items} items at AQL ${percent}, ${size} are looked at and ${accept} may be defective`, () => {
    const plan = planFor(items, aql(percent))
    assert.deepEqual([plan.size, plan.accept, plan.reject], [size, accept, accept + 1])
  })

test('where the sample is as large as the lot, every item is looked at', () => {
  assert.deepEqual(planFor(4, aql('2.5')), { size: 4, accept: 0, reject: 1, letter: 'C', isWhole: true })
  assert.deepEqual(planFor(5, aql('2.5')), { size: 5, accept: 0, reject: 1, letter: 'C', isWhole: true })
  assert.equal(planFor(6, aql('2.5')).isWhole, false)
})

test('no critical defect is accepted in the sample of the lot’s own letter', () => {
  assert.deepEqual(planFor(1_000, aql('0')), { size: 80, accept: 0, reject: 1, letter: 'J', isWhole: false })
})

test('all is all, and a lot of one item has one', () => {
  assert.deepEqual(planFor(77, { kind: 'all' }), { size: 77, accept: 0, reject: 1, isWhole: true })
  assert.equal(planFor(1, aql('2.5')).size, 1)
  assert.equal(planFor(1, lq('5.0')).size, 1)
})

test('columns of table 2-A run 0, up, down, 1, 2, 3, 5, 7, 10, 14, 21 and hold size × AQL together', () => {
  const run = [0, 'up', 'down', 1, 2, 3, 5, 7, 10, 14, 21]
  for (const [percent, column] of Object.entries(acceptance)) {
    assert.equal(column.length, codeLetters.length, percent)
    const zero = column.indexOf(0)
    const from = zero >= 0 ? zero : column.indexOf(1) - 3
    const wanted = codeLetters.map((_, i) => run[i - from] ?? (i < from ? 'down' : 'up'))
    // Without room for 1 below it, the arrow after 0 leads up whatever follows.
    const shown = wanted.map((cell, i) => (zero < 0 && i < column.indexOf(1) ? 'down' : cell))
    const end = column.indexOf(1) < 0 ? shown.map((cell, i) => (i > zero ? 'up' : cell)) : shown
    assert.deepEqual(column, end, percent)
    // Plans of one acceptance number see lots of the same badness: size × AQL differs only as the series are rounded.
    if (zero >= 0) {
      const seen = sampleSizes[codeLetters[zero] ?? 'A'] * Number(percent)
      assert.ok(seen > 11.9 && seen < 13.1, `${percent}: ${seen}`)
    }
  }
})

test('a lot as bad as its limiting quality passes with less than 13 %', () => {
  const ends = [16, 25, 26, 50, 51, 90, 91, 150, 151, 280, 281, 500, 501, 1_200, 1_201, 3_200, 3_201, 10_000]
  for (const items of [...ends, 10_001, 35_000, 35_001, 150_000, 150_001, 500_000, 500_001])
    for (const percent of lqValues) {
      const { size, accept } = planFor(items, lq(percent))
      const bad = Math.ceil((items * Number(percent)) / 100 - 1e-9)
      assert.ok(passes(items, bad, size, accept) < 0.13, `${items} at ${percent}`)
    }
})

test('published plans for single lots', () => {
  const rows = [
    [1_000, '5.0', 80, 1],
    [1_000, '3.15', 125, 1],
    [2_500, '8.0', 80, 3],
    [300, '5.0', 50, 0],
    [20_000, '2.0', 315, 3],
  ] as const
  for (const [items, percent, size, accept] of rows) {
    const plan = planFor(items, lq(percent))
    assert.deepEqual([plan.size, plan.accept], [size, accept])
  }
})

test('a sample is never larger than its lot, and more items never ask for fewer samples at AQL 0 or 2.5', () => {
  const sampling = fc.oneof(
    fc.constantFrom(...aqlValues).map(aql),
    fc.constantFrom(...lqValues).map(lq),
    fc.constant<LotSampling>({ kind: 'all' }),
  )
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000_000 }), sampling, (items, by) => {
      const { size, accept, reject, isWhole } = planFor(items, by)
      assert.ok(size >= 1 && size <= items && reject === accept + 1)
      assert.equal(isWhole, size === items)
    }),
  )
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30_000 }), fc.integer({ min: 0, max: 30_000 }), (items, more) => {
      assert.ok(planFor(items + more, aql('0')).size >= planFor(items, aql('0')).size)
    }),
  )
})

/** The chance that at most `accept` of the `bad` items among `items` are among `size` drawn ones. */
function passes(items: number, bad: number, size: number, accept: number): number {
  let sum = 0
  for (let found = 0; found <= accept; found++)
    sum += Math.exp(chosen(bad, found) + chosen(items - bad, size - found) - chosen(items, size))
  return sum
}

const logs: number[] = [0]

function logFactorial(n: number): number {
  for (let i = logs.length; i <= n; i++) logs.push((logs[i - 1] ?? 0) + Math.log(i))
  return logs[n] ?? 0
}

/** The logarithm of how many ways there are to choose `k` of `n`. */
function chosen(n: number, k: number): number {
  return k < 0 || k > n ? Number.NEGATIVE_INFINITY : logFactorial(n) - logFactorial(k) - logFactorial(n - k)
}
