import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partiesRefusals } from './parties-refusals.ts'
import { refusals } from './refusals.ts'

const coded = Object.entries(partiesRefusals)

test('the part of the list about companies is in the list as it stands there', () => {
  for (const [code, said] of coded) assert.equal(refusals[code as keyof typeof partiesRefusals], said, code)
})

/** Who may not, whatever the state. */
const persons = ['invitation-for-another', 'own-roles']
for (const [code, { status }] of coded)
  test(`${code} speaks of ${persons.includes(code) ? 'a person' : 'a state, or of what was sent'}`, () => {
    const wanted = persons.includes(code) ? [403] : [409, 422]
    assert.ok((wanted as readonly number[]).includes(status), String(status))
  })

test('whom staff bar reads that it was staff, and where it says why', () => {
  assert.match(partiesRefusals['barred-by-staff'].text, /staff decided/)
})

test('of a look at lists no refusal says what was found', () => {
  for (const [code, { text }] of coded) assert.doesNotMatch(text, /sanction|listed|hit/i, code)
})

test('what was refused names the field or the state only where data carries it', () => {
  for (const code of ['step-not-higher', 'check-not-valid', 'closed-day-refused', 'company-invalid'] as const)
    assert.match(partiesRefusals[code].text, /named/, code)
})
