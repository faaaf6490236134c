import { type Card, languageNo } from './card.rules.ts'
import { correctWords } from './correct-words.ts'
import type { Facets } from './facet.rules.ts'
import { conditionsOf, type ProductFilter } from './filter.rules.ts'
import { type GroupFound, type RankFrame, type RankParts, type RankWeights, ranker, rankParts } from './rank.rules.ts'
import { looseQuery, readQuery, type SearchGroup, sizeOf } from './read-query.ts'
import { facetsOf, firstOf, type Scanned, scanCards } from './scan-cards.ts'
import type { Look, SearchIndex } from './search-index.ts'
import type { SortOrder } from './sort-order.rules.ts'

/** So many places a list has at most: a hundred pages of twenty. */
export const LISTED_MOST = 2_000
/**
 * Of many products the two hundred that stand best are ranked by words and standing; what comes behind them stands in
 * the order of standing. So a page costs the same however much is found. Up to `ALL_RANKED` all are ranked.
 */
const RANKED_MOST = 200
const ALL_RANKED = 1_200
/** Lists that are shorter are followed by products that have some of the words. */
const FEW = 20

export interface ProductsAsked {
  readonly query: string
  readonly filter: ProductFilter
  readonly order: SortOrder
  /** The reader's language: products in it come a little earlier. */
  readonly language: string
  /** How many places come before the page, and how many it has. */
  readonly offset: number
  readonly places: number
  /** Minutes since 1970. */
  readonly now: number
  readonly weights: RankWeights
  /** Whether a misspelled word stays as it is. */
  readonly isLiteral?: boolean
}

export interface RankedProduct {
  readonly doc: number
  readonly card: Card
  /** What its rank comes from: reckoned when it is shown. */
  parts(): RankParts
}

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
  const isFew = asked.offset === 0 && result.listed.length < FEW
  const nearby = isFew ? await searchNearby(index, asked, query, result.listed) : []
  return { ...result, ...(corrected === undefined ? {} : { corrected }), nearby }
}

/** What has all words, with counts. */
async function searchAll(index: SearchIndex, asked: ProductsAsked, query: string) {
  const groups = readQuery(query)
  const look = await index.look({ groups, needs: 'all' })
  const scanned = scanCards(look.cards, look.docs, conditionsOf(asked.filter, asked.now))
  const facets = facetsOf(scanned, asked.now)
  return { hasAny: look.docs.length > 0, listed: await listedOf(look, scanned, groups, asked), facets, groups }
}

/** What has some of the words, and is not listed already. */
async function searchNearby(
  index: SearchIndex,
  asked: ProductsAsked,
  query: string,
  found: readonly RankedProduct[],
): Promise<readonly RankedProduct[]> {
  const groups = looseQuery(query)
  if (groups.length < 2) return []
  const look = await index.look({ groups, needs: 'any' })
  const scanned = scanCards(look.cards, look.docs, conditionsOf(asked.filter, asked.now))
  const some = await listedOf(look, scanned, groups, { ...asked, places: 2 * FEW })
  const shown = new Set(found.map(({ doc }) => doc))
  return some.filter(({ doc }) => !shown.has(doc)).slice(0, FEW)
}

/** The page's products in their order, each with what its rank comes from. */
async function listedOf(
  look: Look,
  scanned: Scanned,
  groups: readonly SearchGroup[],
  asked: ProductsAsked,
): Promise<readonly RankedProduct[]> {
  const total = scanned.hits.length
  const end = asked.offset + asked.places
  // By relevance the head is ranked by its words; of other lists, and of what stands behind, only the page tells why.
  const headEnd = total <= ALL_RANKED ? total : RANKED_MOST
  const isInHead = asked.order === 'relevance' && asked.offset < headEnd
  const standing = firstOf(scanned, asked.order, isInHead ? Math.max(headEnd, end) : end)
  const docs = isInHead ? standing : standing.slice(asked.offset)
  const found = await look.words(docs)
  const frame = { sizes: groups.map(sizeOf), language: languageNo(asked.language), weights: asked.weights }
  const listed = isInHead
    ? [...byRank(look, docs.slice(0, headEnd), found, frame), ...docs.slice(headEnd)].slice(asked.offset, end)
    : docs
  return listed.map((doc) => {
    const card = look.cards.card(doc)
    return { doc, card, parts: () => rankParts({ card, found: found.get(doc) ?? [] }, frame) }
  })
}

const nowhere: readonly GroupFound[] = []

/** Equals stay as they stood. */
function byRank(
  { cards }: Look,
  docs: readonly number[],
  found: ReadonlyMap<number, readonly GroupFound[]>,
  frame: RankFrame,
): readonly number[] {
  const [cursor, rank] = [cards.cursor(), ranker(frame)]
  const ranked = docs.map((doc) => ({ doc, rank: rank(cursor.at(doc), found.get(doc) ?? nowhere) }))
  return ranked.sort((a, b) => b.rank - a.rank).map(({ doc }) => doc)
}
