import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addDuration,
  durationParts,
  earlier,
  justAfter,
  justBefore,
  later,
  millisecondsBetween,
  parseInstant,
  toInstant,
} from './instant.ts'

const readable: readonly [text: string, instant: string][] = [
  ['2026-03-01T09:30:00Z', '2026-03-01T09:30:00.000Z'],
  ['2026-03-01t09:30:00z', '2026-03-01T09:30:00.000Z'],
  ['2026-03-01T09:30:00.123456Z', '2026-03-01T09:30:00.123Z'],
  ['2026-03-01T09:30:00+08:00', '2026-03-01T01:30:00.000Z'],
  ['2024-02-29T23:59:59-05:30', '2024-03-01T05:29:59.000Z'],
]
for (const [text, instant] of readable) test(`${text} is ${instant}`, () => assert.equal(parseInstant(text), instant))

for (const text of [
  '2026-03-01',
  '2026-03-01T09:30:00',
  '2026-02-29T00:00:00Z',
  '2026-02-31T00:00:00Z',
  '2026-04-31T00:00:00+02:00',
  '2026-13-01T00:00:00Z',
  '2026-03-01T24:00:00Z',
  '2026-03-01T25:00:00Z',
  '2026-03-01 09:30:00Z',
  '1772357400000',
  '',
])
  test(`"${text}" is no instant`, () => assert.equal(parseInstant(text), undefined))

const sums: readonly [at: string, duration: string, after: string][] = [
  ['2026-01-31T10:00:00.000Z', 'P1M', '2026-02-28T10:00:00.000Z'],
  ['2024-01-31T10:00:00.000Z', 'P1M', '2024-02-29T10:00:00.000Z'],
  ['2024-02-29T10:00:00.000Z', 'P1Y', '2025-02-28T10:00:00.000Z'],
  ['2026-11-30T00:00:00.000Z', 'P3M', '2027-02-28T00:00:00.000Z'],
  ['2026-03-31T00:00:00.000Z', 'P6M', '2026-09-30T00:00:00.000Z'],
  ['2026-01-31T00:00:00.000Z', 'P1M1D', '2026-03-01T00:00:00.000Z'],
  ['2026-03-01T00:00:00.000Z', 'PT48H', '2026-03-03T00:00:00.000Z'],
  ['2026-03-28T12:00:00.000Z', 'P30D', '2026-04-27T12:00:00.000Z'],
  ['2026-12-31T23:59:59.999Z', 'PT1S', '2027-01-01T00:00:00.999Z'],
  ['2026-03-01T00:00:00.000Z', 'P2W', '2026-03-15T00:00:00.000Z'],
  ['2026-03-01T00:00:00.000Z', 'P0D', '2026-03-01T00:00:00.000Z'],
]
for (const [at, duration, after] of sums)
  test(`${at} + ${duration} = ${after}`, () => assert.equal(addDuration(at, duration), after))

for (const text of ['P', 'PT', 'P1', '30D', 'P-1D', '-P1D', 'P1.5D', 'PT1H1D', 'P1DT', ''])
  test(`"${text}" is no duration`, () => assert.throws(() => durationParts(text), /no duration/))

test('a duration in its parts', () => {
  assert.deepEqual(durationParts('P1Y2M1W3DT4H5M6S'), { months: 14, days: 10, milliseconds: 14_706_000 })
})

test('later, earlier, between', () => {
  const [a, b] = [toInstant(0), toInstant(new Date(86_400_000))]
  assert.deepEqual([later(a, b), later(b, a), earlier(a, b), earlier(b, a)], [b, b, a, a])
  assert.deepEqual([millisecondsBetween(a, b), millisecondsBetween(b, a)], [86_400_000, -86_400_000])
})

const times = fc.integer({ min: 0, max: Date.parse('2199-12-31T00:00:00Z') }).map((time) => toInstant(time))

test('property: instants compare as text, and reading them changes nothing', () => {
  fc.assert(
    fc.property(times, times, (a, b) => {
      assert.equal(parseInstant(a), a)
      assert.equal(a < b, millisecondsBetween(a, b) > 0)
    }),
  )
})

test('property: months keep the day or end on the last one, and never run ahead', () => {
  fc.assert(
    fc.property(times, fc.integer({ min: 1, max: 60 }), (at, months) => {
      const after = addDuration(at, `P${months}M`)
      const [from, to] = [new Date(at), new Date(after)]
      assert.equal((to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth(), months)
      const next = new Date(to.getTime() + 86_400_000)
      assert.ok(to.getUTCDate() === from.getUTCDate() || next.getUTCDate() === 1)
      assert.equal(after.slice(10), at.slice(10))
    }),
  )
})

test('the moments beside an instant are a millisecond away, over midnights and leap days too', () => {
  const pairs = [
    ['2026-03-01T09:00:00.000Z', '2026-03-01T09:00:00.001Z'],
    ['2026-12-31T23:59:59.999Z', '2027-01-01T00:00:00.000Z'],
    ['2028-02-28T23:59:59.999Z', '2028-02-29T00:00:00.000Z'],
  ] as const
  for (const [before, after] of pairs) assert.deepEqual([justAfter(before), justBefore(after)], [after, before])
  assert.ok(pairs.every(([before, after]) => before < after))
})
