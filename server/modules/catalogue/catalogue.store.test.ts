import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { testDatabase } from '../../../tests/database.ts'
import { postgresStore } from '../../platform/postgres-store.ts'
import { productIdOf } from './catalogue.rules.ts'
import { catalogueChecks } from './catalogue.store.ts'
import { catalogueHouse, catalogueId, companyId, houseTables } from './catalogue.testing.ts'
import type { ProductContent } from './version.rules.ts'

async function houseOnPostgres(t: TestContext) {
  const database = await testDatabase(t)
  const store = postgresStore(database.url, houseTables)
  t.after(() => store.close())
  return { house: await catalogueHouse(store), client: await database.client() }
}

const rich: Partial<ProductContent> = {
  description: 'Steel, 40 cm.',
  brand: 'Lumen',
  gtin: '4006381333931',
  manufacturerPart: 'LM-1',
  hsCode: '940520',
  images: ['a'.repeat(64), 'b'.repeat(64)],
  variants: [{ sku: 'LAMP-1-R', attributes: [{ name: 'Colour', value: 'red' }] }],
  certificates: [{ name: 'CE' }, { name: 'RoHS', validUntil: '2020-01-01' }],
}

test('what is listed stands in the view of search with its words, its codes and its price', async (t) => {
  const { house, client } = await houseOnPostgres(t)
  for (const image of rich.images ?? []) await house.attach(image)
  await house.write(rich)
  const product = productIdOf(catalogueId, 'LAMP-1')
  const listed = async () => (await client.query('SELECT * FROM catalogue.listed_products')).rows
  assert.deepEqual(await listed(), [], 'a draft is not listed')
  await house.list(product)
  const [{ listed_at, changed_at, ...row } = {}] = await listed()
  assert.deepEqual(row, {
    ...{ supplier_id: companyId, product_id: product, version: 1, sku: 'LAMP-1', name: 'Desk lamp' },
    ...{ description: 'Steel, 40 cm.', language: 'en', category: 'electric-lighting', brand: 'Lumen' },
    codes: ['LAMP-1', '4006381333931', 'LM-1', '940520', 'LAMP-1-R'],
    keywords: ['lamp', 'black'],
    certificates: ['CE'],
    ...{ incoterms: ['FOB'], image: 'a'.repeat(64), unit: 'C62', currency: 'USD', unit_price: '8.25' },
    ...{ minimum_quantity: '100000000', lead_days: 20 },
  })
  assert.ok(listed_at !== null && changed_at !== null)
  await house.withdraw(product)
  assert.deepEqual(await listed(), [])
})

test('every check holds, and each says what is broken', async (t) => {
  const { house, client } = await houseOnPostgres(t)
  await house.attach('a'.repeat(64))
  await house.write({ images: ['a'.repeat(64)] })
  const product = productIdOf(catalogueId, 'LAMP-1')
  const broken = async () => {
    const found = await Promise.all(
      catalogueChecks.map(async ({ name, sql }) => ((await client.query(sql)).rows.length > 0 ? name : undefined)),
    )
    return found.filter((each) => each !== undefined)
  }
  assert.deepEqual(await broken(), [])
  for (const [breaking, mending, name] of [
    [`UPDATE catalogue.products SET hash = repeat('0', 64)`, undefined, 'catalogue.version-is-there'],
    [
      'UPDATE catalogue.catalogues SET products = 2',
      'UPDATE catalogue.catalogues SET products = 1',
      'catalogue.counts-its-products',
    ],
    ['DELETE FROM catalogue.files', undefined, 'catalogue.files-are-there'],
  ] as const) {
    await client.query(breaking)
    assert.ok((await broken()).includes(name), name)
    if (mending !== undefined) await client.query(mending)
  }
  await assert.rejects(client.query('UPDATE catalogue.versions SET version = 2'), /append-only/)
  assert.equal(product, 'prd_86505dc270da37198b5340afd9321c49', 'an id never becomes another')
})
