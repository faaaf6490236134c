import { LRUCache } from 'lru-cache'
import type { Facets } from './facet.rules.ts'
import type { Conditions } from './filter.rules.ts'
import { listNo } from './keep-columns.ts'
import { facetsOf, scanCards } from './scan-cards.ts'
import type { Look } from './search-index.ts'

/** What is kept weighs so much together at most, in numbers of four bytes: 32 MB. */
const KEPT_MOST = 8_000_000
/** What the counts of a search weigh (ten kilobytes with a hundred categories), and a letter of its key. */
const COUNTS_WEIGH = 3_000
const LETTER_WEIGHS = 0.5

/** What a search finds, and what it could be narrowed to. */
export interface Found {
  /** All products, in the order of their numbers. */
  readonly hits: Int32Array
  readonly facets: Facets
}

const kept = new LRUCache<string, Found>({
  maxSize: KEPT_MOST,
  sizeCalculation: ({ hits }, key) => COUNTS_WEIGH + hits.length + Math.ceil(key.length * LETTER_WEIGHS),
})

/**
 * Which products of a look meet the conditions, with counts. It is kept for who turns the page or asks the same within
 * the minute. A look gives another list as soon as any product of it becomes another, so what is kept is as it is now.
 * `now`: minutes since 1970.
 */
export function foundOf({ docs, cards }: Look, conditions: Conditions, now: number): Found {
  const key = [listNo(docs), now, ...Object.values(conditions).map((condition) => condition.key)].join()
  const known = kept.get(key)
  if (known !== undefined) return known
  const scanned = scanCards(cards, docs, conditions)
  // Copied: it is a window on room for all that was looked at.
  const found = { hits: scanned.hits.slice(), facets: facetsOf(scanned, now) }
  kept.set(key, found)
  return found
}
