import { type Card, languageNo } from './card.rules.ts'
import { correctWords } from './correct-words.ts'
import { type Facets, facetsOf } from './facet.rules.ts'
import { type Conditions, conditionsOf, type ProductFilter } from './filter.rules.ts'
import { headMarks, marksAsked, marksWorth, placeOf, type SortOrder } from './mark.rules.ts'
import { type GroupFound, type RankParts, type RankWeights, rankOf, rankParts } from './rank.rules.ts'
import { looseQuery, readQuery, type SearchGroup, sizeOf } from './read-query.ts'
import { type Found, type IndexQuery, type SearchIndex, WHOLE } from './search-index.ts'

/** So many places a list has at most: a hundred pages of twenty. */
export const LISTED_MOST = 2_000
/**
 * Of many products the two hundred that stand best are ranked by words and standing; what comes behind them stands in
 * the order of standing. So a page costs the same however much is found.
 */
const RANKED_MOST = 200
/** Up to so many products are all read, counted and ranked. */
const WHOLE_MOST = 1_200
const READ_MOST = 4_000
/** So many are counted of more: one in ten of them is told within a quarter of itself. */
const COUNTED = 700
/** The first sample only tells whether little or much is found. Without words all is: it is smaller. */
const FIRST_SAMPLE = WHOLE / 512
const BROWSE_SAMPLE = WHOLE / 4_096
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
  const found = await searchGroups(index, asked, { groups: readQuery(asked.query), needs: 'all' })
  const isLost = !found.hasAny && found.groups.length > 0 && asked.isLiteral !== true
  const corrected = isLost ? await correctWords(index, asked.query) : undefined
  const query = corrected ?? asked.query
  const again =
    corrected === undefined ? found : await searchGroups(index, asked, { groups: readQuery(query), needs: 'all' })
  const { hasAny: _, ...result } = again
  const isFew = asked.offset === 0 && again.listed.length < FEW
  const nearby = isFew ? await searchNearby(index, asked, query, again) : []
  return { ...result, ...(corrected === undefined ? {} : { corrected }), nearby }
}

/** What has some of the words, and is not listed already. */
async function searchNearby(index: SearchIndex, asked: ProductsAsked, query: string, found: Searched) {
  const groups = looseQuery(query)
  if (groups.length < 2) return []
  const some = await searchGroups(index, { ...asked, places: 2 * FEW }, { groups, needs: 'any' })
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
  const listed = await listedOf(index, hits, { asked, groups: words.groups, isWhole })
  return { hasAny: hits.length > 0 || counted.length > 0, listed, facets, groups: words.groups }
}

/** A filter as one condition. */
function allOf(conditions: Conditions): (card: Card) => boolean {
  const each = Object.values(conditions)
  return (card) => each.every((holds) => holds(card))
}

interface Read {
  /** What is listed, in no order; all of it or what comes first. */
  readonly hits: readonly Found[]
  readonly isWhole: boolean
  /** These are counted, each for `scale` products. */
  readonly counted: readonly Card[]
  readonly scale: number
}

type Asking = (more: Partial<IndexQuery>) => IndexQuery

/** Reads everything that has the words where that is little, else a sample to count and the head of the order. */
async function read(index: SearchIndex, asked: ProductsAsked, words: Words, conditions: Conditions): Promise<Read> {
  const of: Asking = (more) => ({ ...words, marks: [], ...more })
  const share = words.groups.length === 0 ? BROWSE_SAMPLE : FIRST_SAMPLE
  const first = await index.cards(of({ sample: share }), READ_MOST)
  const guess = (first.length * WHOLE) / share
  if (guess <= WHOLE_MOST) {
    const all = await index.cards(of({}), READ_MOST)
    const counted = all.map(({ card }) => card)
    const holds = allOf(conditions)
    const hits = all.filter(({ card }) => holds(card))
    if (all.length < READ_MOST) return { hits, counted, scale: 1, isWhole: true }
  }
  const better = Math.min(WHOLE, Math.ceil((WHOLE * COUNTED) / Math.max(guess, READ_MOST)))
  const isEnough = better <= share
  const sample = isEnough ? first : await index.cards(of({ sample: better }), READ_MOST)
  const counted = sample.map(({ card }) => card)
  const scale = WHOLE / (isEnough ? share : better)
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
  const needed = asked.order === 'relevance' && asked.offset < RANKED_MOST ? RANKED_MOST : LISTED_MOST
  const holds = allOf(conditions)
  const sample = counted.filter(holds)
  const places = placesOf(sample, asked.order)
  // A sample errs by its root: two of them more are enough nearly always, and where not, twice as much is read.
  const expected = needed / scale
  for (let reach = Math.ceil(expected + 2 * Math.sqrt(expected)); ; reach *= 2) {
    const edge = sample.length * scale <= WHOLE_MOST ? undefined : places[reach]
    const { marks, ...head } = edge === undefined ? { marks: [] } : headOf(asked.order, edge)
    const near = edge === undefined ? counted : counted.filter((card) => isInHead(asked.order, card, edge))
    const worth = marksWorth(asked.filter, conditions, near, scale)
    const less = await index.cards(of({ ...head, marks: [...worth, ...marks] }), READ_MOST)
    // A sample that erred: what all marks leave is less.
    const isCut = less.length === READ_MOST
    const found = isCut
      ? await index.cards(of({ ...head, marks: [...marksAsked(asked.filter), ...marks] }), READ_MOST)
      : less
    const hits = found.filter(({ card }) => holds(card))
    const isWhole = edge === undefined && found.length < READ_MOST
    if (hits.length >= needed || edge === undefined || found.length === READ_MOST) return { hits, isWhole }
  }
}

