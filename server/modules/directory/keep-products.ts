import { LRUCache } from 'lru-cache'
import type pg from 'pg'
import { quantityText } from '../../kernel/quantity.ts'
import { facesOf, type Listing, type ProductFace } from './listed-products.store.ts'

/** A kilobyte each, or less. */
const KEPT_MOST = 20_000

type Shown = ReturnType<typeof shownOf>

/** By product, version and day. */
const keptOf = new WeakMap<pg.Pool, LRUCache<string, Shown>>()

/**
 * What lists show of products, by product. A version says the same for ever, but its certificates end with days: so it
 * is read once a day. `day`: days since 1970.
 */
export async function productsShown(
  pool: pg.Pool,
  listings: readonly Listing[],
  day: number,
): Promise<ReadonlyMap<string, Shown>> {
  const kept = keptOf.get(pool) ?? new LRUCache<string, Shown>({ max: KEPT_MOST })
  keptOf.set(pool, kept)
  const keyOf = (productId: string, version: number) => `${productId}:${version}:${day}`
  const shown = new Map<string, Shown>()
  const missing: string[] = []
  for (const { productId, version } of listings) {
    const known = kept.get(keyOf(productId, version))
    if (known === undefined) missing.push(productId)
    else shown.set(productId, known)
  }
  if (missing.length === 0) return shown
  for (const face of await facesOf(pool, missing)) {
    const read = shownOf(face)
    kept.set(keyOf(face.productId, face.version), read)
    shown.set(face.productId, read)
  }
  return shown
}

function shownOf(face: ProductFace) {
  const { productId, version, name, description, image, category, brand, unit, currency } = face
  return {
    ...{ product: productId, version, name, image, category, brand, unit, currency },
    description,
    unit_price: face.unitPrice,
    minimum_quantity: quantityText(face.minimumQuantity),
    lead_days: face.leadDays,
    certificates: [...face.certificates],
    incoterms: [...face.incoterms],
  }
}
