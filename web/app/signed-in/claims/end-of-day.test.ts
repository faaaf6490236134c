import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endOfDay } from './end-of-day.ts'

const rows: readonly (readonly [string, string, string])[] = [
  ['2027-03-03', 'Asia/Shanghai', '2027-03-03T16:00:00.000Z'],
  ['2027-03-03', 'UTC', '2027-03-04T00:00:00.000Z'],
  ['2027-03-03', 'America/New_York', '2027-03-04T05:00:00.000Z'],
  // The clocks are put forward in the night before: the day ends an hour earlier, by UTC.
  ['2027-03-28', 'Europe/Amsterdam', '2027-03-28T22:00:00.000Z'],
  ['2027-03-27', 'Europe/Amsterdam', '2027-03-27T23:00:00.000Z'],
  ['2027-10-31', 'Europe/Amsterdam', '2027-10-31T23:00:00.000Z'],
  ['soon', 'UTC', 'soon'],
  ['2027-13-45', 'UTC', '2027-13-45'],
]

test('a day ends at midnight of its own zone', () => {
  for (const [day, zone, end] of rows) assert.equal(endOfDay(day, zone), end, `${day} ${zone}`)
})
