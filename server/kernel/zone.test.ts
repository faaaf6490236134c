import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, endOfDate, endOfTerm, hourOfDate, isZone, localDate, startOfDate } from './zone.ts'

for (const zone of ['Europe/Amsterdam', 'America/New_York', 'Asia/Shanghai', 'Pacific/Auckland', 'UTC', 'Etc/UTC'])
  test(`${zone} is a zone`, () => assert.ok(isZone(zone)))
for (const zone of ['Europe/Rotterdam', '', '+01:00', 'Mars/Base', '../etc/passwd'])
  test(`"${zone}" is no zone`, () => assert.ok(!isZone(zone)))

const dates: readonly [at: string, zone: string, date: string][] = [
  ['2026-03-01T23:30:00.000Z', 'Europe/Amsterdam', '2026-03-02'],
  ['2026-03-01T23:30:00.000Z', 'America/New_York', '2026-03-01'],
  ['2026-03-01T16:00:00.000Z', 'Asia/Shanghai', '2026-03-02'],
  ['2026-03-01T15:59:59.999Z', 'Asia/Shanghai', '2026-03-01'],
  ['2026-01-01T10:59:59.999Z', 'Pacific/Auckland', '2026-01-01'],
  ['2026-01-01T11:00:00.000Z', 'Pacific/Auckland', '2026-01-02'],
  ['2026-06-01T18:29:59.000Z', 'Asia/Kolkata', '2026-06-01'],
]
for (const [at, zone, date] of dates) test(`${at} in ${zone}: ${date}`, () => assert.equal(localDate(at, zone), date))

const starts: readonly [date: string, zone: string, at: string][] = [
  ['2026-03-29', 'Europe/Amsterdam', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', 'Europe/Amsterdam', '2026-03-29T22:00:00.000Z'],
  ['2026-10-25', 'Europe/Amsterdam', '2026-10-24T22:00:00.000Z'],
  ['2026-10-26', 'Europe/Amsterdam', '2026-10-25T23:00:00.000Z'],
  ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00.000Z'],
  ['2026-03-09', 'America/New_York', '2026-03-09T04:00:00.000Z'],
  ['2026-11-02', 'America/New_York', '2026-11-02T05:00:00.000Z'],
  ['2026-03-29', 'Asia/Shanghai', '2026-03-28T16:00:00.000Z'],
  ['2026-04-05', 'Pacific/Auckland', '2026-04-04T11:00:00.000Z'],
  ['2026-04-06', 'Pacific/Auckland', '2026-04-05T12:00:00.000Z'],
  // Cairo's clocks jump at midnight: the day begins at 01:00.
  ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
  // Havana falls back from 01:00 to 00:00: midnight comes twice, the first counts.
  ['2026-11-01', 'America/Havana', '2026-11-01T04:00:00.000Z'],
]
for (const [date, zone, at] of starts)
  test(`${date} begins in ${zone} at ${at}`, () => assert.equal(startOfDate(date, zone), at))

const hours: readonly [date: string, hour: number, zone: string, at: string][] = [
  ['2026-03-28', 8, 'Europe/Amsterdam', '2026-03-28T07:00:00.000Z'],
  ['2026-03-29', 8, 'Europe/Amsterdam', '2026-03-29T06:00:00.000Z'],
  ['2026-10-25', 8, 'Europe/Amsterdam', '2026-10-25T07:00:00.000Z'],
  ['2026-03-02', 8, 'Asia/Shanghai', '2026-03-02T00:00:00.000Z'],
  ['2026-03-02', 23, 'America/New_York', '2026-03-03T04:00:00.000Z'],
  ['2026-03-02', 8, 'Asia/Kolkata', '2026-03-02T02:30:00.000Z'],
  // 02:00 does not come on this day: the instant at which the clock jumps to 03:00.
  ['2026-03-29', 2, 'Europe/Amsterdam', '2026-03-29T01:00:00.000Z'],
  // 02:00 comes twice: the first counts.
  ['2026-10-25', 2, 'Europe/Amsterdam', '2026-10-25T00:00:00.000Z'],
]
for (const [date, hour, zone, at] of hours)
  test(`${hour}:00 of ${date} in ${zone} is ${at}`, () => assert.equal(hourOfDate(date, hour, zone), at))

const terms: readonly [at: string, term: string, zone: string, end: string][] = [
  ['2026-03-27T10:00:00.000Z', 'P3D', 'Europe/Amsterdam', '2026-03-30T22:00:00.000Z'],
  ['2026-03-27T10:00:00.000Z', 'P1D', 'Europe/Amsterdam', '2026-03-28T23:00:00.000Z'],
  ['2026-10-24T10:00:00.000Z', 'P1D', 'Europe/Amsterdam', '2026-10-25T23:00:00.000Z'],
  ['2026-03-07T23:30:00.000Z', 'P1D', 'America/New_York', '2026-03-09T04:00:00.000Z'],
  ['2026-03-07T23:30:00.000Z', 'P1D', 'Asia/Shanghai', '2026-03-09T16:00:00.000Z'],
  ['2026-04-04T12:00:00.000Z', 'P30D', 'Pacific/Auckland', '2026-05-05T12:00:00.000Z'],
  ['2026-03-28T22:00:00.000Z', 'PT48H', 'Europe/Amsterdam', '2026-03-30T22:00:00.000Z'],
  ['2026-12-31T23:59:59.999Z', 'P1W', 'UTC', '2027-01-08T00:00:00.000Z'],
]
for (const [at, term, zone, end] of terms)
  test(`${term} from ${at} in ${zone} end ${end}`, () => assert.equal(endOfTerm(at, term, zone), end))

test('months, and days with hours, are no term', () => {
  for (const term of ['P1M', 'P1DT1H'])
    assert.throws(() => endOfTerm('2026-01-01T00:00:00.000Z', term, 'UTC'), /no term/)
})

const zones = fc.constantFrom(
  'Europe/Amsterdam',
  'America/New_York',
  'Asia/Shanghai',
  'Pacific/Auckland',
  'Asia/Kolkata',
)
const times = fc
  .integer({ min: Date.parse('2000-01-01T00:00:00Z'), max: Date.parse('2060-01-01T00:00:00Z') })
  .map((time) => new Date(time).toISOString())

test('property: an instant lies in its local day, and days tile time without gap or overlap', () => {
  fc.assert(
    fc.property(times, zones, (at, zone) => {
      const date = localDate(at, zone)
      const [start, end] = [startOfDate(date, zone), endOfDate(date, zone)]
      assert.ok(start <= at && at < end)
      assert.equal(localDate(start, zone), date)
      assert.equal(localDate(end, zone), addDays(date, 1))
      const hours = (Date.parse(end) - Date.parse(start)) / 3_600_000
      assert.ok(hours === 23 || hours === 24 || hours === 25)
    }),
  )
})

test('property: a term of n days ends when the n-th day after the day of the event does', () => {
  fc.assert(
    fc.property(times, zones, fc.integer({ min: 1, max: 120 }), (at, zone, days) => {
      const last = new Date(Date.parse(endOfTerm(at, `P${days}D`, zone)) - 1).toISOString()
      assert.equal(localDate(last, zone), addDays(localDate(at, zone), days))
    }),
  )
})
