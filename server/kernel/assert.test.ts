import assert from 'node:assert/strict'
import { test } from 'node:test'
import { invariant } from './assert.ts'

test('an invariant that holds says nothing, a broken one throws its words', () => {
  invariant(true, 'never')
  assert.throws(() => invariant(false, 'two and two are five'), /impossible: two and two are five/)
})
