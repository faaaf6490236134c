import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventSubjects, subjectOf } from './event-subjects.ts'
import { eventTypes } from './types.generated.ts'

test('every event can be chosen: it stands under a subject', () => {
  assert.deepEqual(
    eventTypes.filter((type) => subjectOf(type) === undefined),
    [],
  )
})

test('no subject offers what no event is about, and none the same', () => {
  const words: readonly string[] = Object.values(eventSubjects).flat()
  assert.equal(new Set(words).size, words.length)
  assert.deepEqual(
    words.filter((word) => !eventTypes.some((type) => type.startsWith(`${word}.`))),
    [],
  )
})
