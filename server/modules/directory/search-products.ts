import { correctWords } from './correct-words.ts'
import type { Facets } from './facet.rules.ts'
import { conditionsOf } from './filter.rules.ts'
import { foundOf } from './keep-found.ts'
import { listedOf, type ProductsAsked, type RankedProduct } from './list-products.ts'
import { readQuery, type SearchGroup } from './read-query.ts'
import type { SearchIndex } from './search-index.ts'
import { searchNearby } from './search-nearby.ts'

export interface ProductsFound {
  /** The page. */
  readonly listed: readonly RankedProduct[]
  readonly facets: Facets
  readonly groups: readonly SearchGroup[]
  /** What was searched for instead, because nothing has the words as they were typed. */
  readonly corrected?: string
  /** Where few have all words, on the first page: products that have some of them. They are not counted. */
  readonly nearby: readonly RankedProduct[]
}

/**
 * Searches products by all words; with misspelled words put right when nothing has them as they are; where few are
 * found, what has some of the words comes after. Never refuses: what says nothing is as if nothing were said.
 */
export async function searchProducts(index: SearchIndex, asked: ProductsAsked): Promise<ProductsFound> {
  const found = await searchAll(index, asked, asked.query)
  const isLost = !found.hasAny && found.groups.length > 0 && asked.isLiteral !== true
  const corrected = isLost ? await correctWords(index, asked.query) : undefined
  const query = corrected ?? asked.query
  const { hasAny: _, ...result } = corrected === undefined ? found : await searchAll(index, asked, query)
  const nearby = await searchNearby(index, asked, query, result.listed)
  return { ...result, ...(corrected === undefined ? {} : { corrected }), nearby }
}

/** What has all words, with counts. */
async function searchAll(index: SearchIndex, asked: ProductsAsked, query: string) {
  const groups = readQuery(query)
  const look = await index.look({ groups, needs: 'all' })
  const { hits, facets } = foundOf(look, conditionsOf(asked.filter, asked.now), asked.now)
  return { hasAny: look.docs.length > 0, listed: await listedOf(look, hits, groups, asked), facets, groups }
}