/** What narrows to the head of an order. */
function headOf(order: SortOrder, edge: number): Pick<IndexQuery, 'marks' | 'from'> {
  const marks = headMarks(order, edge)
  return { marks: marks.length === 0 ? [] : [marks], ...(order === 'relevance' ? { from: edge } : {}) }
}

const isInHead = (order: SortOrder, card: Card, edge: number) =>
  isRising(order) ? placeOf(order, card) <= edge : placeOf(order, card) >= edge

/** Whether less comes first. */
const isRising = (order: SortOrder) => order === 'price' || order === 'lead-time'

/** Where the products of a sample stand in an order, the first first. */
function placesOf(sample: readonly Card[], order: SortOrder): readonly number[] {
  const isUpwards = isRising(order)
  return sample.map((card) => placeOf(order, card)).sort((a, b) => (isUpwards ? a - b : b - a))
}

interface Listing {
  readonly asked: ProductsAsked
  readonly groups: readonly SearchGroup[]
  /** Whether the hits are all that there is. */
  readonly isWhole: boolean
}

/** The page's products in their order, each with what its rank comes from. */
async function listedOf(
  index: SearchIndex,
  hits: readonly Found[],
  listing: Listing,
): Promise<readonly RankedProduct[]> {
  const { asked, groups, isWhole } = listing
  const isByRank = asked.order === 'relevance'
  const standing = hits.toSorted(
    (a, b) => keyOf(asked.order, a.card) - keyOf(asked.order, b.card) || b.card.place - a.card.place || a.doc - b.doc,
  )
  // By relevance the head is ranked by its words; of other lists, and of what stands behind, only the page tells why.
  const headEnd = isWhole ? standing.length : RANKED_MOST
  const isInHead = isByRank && asked.offset < headEnd
  const [from, to] = isInHead ? [0, headEnd] : [asked.offset, asked.offset + asked.places]
  const docs = standing.slice(from, to).map(({ doc }) => doc)
  const found = groups.length === 0 ? new Map<number, readonly GroupFound[]>() : await index.words(docs, groups)
  const frame = { sizes: groups.map(sizeOf), language: languageNo(asked.language), weights: asked.weights }
  const told = ({ doc, card }: Found): RankedProduct => ({
    doc,
    card,
    parts: () => rankParts({ card, found: found.get(doc) ?? [] }, frame),
  })
  const end = asked.offset + asked.places
  if (!isInHead) return standing.slice(asked.offset, end).map(told)
  const head = byRank(standing.slice(0, headEnd).map(told))
  return [...head, ...standing.slice(headEnd, end).map(told)].slice(asked.offset, end)
}

/** Equals stay as they stood. */
function byRank(listed: readonly RankedProduct[]): readonly RankedProduct[] {
  return listed
    .map((product) => ({ product, rank: rankOf(product.parts()) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ product }) => product)
}

/** Less comes first; by relevance the rank alone tells. */
function keyOf(order: SortOrder, card: Card): number {
  if (order === 'relevance') return 0
  if (order === 'lead-time') return card.leadDays
  if (Number.isNaN(card.price)) return Number.MAX_VALUE
  return order === 'price' ? card.price : -card.price
}
