import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstAskAt, nextAskAt, provesUnsent } from './asking.rules.ts'

const sent = '2026-03-01T00:00:00.000Z'

test('the first question is a quarter of an hour after sending', () => {
  assert.equal(firstAskAt(sent), '2026-03-01T00:15:00.000Z')
})

for (const [at, next, why] of [
  ['2026-03-01T00:15:00.000Z', '2026-03-01T00:30:00.000Z', 'as long as all before it'],
  ['2026-03-01T00:01:00.000Z', '2026-03-01T00:16:00.000Z', 'never sooner than a quarter of an hour'],
  ['2026-03-01T04:00:00.000Z', '2026-03-01T08:00:00.000Z', 'doubled'],
  ['2026-03-03T00:00:00.000Z', '2026-03-04T00:00:00.000Z', 'at most a day'],
  ['2026-03-30T23:59:59.999Z', '2026-03-31T23:59:59.999Z', 'a day to the end of the month'],
  ['2026-03-31T00:00:00.000Z', '2026-04-07T00:00:00.000Z', 'a week after it'],
  ['2027-03-01T00:00:00.000Z', '2027-03-08T00:00:00.000Z', 'a week for ever'],
] as const)
  test(`asked at ${at}, again at ${next}: ${why}`, () => {
    assert.equal(nextAskAt(sent, at), next)
  })

test('a key that a provider does not know proves nothing once it may have been forgotten', () => {
  assert.equal(provesUnsent(sent, '2026-03-01T19:59:59.999Z'), true)
  assert.equal(provesUnsent(sent, '2026-03-01T20:00:00.000Z'), false)
})
