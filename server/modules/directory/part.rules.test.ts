import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { codeBytes, countParts, partCode, parts, readParts, writeParts } from './part.rules.ts'

const lexeme = fc.string({ minLength: 1, maxLength: 12 })
const placed = fc.uniqueArray(fc.tuple(lexeme, fc.nat(parts.length - 1)), {
  selector: ([each]) => partCode(each),
  maxLength: 80,
})

test('behind a code stands the part of its lexeme, and there is a byte behind whatever is found', () => {
  fc.assert(
    fc.property(placed, lexeme, (best, other) => {
      const bytes = writeParts(best)
      assert.deepEqual(
        [...readParts(bytes)],
        best.map(([each, part]) => [partCode(each), parts[part]]),
      )
      for (const [n, [each, part]] of best.entries()) {
        assert.equal(bytes.indexOf(codeBytes(partCode(each)), n * 4), n * 4)
        assert.equal(bytes[n * 4 + 3], part + 1)
      }
      const at = bytes.indexOf(codeBytes(partCode(other)))
      assert.ok(at === -1 || at + 3 < bytes.length)
    }),
  )
})

test('found parts are counted, what is none is not', () => {
  assert.deepEqual(countParts([1, 1, 4, 0, 7, 3]), { name: 2, category: 0, keywords: 1, description: 1 })
})
