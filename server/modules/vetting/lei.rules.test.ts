import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isLei } from './lei.rules.ts'

// Published identifiers of well-known companies, and what is close to them.
for (const [text, is] of [
  ['529900T8BM49AURSDO55', true],
  ['HWUPKR0MPOU8FGXBT394', true],
  ['5493001KJTIIGC8Y1R12', true],
  ['529900T8BM49AURSDO54', false],
  ['529900T8BM49AURSOD55', false],
  ['529900T8BM49AURSDO5', false],
  ['529900t8bm49aursdo55', false],
  ['', false],
] as const)
  test(`${text} ${is ? 'is' : 'is not'} an LEI`, () => assert.equal(isLei(text), is))

test('any one letter or digit changed is found', () => {
  const right = '529900T8BM49AURSDO55'
  const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  fc.assert(
    fc.property(fc.nat(17), fc.constantFrom(...letters), (at, letter) => {
      const isDigit = (text: string) => /\d/.test(text)
      fc.pre(right[at] !== letter && isDigit(right[at] ?? '') === isDigit(letter))
      return !isLei(right.slice(0, at) + letter + right.slice(at + 1))
    }),
  )
})
