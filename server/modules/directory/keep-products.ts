import { LRUCache } from 'lru-cache'
import type pg from 'pg'
import { quantityText } from '../../kernel/quantity.ts'
import { facesOf, type Listing, type ProductFace } from './listed-products.store.ts'

/** A kilobyte each, or less. */
const KEPT_MOST = 20_000

type Shown = ReturnType<typeof shownOf>

const keyOf = ({ productId, version, hash, day }: Listing) => `${productId}:${version}:${hash}:${day}`

/** By `keyOf`. */
const keptOf = new WeakMap<pg.Pool, LRUCache<string, Shown>>()

/**
 * What lists show of products, by product. What has the same hash says the same, but its certificates end with days: so
 * it is read once a day.
 */
export async function productsShown(pool: pg.Pool, listings: readonly Listing[]): Promise<ReadonlyMap<string, Shown>> {
  const kept = keptOf.get(pool) ?? new LRUCache<string, Shown>({ max: KEPT_MOST })
  keptOf.set(pool, kept)
  const shown = new Map<string, Shown>()
  const missing = new Map<string, Listing>()
  for (const listing of listings) {
    const known = kept.get(keyOf(listing))
    if (known === undefined) missing.set(listing.productId, listing)
    else shown.set(listing.productId, known)
  }
  if (missing.size === 0) return shown
  for (const face of await facesOf(pool, [...missing.keys()])) {
    const [read, listing] = [shownOf(face), missing.get(face.productId)]
    shown.set(face.productId, read)
    // One that was written meanwhile is shown as it is, and read again.
    if (listing?.version === face.version) kept.set(keyOf(listing), read)
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
