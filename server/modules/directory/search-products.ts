import { type Card, languageNo } from './card.rules.ts'
import { correctWords } from './correct-words.ts'
import { type Facets, facetsOf } from './facet.rules.ts'
import { type Conditions, conditionsOf, type ProductFilter } from './filter.rules.ts'
import { headMarks, marksAsked, placeOf, type SortOrder, sampleMark } from './mark.rules.ts'
import { type RankParts, type RankWeights, rankOf, rankParts } from './rank.rules.ts'
import { looseQuery, readQuery, type SearchGroup, sizeOf } from './read-query.ts'
import type { Found, Hit, IndexQuery, SearchIndex } from './search-index.ts'

/** So many places a list has at most: a hundred pages of twenty. */
export const LISTED_MOST = 2_000
/**
 * Of many products the five hundred that stand best are ranked by words and standing; what comes behind them stands in
 * the order of standing. So a page costs the same however much is found.
 */
const RANKED_MOST = 500
/** Up to so many products are all read, counted and ranked. */
const WHOLE_MOST = 1_500
const READ_MOST = 4_000
/** So many are counted of more: one in ten of them is told within a fifth of itself. */
const SAMPLE_LEAST = 800
const FIRST_LEVEL = 9
/** Without words everything is found: the sample is thinner. */
const BROWSE_LEVEL = 12
/** A head of less than this share of everything is narrow. */
const NARROW = 0.05
/** Lists that are shorter are followed by products that have some of the words. */
const FEW = 20

export interface ProductsAsked {
  readonly query: string
  readonly filter: ProductFilter
  readonly order: SortOrder
  /** The reader's language: products in it come a little earlier. */
  readonly language: string
  /** How many places come before the page. */
  readonly offset: number
  /** Minutes since 1970. */
  readonly now: number
  readonly weights: RankWeights
  /** Whether a misspelled word stays as it is. */
  readonly isLiteral?: boolean
}

export interface RankedProduct {
  readonly doc: number
  readonly card: Card
  readonly parts: RankParts
}

export interface ProductsFound {
  /** The list from its first place, as far as the page needs it. */
  readonly listed: readonly RankedProduct[]
  readonly facets: Facets
  readonly groups: readonly SearchGroup[]
  /** What was searched for instead, because nothing has the words as they were typed. */
  readonly corrected?: string
  /** Where few have all words: products that have some of them. They are not counted. */
  readonly nearby: readonly RankedProduct[]
}

/**
 * Searches products by all words; with misspelled words put right when nothing has them as they are; where few are
 * found, what has some of the words comes after. Never refuses: what says nothing is as if nothing were said.
 */
export async function searchProducts(index: SearchIndex, asked: ProductsAsked): Promise<ProductsFound> {
  const found = await searchGroups(index, asked, { groups: readQuery(asked.query), needs: 'all' })
  const isLost = !found.hasAny && found.groups.length > 0 && asked.isLiteral !== true
  const corrected = isLost ? await correctWords(index, asked.query) : undefined
  const query = corrected ?? asked.query
  const again =
    corrected === undefined ? found : await searchGroups(index, asked, { groups: readQuery(query), needs: 'all' })
  const { hasAny: _, ...result } = again
  const nearby = again.listed.length < FEW ? await searchNearby(index, asked, query, again) : []
  return { ...result, ...(corrected === undefined ? {} : { corrected }), nearby }
}

/** What has some of the words, and is not listed already. */
async function searchNearby(index: SearchIndex, asked: ProductsAsked, query: string, found: Searched) {
  const groups = looseQuery(query)
  if (groups.length < 2) return []
  const some = await searchGroups(index, asked, { groups, needs: 'any' })
  const shown = new Set(found.listed.map(({ doc }) => doc))
  return some.listed.filter(({ doc }) => !shown.has(doc)).slice(0, FEW)
}

interface Words {
  readonly groups: readonly SearchGroup[]
  readonly needs: IndexQuery['needs']
}

type Searched = Omit<ProductsFound, 'corrected' | 'nearby'> & { readonly hasAny: boolean }

async function searchGroups(index: SearchIndex, asked: ProductsAsked, words: Words): Promise<Searched> {
  const conditions = conditionsOf(asked.filter, asked.now)
  const { hits, counted, scale, isWhole } = await read(index, asked, words, conditions)
  const counts = facetsOf(counted, conditions, asked.now, scale)
  const facets = isWhole ? { ...counts, total: hits.length, isEstimate: false } : counts
  const listed = ranked(hits, asked, words.groups, isWhole ? hits.length : RANKED_MOST)
  return { hasAny: hits.length > 0 || counted.length > 0, listed, facets, groups: words.groups }
}

const holdsAll = (conditions: Conditions, card: Card) => Object.values(conditions).every((holds) => holds(card))

/** What an index was asked for, without where words stand, is ranked by standing. */
type Listed = Found & Partial<Hit>

interface Read {
  /** What is listed, in no order; all of it or what comes first. */
  readonly hits: readonly Listed[]
  readonly isWhole: boolean
  /** These are counted, each for `scale` products. */
  readonly counted: readonly Card[]
  readonly scale: number
}

