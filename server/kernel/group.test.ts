import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupBy } from './group.ts'

test('things stand under their key in the order in which they came', () => {
  const groups = groupBy(['bee', 'ant', 'ape', 'bat'], (word) => word.slice(0, 1))
  assert.deepEqual(
    [...groups],
    [
      ['b', ['bee', 'bat']],
      ['a', ['ant', 'ape']],
    ],
  )
  assert.deepEqual([...groupBy([], String)], [])
})
