import type pg from 'pg'
import { exponentOf } from '../../kernel/currency.ts'
import type { Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { categoryWith } from '../catalogue/categories.rules.ts'
import { badgeUntil, checkType, isChecked, verificationKinds } from '../parties/check.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { partiesTables } from '../parties/index.ts'
import { newestRates } from '../rates/index.ts'
import { hasOtherFacts, keepFacts, removeDocuments, removeUnlisted, writeDocuments } from './documents.store.ts'
import { type ListedProduct, listedProducts, type SupplierFigures, supplierFigures } from './listed-products.store.ts'
import { makeDocument, type ProductFacts, type SupplierFacts } from './make-document.ts'
import { standingOf, type Trading } from './standing.rules.ts'

/** So many products are read and written at once. */
export const AT_ONCE = 500

/**
 * Brings the index to what is true of a supplier now: of the products that are named, or of all. What is not listed
 * any more, or whose supplier does not trade here any more, is taken out. Doing it again changes nothing. All products
 * are read only where something is otherwise of the supplier itself than when they were last read.
 */
export async function indexSupplier(
  pool: pg.Pool,
  supplierId: string,
  now: Instant,
  productIds?: readonly string[],
): Promise<void> {
  const supplier = await supplierFacts(pool, supplierId, now)
  if (supplier === undefined) await removeDocuments(pool, supplierId, productIds)
  else if (productIds !== undefined) await indexNamed(pool, supplier, productIds)
  else if (await hasOtherFacts(pool, supplier)) await indexAll(pool, supplier)
  else return
  // Last: what is interrupted is done again.
  if (productIds === undefined) await keepFacts(pool, supplierId, supplier)
}

async function indexNamed(pool: pg.Pool, supplier: SupplierFacts, productIds: readonly string[]) {
  const listed = await listedProducts(pool, supplier.supplierId, { ids: productIds })
  const there = new Set(listed.map(({ productId }) => productId))
  await removeDocuments(
    pool,
    supplier.supplierId,
    productIds.filter((id) => !there.has(id)),
  )
  await write(pool, supplier, listed, await dollarsOf(pool))
}

async function indexAll(pool: pg.Pool, supplier: SupplierFacts) {
  const dollars = await dollarsOf(pool)
  for (let after = ''; ; ) {
    const listed = await listedProducts(pool, supplier.supplierId, { after, limit: AT_ONCE })
    await write(pool, supplier, listed, dollars)
    if (listed.length < AT_ONCE) break
    after = listed.at(-1)?.productId ?? ''
  }
  await removeUnlisted(pool, supplier.supplierId)
}

export type Dollars = ReadonlyMap<string, number>

async function write(pool: pg.Pool, supplier: SupplierFacts, listed: readonly ListedProduct[], dollars: Dollars) {
  await writeDocuments(
    pool,
    listed.map((product) => makeDocument(supplier, productFacts(product, dollars))),
  )
}

/** What ranking and filters know of a supplier; `undefined` where it does not trade here. */
export async function supplierFacts(
  pool: pg.Pool,
  supplierId: string,
  now: Instant,
): Promise<SupplierFacts | undefined> {
  const reads = recordReads(pool, partiesTables)
  const [company, checks, figures] = await Promise.all([
    reads.one(companyType, supplierId, 'company'),
    reads.all(checkType, supplierId),
    supplierFigures(pool, supplierId),
  ])
  if (company?.state !== 'active' || !company.kinds.includes('supplier')) return undefined
  const known = onlyKnown(figures)
  const until = badgeUntil(checks, now)
  const passed = verificationKinds.filter((kind) => isChecked(checks, kind, now))
  return {
    supplierId,
    name: company.name,
    country: company.country,
    badgeUntil: until === undefined ? 0 : Math.floor(Date.parse(until) / 60_000),
    checks: passed,
    // Only what cards show: each order and answer would be a reason to write all products anew.
    ...(known.stars === undefined ? {} : { stars: known.stars }),
    ...(known.onTime === undefined ? {} : { onTime: known.onTime }),
    standing: rounded({
      hasBadge: until !== undefined,
      isAudited: passed.includes('on-site-audit'),
      ...known,
    }),
  }
}

/** In fiftieths: less is no reason to write all products of a supplier anew. */
const rounded = (trading: Trading) => Math.round(standingOf(trading) * 50) / 50

/** Figures that are there; too few orders are no figure. */
function onlyKnown(figures: SupplierFigures | undefined): Omit<Trading, 'hasBadge' | 'isAudited'> {
  const { stars, onTimeBps, responseMinutes, completed } = figures ?? {}
  return {
    ...(typeof stars === 'number' ? { stars } : {}),
    ...(typeof onTimeBps === 'number' ? { onTime: Math.floor(onTimeBps / 100) } : {}),
    ...(typeof responseMinutes === 'number' ? { responseHours: responseMinutes / 60 } : {}),
    ...(typeof completed === 'number' ? { completedOrders: completed } : {}),
  }
}

/** How many dollar cents a minor unit of each currency is: near enough to filter by, never to pay by. */
export async function dollarsOf(pool: pg.Pool): Promise<Dollars> {
  const rates = await newestRates(pool)
  return new Map([['USD', 1], ...rates.map(({ currency, usd, per }) => [currency, Number(usd) / Number(per)] as const)])
}

/** What a product says, for its document. */
export function productFacts(product: ListedProduct, dollars: Dollars): ProductFacts {
  const category = categoryWith(product.category)
  const above = category?.under === undefined ? undefined : categoryWith(category.under)
  const named = [category, above].flatMap((each) => (each === undefined ? [] : Object.values(each.names)))
  const minor = Number(product.unitPrice) * 10 ** exponentOf(product.currency)
  return {
    ...{ productId: product.productId, language: product.language, name: product.name, brand: product.brand ?? '' },
    ...{ description: product.description, codes: product.codes, keywords: product.keywords },
    ...{ certificates: product.certificates, incoterms: product.incoterms, hasImage: product.image !== null },
    ...{ category: product.category, categoryWords: named.join(' ') },
    price: minor * (dollars.get(product.currency) ?? Number.NaN),
    minimum: Number(product.minimumQuantity) / 1_000_000,
    ...(product.leadDays === null ? {} : { leadDays: product.leadDays }),
  }
}
