import assert from 'node:assert/strict'
import { test } from 'node:test'
import { productNo, supplierNo } from '../../../bench/product-words.ts'
import { testDatabase } from '../../../tests/database.ts'
import { readPool } from '../../platform/postgres.ts'
import { readCard } from './card.rules.ts'
import { makeDocument } from './make-document.ts'
import { postgresIndex, writeDocuments } from './search.store.ts'
import { searchNumbers, weightsOf } from './search-policy.rules.ts'
import { type ProductsAsked, searchProducts } from './search-products.ts'

const weights = weightsOf(searchNumbers([], '2026-12-01T00:00:00.000Z'))
const asked = (more: Partial<ProductsAsked> = {}): ProductsAsked => ({
  ...{ query: 'zymurgy', filter: {}, order: 'relevance', language: 'en', offset: 0, places: 20, now: 1, weights },
  ...more,
})

/**
 * Every supplier stands low, so no head has an index of its own. All German products are where no sample is, so each
 * sample says that there are none; one in fifty of them is ready within three days.
 */
const products = Array.from({ length: 5_500 }, (_, n) => {
  const isGerman = n % 11 !== 0
  const supplier = { ...supplierNo(n % 50), country: isGerman ? 'DE' : 'US', standing: 0 }
  const leadDays = n % 50 === 1 ? 3 : 40
  const product = { ...productNo(supplier, n), leadDays, description: 'zymurgy' }
  return { ...makeDocument(supplier, product), chance: isGerman ? 60_000 : n }
})
const cards = new Map(products.map(({ productId, card }) => [productId, readCard(card)]))

test('a sample that says something else than what is there', async (t) => {
  const { url } = await testDatabase(t)
  const pool = readPool(url, 3)
  t.after(() => pool.end())
  for (let n = 0; n < products.length; n += 1_000) await writeDocuments(pool, products.slice(n, n + 1_000))
  const { rows } = await pool.query<{ doc: number; product_id: string }>(
    'select doc, product_id from directory.documents',
  )
  const ids = new Map(rows.map(({ doc, product_id }) => [doc, product_id]))
  const docs = new Map(rows.map(({ doc, product_id }) => [product_id, doc]))
  const index = postgresIndex(pool)

  await t.test('what a filter leaves is listed whole and counted exactly all the same', async () => {
    const filter = { countries: ['DE'], leadDays: 3 }
    const { listed, facets } = await searchProducts(index, asked({ filter, places: 2_000 }))
    const expected = [...cards].filter(([, { country, leadDays }]) => country === 'DE' && leadDays <= 3)
    assert.ok(expected.length > 50)
    assert.deepEqual(listed.map(({ doc }) => ids.get(doc)).sort(), expected.map(([id]) => id).sort())
    assert.deepEqual([facets.total, facets.isEstimate], [expected.length, false])
  })

  await t.test('where everybody stands low, the hundredth page is what stands there', async () => {
    const { listed } = await searchProducts(index, asked({ offset: 1_980 }))
    const standing = [...cards]
      .map(([id, { place }]) => ({ doc: docs.get(id) ?? 0, place }))
      .sort((a, b) => b.place - a.place || a.doc - b.doc)
    assert.ok((standing[0]?.place ?? 0) < 32_768)
    assert.deepEqual(
      listed.map(({ doc }) => doc),
      standing.slice(1_980, 2_000).map(({ doc }) => doc),
    )
  })
})