type Asking = (marks: readonly (readonly string[])[]) => IndexQuery

/** Reads everything that has the words where that is little, else a sample to count and the head of the order. */
async function read(index: SearchIndex, asked: ProductsAsked, words: Words, conditions: Conditions): Promise<Read> {
  const of: Asking = (marks) => ({ ...words, marks })
  const level = words.groups.length === 0 ? BROWSE_LEVEL : FIRST_LEVEL
  const first = await index.cards(of([[sampleMark(level)]]), READ_MOST)
  const guess = first.length * 2 ** level
  if (guess <= WHOLE_MOST) {
    const all = await index.hits(of([]), READ_MOST, marksAsked(asked.filter))
    const counted = all.map(({ card }) => card)
    const hits = all.filter(({ card }) => holdsAll(conditions, card))
    if (all.length < READ_MOST) return { hits, counted, scale: 1, isWhole: true }
  }
  const better = Math.max(1, Math.floor(Math.log2(Math.max(guess, READ_MOST) / SAMPLE_LEAST)))
  const isEnough = better >= level
  const sample = isEnough ? first : await index.cards(of([[sampleMark(better)]]), READ_MOST)
  const counted = sample.map(({ card }) => card)
  const scale = 2 ** (isEnough ? level : better)
  return { ...(await readHead(index, asked, of, conditions, { counted, scale })), counted, scale }
}

/** What comes first in the order, as many as the page needs; the sample tells where that ends. */
async function readHead(
  index: SearchIndex,
  asked: ProductsAsked,
  of: Asking,
  conditions: Conditions,
  { counted, scale }: Pick<Read, 'counted' | 'scale'>,
) {
  const isRanked = asked.order === 'relevance' && asked.offset < RANKED_MOST
  const needed = isRanked ? RANKED_MOST : LISTED_MOST
  const sample = counted.filter((card) => holdsAll(conditions, card))
  const places = placesOf(sample, asked.order)
  // A sample errs by its root: two of them more are enough nearly always, and where not, twice as much is read.
  const expected = needed / scale
  for (let reach = Math.ceil(expected + 2 * Math.sqrt(expected)); ; reach *= 2) {
    const edge = sample.length * scale <= WHOLE_MOST ? undefined : places[reach]
    const isNarrow = reach < counted.length * NARROW
    const head = edge === undefined ? [] : [headMarks(asked.order, edge, isNarrow)]
    const query = of([...marksAsked(asked.filter), ...head])
    // What is read whole is ranked whole, on each of its pages.
    const found = await (isRanked || edge === undefined ? index.hits : index.cards)(query, READ_MOST)
    const hits = found.filter(({ card }) => holdsAll(conditions, card))
    const isWhole = edge === undefined && found.length < READ_MOST
    if (hits.length >= needed || edge === undefined || found.length === READ_MOST) return { hits, isWhole }
  }
}

/** Where the products of a sample stand in an order, the first first. */
function placesOf(sample: readonly Card[], order: SortOrder): readonly number[] {
  const isRising = order === 'price' || order === 'lead-time'
  return sample.map((card) => placeOf(order, card)).sort((a, b) => (isRising ? a - b : b - a))
}

/** The products in their order, each with what its rank comes from; of those that stand best so many are ranked. */
function ranked(
  hits: readonly Listed[],
  asked: ProductsAsked,
  groups: readonly SearchGroup[],
  rankedMost: number,
): readonly RankedProduct[] {
  const frame = { sizes: groups.map(sizeOf), language: languageNo(asked.language), weights: asked.weights }
  const of = (hit: Listed, isRanked: boolean) => {
    const parts = rankParts({ card: hit.card, found: isRanked ? (hit.words?.() ?? []) : [] }, frame)
    return { doc: hit.doc, card: hit.card, parts, rank: rankOf(parts), key: keyOf(asked.order, hit) }
  }
  if (asked.order !== 'relevance')
    return hits
      .map((hit) => of(hit, true))
      .sort(inOrder)
      .slice(0, LISTED_MOST)
  const standing = hits.toSorted((a, b) => b.card.place - a.card.place || a.doc - b.doc)
  const first = standing.slice(0, rankedMost).map((hit) => of(hit, true))
  return [...first.sort(inOrder), ...standing.slice(rankedMost, LISTED_MOST).map((hit) => of(hit, false))]
}

interface Ordered {
  readonly doc: number
  readonly card: Card
  readonly rank: number
  readonly key: number
}

const inOrder = (a: Ordered, b: Ordered) =>
  a.key - b.key || b.rank - a.rank || b.card.place - a.card.place || a.doc - b.doc

/** Less comes first; by relevance the rank alone tells. */
function keyOf(order: SortOrder, { card }: Found): number {
  if (order === 'relevance') return 0
  if (order === 'lead-time') return card.leadDays
  if (Number.isNaN(card.price)) return Number.MAX_VALUE
  return order === 'price' ? card.price : -card.price
}
