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
