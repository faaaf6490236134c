import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { deriveId, isId } from './ids.ts'

const at = '2026-03-01T09:30:00.000Z'

test('an id is its prefix and a UUIDv7 of its time', () => {
  const id = deriveId('ord', at, 'cmd_1', 0)
  assert.match(id, /^ord_[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$/)
  assert.equal(Number.parseInt(id.slice(4, 16), 16), Date.parse(at))
})

test('a retry makes the same ids, in any process', () => {
  assert.equal(deriveId('ord', at, 'cmd_1', 3), deriveId('ord', at, 'cmd_1', 3))
  assert.equal(deriveId('ord', at, 'cmd_1', 0), 'ord_019ca8bbb5c077b3b97cb3e5478c5a13')
})

test('each number of each command has an id of its own', () => {
  const ids = new Set(['a', 'b', 'a|1'].flatMap((command) => [0, 1, 11].map((n) => deriveId('ord', at, command, n))))
  assert.equal(ids.size, 9)
})

const judged: readonly [text: string, prefix: string | undefined, good: boolean][] = [
  [deriveId('ord', at, 'x', 0), undefined, true],
  [deriveId('ord', at, 'x', 0), 'ord', true],
  [deriveId('ord', at, 'x', 0), 'pay', false],
  [deriveId('ord', at, 'x', 0).toUpperCase(), undefined, false],
  [`${deriveId('ord', at, 'x', 0)}0`, undefined, false],
  ['ord_', undefined, false],
  ["ord_' OR 1=1", undefined, false],
]
for (const [text, prefix, good] of judged)
  test(`${text.slice(0, 14)} as ${prefix ?? 'any'} is ${good}`, () => assert.equal(isId(text, prefix), good))

test('property: ids sort by time as text', () => {
  const times = fc.integer({ min: 0, max: Date.parse('2200-01-01T00:00:00Z') })
  fc.assert(
    fc.property(times, times, fc.string(), (a, b, command) => {
      fc.pre(a < b)
      const [first, second] = [a, b].map((time) => deriveId('evt', new Date(time).toISOString(), command, 0))
      assert.ok(first !== undefined && second !== undefined && first < second)
      assert.ok(isId(first, 'evt') && isId(second, 'evt'))
    }),
  )
})
