import assert from 'node:assert/strict'
import { test } from 'node:test'
import { messageRefusals } from './message-refusals.ts'
import { refusals } from './refusals.ts'

const coded = Object.entries(messageRefusals)

test('the part of the list is in the list', () => {
  for (const [code, said] of coded) assert.equal(refusals[code as keyof typeof messageRefusals], said, code)
})

const states = ['message-redacted', 'thread-full', 'too-many-translations', 'nothing-asked', 'request-taken']
for (const [code, { status }] of coded)
  test(`${code} is ${states.includes(code) ? 'a matter of state' : 'a matter of what was sent'}`, () => {
    const wanted = states.includes(code) ? [409] : [413, 422]
    assert.ok((wanted as readonly number[]).includes(status), String(status))
  })
