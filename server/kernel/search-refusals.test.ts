import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusals } from './refusals.ts'
import { searchRefusals } from './search-refusals.ts'

/** 409 stands against the state of the company: the same body may be taken later. 422 is wrong in itself. */
const statuses: Readonly<Record<keyof typeof searchRefusals, number>> = {
  'search-name-taken': 409,
  'search-says-nothing': 422,
  'too-many-searches': 409,
}

for (const [code, status] of Object.entries(statuses))
  test(`${code} is ${status} and says what to do in a sentence`, () => {
    const said = refusals[code as keyof typeof searchRefusals]
    assert.equal(said.status, status)
    assert.match(said.text, /^[A-Z].*\.$/)
    assert.ok(said.text.length <= 120, said.text)
  })

test('the part is in the whole list, each with a text of its own', () => {
  const texts = Object.values(refusals).map(({ text }) => text)
  for (const { text } of Object.values(searchRefusals))
    assert.deepEqual([text, texts.filter((each) => each === text).length], [text, 1])
})
