import type pg from 'pg'
import { categories } from '../catalogue/categories.rules.ts'
import { type Card, codeOf, UNKNOWN } from './card.rules.ts'
import type { FacetCount, Facets } from './facet.rules.ts'
import { productsShown } from './keep-products.ts'
import type { RankedProduct } from './list-products.ts'
import { listingsOf } from './listed-products.store.ts'
import type { RankParts } from './rank.rules.ts'

/** Products as a list shows them, by document; one that was withdrawn a moment ago is not there. */
export async function shownOf(pool: pg.Pool, ranked: readonly RankedProduct[], now: number) {
  const listings = await listingsOf(
    pool,
    ranked.map(({ doc }) => doc),
  )
  const byDoc = new Map(listings.map((listing) => [listing.doc, listing]))
  const products = await productsShown(pool, listings)
  return new Map(
    ranked.flatMap(({ doc, card, parts }) => {
      const listing = byDoc.get(doc)
      const product = listing && products.get(listing.productId)
      if (listing === undefined || product === undefined) return []
      const supplier = supplierShown(listing.supplierId, listing.supplierName, card, now)
      return [[doc, { ...product, supplier, why: whyShown(parts()) }] as const]
    }),
  )
}

function supplierShown(company: string, name: string, card: Card, now: number) {
  const { country, badgeUntil, stars, onTime } = card
  return {
    ...{ company, name, country },
    badge_until: badgeUntil > now ? new Date(badgeUntil * 60_000).toISOString() : null,
    stars: stars === UNKNOWN ? null : stars,
    on_time_percent: onTime === UNKNOWN ? null : onTime,
  }
}

function whyShown(parts: RankParts) {
  const { nameWhole, ...rest } = parts
  return Object.fromEntries(
    Object.entries({ ...rest, name_whole: nameWhole }).map(([part, points]) => [part, Math.round(points)]),
  )
}

const categoryCodes = new Map(categories.map(({ code }) => [codeOf(code), code]))

/** Counts as the API tells them, categories by their code. */
export function facetsShown(facets: Facets) {
  const plain = <T>(counts: readonly FacetCount<T>[]) => counts.map((each) => ({ ...each }))
  return {
    badge: facets.badge,
    check: plain(facets.checks),
    country: plain(facets.countries),
    category: facets.categories.flatMap(({ value, count }) => {
      const code = categoryCodes.get(value)
      return code === undefined ? [] : [{ value: code, count }]
    }),
    price_from: plain(facets.price),
    lead_days: plain(facets.leadDays),
    stars: plain(facets.stars),
    on_time: plain(facets.onTime),
    incoterm: plain(facets.incoterms),
    certificate: plain(facets.certificates),
  }
}
