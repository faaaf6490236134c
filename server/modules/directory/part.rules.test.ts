import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { partCode, parts, wordsFound, writeParts } from './part.rules.ts'

const lexeme = fc.string({ minLength: 1, maxLength: 12 })
const placed = fc.uniqueArray(fc.tuple(lexeme, fc.nat(parts.length - 1)), {
  selector: ([each]) => partCode(each),
  maxLength: 80,
})

test('what is looked for is counted in the part where it stands', () => {
  fc.assert(
    fc.property(placed, fc.uniqueArray(lexeme, { maxLength: 8 }), fc.nat(9), (best, others, at) => {
      const bytes = writeParts(best)
      const there = new Map(best.map(([each, part]) => [partCode(each), part]))
      const codes = [...best.slice(0, 5).map(([each]) => partCode(each)), ...others.map(partCode)]
      const found = wordsFound(Buffer.concat([Buffer.alloc(at), bytes]), at, bytes.length, codes)
      for (const [n, part] of parts.entries())
        assert.equal(found[part], codes.filter((code) => there.get(code) === n).length)
    }),
  )
})

test('three bytes a lexeme, the same in whatever order it is written', () => {
  const best = [
    ['bolt', 0],
    ['steel', 1],
    ['+1x3f9k', 3],
  ] as const
  assert.equal(writeParts(best).length, 9)
  assert.deepEqual(writeParts(best), writeParts(best.toReversed()))
})
