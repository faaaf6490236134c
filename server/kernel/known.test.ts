import assert from 'node:assert/strict'
import { test } from 'node:test'
import { known } from './known.ts'

test('only the fields that are there: what is empty, zero or null is there', () => {
  const fields = { none: undefined, empty: '', zero: 0n, no: false, nothing: null, list: [] }
  assert.deepEqual(known(fields), { empty: '', zero: 0n, no: false, nothing: null, list: [] })
  assert.ok(!('none' in known(fields)))
  assert.deepEqual(known({}), {})
})
