import type { Found, IndexQuery, SearchIndex } from './search-index.ts'

/** So long is kept what a look by words alone found. */
const KEPT_MS = 10_000
/** So many cards are kept at most, some hundred bytes each: seventeen megabytes. */
const KEPT_CARDS = 150_000
/** A look weighs so many cards more than it found: its words are kept, too, also where nothing has them. */
const LOOK_WEIGHS = 20
/**
 * What is less is read anew unless it is a sample: it costs little, and who has just listed a product looks for it by
 * words that few have.
 */
const KEPT_LEAST = 100

interface Kept {
  readonly until: number
  readonly found: Promise<readonly Found[]>
  cards: number
}

/**
 * An index of which looks by words alone are kept for ten seconds: who sets another filter or turns the page asks the
 * same words again. Looks that are asked at once are one. `clock` in milliseconds.
 */
export function keepLooks(index: SearchIndex, clock: () => number = () => performance.now()): SearchIndex {
  const kept = new Map<string, Kept>()
  let cards = 0
  const drop = (key: string, look: Kept) => {
    if (kept.get(key) !== look) return
    kept.delete(key)
    cards -= look.cards
  }
  const count = (key: string, look: Kept, found: readonly Found[], isSample: boolean) => {
    if (!isSample && found.length < KEPT_LEAST) return drop(key, look)
    if (kept.get(key) !== look) return
    look.cards = found.length + LOOK_WEIGHS
    cards += look.cards
    for (const [oldest, each] of kept) if (cards > KEPT_CARDS) drop(oldest, each)
  }
  const cardsOf = async (query: IndexQuery, most: number) => {
    const { groups, needs, marks, sample, from } = query
    if (marks.length > 0 || from !== undefined) return index.cards(query, most)
    const key = JSON.stringify([groups.map(({ ways }) => ways), needs, sample, most])
    const before = kept.get(key)
    if (before !== undefined && before.until > clock()) return before.found
    if (before !== undefined) drop(key, before)
    const look: Kept = { until: clock() + KEPT_MS, found: index.cards(query, most), cards: 0 }
    kept.set(key, look)
    look.found.then(
      (found) => count(key, look, found, sample !== undefined),
      () => drop(key, look),
    )
    return look.found
  }
  return { ...index, cards: cardsOf }
}
