import assert from 'node:assert/strict'
import { test } from 'node:test'
import { units } from '../../kernel/quantity.ts'
import { lamp } from './catalogue.testing.ts'
import { minimumPrice, unitPriceFor } from './price.rules.ts'
import type { ProductContent } from './version.rules.ts'

const attributes = [{ name: 'Colour', value: 'red' }]
const content: ProductContent = {
  ...lamp,
  variants: [
    { sku: 'RED', attributes, priceDifference: '0.125' },
    { sku: 'PLAIN', attributes, priceDifference: '-1' },
    {
      sku: 'GOLD',
      attributes,
      tiers: [
        { from: '100', price: '20' },
        { from: '500', price: '18' },
      ],
    },
    { sku: 'SAME', attributes },
  ],
}

test('the price of a quantity is that of the last tier that begins at or below it', () => {
  for (const [quantity, variant, wanted] of [
    [100, undefined, '8.25'],
    [999, undefined, '8.25'],
    [1000, undefined, '7'],
    [1_000_000, undefined, '7'],
    [100, 'RED', '8.375'],
    [1000, 'RED', '7.125'],
    [1000, 'PLAIN', '6'],
    [100, 'GOLD', '20'],
    [500, 'GOLD', '18'],
    [100, 'SAME', '8.25'],
  ] as const)
    assert.equal(unitPriceFor(content, units(quantity), variant), wanted, `${quantity} ${variant}`)
  assert.equal(unitPriceFor(content, 999_999999n), '8.25')
})

test('below the smallest order, and of a variant that is none, there is no price', () => {
  const below = { refused: 'below-smallest-order', data: { minimum: '100' } }
  assert.deepEqual(unitPriceFor(content, units(99)), below)
  assert.deepEqual(unitPriceFor(content, 99_999999n, 'RED'), below)
  assert.deepEqual(unitPriceFor(content, units(100), 'BLUE'), { refused: 'variant-unknown', data: { variant: 'BLUE' } })
  assert.equal(minimumPrice(content), '8.25')
})
