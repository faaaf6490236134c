import assert from 'node:assert/strict'
import { test } from 'node:test'
import { columnsOf, isHeader } from './table-columns.rules.ts'

test('a header is known by many names, in three languages', () => {
  for (const [header, field] of [
    ['SKU', 'sku'],
    ['Item No.', 'sku'],
    ['Código', 'sku'],
    ['货号', 'sku'],
    ['Product Name', 'name'],
    ['Título', 'name'],
    ['MOQ', 'minimum'],
    ['Lead time (days)', 'leadDays'],
    ['HS Code', 'hsCode'],
    ['Country of Origin', 'origin'],
    ['单价', 'price'],
    ['Precio unitario', 'price'],
    ['manufacturer_part', 'manufacturerPart'],
    ['EAN-13', 'gtin'],
    ['Warehouse', null],
    ['', null],
  ] as const)
    assert.equal(columnsOf([header])[0]?.field, field, header)
})

test('prices from a quantity on, and attributes, have columns of their own', () => {
  assert.deepEqual(columnsOf(['Price from 100', 'price ≥ 1000', 'Attribute: Colour', 'attribute_Size', 'Price']), [
    { header: 'Price from 100', field: 'tiers', about: '100' },
    { header: 'price ≥ 1000', field: 'tiers', about: '1000' },
    { header: 'Attribute: Colour', field: 'attributes', about: 'Colour' },
    { header: 'attribute_Size', field: 'attributes', about: 'Size' },
    { header: 'Price', field: 'price' },
  ])
})

test('of two columns that say the same, the first counts', () => {
  assert.deepEqual(
    columnsOf(['sku', 'name', 'title']).map(({ field }) => field),
    ['sku', 'name', null],
  )
})

test('a header names the stock number and something else', () => {
  assert.equal(isHeader(['SKU', 'Name', 'Price']), true)
  assert.equal(isHeader(['SKU']), false)
  assert.equal(isHeader(['Our catalogue of spring', '', '']), false)
  assert.equal(isHeader(['Name', 'Price']), false)
})
