import assert from 'node:assert/strict'
import { test } from 'node:test'
import { productNo, supplierNo } from '../../../bench/product-words.ts'
import { testDatabase } from '../../../tests/database.ts'
import { readPool } from '../../platform/postgres.ts'
import { stemOf } from './analyse-words.ts'
import { readCard } from './card.rules.ts'
import { removeDocuments, writeDocuments } from './documents.store.ts'
import { conditionsOf, meets, type ProductFilter } from './filter.rules.ts'
import { keepLooks } from './keep-looks.ts'
import type { ProductsAsked } from './list-products.ts'
import { type Document, makeDocument } from './make-document.ts'
import { partCode, readParts } from './part.rules.ts'
import { postgresIndex } from './search.store.ts'
import { searchNumbers, weightsOf } from './search-policy.rules.ts'
import { searchProducts } from './search-products.ts'
import { sortOrders } from './sort-order.rules.ts'

const NOW = 30_000_000
const weights = weightsOf(searchNumbers([], '2026-12-01T00:00:00.000Z'))
const asked = (query: string, more: Partial<ProductsAsked> = {}): ProductsAsked => ({
  ...{ query, filter: {}, order: 'relevance', language: 'en', offset: 0, places: 20, now: NOW, weights },
  ...more,
})

/** Every product is a bolt in its description: one word finds far more than is read whole. */
const products = Array.from({ length: 6_000 }, (_, n) => {
  const supplier = supplierNo(n % 60)
  const product = productNo(supplier, n)
  return {
    supplier,
    product,
    document: makeDocument(supplier, { ...product, description: `${product.description} zymurgy` }),
  }
})

test('search over more than is read whole', async (t) => {
  const { url } = await testDatabase(t)
  const pool = readPool(url, 3)
  t.after(() => pool.end())
  for (let n = 0; n < products.length; n += 1_000)
    await writeDocuments(
      pool,
      products.slice(n, n + 1_000).map(({ document }) => document),
    )
  const { rows } = await pool.query<{ doc: number; product_id: string }>(
    'select doc, product_id from directory.documents',
  )
  const byId = new Map(products.map(({ document }) => [document.productId, document]))
  const docs = new Map(rows.map(({ doc, product_id }) => [doc, byId.get(product_id) as Document]))

  const matching = (filter: ProductFilter) => {
    const conditions = conditionsOf(filter, NOW)
    return products.filter(({ document }) => meets(readCard(document.card), conditions))
  }

  await t.test('what is found is counted, each facet by a sample that errs by a few per cent', async () => {
    const { facets } = await searchProducts(keepLooks(postgresIndex(pool)), asked('zymurgy'))
    assert.deepEqual([facets.total, facets.isEstimate], [6_000, true])
    const china = facets.countries.find(({ value }) => value === 'CN')?.count ?? 0
    const truly = matching({ countries: ['CN'] }).length
    assert.ok(Math.abs(china - truly) < truly * 0.1, `${china} of ${truly}`)
  })

  await t.test('what a filter leaves is listed whole and counted exactly, where it is little', async () => {
    const filter = { badge: true, countries: ['DE', 'VN'], leadDays: 20 }
    const { listed, facets } = await searchProducts(
      keepLooks(postgresIndex(pool)),
      asked('zymurgy', { filter, places: 2_000 }),
    )
    const expected = matching(filter).map(({ document }) => document.productId)
    assert.deepEqual(listed.map(({ doc }) => docs.get(doc)?.productId).sort(), expected.sort())
    assert.deepEqual([facets.total, facets.isEstimate], [expected.length, false])
  })

  for (const order of sortOrders)
    await t.test(`pages by ${order} join without a gap and without a twin`, async () => {
      const index = keepLooks(postgresIndex(pool))
      const page = async (offset: number) => (await searchProducts(index, asked('zymurgy', { order, offset }))).listed
      const seen = new Set<number>()
      // Across the end of what is ranked, and far behind it.
      for (const start of [140, 940]) {
        for (let offset = start; offset < start + 120; offset += 20)
          for (const { doc } of await page(offset)) seen.add(doc)
      }
      assert.equal(seen.size, 240)
      assert.equal((await page(1_980)).length, 20)
    })

  await t.test('by price the cheapest come first, as they truly are', async () => {
    const { listed } = await searchProducts(
      keepLooks(postgresIndex(pool)),
      asked('zymurgy', { order: 'price', places: 200 }),
    )
    const cheapest = products.map(({ document }) => readCard(document.card).price).sort((a, b) => a - b)
    assert.deepEqual(
      listed.map(({ card }) => card.price),
      cheapest.slice(0, 200),
    )
  })

  await t.test('nothing asked is everything, best standing first', async () => {
    const { listed, facets } = await searchProducts(keepLooks(postgresIndex(pool)), asked(''))
    assert.ok(facets.total > 4_000)
    const standing = listed.map(({ card }) => card.standing)
    assert.ok(Math.min(...standing) > 200, `${standing}`)
  })

  await t.test('where words stand is what the documents say, of many words at once', async () => {
    const words = [...new Set(products.slice(0, 40).flatMap(({ document }) => document.words))].slice(0, 30)
    const groups = words.map((word) => ({ said: word, ways: [], direct: [[stemOf(word, 'en')]], meanings: [] }))
    const all = [...docs.keys()].slice(0, 500)
    const found = await postgresIndex(pool).places(all, groups)
    let seen = 0
    for (const doc of all) {
      const partOf = readParts(docs.get(doc)?.parts ?? Buffer.alloc(4))
      for (const [n, { direct }] of groups.entries()) {
        const part = partOf.get(partCode(direct[0]?.[0] ?? ''))
        if (part !== undefined) seen += 1
        const expected = { name: 0, category: 0, keywords: 0, description: 0, ...(part && { [part]: 1 }) }
        assert.deepEqual(found.get(doc)?.[n]?.direct, expected)
      }
    }
    assert.ok(words.length === 30 && seen > 500, `${seen} of ${words.length} words found`)
  })

  await t.test('what is written again stays once, and what is taken out is not found', async () => {
    const [first] = products
    assert.ok(first)
    const index = keepLooks(postgresIndex(pool))
    const code = asked(first.product.codes[1] ?? '')
    await writeDocuments(pool, [first.document])
    assert.equal((await searchProducts(index, code)).listed.length, 1)
    await removeDocuments(pool, first.document.supplierId, [first.document.productId])
    assert.equal((await searchProducts(index, code)).listed.length, 0)
    await writeDocuments(pool, [first.document])
  })

  await t.test('a word with a quote, an operator or a backslash is only a word', async () => {
    const index = keepLooks(postgresIndex(pool))
    for (const query of ["bolt' | 'a", 'a & !b', 'x\\', "''", '<->', ':*', '=b', 'a:b', '\u0000bolt'])
      assert.ok((await searchProducts(index, asked(query))).listed.length >= 0, query)
  })
})

