import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { testDatabase } from '../../../tests/database.ts'
import { readPool } from '../../platform/postgres.ts'
import { writeDocuments } from './documents.store.ts'
import { makeDocument, type ProductFacts, type SupplierFacts } from './make-document.ts'
import { makeSupplierDocument } from './make-supplier-document.ts'
import { searchNumbers, supplierWeightsOf } from './search-policy.rules.ts'
import { type SuppliersAsked, searchSuppliers } from './search-suppliers.ts'
import { companiesOf, goodsOf, postgresSuppliers, writeSuppliers } from './supplier-search.store.ts'

/** Which suppliers a search should find, labelled before tuning: `tests/data/supplier-relevance/README.md`. */
const data = new URL('../../../tests/data/', import.meta.url)
const rowsOf = (file: string) =>
  readFileSync(new URL(file, data), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))

const NOW = 30_000_000
const weights = supplierWeightsOf(searchNumbers([], '2026-12-01T00:00:00.000Z'))
const kinds = new Map(rowsOf('relevance/products.tsv').map(([kind = '', ...rest]) => [kind, rest]))

interface Labelled {
  readonly facts: SupplierFacts
  readonly products: readonly ProductFacts[]
}

const suppliers: readonly Labelled[] = rowsOf('supplier-relevance/suppliers.tsv').map(
  ([supplierId = '', name = '', country = '', lists = '']) => ({
    facts: { supplierId, name, country, badgeUntil: NOW + 1_000, checks: ['sanctions'], standing: 0.5 },
    products: lists.split(',').flatMap((each) => {
      const [kind = '', count] = each.split('*')
      return Array.from({ length: Number(count) }, (_, n) => productOf(supplierId, kind, n))
    }),
  }),
)

function productOf(supplierId: string, kind: string, n: number): ProductFacts {
  const [en = '', es = '', zh = '', top = ''] = kinds.get(kind) ?? []
  const names = [...en.split('; ').map((name) => ['en', name] as const), ['es', es] as const, ['zh', zh] as const]
  const [language, name] = names[n % names.length] as readonly [string, string]
  return {
    ...{ productId: `${supplierId}-${kind}-${n}`, language, name, description: '', category: top },
    ...{ categoryWords: top, brand: '', codes: [], keywords: [], certificates: [], incoterms: [] },
    ...{ hasImage: true, price: 100, minimum: 1, leadDays: 10 },
  }
}

/** Normalised discounted cumulative gain of the first ten; gain 2^grade - 1. */
function ndcg(grades: readonly number[], all: readonly number[]): number {
  const dcg = (list: readonly number[]) =>
    list.slice(0, 10).reduce((sum, grade, n) => sum + (2 ** grade - 1) / Math.log2(n + 2), 0)
  const best = dcg(all.toSorted((a, b) => b - a))
  return best === 0 ? (grades.length === 0 ? 1 : 0) : dcg(grades) / best
}

test('suppliers are found by name, by what they list, with typing errors, in three languages', async (t) => {
  const { url } = await testDatabase(t)
  const pool = readPool(url, 3)
  t.after(() => pool.end())
  for (const { facts, products } of suppliers) {
    await writeDocuments(
      pool,
      products.map((product) => makeDocument(facts, product)),
    )
    await writeSuppliers(pool, [makeSupplierDocument(facts, await goodsOf(pool, facts.supplierId))])
  }
  const find = async (query: string, more: Partial<SuppliersAsked> = {}) => {
    const asked = { query, filter: {}, order: 'relevance', offset: 0, limit: 10, now: NOW, weights, ...more } as const
    const found = await searchSuppliers(postgresSuppliers(pool), asked)
    const companies = await companiesOf(
      pool,
      [...found.listed, ...found.nearby].map(({ doc }) => doc),
    )
    return { ...found, names: [...found.listed, ...found.nearby].map(({ doc }) => companies.get(doc) ?? '') }
  }

  await t.test('nDCG@10 is 0.9 or more, in each group 0.8', async () => {
    const scores = new Map<string, number[]>()
    for (const [group = '', query = '', ...labels] of rowsOf('supplier-relevance/queries.tsv')) {
      const gradeOf = (name: string) => 3 - [...labels, name].findIndex((label) => label.split(',').includes(name))
      const grades = (await find(query)).names.map((name) => Math.max(0, gradeOf(name)))
      const all = suppliers.map(({ facts }) => Math.max(0, gradeOf(facts.supplierId)))
      const score = ndcg(grades, all)
      scores.set(group, [...(scores.get(group) ?? []), score])
      if (score < 0.8) t.diagnostic(`${score.toFixed(2)} ${query}: ${(await find(query)).names.join(' ')}`)
    }
    const mean = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0) / list.length
    for (const [group, each] of scores) t.diagnostic(`${group}: ${mean(each).toFixed(3)} of ${each.length}`)
    const all = mean([...scores.values()].flat())
    t.diagnostic(`all: ${all.toFixed(3)}`)
    assert.ok(all >= 0.9, `${all}`)
    for (const [group, each] of scores) assert.ok(mean(each) >= 0.8, `${group}: ${mean(each)}`)
  })

  await t.test('filters narrow, and each counts without its own', async () => {
    const { facets } = await find('bolts', { filter: { countries: ['HK'] } })
    assert.equal(facets.total, 1)
    assert.equal(facets.countries.find(({ value }) => value === 'CN')?.count, 3)
    assert.equal((await find('bolts', { filter: { badge: true }, now: NOW + 2_000 })).facets.total, 0)
    assert.equal((await find('', { filter: { categories: ['bearings'] } })).names[0], 'muller')
  })

  await t.test('without words all are there, who stands alike in the order of how much it lists', async () => {
    const { facets, names } = await find('')
    assert.deepEqual([facets.total, names[0]], [suppliers.length, 'fasten'])
  })

  await t.test('what nobody has is put right, unless it is meant', async () => {
    assert.equal((await find('sheffeild')).corrected, 'sheffield')
    assert.deepEqual((await find('sheffeild', { isLiteral: true })).names, [])
  })
})
