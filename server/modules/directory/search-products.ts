import { type Card, languageNo } from './card.rules.ts'
import { correctWords } from './correct-words.ts'
import { type Facets, facetsOf } from './facet.rules.ts'
import { type Conditions, conditionsOf, type ProductFilter } from './filter.rules.ts'
import { headMarks, marksAsked, placeOf, type SortOrder, sampleMark } from './mark.rules.ts'
import { type RankParts, type RankWeights, rankOf, rankParts } from './rank.rules.ts'
import { looseQuery, readQuery, type SearchGroup, sizeOf } from './read-query.ts'
import type { Hit, IndexQuery, SearchIndex } from './search-index.ts'

/** So many places a list has at most: a hundred pages of twenty. */
export const LISTED_MOST = 2_000
/**
 * Of many products those that stand best are ranked, a thousand; for pages behind them, the two thousand that stand
 * best, the first of them as before. So a page costs the same however much is found.
 */
const STRETCH = 1_000
/** Up to so many products are all read and counted. */
const WHOLE_MOST = 1_500
const READ_MOST = 4_000
/** So many are counted of more: one in ten of them is told within a fifth of itself. */
const SAMPLE_LEAST = 800
const FIRST_LEVEL = 7
/** Without words everything is found: the sample is thinner. */
const BROWSE_LEVEL = 10
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
  readonly hit: Hit
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
  const shown = new Set(found.listed.map(({ hit }) => hit.doc))
  return some.listed.filter(({ hit }) => !shown.has(hit.doc)).slice(0, FEW)
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
  const listed = isWhole ? ranked(hits, asked, words.groups) : stretches(hits, asked, words.groups)
  return { hasAny: hits.length > 0 || counted.length > 0, listed, facets, groups: words.groups }
}

const holdsAll = (conditions: Conditions, card: Card) => Object.values(conditions).every((holds) => holds(card))

interface Read {
  /** What is listed, in no order; all of it or what stands best. */
  readonly hits: readonly Hit[]
  readonly isWhole: boolean
  /** These are counted, each for `scale` products. */
  readonly counted: readonly Card[]
  readonly scale: number
}

/** Reads everything that has the words where that is little, else a sample to count and a stretch of the order. */
async function read(index: SearchIndex, asked: ProductsAsked, words: Words, conditions: Conditions): Promise<Read> {
  const of = (marks: readonly (readonly string[])[]) => ({ ...words, marks })
  const level = words.groups.length === 0 ? BROWSE_LEVEL : FIRST_LEVEL
  const first = await index.cards(of([[sampleMark(level)]]), READ_MOST)
  const guess = first.length * 2 ** level
  if (guess <= WHOLE_MOST) {
    const hits = await index.hits(of([]), READ_MOST)
    const counted = hits.map(({ card }) => card)
    if (hits.length < READ_MOST)
      return { hits: hits.filter(({ card }) => holdsAll(conditions, card)), counted, scale: 1, isWhole: true }
  }
  const better = Math.max(1, Math.floor(Math.log2(Math.max(guess, READ_MOST) / SAMPLE_LEAST)))
  const isEnough = better >= level
  const counted = isEnough ? first : await index.cards(of([[sampleMark(better)]]), READ_MOST)
  const scale = 2 ** (isEnough ? level : better)
  return { ...(await readHead(index, asked, of, conditions, { counted, scale })), counted, scale }
}

/** What comes first in the order, as many as the page needs; the sample tells where that ends. */
async function readHead(
  index: SearchIndex,
  asked: ProductsAsked,
  of: (marks: readonly (readonly string[])[]) => IndexQuery,
  conditions: Conditions,
  { counted, scale }: Pick<Read, 'counted' | 'scale'>,
) {
  const needed = asked.offset < STRETCH ? STRETCH : LISTED_MOST
  const sample = counted.filter((card) => holdsAll(conditions, card))
  const isRising = asked.order === 'price' || asked.order === 'lead-time'
  const places = sample.map((card) => placeOf(asked.order, card)).sort((a, b) => (isRising ? a - b : b - a))
  // A sample errs by its root: two of them more are enough nearly always, and where not, twice as much is read.
  const expected = needed / scale
  for (let reach = Math.ceil(expected + 2 * Math.sqrt(expected)); ; reach *= 2) {
    const edge = sample.length * scale <= WHOLE_MOST ? undefined : places[reach]
    const isNarrow = reach < counted.length * NARROW
    const head = edge === undefined ? [] : [headMarks(asked.order, edge, isNarrow)]
    const found = await index.hits(of([...marksAsked(asked.filter), ...head]), READ_MOST)
    const hits = found.filter(({ card }) => holdsAll(conditions, card))
    const isWhole = edge === undefined && found.length < READ_MOST
    if (hits.length >= needed || edge === undefined || found.length === READ_MOST) return { hits, isWhole }
  }
}

/** The thousand that stand best, ranked; then the next. */
function stretches(
  hits: readonly Hit[],
  asked: ProductsAsked,
  groups: readonly SearchGroup[],
): readonly RankedProduct[] {
  if (asked.order !== 'relevance') return ranked(hits, asked, groups)
  const standing = hits.toSorted((a, b) => b.card.place - a.card.place || a.doc - b.doc)
  const [first, second] = [standing.slice(0, STRETCH), standing.slice(STRETCH, LISTED_MOST)]
  return [...ranked(first, asked, groups), ...ranked(second, asked, groups)]
}

/** The products in their order, each with what its rank comes from. */
function ranked(hits: readonly Hit[], asked: ProductsAsked, groups: readonly SearchGroup[]): readonly RankedProduct[] {
  const frame = { sizes: groups.map(sizeOf), language: languageNo(asked.language), weights: asked.weights }
  const all = hits.map((hit) => {
    const parts = rankParts(hit, frame)
    return { hit, parts, rank: rankOf(parts), key: keyOf(asked.order, hit) }
  })
  all.sort((a, b) => a.key - b.key || b.rank - a.rank || b.hit.card.place - a.hit.card.place || a.hit.doc - b.hit.doc)
  return all.slice(0, LISTED_MOST)
}

/** Less comes first; by relevance the rank alone tells. */
function keyOf(order: SortOrder, { card }: Hit): number {
  if (order === 'relevance') return 0
  if (order === 'lead-time') return card.leadDays
  if (Number.isNaN(card.price)) return Number.MAX_VALUE
  return order === 'price' ? card.price : -card.price
}
