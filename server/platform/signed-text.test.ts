import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { derivedSecrets } from './derived-secret.ts'
import { readSigned, signText } from './signed-text.ts'

const secretOf = derivedSecrets('a secret of thirty-two characters')
const [ours, another] = [secretOf('unsubscribe'), secretOf('something else')]

test('what was signed is read again, under its own secret alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const token = signText(text, ours)
      assert.match(token, /^[\w-]*\.[\w-]{43}$/)
      assert.equal(readSigned(token, ours), text)
      assert.equal(readSigned(token, another), undefined)
    }),
  )
})

test('a token with any character changed, added or taken away is none', () => {
  const token = signText('["cmp_a","usr_a","terms"]', ours)
  for (let n = 0; n < token.length; n++) {
    const [before, after] = [token.slice(0, n), token.slice(n + 1)]
    for (const other of ['A', '-', '.', ''])
      if (other !== token[n]) assert.equal(readSigned(`${before}${other}${after}`, ours), undefined, `${n} ${other}`)
  }
  for (const more of [`${token}=`, `${token}.x`, ` ${token}`, '', '.', token.split('.')[0] ?? ''])
    assert.equal(readSigned(more, ours), undefined)
})
