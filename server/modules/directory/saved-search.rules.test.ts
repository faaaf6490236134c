import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSameName, nextLook, saysSomething } from './saved-search.rules.ts'

const times = { alertHour: 7, alertWeekday: 1 }
const next = (alert: 'off' | 'daily' | 'weekly', after: string, zone: string) => nextLook(alert, after, zone, times)

/** 2026-12-01 is a Tuesday. */
const looks: readonly (readonly ['off' | 'daily' | 'weekly', string, string, string | undefined])[] = [
  ['off', '2026-12-01T00:00:00.000Z', 'Etc/UTC', undefined],
  ['daily', '2026-12-01T06:59:59.999Z', 'Etc/UTC', '2026-12-01T07:00:00.000Z'],
  ['daily', '2026-12-01T07:00:00.000Z', 'Etc/UTC', '2026-12-02T07:00:00.000Z'],
  ['daily', '2026-12-01T00:00:00.000Z', 'Asia/Shanghai', '2026-12-01T23:00:00.000Z'],
  ['weekly', '2026-12-01T00:00:00.000Z', 'Etc/UTC', '2026-12-07T07:00:00.000Z'],
  ['weekly', '2026-12-07T07:00:00.000Z', 'Etc/UTC', '2026-12-14T07:00:00.000Z'],
  // Sunday in London is Monday in Auckland.
  ['weekly', '2026-12-06T12:00:00.000Z', 'Pacific/Auckland', '2026-12-06T18:00:00.000Z'],
  // The clock goes forward in the night: seven o'clock is an hour earlier.
  ['daily', '2026-03-29T00:00:00.000Z', 'Europe/Berlin', '2026-03-29T05:00:00.000Z'],
]

for (const [alert, after, zone, at] of looks)
  test(`${alert} after ${after} in ${zone}`, () => assert.equal(next(alert, after, zone), at))

test('what only orders a list asks for nothing', () => {
  assert.equal(saysSomething({ sort: 'price', language: 'zh', q: ' ' }), false)
  for (const query of [{ q: 'bolt' }, { badge: 'true' }, { country: 'CN' }]) assert.equal(saysSomething(query), true)
})

test('names are the same when they look the same', () => {
  assert.equal(isSameName('Ｋettles', 'kettles'), true)
  assert.equal(isSameName('Kettle', 'kettles'), false)
})
