import { type Card, languageNo } from './card.rules.ts'
import type { ProductFilter } from './filter.rules.ts'
import { type GroupFound, type RankFrame, type RankParts, type RankWeights, ranker, rankParts } from './rank.rules.ts'
import { type SearchGroup, sizeOf } from './read-query.ts'
import { stretchOf } from './scan-cards.ts'
import type { Look } from './search-index.ts'
import type { SortOrder } from './sort-order.rules.ts'

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

/**
 * Of many products the two hundred that stand best are ranked by words and standing; what comes behind them stands in
 * the order of standing. So a page costs the same however much is found. Up to `ALL_RANKED` all are ranked.
 */
const RANKED_MOST = 200
const ALL_RANKED = 1_200

/** The page's products of what was found, in their order, each with what its rank comes from. */
export async function listedOf(
  look: Look,
  hits: Int32Array,
  groups: readonly SearchGroup[],
  asked: ProductsAsked,
): Promise<readonly RankedProduct[]> {
  const total = hits.length
  const end = asked.offset + asked.places
  // By relevance the head is ranked by its words; of other lists, and of what stands behind, only the page tells why.
  const headEnd = total <= ALL_RANKED ? total : RANKED_MOST
  const isInHead = asked.order === 'relevance' && asked.offset < headEnd
  const [from, to] = isInHead ? [0, Math.max(headEnd, end)] : [asked.offset, end]
  const docs = stretchOf(look.cards, hits, asked.order, from, to)
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