test('where few have all words, what has the rarest comes before what stands best with a common one', async (t) => {
  const { url } = await testDatabase(t)
  const pool = readPool(url, 3)
  t.after(() => pool.end())
  const common = Array.from({ length: 2_500 }, (_, n) => {
    const supplier = supplierNo(n % 60)
    return makeDocument(supplier, { ...productNo(supplier, n), keywords: ['quotidian'] })
  })
  const low = { ...supplierNo(1), standing: 0 }
  const rare = (word: string, from: number, count: number) =>
    Array.from({ length: count }, (_, n) =>
      makeDocument(low, { ...productNo(low, from + n), name: `Brass ${word} ${n}`, keywords: [] }),
    )
  await writeDocuments(pool, common.slice(0, 1_500))
  await writeDocuments(pool, [...common.slice(1_500), ...rare('samovar', 5_000, 30), ...rare('astrolabe', 6_000, 5)])
  const { rows } = await pool.query<{ doc: number; product_id: string }>(
    'select doc, product_id from directory.documents',
  )
  const ids = new Map(rows.map(({ doc, product_id }) => [doc, product_id]))
  const index = keepLooks(postgresIndex(pool))
  const nearby = async (query: string) => {
    const { listed, nearby } = await searchProducts(index, asked(query))
    assert.equal(listed.length, 0)
    return nearby.map(({ doc }) => ids.get(doc))
  }
  const samovars = new Set(rare('samovar', 5_000, 30).map(({ productId }) => productId))
  const near = await nearby('quotidian samovar')
  assert.deepEqual([near.length, near.every((id) => id !== undefined && samovars.has(id))], [20, true])
  // Few have the rarest: they come first, and what has any of the words fills the list.
  const astrolabes = rare('astrolabe', 6_000, 5).map(({ productId }) => productId)
  const filled = await nearby('quotidian astrolabe')
  assert.deepEqual([filled.length, filled.slice(0, 5).sort()], [20, astrolabes.sort()])
  assert.equal(new Set(filled).size, 20)
})
