import type { CardTable } from './card-table.ts'
import { FacetCounter, type Facets } from './facet.rules.ts'
import type { Condition, Conditions, Dimension, Range } from './filter.rules.ts'
import { numbersIn } from './keep-columns.ts'
import { orderKey, type SortOrder } from './sort-order.rules.ts'

/** So many are counted; of more a sample: what one in ten has is told within a sixth of itself, nearly always. */
const COUNTED_MOST = 1_500
/** What is not listed any more counts as if it failed two conditions that nobody asks. */
const NOT_LISTED = 0b11 << 14

/** Products held against conditions. */
export interface Scanned {
  readonly cards: CardTable
  /** What was looked at, and which conditions each fails, a bit for each. */
  readonly docs: Int32Array
  readonly fails: Uint16Array
  /** The dimensions of the conditions, in the order of the bits. */
  readonly dimensions: readonly Dimension[]
  /** Which meet all conditions. */
  readonly hits: Int32Array
  /** How many fail one condition at most. */
  readonly near: number
}

const failsOne = (fails: number) => (fails & (fails - 1)) === 0

/**
 * Holds the cards of products against conditions. What is asked of the result is asked at once: cards may be others
 * when somebody else was let in between. Nothing branches by what a card says: a processor guesses that wrong.
 */
export function scanCards(cards: CardTable, docs: Int32Array, conditions: Conditions): Scanned {
  const asked = Object.entries(conditions) as [Dimension, Condition][]
  const { present } = cards
  const fails = new Uint16Array(docs.length)
  for (let n = 0; n < docs.length; n += 1) fails[n] = present[docs[n] as number] === 1 ? 0 : NOT_LISTED
  for (const [bit, [, condition]] of asked.entries()) hold(cards, condition, docs, fails, bit)
  const hits = new Int32Array(docs.length)
  let [total, near] = [0, 0]
  for (let n = 0; n < docs.length; n += 1) {
    const failed = fails[n] as number
    hits[total] = docs[n] as number
    total += Number(failed === 0)
    near += Number(failsOne(failed))
  }
  return { cards, docs, fails, dimensions: asked.map(([dimension]) => dimension), hits: hits.subarray(0, total), near }
}

const HOLDS = 1
const FAILS = 2

function hold(cards: CardTable, condition: Condition, docs: Int32Array, fails: Uint16Array, bit: number) {
  if (condition.range !== undefined) return holdRange(cards, condition.range, docs, fails, bit)
  const [known, cursor] = [cards.known(condition), cards.cursor()]
  for (let n = 0; n < docs.length; n += 1) {
    const doc = docs[n] as number
    if (known[doc] === 0) known[doc] = condition.holds(cursor.at(doc)) ? HOLDS : FAILS
    fails[n] = (fails[n] as number) | (((known[doc] as number) - HOLDS) << bit)
  }
}

function holdRange(cards: CardTable, { part, from, to }: Range, docs: Int32Array, fails: Uint16Array, bit: number) {
  const values = numbersIn(cards, docs, part)
  for (let n = 0; n < docs.length; n += 1) {
    const value = values[n] as number
    fails[n] = (fails[n] as number) | ((1 - (Number(value >= from) & Number(value <= to))) << bit)
  }
}

/** What they could be narrowed to: all that fail one condition at most are counted, or a sample of them. */
export function facetsOf({ cards, docs, fails, dimensions, hits, near }: Scanned, now: number): Facets {
  const [cursor, counter] = [cards.cursor(), new FacetCounter(now)]
  const scale = Math.max(1, near / COUNTED_MOST)
  const share = 2 ** 32 / scale
  for (let n = 0; n < docs.length; n += 1) {
    const [doc, failed] = [docs[n] as number, fails[n] as number]
    // Steps of the golden section spread evenly over any run of numbers: suppliers' products stand side by side.
    if ((scale > 1 && Math.imul(doc, 0x9e3779b1) >>> 0 >= share) || !failsOne(failed)) continue
    counter.add(cursor.at(doc), failed === 0 ? undefined : dimensions[31 - Math.clz32(failed)])
  }
  return { total: hits.length, isEstimate: scale > 1, ...counter.facets(scale) }
}

/** The hits that stand from a place to before another in an order; equals in the order of their numbers. */
export function stretchOf(
  cards: CardTable,
  hits: Int32Array,
  order: SortOrder,
  from: number,
  to: number,
): readonly number[] {
  const end = Math.min(to, hits.length)
  if (from >= end) return []
  const keys = keysOf(cards, hits, order)
  const moved = keys.slice()
  const last = nthOf(moved, end - 1)
  const first = nthOf(moved.subarray(0, end), from)
  // Only what stands between is sorted, and what is equal to its ends.
  const found: number[] = []
  let before = 0
  for (let n = 0; n < hits.length; n += 1) {
    const key = keys[n] as number
    if (key < first) before += 1
    else if (key <= last) found.push(n)
  }
  // Hits stand in the order of their numbers, and sorting keeps equals as they stood.
  found.sort((a, b) => (keys[a] as number) - (keys[b] as number))
  return found.slice(from - before, end - before).map((n) => hits[n] as number)
}

/** Where each stands in an order: less comes first. */
function keysOf(cards: CardTable, hits: Int32Array, order: SortOrder): Float64Array {
  const keys = new Float64Array(hits.length)
  if (order === 'relevance') {
    const places = numbersIn(cards, hits, 'place')
    for (let n = 0; n < hits.length; n += 1) keys[n] = -(places[n] as number)
    return keys
  }
  const cursor = cards.cursor()
  for (let n = 0; n < hits.length; n += 1) keys[n] = orderKey(order, cursor.at(hits[n] as number))
  return keys
}

/** The number that would stand at a place if they were sorted; they are moved (Hoare's selection). */
function nthOf(numbers: Float64Array, place: number): number {
  let [low, high] = [0, numbers.length - 1]
  while (low < high) {
    const middle = numbers[(low + high) >>> 1] as number
    let [up, down] = [low, high]
    while (up <= down) {
      while ((numbers[up] as number) < middle) up += 1
      while ((numbers[down] as number) > middle) down -= 1
      if (up > down) break
      const moved = numbers[up] as number
      numbers[up] = numbers[down] as number
      numbers[down] = moved
      up += 1
      down -= 1
    }
    if (place <= down) high = down
    else if (place >= up) low = up
    else break
  }
  return numbers[place] as number
}
