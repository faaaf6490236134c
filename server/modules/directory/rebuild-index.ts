import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { rootsAfter } from '../../platform/read-records.ts'
import { describeSupplier } from './describe-supplier.ts'
import { keepFacts, removeDocuments, removeUnlisted, writeDocuments } from './documents.store.ts'
import { AT_ONCE, type Dollars, dollarsOf, productFacts, supplierFacts } from './index-supplier.ts'
import { listedProducts } from './listed-products.store.ts'
import { makeDocument, type SupplierFacts } from './make-document.ts'
import { aloneWith } from './supplier-lock.store.ts'
import { knownWords, putWords, reindex } from './words.store.ts'

/** What was made anew. */
export interface Rebuilt {
  readonly suppliers: number
  readonly products: number
}

/**
 * Makes the index anew from what other modules publish, supplier by supplier, while searching and indexing go on: each
 * product is found before, meanwhile and after. Cut off, it is begun again.
 */
export async function rebuildIndex(
  pool: pg.Pool,
  now: Instant,
  onSupplier?: (done: Rebuilt) => void,
): Promise<Rebuilt> {
  const [before, dollars] = await Promise.all([knownWords(pool), dollarsOf(pool)])
  const words = new Map<string, number>()
  let done: Rebuilt = { suppliers: 0, products: 0 }
  for (let after = ''; ; ) {
    const companies = await rootsAfter(pool, 'cmp', after, AT_ONCE)
    for (const company of companies) {
      const products = await aloneWith(pool, company, () => rebuildSupplier(pool, company, now, { dollars, words }))
      if (products === undefined) continue
      done = { suppliers: done.suppliers + 1, products: done.products + products }
      onSupplier?.(done)
    }
    if (companies.length < AT_ONCE) break
    after = companies.at(-1) ?? ''
  }
  await putWords(pool, words, before)
  await reindex(pool)
  return done
}

interface Rebuilding {
  readonly dollars: Dollars
  /** How many products have each word, so far. */
  readonly words: Map<string, number>
}

/** One supplier; how many products it lists, `undefined` where it does not trade here. */
async function rebuildSupplier(pool: pg.Pool, company: string, now: Instant, rebuilding: Rebuilding) {
  const supplier = await supplierFacts(pool, company, now)
  if (supplier === undefined) await removeDocuments(pool, company)
  const products = supplier === undefined ? undefined : await rebuildProducts(pool, supplier, rebuilding)
  await keepFacts(pool, company, supplier)
  await describeSupplier(pool, company, now)
  return products
}

async function rebuildProducts(pool: pg.Pool, supplier: SupplierFacts, { dollars, words }: Rebuilding) {
  let products = 0
  for (let after = ''; ; ) {
    const listed = await listedProducts(pool, supplier.supplierId, { after, limit: AT_ONCE })
    const documents = listed.map((product) => makeDocument(supplier, productFacts(product, dollars)))
    await writeDocuments(pool, documents)
    for (const document of documents) for (const word of document.words) words.set(word, (words.get(word) ?? 0) + 1)
    products += listed.length
    if (listed.length < AT_ONCE) break
    after = listed.at(-1)?.productId ?? ''
  }
  await removeUnlisted(pool, supplier.supplierId)
  return products
}
