import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decimalOf, lineAmount } from './line-amount.ts'

const written: readonly (readonly [string, string | undefined])[] = [
  ['12', '12'],
  ['12.5', '12.5'],
  ['12,5', '12.5'],
  ['1,250.50', '1250.50'],
  ['1.250,50', '1250.50'],
  ['1 250,50', '1250.50'],
  ["1'250.50", '1250.50'],
  ['1,250,000', '1250000'],
  ['1.250.000', '1250000'],
  ['1,250', '1250'],
  ['1.250', '1.250'],
  ['0,125', '0.125'],
  ['.5', '0.5'],
  ['', undefined],
  ['-1', undefined],
  ['1e3', undefined],
  ['12,34,5', undefined],
  ['1.2.3', undefined],
  ['ten', undefined],
  ['１２', undefined],
]

for (const [typed, decimal] of written)
  test(`${JSON.stringify(typed)} is ${decimal ?? 'no number'}`, () => assert.equal(decimalOf(typed), decimal))

const products: readonly (readonly [string, string, number, number | undefined])[] = [
  ['4', '500.00', 2, 200_000],
  ['10', '33.333', 2, 33_333],
  ['3', '0.335', 2, 101],
  ['1', '0.004', 2, 0],
  ['1', '0.005', 2, 1],
  ['7', '120', 0, 840],
  ['2.5', '1.001', 3, 2503],
  ['999999999999', '999999999999999', 2, undefined],
  ['', '5', 2, undefined],
  ['1', '', 2, undefined],
]

for (const [quantity, price, digits, amount] of products)
  test(`${quantity} × ${price} with ${digits} digits is ${amount}`, () =>
    assert.equal(lineAmount(quantity, price, digits), amount))

test('an amount is never further than half a unit from the product, and whole prices are exact', () => {
  const whole = fc.integer({ min: 0, max: 99_999 })
  fc.assert(
    fc.property(whole, whole, fc.integer({ min: 0, max: 999 }), fc.constantFrom(0, 2, 3), (n, price, cents, digits) => {
      assert.equal(lineAmount(String(n), String(price), digits), n * price * 10 ** digits)
      const amount = lineAmount(String(n), `${price}.${String(cents).padStart(3, '0')}`, digits) ?? Number.NaN
      const thousandths = BigInt(n) * BigInt(price * 1000 + cents) * 10n ** BigInt(digits)
      const off = BigInt(amount) * 1000n - thousandths
      assert.ok(off <= 500n && off > -500n, String(off))
    }),
  )
})
