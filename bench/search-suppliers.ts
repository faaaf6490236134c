import { readFileSync } from 'node:fs'
import { lexemesOf } from '../server/modules/directory/analyse-words.ts'
import { codeOf } from '../server/modules/directory/card.rules.ts'
import { makeSupplierDocument, type SupplierDocument } from '../server/modules/directory/make-supplier-document.ts'
import { writeSuppliers } from '../server/modules/directory/supplier-search.store.ts'
import { readPool } from '../server/platform/postgres.ts'
import { type Figure, percentile } from './figures.ts'
import { numbersOf, productNo, supplierNo } from './product-words.ts'
import { benchDatabase, benchServer } from './server.ts'

const CLIENTS = 20
const AT_ONCE = 1_000
/** So many products each supplier lists. */
const LISTED = 20

const queries = readFileSync(new URL('../tests/data/supplier-relevance/queries.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t')[1] ?? '')
const filters = ['', 'badge=true', 'country=CN&badge=true', 'country=DE,IN&stars=4', 'check=on-site-audit'] as const

/** A supplier with what it lists, as the index keeps it. */
function documentNo(n: number): SupplierDocument {
  const supplier = supplierNo(n)
  const products = Array.from({ length: LISTED }, (_, k) => productNo(supplier, n * LISTED + k))
  const counts = new Map<string, number>()
  for (const { name, categoryWords, language } of products)
    for (const word of new Set([...lexemesOf(name, language), ...lexemesOf(categoryWords, 'en')]))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  return makeSupplierDocument(supplier, {
    ...{ products: LISTED, sampled: LISTED, certificates: n % 8 },
    categories: [...new Set(products.map(({ category }) => codeOf(category)))],
    lexemes: [...counts].map(([word, count]) => ({ word, count })),
  })
}

async function measure(count: number, each: number): Promise<readonly number[]> {
  const database = await benchDatabase()
  const pool = readPool(database.url, 2)
  try {
    for (let from = 0; from < count; from += AT_ONCE)
      await writeSuppliers(
        pool,
        Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, n) => documentNo(from + n)),
      )
    await pool.query('analyze directory.supplier_documents')
    const server = await benchServer(database.url, 256)
    try {
      const { port } = server.players
      await search(port, Math.ceil(each / 2), 1)
      return await search(port, each, 2)
    } finally {
      await server.stop()
    }
  } finally {
    await pool.end()
    await database.stop()
  }
}

/** Twenty clients search without a pause, so many times each; milliseconds of each answer. */
async function search(port: number, each: number, seed: number): Promise<readonly number[]> {
  const next = numbersOf(seed)
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T
  const times: number[] = []
  const client = async () => {
    for (let n = 0; n < each; n += 1) {
      const path = `/v1/search/suppliers?q=${encodeURIComponent(pick(queries))}&${pick(filters)}`
      const started = performance.now()
      const answer = await fetch(`http://127.0.0.1:${port}${path}`)
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
      await answer.arrayBuffer()
      times.push(performance.now() - started)
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  return times
}

/** Search over suppliers with counts at twenty clients, over fifty thousand of them against a tenth. */
export async function searchSuppliers(quick: boolean): Promise<Figure[]> {
  const [count, each] = quick ? [10_000, 15] : [50_000, 40]
  const few = await measure(count / 10, each)
  const many = await measure(count, each)
  const ratio_to = `the same over ${(count / 10).toLocaleString('en')} suppliers`
  return [50, 95].map((part) => {
    const [value, other] = [percentile(many, part), percentile(few, part)]
    return { name: `search.suppliers.p${part}`, value, unit: 'ms', ratio: value / other, ratio_to }
  })
}
