import assert from 'node:assert/strict'
import { test } from 'node:test'
import { creditRefusals } from './credit-refusals.ts'
import { refusals } from './refusals.ts'

const coded = Object.entries(creditRefusals)

test('the part of the list about Pay Later is in the list as it stands there', () => {
  for (const [code, said] of coded) assert.equal(refusals[code as keyof typeof creditRefusals], said, code)
})

/** What was sent, and cannot be used; everything else is a state. */
const isSent = (code: string) => /invalid|incomplete|too-few/.test(code)
for (const [code, { status }] of coded)
  test(`${code} speaks of ${isSent(code) ? 'what was sent' : 'a state'}`, () => {
    assert.equal(status, isSent(code) ? 422 : 409)
  })

test('no refusal says how somebody was scored', () => {
  for (const [code, { text }] of coded) assert.doesNotMatch(text, /scor|cut-off/i, code)
})

test('each is one sentence for people, with a full stop', () => {
  for (const [code, { text }] of coded) {
    assert.match(text, /^[A-Z].*\.$/, code)
    assert.ok(text.length < 120, code)
  }
})
