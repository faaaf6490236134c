import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawRefusals } from './draw-refusals.ts'
import { refusals } from './refusals.ts'

const coded = Object.entries(drawRefusals)

test('the part of the list about draws is in the list as it stands there', () => {
  for (const [code, said] of coded) assert.equal(refusals[code as keyof typeof drawRefusals], said, code)
})

test('each is one sentence for people, with a full stop', () => {
  for (const [code, { text }] of coded) {
    assert.match(text, /^[A-Z].*\.$/, code)
    assert.ok(text.length < 120, code)
  }
})

/** What a person may mend by asking otherwise; everything else is how things stand. */
const mendable = [
  ...['above-line', 'above-owed', 'above-plan', 'day-invalid', 'deposit-missing', 'disclosure-unsigned'],
  ...['draw-currency', 'first-draw-above', 'lender-sum', 'lender-unknown', 'not-lent', 'promise-day'],
]

test('what can be asked otherwise is 422, what stands in the way is 409', () => {
  for (const [code, { status }] of coded) assert.equal(status, mendable.includes(code) ? 422 : 409, code)
  for (const code of mendable) assert.ok(code in drawRefusals, code)
})
