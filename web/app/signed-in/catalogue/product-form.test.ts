import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Version } from './product-facts.tsx'
import { contentOf, emptyProduct, typedFromForm, typedProduct } from './product-form.ts'

const hash = 'a'.repeat(64)
const version = {
  ...{
    product: 'prd_1',
    company: 'cmp_1',
    company_name: 'Works',
    version: 2,
    hash,
    written_at: '2026-03-01T00:00:00Z',
  },
  ...{ sku: 'A-1', name: 'Lamp', description: 'One\nTwo', language: 'en', category: 'electric-lighting', brand: null },
  ...{ gtin: '4006381333931', manufacturer_part: null, hs_code: '940520', origin: 'CN', unit: 'C62', currency: 'USD' },
  ...{ minimum: '100', lead_days: 20, keywords: ['lamp', 'desk'], images: [hash] },
  attributes: [{ name: 'Length', value: '40', unit: 'cm' }],
  tiers: [
    { from: '100', price: '8.25' },
    { from: '1000', price: '7' },
  ],
  variants: [
    { sku: 'A-1-R', attributes: [{ name: 'Colour', value: 'red' }], price_difference: '-0.5', tiers: null },
    {
      ...{ sku: 'A-1-G', price_difference: null },
      attributes: [
        { name: 'Colour', value: 'gold' },
        { name: 'Size', value: 'L' },
      ],
      tiers: [{ from: '100', price: '20' }],
    },
  ],
  quality: [{ attribute: 'Flux', target: '≥ 400', unit: 'lm', aqlClass: 'major' }],
  certificates: [{ name: 'CE', number: null, issuer: null, valid_until: '2027-01-01', file: hash, in_force: true }],
  incoterms: [{ incoterm: 'FOB', place: 'Ningbo port' }, { incoterm: 'EXW' }],
} as unknown as Version

test('a version that goes through the form says the same', () => {
  const form = new FormData()
  const { tiers, images, ...texts } = typedProduct(version)
  for (const [name, text] of Object.entries(texts)) form.set(name, String(text).replaceAll('\n', '\r\n'))
  for (const { from, price } of tiers) {
    form.append('from', from)
    form.append('price', price)
  }
  for (const image of images) form.append('image', image)
  const { product, company, company_name, version: n, hash: _hash, written_at, ...said } = version
  assert.deepEqual(contentOf(typedFromForm(form)), {
    ...{ sku: said.sku, name: said.name, description: said.description, language: 'en', category: said.category },
    ...{ gtin: said.gtin, hs_code: said.hs_code, origin: 'CN', unit: 'C62', currency: 'USD', minimum: '100' },
    ...{ lead_days: 20, keywords: said.keywords, attributes: said.attributes, tiers: said.tiers, images: said.images },
    ...{ quality: said.quality, incoterms: said.incoterms },
    variants: [
      { sku: 'A-1-R', attributes: [{ name: 'Colour', value: 'red' }], price_difference: '-0.5' },
      { sku: 'A-1-G', attributes: said.variants[1]?.attributes, tiers: [{ from: '100', price: '20' }] },
    ],
    certificates: [{ name: 'CE', valid_until: '2027-01-01', file: hash }],
  })
})

test('an empty form says nothing, and has rows for prices', () => {
  assert.equal(emptyProduct.tiers.length, 4)
  const { tiers, keywords, variants, ...rest } = contentOf(emptyProduct)
  assert.deepEqual([tiers, keywords, variants], [[], [], []])
  assert.deepEqual([rest.sku, rest.unit, rest.lead_days, rest.description], ['', 'C62', undefined, undefined])
})
