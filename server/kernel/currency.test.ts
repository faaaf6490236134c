import assert from 'node:assert/strict'
import { test } from 'node:test'
import { currencyExponents, exponentOf, isCurrency } from './currency.ts'

const samples: readonly [code: string, exponent: number][] = [
  ['USD', 2],
  ['EUR', 2],
  ['CNY', 2],
  ['BRL', 2],
  ['IDR', 2],
  ['HUF', 2],
  ['JPY', 0],
  ['KRW', 0],
  ['VND', 0],
  ['ISK', 0],
  ['UGX', 0],
  ['KWD', 3],
  ['TND', 3],
  ['IQD', 3],
  ['CLF', 4],
  ['MGA', 2],
  ['ZWG', 2],
]
for (const [code, exponent] of samples)
  test(`${code} has ${exponent} decimals`, () => assert.equal(exponentOf(code), exponent))

for (const code of [
  'XAU',
  'XXX',
  'XTS',
  'XDR',
  'HRK',
  'BGN',
  'ZWL',
  'usd',
  'US',
  'USDX',
  '',
  '__proto__',
  'constructor',
])
  test(`${code || 'no text'} is no currency`, () => {
    assert.equal(isCurrency(code), false)
    assert.throws(() => exponentOf(code), /no currency/)
  })

const funds = ['BOV', 'CHE', 'CHW', 'CLF', 'COU', 'MXV', 'USN', 'UYI', 'UYW', 'VED']

test('every code is three capitals, and all but funds are known to Intl', () => {
  const known = new Set(Intl.supportedValuesOf('currency'))
  const unknown = [...currencyExponents.keys()].filter((code) => !known.has(code))
  assert.ok([...currencyExponents.keys()].every((code) => /^[A-Z]{3}$/.test(code)))
  assert.equal(currencyExponents.size, 164)
  assert.deepEqual(unknown.sort(), funds)
})
