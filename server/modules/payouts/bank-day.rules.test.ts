import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isWorkingDay } from '../../kernel/calendar.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { easterOf, executionDate, isEuroDay, isOver } from './bank-day.rules.ts'

test('Easter falls where the calendar has it', () => {
  const known = { 2024: '03-31', 2025: '04-20', 2026: '04-05', 2027: '03-28', 2038: '04-25', 2285: '03-22' }
  for (const [year, day] of Object.entries(known)) assert.equal(easterOf(Number(year)), `${year}-${day}`)
})

test('T2 is closed on weekends and six holidays, and open on every other day', () => {
  const closed = ['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-12-25', '2026-12-26', '2026-11-28']
  for (const date of closed) assert.equal(isEuroDay(date), false, date)
  for (const date of ['2026-04-02', '2026-04-07', '2026-12-24', '2026-11-30']) assert.equal(isEuroDay(date), true, date)
})

const at = '2026-12-24T10:00:00.000Z'

test('the bank is asked for the first bank day after today, of its own scheme', () => {
  assert.equal(executionDate(at, 'sepa', operatorCalendar), '2026-12-28')
  assert.equal(executionDate(at, 'cross-border', operatorCalendar), '2026-12-25')
  const holidays = { ...operatorCalendar, holidays: ['2026-12-25', '2026-12-28'] }
  assert.equal(executionDate(at, 'cross-border', holidays), '2026-12-29')
})

test('a day that was asked for has to be a bank day within reach', () => {
  assert.equal(executionDate(at, 'sepa', operatorCalendar, '2026-12-24'), '2026-12-24')
  for (const asked of ['2026-12-23', '2026-12-25', '2026-12-26', '2027-12-24', '2026-13-40', 'soon']) {
    const found = executionDate(at, 'sepa', operatorCalendar, asked)
    assert.deepEqual(found, {
      refused: 'execution-date-invalid',
      data: { earliest: '2026-12-24', latest: '2027-03-24' },
    })
  }
})

test('a day is over when the next has begun where the operator works', () => {
  const amsterdam = { ...operatorCalendar, zone: 'Europe/Amsterdam' }
  assert.equal(isOver('2026-12-24', '2026-12-24T22:59:00.000Z', amsterdam), false)
  assert.equal(isOver('2026-12-24', '2026-12-24T23:00:00.000Z', amsterdam), true)
  assert.ok(isWorkingDay('2026-12-24', amsterdam))
})
