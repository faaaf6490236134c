import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { WorkCalendar } from './calendar.ts'
import { afterWorkingDays, areClosedDays, endOfAnswerTerm, isWorkingDay, reckon } from './calendar.ts'
import { endOfTerm, localDate } from './zone.ts'

const calendar: WorkCalendar = { zone: 'Europe/Amsterdam', weekend: [0, 6], holidays: ['2026-04-06', '2026-12-25'] }

const days: readonly [date: string, works: boolean][] = [
  ['2026-04-03', true],
  ['2026-04-04', false],
  ['2026-04-05', false],
  ['2026-04-06', false],
  ['2026-04-07', true],
]
for (const [date, works] of days) test(`${date}: ${works}`, () => assert.equal(isWorkingDay(date, calendar), works))

const sums: readonly [at: string, n: number, end: string][] = [
  ['2026-03-27T10:00:00.000Z', 1, '2026-03-30T22:00:00.000Z'],
  ['2026-04-03T10:00:00.000Z', 1, '2026-04-07T22:00:00.000Z'],
  ['2026-04-04T10:00:00.000Z', 2, '2026-04-08T22:00:00.000Z'],
  ['2026-12-24T23:30:00.000Z', 1, '2026-12-28T23:00:00.000Z'],
  ['2026-03-27T10:00:00.000Z', 0, '2026-03-27T23:00:00.000Z'],
]
for (const [at, n, end] of sums) {
  test(`${n} working days after ${at}: ${end}`, () => {
    assert.equal(afterWorkingDays(at, n, calendar), end)
    assert.equal(reckon(calendar).afterWorkingDays(at, n), end)
  })
}

test('a calendar without working days is a bug', () => {
  const never = { ...calendar, weekend: [0, 1, 2, 3, 4, 5, 6] }
  assert.throws(() => afterWorkingDays('2026-01-01T00:00:00.000Z', 1, never), /no working days/)
})

const newYear = ['2026-02-17', '2026-02-18', '2026-02-19']
const answers: readonly [term: string, closed: readonly string[], end: string][] = [
  ['P3D', [], '2026-02-19T16:00:00.000Z'],
  ['P3D', newYear, '2026-02-22T16:00:00.000Z'],
  ['P5D', newYear, '2026-02-24T16:00:00.000Z'],
  ['P5D', ['2026-02-16'], '2026-02-21T16:00:00.000Z'],
  ['P7D', newYear, '2026-02-23T16:00:00.000Z'],
  ['PT24H', newYear, '2026-02-17T10:00:00.000Z'],
]
for (const [term, closed, end] of answers) {
  test(`asked on 16 February in Shanghai, closed ${closed.length} days: ${term} end ${end}`, () => {
    assert.equal(endOfAnswerTerm('2026-02-16T10:00:00.000Z', term, 'Asia/Shanghai', closed), end)
  })
}

const january = Array.from({ length: 16 }, (_, i) => `2026-01-${String(i + 1).padStart(2, '0')}`)
const lists: readonly [name: string, dates: readonly string[], good: boolean][] = [
  ['none', [], true],
  ['fifteen', january.slice(1), true],
  ['sixteen in a year', january, false],
  ['fifteen and one next year', [...january.slice(1), '2027-01-01'], true],
  ['twice the same', ['2026-01-01', '2026-01-01'], false],
  ['no day of any calendar', ['2026-02-30'], false],
  ['no date', ['soon'], false],
]
for (const [name, dates, good] of lists) test(`closed days: ${name}`, () => assert.equal(areClosedDays(dates), good))

test('property: closed days only ever lengthen an answer term, by as many as lie in it', () => {
  const closed = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { maxLength: 15 })
  fc.assert(
    fc.property(closed, fc.integer({ min: 1, max: 5 }), (dates, n) => {
      const list = dates.map((day) => `2026-02-${String(day).padStart(2, '0')}`)
      const at = '2026-01-31T10:00:00.000Z'
      const end = endOfAnswerTerm(at, `P${n}D`, 'Asia/Shanghai', list)
      const last = localDate(new Date(Date.parse(end) - 1).toISOString(), 'Asia/Shanghai')
      const skipped = list.filter((date) => date <= last).length
      assert.equal(end, endOfTerm(at, `P${n + skipped}D`, 'Asia/Shanghai'))
      assert.ok(!list.includes(last))
    }),
  )
})
