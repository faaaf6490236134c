import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Decimal } from './ubl-decimal.rules.ts'
import { decimalText, divide, minorDigits, multiply, parseDecimal, toUnits } from './ubl-decimal.rules.ts'

function parsed(text: string): Decimal {
  const value = parseDecimal(text)
  assert.ok(value !== undefined, text)
  return value
}

describe('decimals', () => {
  const good: readonly [string, string][] = [
    ['0', '0'],
    ['-0', '0'],
    ['007', '7'],
    ['+1.50', '1.5'],
    ['.5', '0.5'],
    ['-.05', '-0.05'],
    ['12.', '12'],
    ['100', '100'],
    ['0.000001', '0.000001'],
    ['123456789012345678901234.5', '123456789012345678901234.5'],
  ]
  for (const [text, expected] of good)
    it(`reads ${text} as ${expected}`, () => {
      assert.equal(decimalText(parsed(text)), expected)
    })

  for (const text of [
    '',
    ' ',
    '.',
    '-',
    '1e3',
    '1E3',
    '1,5',
    '1 000',
    '0x10',
    'NaN',
    'INF',
    '--1',
    '1.2.3',
    '١',
    '1_0',
  ])
    it(`takes '${text}' for no number`, () => {
      assert.equal(parseDecimal(text), undefined)
    })

  it('takes an absurdly long number for none', () => {
    assert.equal(parseDecimal('1'.repeat(41)), undefined)
    assert.ok(parseDecimal('1'.repeat(40)))
  })

  const rounding: readonly [string, number, bigint, boolean][] = [
    ['1.005', 2, 101n, false],
    ['1.004', 2, 100n, false],
    ['-1.005', 2, -101n, false],
    ['-1.0049', 2, -100n, false],
    ['0.5', 0, 1n, false],
    ['-0.5', 0, -1n, false],
    ['0.49', 0, 0n, false],
    ['12.30', 2, 1230n, true],
    ['12', 3, 12000n, true],
    ['15003.00', 0, 15003n, true],
  ]
  for (const [text, exponent, units, exact] of rounding)
    it(`${text} is ${units} units of 10^-${exponent}`, () => {
      assert.deepEqual(toUnits(parsed(text), exponent), { units, exact })
    })

  it('divides with half away from zero, whatever the signs', () => {
    const third = divide(parsed('10'), parsed('3'), 2)
    assert.deepEqual(third, { units: 333n, exact: false })
    assert.deepEqual(divide(parsed('-10'), parsed('4'), 0), { units: -3n, exact: false })
    assert.deepEqual(divide(parsed('-10'), parsed('-4'), 1), { units: 25n, exact: true })
  })

  const decimals = fc
    .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 9 }))
    .map(([digits, scale]): Decimal => ({ digits, scale }))

  it('text and number are the same thing', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        const text = decimalText(value)
        assert.equal(decimalText(parsed(text)), text)
        assert.deepEqual(toUnits(parsed(text), 9), toUnits(value, 9))
      }),
    )
  })

  it('a × b ÷ b = a', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        fc.pre(b.digits !== 0n)
        assert.deepEqual(divide(multiply(a, b), b, 9), toUnits(a, 9))
      }),
    )
  })

  it('rounding is off by at most a half', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 4 }), (value, exponent) => {
        const { units, exact } = toUnits(value, exponent)
        const off = units * 10n ** BigInt(value.scale) - value.digits * 10n ** BigInt(exponent)
        assert.ok((off < 0n ? -off : off) * 2n <= 10n ** BigInt(value.scale))
        assert.equal(exact, off === 0n)
      }),
    )
  })
})

describe('minor units', () => {
  const table: readonly [string, number | undefined][] = [
    ['EUR', 2],
    ['USD', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['VND', 0],
    ['ISK', 0],
    ['HUF', 2],
    ['IDR', 2],
    ['KWD', 3],
    ['IQD', 3],
    ['TND', 3],
    ['CLF', 4],
    ['XCG', 2],
    ['eur', undefined],
    ['EURO', undefined],
    ['ZZZ', undefined],
    ['', undefined],
  ]
  for (const [currency, digits] of table)
    it(`${currency} has ${digits}`, () => {
      assert.equal(minorDigits(currency), digits)
    })
})
