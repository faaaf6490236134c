import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, endOfDate, localDate, startOfDate } from './zone.ts'

/** Days of a zone lie side by side: what is told by days, such as statements, has no gap and nothing twice. */

const zones = ['UTC', 'Asia/Shanghai', 'America/Chicago', 'Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Apia']
const dates = fc
  .integer({ min: 0, max: 3_650 })
  .map((n) => new Date(Date.UTC(2020, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))

test('a day begins when the day before ends, through changes of the clock too', () => {
  fc.assert(
    fc.property(dates, fc.constantFrom(...zones), (date, zone) => {
      const next = startOfDate(addDays(date, 1), zone)
      assert.equal(endOfDate(date, zone), next)
      assert.ok(startOfDate(date, zone) < next)
    }),
    { numRuns: 500 },
  )
})

test('every moment lies in the day that it is called by, and in no other', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: 0, max: 86_399_999 }), fc.constantFrom(...zones), (date, past, zone) => {
      const at = new Date(Date.parse(`${date}T00:00:00.000Z`) + past).toISOString()
      const day = localDate(at, zone)
      assert.ok(startOfDate(day, zone) <= at)
      assert.ok(at < startOfDate(addDays(day, 1), zone))
    }),
    { numRuns: 500 },
  )
})

test('a short and a long day are as long as the clock made them', () => {
  const hours = (date: string, zone: string) =>
    (Date.parse(startOfDate(addDays(date, 1), zone)) - Date.parse(startOfDate(date, zone))) / 3_600_000
  assert.deepEqual(
    ['2026-03-28', '2026-03-29', '2026-10-25'].map((date) => hours(date, 'Europe/Berlin')),
    [24, 23, 25],
  )
  assert.equal(hours('2026-03-29', 'Asia/Shanghai'), 24)
})
