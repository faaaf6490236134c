import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimRefusals } from './claim-refusals.ts'
import { refusals } from './refusals.ts'

const coded = Object.entries(claimRefusals)

test('the part of the list about claims is in the list, in whole sentences', () => {
  for (const [code, said] of coded) {
    assert.equal(refusals[code as keyof typeof claimRefusals], said, code)
    assert.match(said.text, /^[A-Z].*\.$/, code)
  }
})

/** Who may not, whatever the state. */
const persons = ['conflict-of-interest']
for (const [code, { status }] of coded)
  test(`${code} speaks of ${persons.includes(code) ? 'a person' : 'a state, or of what was sent'}`, () => {
    const wanted = persons.includes(code) ? [403] : [409, 422]
    assert.ok((wanted as readonly number[]).includes(status), String(status))
  })

test('what bars a company is told to its other side without number or reason', () => {
  assert.doesNotMatch(claimRefusals['company-not-open'].text, /point|suspend|closed/i)
  assert.match(claimRefusals['barred-by-points'].text, /points/)
})
