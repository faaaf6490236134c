import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inspectionRefusals } from './inspection-refusals.ts'
import { refusals } from './refusals.ts'
import { reviewRefusals } from './review-refusals.ts'

for (const [about, part] of [
  ['reviews', reviewRefusals],
  ['inspections', inspectionRefusals],
] as const)
  test(`the part of the list about ${about} is in the list as it stands there`, () => {
    for (const [code, said] of Object.entries(part)) assert.equal(refusals[code as keyof typeof refusals], said, code)
  })

for (const [code, { status }] of Object.entries(reviewRefusals))
  test(`${code} speaks of ${status === 409 ? 'a state' : 'what was sent'}`, () => {
    const isSent = /invalid|missing|too-long/.test(code) && code !== 'consent-missing'
    assert.equal(status, isSent ? 422 : 409)
  })

test('what was written once says that it can be revised once', () => {
  for (const code of ['answered-already', 'reviewed-already', 'own-post'] as const)
    assert.match(reviewRefusals[code].text, /revised once/)
})

test('a time that is over and a limit are named in data', () => {
  for (const code of ['review-time-over', 'review-words-too-long', 'story-orders-invalid'] as const)
    assert.match(reviewRefusals[code].text, /named/)
})
