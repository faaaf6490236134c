import { correctWords } from './correct-words.ts'
import { isLegalForm } from './make-supplier-document.ts'
import { looseQuery, readQuery, type SearchGroup } from './read-query.ts'
import type { SupplierCard } from './supplier-card.rules.ts'
import {
  countSuppliers,
  type SupplierFacets,
  type SupplierFilter,
  supplierConditions,
} from './supplier-filter.rules.ts'
import type { SupplierHit, SupplierIndex } from './supplier-index.ts'
import { type SupplierParts, type SupplierWeights, supplierParts, supplierRank } from './supplier-rank.rules.ts'

export const supplierOrders = ['relevance', 'stars', 'on-time', 'products'] as const
export type SupplierOrder = (typeof supplierOrders)[number]

/** Lists that are shorter are followed by suppliers that have some of the words. */
const FEW = 10

export interface SuppliersAsked {
  readonly query: string
  readonly filter: SupplierFilter
  readonly order: SupplierOrder
  /** How many places come before the page, and how many it has. */
  readonly offset: number
  readonly limit: number
  /** Minutes since 1970. */
  readonly now: number
  readonly weights: SupplierWeights
  /** Whether a misspelled word stays as it is. */
  readonly isLiteral?: boolean
}

export interface RankedSupplier {
  readonly doc: number
  readonly card: SupplierCard
  readonly parts: SupplierParts
}

export interface SuppliersFound {
  /** The page. */
  readonly listed: readonly RankedSupplier[]
  readonly facets: SupplierFacets
  /** What was searched for instead, because nobody has the words as they were typed. */
  readonly corrected?: string
  /** Where few have all words: suppliers that have some of them. They are not counted. */
  readonly nearby: readonly RankedSupplier[]
}

/** What was typed, without what only says of which kind a company is; unless nothing else was typed. */
function telling(groups: readonly SearchGroup[]): readonly SearchGroup[] {
  const left = groups.filter(({ said }) => !isLegalForm(said))
  return left.length > 0 ? left : groups
}

/**
 * Searches suppliers by their names and by what they list, as products are searched: all words; misspelled ones put
 * right when nobody has them as they are; where few are found, who has some of the words comes after.
 */
export async function searchSuppliers(index: SupplierIndex, asked: SuppliersAsked): Promise<SuppliersFound> {
  const groups = telling(readQuery(asked.query))
  const found = await index.suppliers(groups, 'all')
  const isLost = found.length === 0 && groups.length > 0 && asked.isLiteral !== true
  const corrected = isLost ? await correctWords(index, asked.query) : undefined
  const query = corrected ?? asked.query
  const again = corrected === undefined ? found : await index.suppliers(telling(readQuery(query)), 'all')
  const conditions = supplierConditions(asked.filter, asked.now)
  const { met, facets } = countSuppliers(again, conditions, asked.now)
  const listed = ranked(met, asked, asked.offset + asked.limit).slice(asked.offset)
  const nearby = met.length < FEW && asked.offset === 0 ? await searchNearby(index, asked, query, met) : []
  return { listed, facets, nearby, ...(corrected === undefined ? {} : { corrected }) }
}

async function searchNearby(index: SupplierIndex, asked: SuppliersAsked, query: string, met: readonly SupplierHit[]) {
  const groups = telling(looseQuery(query))
  if (groups.length < 2) return []
  const shown = new Set(met.map(({ doc }) => doc))
  const some = (await index.suppliers(groups, 'any')).filter(({ doc }) => !shown.has(doc))
  const { met: fitting } = countSuppliers(some, supplierConditions(asked.filter, asked.now), asked.now)
  return ranked(fitting, { ...asked, order: 'relevance' }, FEW)
}

/** The first of the suppliers in their order, as many as are wanted, each with what its place comes from. */
function ranked(
  hits: readonly SupplierHit[],
  { order, weights }: Pick<SuppliersAsked, 'order' | 'weights'>,
  most: number,
) {
  const ranks = new Float64Array(hits.length)
  for (const [n, { card, found }] of hits.entries())
    ranks[n] = keyOf(order, card) * KEY + supplierRank(supplierParts(card, found, weights))
  const least = leastOf(ranks, most)
  const first: { readonly hit: SupplierHit; readonly rank: number }[] = []
  for (const [n, hit] of hits.entries()) {
    const rank = ranks[n] ?? 0
    if (rank >= least) first.push({ hit, rank })
  }
  return first
    .sort((a, b) => b.rank - a.rank || b.hit.card.products - a.hit.card.products || a.hit.doc - b.hit.doc)
    .slice(0, most)
    .map(({ hit: { doc, card, found } }) => ({ doc, card, parts: supplierParts(card, found, weights) }))
}

/** An order comes before any rank. */
const KEY = 1e6

/** The rank from which so many stand, ties with the last among them: a page of fifty thousand sorts a page. */
function leastOf(ranks: Float64Array, most: number): number {
  return ranks.length <= most ? Number.NEGATIVE_INFINITY : (ranks.slice().sort()[ranks.length - most] ?? 0)
}

/** More comes first; what is not known comes last. */
function keyOf(order: SupplierOrder, { stars, onTime, products }: SupplierCard): number {
  if (order === 'stars') return stars === 255 ? -1 : stars
  if (order === 'on-time') return onTime === 255 ? -1 : onTime
  return order === 'products' ? products : 0
}
