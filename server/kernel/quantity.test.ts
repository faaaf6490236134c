import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Decimal } from './decimal.ts'
import { parseDecimal } from './decimal.ts'
import { MAX_QUANTITY, parseQuantity, priceTimes, prorate, quantityText, units } from './quantity.ts'

const readable: readonly [text: string, quantity: bigint, canonical: string][] = [
  ['12.5', 12_500_000n, '12.5'],
  ['1', 1_000_000n, '1'],
  ['0.000001', 1n, '0.000001'],
  ['3.0000000', 3_000_000n, '3'],
  ['-2', -2_000_000n, '-2'],
  ['1000000000000', MAX_QUANTITY, '1000000000000'],
]
for (const [text, quantity, canonical] of readable) {
  test(`${text} is ${quantity} millionths and reads ${canonical}`, () => {
    assert.equal(parseQuantity(text), quantity)
    assert.equal(quantityText(quantity), canonical)
  })
}

for (const text of ['', 'a', '1e2', '0.0000001', '1000000000000.000001', '1,5'])
  test(`"${text}" is no quantity`, () => assert.equal(parseQuantity(text), undefined))

function decimal(text: string): Decimal {
  const found = parseDecimal(text)
  assert.ok(found)
  return found
}

const costs: readonly [price: string, quantity: string, exponent: number, base: string, minor: bigint][] = [
  ['1.10', '3', 2, '1', 330n],
  ['0.005', '1', 2, '1', 1n],
  ['0.0049', '1', 2, '1', 0n],
  ['0.123456', '1000', 2, '1', 12_346n],
  ['0.12345678', '1000000', 2, '1', 12_345_678n],
  ['9.99', '0.333333', 2, '1', 333n],
  ['25', '1000', 2, '100', 25_000n],
  ['1', '1', 2, '3', 33n],
  ['2', '1', 2, '3', 67n],
  ['149.5', '3', 0, '1', 449n],
  ['0.0015', '1', 3, '1', 2n],
  ['-0.005', '1', 2, '1', -1n],
]
for (const [price, quantity, exponent, base, minor] of costs) {
  test(`${quantity} at ${price} per ${base} cost ${minor} of 10^-${exponent}`, () => {
    assert.equal(priceTimes(decimal(price), parseQuantity(quantity) ?? 0n, exponent, parseQuantity(base)), minor)
  })
}

test('a part of a quantity carries its part of the amount', () => {
  assert.equal(prorate(1_000n, units(1), units(3)), 333n)
  assert.equal(prorate(1_000n, units(2), units(3)), 667n)
  assert.equal(prorate(1_000n, units(3), units(3)), 1_000n)
  assert.equal(prorate(5n, units(1), units(2)), 3n)
  assert.throws(() => prorate(1n, 1n, 0n), RangeError)
})

test('property: a cost is within half a minor unit of price times quantity', () => {
  const price = fc.record({ digits: fc.bigInt(0n, 10n ** 12n), scale: fc.nat(9) })
  const quantity = fc.bigInt(0n, 10n ** 15n)
  fc.assert(
    fc.property(price, quantity, fc.bigInt(1n, 10n ** 9n), fc.nat(4), (each, count, base, exponent) => {
      const cost = priceTimes(each, count, exponent, base)
      const below = base * 10n ** BigInt(each.scale)
      const off = cost * below - each.digits * count * 10n ** BigInt(exponent)
      assert.ok(2n * off <= below && 2n * off > -below)
    }),
  )
})

test('property: text and back is the same quantity', () => {
  fc.assert(
    fc.property(fc.bigInt(-MAX_QUANTITY, MAX_QUANTITY), (quantity) => {
      assert.equal(parseQuantity(quantityText(quantity)), quantity)
    }),
  )
})
