import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { numbersOf, productNo, supplierNo } from '../../../bench/product-words.ts'
import { testDatabase } from '../../../tests/database.ts'
import { readPool } from '../../platform/postgres.ts'
import { CardTable } from './card-table.ts'
import { removeDocuments, writeDocuments } from './documents.store.ts'
import { conditionsOf, meets, type ProductFilter } from './filter.rules.ts'
import { type Found, foundOf } from './keep-found.ts'
import { keepLooks } from './keep-looks.ts'
import { makeDocument } from './make-document.ts'
import { readQuery } from './read-query.ts'
import { facetsOf, scanCards } from './scan-cards.ts'
import { postgresIndex } from './search.store.ts'
import type { Look } from './search-index.ts'

const NOW = 30_000_000
const supplier = supplierNo(3)

const productWith = (n: number, price: number, word: string) =>
  makeDocument({ ...supplier, badgeUntil: NOW + 1 }, { ...productNo(supplier, n), price, description: word })

/** An index over an own database, and how it is asked. */
async function indexFor(t: TestContext) {
  const { url } = await testDatabase(t)
  const pool = readPool(url, 3)
  t.after(() => pool.end())
  const index = keepLooks(postgresIndex(pool))
  const lookFor = (query: string) => index.look({ groups: readQuery(query), needs: 'all' })
  const found = async (query: string, filter: ProductFilter = {}, now = NOW) =>
    foundOf(await lookFor(query), conditionsOf(filter, now), now)
  return { pool, lookFor, found }
}

test('what was found is kept while its products stay as they are, whatever others become', async (t) => {
  const { pool, found } = await indexFor(t)
  await writeDocuments(pool, [productWith(1, 100, 'zymurgy'), productWith(2, 900, 'other')])
  const [before, all] = [await found('zymurgy', { priceTo: 500 }), await found('')]
  assert.deepEqual([before.facets.total, all.facets.total], [1, 2])
  assert.equal(await found('zymurgy', { priceTo: 500 }), before)
  await writeDocuments(pool, [productWith(2, 100, 'other'), productWith(3, 100, 'other')])
  assert.equal(await found('zymurgy', { priceTo: 500 }), before)
  assert.equal((await found('')).facets.total, 3)
  await writeDocuments(pool, [productWith(1, 900, 'zymurgy')])
  assert.equal((await found('zymurgy', { priceTo: 500 })).facets.total, 0)
  assert.equal((await found('zymurgy', { priceTo: 901 })).facets.total, 1)
  await removeDocuments(pool, supplier.supplierId, [productWith(1, 0, '').productId])
  assert.equal((await found('zymurgy', { priceTo: 901 })).facets.total, 0)
})

test('a badge that lapsed with the minute is not found by who asked before', async (t) => {
  const { pool, found } = await indexFor(t)
  await writeDocuments(pool, [productWith(1, 100, 'zymurgy')])
  const at = async (now: number) => {
    const [some, all] = [await found('zymurgy', { badge: true }, now), await found('zymurgy', {}, now)]
    return [some.facets.total, all.facets.total, all.facets.badge]
  }
  assert.deepEqual(
    [await at(NOW), await at(NOW)],
    [
      [1, 1, 1],
      [1, 1, 1],
    ],
  )
  assert.deepEqual(await at(NOW + 1), [0, 1, 0])
})

test('what is kept has an end: who was asked for longest ago goes, and long filters weigh', () => {
  const cards = new CardTable()
  const number = Buffer.alloc(4)
  cards.take(Buffer.concat([number, productWith(1, 100, '').card]))
  const lookAt = (docs: Int32Array): Look => ({ docs, cards, words: async () => new Map() })
  const looks = [1, 2, 3].map(() => lookAt(new Int32Array(3_000_000)))
  const [first, second, third] = looks.map((look) => () => foundOf(look, {}, NOW)) as [
    () => Found,
    () => Found,
    () => Found,
  ]
  const before = [first(), second()]
  assert.deepEqual([first() === before[0], second() === before[1]], [true, true])
  third()
  assert.deepEqual([second() === before[1], first() === before[0]], [true, false])
  const named = (letter: string) => ({ suppliers: { key: letter.repeat(9_000_000), holds: () => true } })
  const one = lookAt(new Int32Array(1))
  const [a, b] = [foundOf(one, named('a'), NOW), foundOf(one, named('b'), NOW)]
  assert.deepEqual([foundOf(one, named('b'), NOW) === b, foundOf(one, named('a'), NOW) === a], [true, false])
})

test('what is kept is what the cards say, whatever is written, written anew and taken out', async (t) => {
  const { pool, lookFor, found } = await indexFor(t)
  const chance = numbersOf(11)
  const below = (end: number) => Math.floor(chance() * end)
  const words = ['zymurgy', 'zymotic', 'zymogen']
  const filters = [{}, { priceTo: 500 }, { priceFrom: 300, badge: true }]
  for (let step = 0; step < 60; step += 1) {
    const [n, word] = [below(12), words[below(3)] as string]
    if (below(4) === 0) await removeDocuments(pool, supplier.supplierId, [productWith(n, 0, '').productId])
    else await writeDocuments(pool, [productWith(n, below(1_000), word)])
    for (const query of [...words, ''])
      for (const filter of filters) {
        const { cards, docs } = await lookFor(query)
        const conditions = conditionsOf(filter, NOW)
        const scanned = scanCards(cards, docs, conditions)
        const holding = docs.filter((doc) => cards.has(doc) && meets(cards.card(doc), conditions))
        assert.deepEqual(await found(query, filter), { hits: holding, facets: facetsOf(scanned, NOW) })
      }
  }
})
