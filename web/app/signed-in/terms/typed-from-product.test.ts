import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTerms } from './read-terms.ts'
import { typedFromProduct } from './typed-from-product.ts'
import type { WireTerms } from './typed-terms.ts'

const named = { product: 'prd_1', version: 2, hash: 'a'.repeat(64) }
const terms: WireTerms = {
  currency: 'USD',
  lines: [
    {
      ...{ name: 'Desk lamp', quantity: '100', unit: 'C62', unit_price: '8.25', amount: 82_500, product: named },
      quality: [{ attribute: 'Flux', target: '≥ 400', unit: 'lm', aqlClass: 'major' }],
    },
  ],
  mode: 'sea',
  incoterm: 'FOB',
  incoterm_place: 'Ningbo',
  ship_by: { kind: 'days', days: 20, after: 'initial' },
}

test('an order of a product is sent as its terms said, the version with it', () => {
  const typed = typedFromProduct(terms, 'Europe/Rotterdam')
  assert.deepEqual(
    [typed.zone, typed.shipDays, typed.incoterm, typed.place],
    ['Europe/Rotterdam', '20', 'FOB', 'Ningbo'],
  )
  const { terms: sent, faults } = readTerms(typed)
  assert.deepEqual(faults ?? {}, {})
  const [line] = sent?.lines ?? []
  assert.deepEqual(line?.product, named)
  assert.deepEqual([line?.quantity, line?.unit_price, line?.amount], ['100', '8.25', 82_500])
  assert.equal(line?.quality?.[0]?.attribute, 'Flux')
})
