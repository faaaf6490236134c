import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { testDatabase } from '../../../tests/database.ts'
import { readPool } from '../../platform/postgres.ts'
import { writeDocuments } from './documents.store.ts'
import { keepLooks } from './keep-looks.ts'
import { makeDocument, type ProductFacts, type SupplierFacts } from './make-document.ts'
import { postgresIndex } from './search.store.ts'
import { searchNumbers, weightsOf } from './search-policy.rules.ts'
import { searchProducts } from './search-products.ts'
import { plainText } from './token.rules.ts'

/** What a search should find, labelled before anything was tuned: see `tests/data/relevance/README.md`. */
const folder = new URL('../../../tests/data/relevance/', import.meta.url)
const rowsOf = (file: string) =>
  readFileSync(new URL(file, folder), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))

interface Product {
  readonly kind: string
  readonly language: string
  readonly name: string
  readonly facts: ProductFacts
}

const supplier: SupplierFacts = {
  ...{ supplierId: 'cmp_one', name: 'Trading Company', country: 'CN', badgeUntil: 0, checks: [], standing: 0.5 },
}

const products: readonly Product[] = rowsOf('products.tsv').flatMap(
  ([kind = '', en = '', es = '', zh = '', top = '', words = '']) =>
    [...en.split('; ').map((name) => ['en', name] as const), ['es', es] as const, ['zh', zh] as const].map(
      ([language, name], n) => ({ kind, language, name, facts: factsOf(kind, language, name, top, words, n) }),
    ),
)

function factsOf(kind: string, language: string, name: string, top: string, words: string, n: number): ProductFacts {
  return {
    ...{ productId: `${kind}-${n}`, language, name, description: language === 'en' ? words : '' },
    ...{ category: top, categoryWords: top, brand: '', codes: [`SKU-${kind}-${n}`], keywords: [] },
    ...{ certificates: [], incoterms: [], hasImage: true, price: 100, minimum: 1, leadDays: 10 },
  }
}

/** `kind[@language][/text in the name]`, with commas between. */
function fits(label: string, { kind, language, name }: Product): boolean {
  return label.split(',').some((each) => {
    const [, wanted, tongue, text] = /^([a-z-]+)(?:@([a-z]+))?(?:\/(.+))?$/.exec(each) ?? []
    if (wanted !== kind || (tongue !== undefined && tongue !== language)) return false
    return text === undefined || plainText(name).includes(plainText(text))
  })
}

const gradeOf = (labels: readonly string[], product: Product) =>
  3 - [...labels, ''].findIndex((label) => label === '' || fits(label, product))

/** Normalised discounted cumulative gain of the first ten; gain 2^grade - 1. */
function ndcg(grades: readonly number[], all: readonly number[]): number {
  const dcg = (list: readonly number[]) =>
    list.slice(0, 10).reduce((sum, grade, n) => sum + (2 ** grade - 1) / Math.log2(n + 2), 0)
  return dcg(grades) / dcg(all.toSorted((a, b) => b - a))
}

test('the labelled queries find what they should: nDCG@10 at least 0.85', async (t) => {
  const { url } = await testDatabase(t)
  const pool = readPool(url, 2)
  t.after(() => pool.end())
  await writeDocuments(
    pool,
    products.map(({ facts }) => makeDocument(supplier, facts)),
  )
  const { rows } = await pool.query<{ doc: number; product_id: string }>(
    'select doc, product_id from directory.documents',
  )
  const byDoc = new Map(
    rows.map(({ doc, product_id }) => [doc, products.find(({ facts }) => facts.productId === product_id)]),
  )
  const index = keepLooks(postgresIndex(pool))
  const weights = weightsOf(searchNumbers([], '2026-12-01T00:00:00.000Z'))
  const scores = new Map<string, number[]>()
  for (const [group = '', query = '', ...labels] of rowsOf('queries.tsv')) {
    const asked = {
      query,
      filter: {},
      order: 'relevance',
      language: 'en',
      offset: 0,
      places: 20,
      now: 0,
      weights,
    } as const
    const found = await searchProducts(index, asked)
    const listed = [...found.listed, ...found.nearby]
    const grades = listed.map(({ doc }) => gradeOf(labels, byDoc.get(doc) as Product))
    const score = ndcg(
      grades,
      products.map((product) => gradeOf(labels, product)),
    )
    scores.set(group, [...(scores.get(group) ?? []), score])
    if (score < 0.7)
      t.diagnostic(
        `${group}: «${query}» ${score.toFixed(2)}: ${listed
          .slice(0, 5)
          .map(({ doc }) => byDoc.get(doc)?.name)
          .join(' | ')}`,
      )
  }
  const mean = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0) / list.length
  for (const [group, list] of scores) t.diagnostic(`${group}: ${mean(list).toFixed(3)} over ${list.length}`)
  const all = [...scores.values()].flat()
  t.diagnostic(`all: ${mean(all).toFixed(3)} over ${all.length}`)
  assert.ok(mean(all) >= 0.85, `nDCG@10 is ${mean(all).toFixed(3)}`)
})
