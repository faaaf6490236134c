import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { linesOf } from './pdf-lines.ts'

/** Every character is one point wide. */
const measure = (text: string) => [...text].length

const cases: readonly [text: string, width: number, lines: readonly string[]][] = [
  ['one two three', 7, ['one two', 'three']],
  ['one two three', 13, ['one two three']],
  ['one\ntwo', 10, ['one', 'two']],
  ['', 10, ['']],
  ['abcdefghij kl', 4, ['abcd', 'efgh', 'ij', 'kl']],
  ['宁波港口工程', 4, ['宁波港口', '工程']],
  // What closes a phrase does not begin a line: it stands out of it by one character at most.
  ['买方付款。卖方发货', 4, ['买方付', '款。卖方', '发货']],
  ['Ningbo 宁波', 8, ['Ningbo 宁', '波']],
]
for (const [text, width, lines] of cases)
  test(`"${text}" in ${width}`, () => assert.deepEqual(linesOf(text, width, measure), lines))

test('property: nothing is lost but space, and only closing marks stand out', () => {
  const text = fc.stringMatching(/^[a-c宁波。 ]{0,60}$/)
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 20 }), (given, width) => {
      const lines = linesOf(given, width, measure)
      assert.equal(lines.join('').replaceAll(' ', ''), given.replaceAll(' ', ''))
      for (const line of lines) assert.ok(measure(line.replaceAll('。', '')) <= width, line)
    }),
  )
})
