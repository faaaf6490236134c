import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kindOf, sizeText } from './file-kind.ts'

const sizes: readonly (readonly [bytes: number, locale: string, text: string])[] = [
  [1, 'en', '1 byte'],
  [999, 'en', '999 bytes'],
  [1_000, 'en', '1 kB'],
  [214_400, 'en', '214 kB'],
  [999_499, 'en', '999 kB'],
  [999_500, 'en', '1 MB'],
  [2_440_000, 'es', '2,4 MB'],
  [30_000_000, 'zh', '30 MB'],
]

for (const [bytes, locale, text] of sizes)
  test(`${bytes} bytes are ${text} in ${locale}`, () => assert.equal(sizeText(bytes, locale), text))

test('a type is called as people call it', () => {
  assert.deepEqual(['application/pdf', 'image/jpeg', 'what/ever'].map(kindOf), ['PDF', 'JPEG', 'what/ever'])
})
