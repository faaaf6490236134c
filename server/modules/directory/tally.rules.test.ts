import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Tally } from './tally.rules.ts'

const inOrder = (counts: Iterable<readonly [number, number]>) => [...counts].sort(([a], [b]) => a - b)

test('counts whatever comes as a map does', () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }))
  fc.assert(
    fc.property(fc.array(value, { maxLength: 600, size: 'max' }), (values) => {
      const [tally, map] = [new Tally(), new Map<number, number>()]
      for (const each of values) {
        tally.add(each)
        map.set(each, (map.get(each) ?? 0) + 1)
      }
      assert.deepEqual(inOrder(tally), inOrder(map))
    }),
    // Making six hundred numbers fewer would take minutes.
    { endOnFailure: true },
  )
})
