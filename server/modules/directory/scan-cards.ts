import type { CardCursor, CardTable } from './card-table.ts'
import { FacetCounter, type Facets } from './facet.rules.ts'
import type { Conditions, Dimension } from './filter.rules.ts'
import { orderKey, type SortOrder } from './sort-order.rules.ts'

/** So many are counted; of more a sample: one in a hundred of them is told within a tenth of itself. */
const COUNTED_MOST = 10_000
const FAILS_SEVERAL = 255

type Condition = readonly [Dimension, (card: CardCursor) => boolean]

/** Products held against conditions. */
export interface Scanned {
  readonly cards: CardTable
  /** What was looked at, and for each: 0, or the number of the only condition that it fails, or `FAILS_SEVERAL`. */
  readonly docs: Int32Array
  readonly fails: Uint8Array
  readonly conditions: readonly Condition[]
  /** Which meet all conditions. */
  readonly hits: Int32Array
  /** How many fail one condition at most. */
  readonly near: number
}

/**
 * Holds the cards of products against conditions. What is asked of the result is asked at once: cards may be others
 * when somebody else was let in between.
 */
export function scanCards(cards: CardTable, docs: Int32Array, asked: Conditions): Scanned {
  const cursor = cards.cursor()
  const conditions = Object.entries(asked) as Condition[]
  const fails = new Uint8Array(docs.length)
  const hits = new Int32Array(docs.length)
  let [total, near] = [0, 0]
  for (let n = 0; n < docs.length; n += 1) {
    const doc = docs[n] as number
    const failed = failsOf(cursor.at(doc), conditions)
    fails[n] = failed
    if (failed === FAILS_SEVERAL) continue
    near += 1
    if (failed > 0) continue
    hits[total] = doc
    total += 1
  }
  return { cards, docs, fails, conditions, hits: hits.subarray(0, total), near }
}

function failsOf(card: CardCursor, conditions: readonly Condition[]): number {
  if (card.isEmpty) return FAILS_SEVERAL
  let failed = 0
  for (let n = 0; n < conditions.length; n += 1) {
    if (conditions[n]?.[1](card)) continue
    if (failed > 0) return FAILS_SEVERAL
    failed = n + 1
  }
  return failed
}

/** What they could be narrowed to: all that fail one condition at most are counted, or a sample of them. */
export function facetsOf({ cards, docs, fails, conditions, hits, near }: Scanned, now: number): Facets {
  const [cursor, counter] = [cards.cursor(), new FacetCounter(now)]
  const scale = Math.max(1, near / COUNTED_MOST)
  const share = 2 ** 32 / scale
  for (let n = 0; n < docs.length; n += 1) {
    const [doc, failed] = [docs[n] as number, fails[n] as number]
    // Steps of the golden section spread evenly over any run of numbers: suppliers' products stand side by side.
    if (failed === FAILS_SEVERAL || (scale > 1 && Math.imul(doc, 0x9e3779b1) >>> 0 >= share)) continue
    counter.add(cursor.at(doc), failed === 0 ? undefined : conditions[failed - 1]?.[0])
  }
  return { total: hits.length, isEstimate: scale > 1, ...counter.facets(scale) }
}

/** The first of the hits in an order, so many at most; equals in the order of their numbers. */
export function firstOf({ cards, hits }: Scanned, order: SortOrder, most: number): readonly number[] {
  const cursor = cards.cursor()
  const keys = new Float64Array(hits.length)
  for (let n = 0; n < hits.length; n += 1) keys[n] = orderKey(order, cursor.at(hits[n] as number))
  const edge = hits.length > most ? nthOf(keys.slice(), most - 1) : Number.POSITIVE_INFINITY
  const found: number[] = []
  for (let n = 0; n < hits.length; n += 1) if ((keys[n] as number) <= edge) found.push(n)
  // Hits stand in the order of their numbers, and sorting keeps equals as they stood.
  found.sort((a, b) => (keys[a] as number) - (keys[b] as number))
  return found.slice(0, most).map((n) => hits[n] as number)
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
