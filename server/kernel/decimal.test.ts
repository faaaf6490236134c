import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  decimalText,
  divide,
  divideHalfEven,
  divideHalfUp,
  magnitude,
  multiply,
  parseDecimal,
  toUnits,
} from './decimal.ts'

const texts: readonly [given: string, canonical: string][] = [
  ['0', '0'],
  ['-0', '0'],
  ['007', '7'],
  ['+1', '1'],
  ['1.', '1'],
  ['.5', '0.5'],
  ['-.50', '-0.5'],
  ['12.3400', '12.34'],
  ['-1234567890.000001', '-1234567890.000001'],
]
for (const [given, canonical] of texts) {
  test(`${given} is ${canonical}`, () => {
    const decimal = parseDecimal(given)
    assert.ok(decimal)
    assert.equal(decimalText(decimal), canonical)
  })
}

for (const text of [
  '',
  '.',
  '-',
  '1e3',
  '1,5',
  ' 1',
  '1 ',
  '0x1',
  'NaN',
  'Infinity',
  '١',
  '1'.repeat(41),
  '1.2.3',
  '--1',
])
  test(`"${text.slice(0, 12)}" is no decimal`, () => assert.equal(parseDecimal(text), undefined))

const quotients: readonly [above: bigint, below: bigint, halfUp: bigint, halfEven: bigint][] = [
  [1n, 2n, 1n, 0n],
  [3n, 2n, 2n, 2n],
  [5n, 2n, 3n, 2n],
  [-1n, 2n, -1n, 0n],
  [-3n, 2n, -2n, -2n],
  [1n, -2n, -1n, 0n],
  [4n, 3n, 1n, 1n],
  [5n, 3n, 2n, 2n],
  [-5n, 3n, -2n, -2n],
  [0n, 7n, 0n, 0n],
]
for (const [above, below, halfUp, halfEven] of quotients) {
  test(`${above}/${below} is ${halfUp} on invoices and ${halfEven} in shares`, () => {
    assert.equal(divideHalfUp(above, below), halfUp)
    assert.equal(divideHalfEven(above, below), halfEven)
  })
}

test('a division says whether it rounded', () => {
  assert.deepEqual(divide({ digits: 1n, scale: 0 }, { digits: 3n, scale: 0 }, 4), { units: 3333n, exact: false })
  assert.deepEqual(toUnits({ digits: 125n, scale: 2 }, 2), { units: 125n, exact: true })
  assert.deepEqual(toUnits({ digits: 125n, scale: 2 }, 1), { units: 13n, exact: false })
  assert.deepEqual(multiply({ digits: 15n, scale: 1 }, { digits: 3n, scale: 2 }), { digits: 45n, scale: 3 })
})

const decimals = fc.record({ digits: fc.bigInt(-(10n ** 18n), 10n ** 18n), scale: fc.nat(12) })

test('property: text and back is the same value', () => {
  fc.assert(
    fc.property(decimals, (decimal) => {
      const back = parseDecimal(decimalText(decimal))
      assert.ok(back)
      assert.equal(back.digits * 10n ** BigInt(decimal.scale), decimal.digits * 10n ** BigInt(back.scale))
    }),
  )
})

test('property: both roundings are within a half, and differ only on halves', () => {
  const below = fc.bigInt(1n, 10n ** 9n)
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), below, (n, d) => {
      for (const rounded of [divideHalfUp(n, d), divideHalfEven(n, d)]) assert.ok(2n * magnitude(rounded * d - n) <= d)
      if ((2n * n) % d !== 0n) assert.equal(divideHalfUp(n, d), divideHalfEven(n, d))
    }),
  )
})
