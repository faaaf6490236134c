import type { CardTable } from './card-table.ts'
import { KeptCards } from './keep-cards.ts'
import type { GroupFound } from './rank.rules.ts'
import type { SearchGroup } from './read-query.ts'
import type { SearchStore } from './search.store.ts'
import type { Look, SearchIndex, Words } from './search-index.ts'

/** What looks weigh together at most, in numbers of products: four bytes each, 64 MB. */
const KEPT_MOST = 16_000_000
/** What a look weighs besides, and for each letter of its key: words are kept also where nothing has them. */
const LOOK_WEIGHS = 500
const LETTER_WEIGHS = 0.5
/** What it weighs that it is known where the words stand in a product. */
const FOUND_WEIGHS = 12
/** After more changes than so many, a look begins anew. */
const CHANGES_MOST = 2_000

interface Kept {
  /** Up to which change of the cards it was brought. */
  readonly position: number
  readonly docs: Promise<Int32Array>
  /** Where the words stand in products that were asked for. */
  readonly found: Map<number, readonly GroupFound[]>
  weight: number
}

/**
 * The index with what is kept of it in memory: all cards, and which products have the words that were asked for. Both
 * are brought to what PostgreSQL shows before each look, so that none is older than the asking.
 */
export function keepLooks(store: SearchStore, cards: KeptCards = new KeptCards(store)): SearchIndex {
  const looks = new KeptLooks(store, cards)
  return { look: (words) => looks.look(words), counts: store.counts, known: store.known, near: store.near }
}

function keyOf({ groups, needs, sought }: Words): string {
  const told = (list: readonly SearchGroup[]) => list.map(({ ways, direct, meanings }) => [ways, direct, meanings])
  return JSON.stringify([needs, told(groups), sought && told(sought)])
}

class KeptLooks {
  private readonly kept = new Map<string, Kept>()
  private readonly store: SearchStore
  private readonly cards: KeptCards
  private weight = 0

  constructor(store: SearchStore, cards: KeptCards) {
    this.store = store
    this.cards = cards
  }

  async look(words: Words): Promise<Look> {
    await this.cards.fresh()
    const { table } = this.cards
    if (words.groups.length === 0) return { docs: table.all(), cards: table, words: async () => new Map() }
    const key = keyOf(words)
    const kept = this.upToDate(key, words)
    return this.lookOf(key, words, kept, await kept.docs, table)
  }

  private lookOf(key: string, { groups }: Words, kept: Kept, docs: Int32Array, cards: CardTable): Look {
    return {
      docs,
      cards,
      words: async (asked) => {
        const missing = asked.filter((doc) => !kept.found.has(doc))
        if (missing.length === 0) return kept.found
        const found = await this.store.places(missing, groups)
        // Where a product changed meanwhile, what was read is too old to be kept.
        if (this.kept.get(key) !== kept) return new Map([...kept.found, ...found])
        for (const [doc, each] of found) kept.found.set(doc, each)
        this.weigh(key, kept, found.size * FOUND_WEIGHS)
        return kept.found
      },
    }
  }

  /** What is kept of the words, brought to the cards as they are; who was used last is dropped last. */
  private upToDate(key: string, words: Words): Kept {
    const before = this.kept.get(key)
    const { position } = this.cards
    const changed = before === undefined ? undefined : this.cards.changedBehind(before.position)
    const own = LOOK_WEIGHS + key.length * LETTER_WEIGHS
    this.drop(key)
    if (before !== undefined && changed?.length === 0) return this.keep(key, before, before.weight)
    const { found } = before ?? { found: new Map<number, readonly GroupFound[]>() }
    if (before === undefined || changed === undefined || changed.length > CHANGES_MOST) {
      const begun: Kept = { position, docs: this.store.having(words), found: new Map(), weight: 0 }
      return this.keep(key, begun, own, true)
    }
    for (const doc of changed) found.delete(doc)
    const docs = before.docs.then((docs) => this.renewed(words, docs, changed))
    return this.keep(key, { position, docs, found, weight: 0 }, own + found.size * FOUND_WEIGHS, true)
  }

  private async renewed(words: Words, docs: Int32Array, changed: readonly number[]): Promise<Int32Array> {
    const others = new Set(changed)
    const having = await this.store.having(words, [...others])
    const same = docs.filter((doc) => !others.has(doc))
    if (having.length === 0 && same.length === docs.length) return docs
    const both = new Int32Array(same.length + having.length)
    both.set(same)
    both.set(having, same.length)
    return both.sort()
  }

  private keep(key: string, kept: Kept, weight: number, isNew = false): Kept {
    kept.weight = 0
    this.kept.set(key, kept)
    this.weigh(key, kept, weight)
    if (isNew)
      kept.docs.then(
        ({ length }) => this.weigh(key, kept, length),
        () => {
          if (this.kept.get(key) === kept) this.drop(key)
        },
      )
    return kept
  }

  private weigh(key: string, kept: Kept, more: number): void {
    if (this.kept.get(key) !== kept) return
    kept.weight += more
    this.weight += more
    for (const oldest of this.kept.keys()) {
      if (this.weight <= KEPT_MOST) break
      this.drop(oldest)
    }
  }

  private drop(key: string): void {
    this.weight -= this.kept.get(key)?.weight ?? 0
    this.kept.delete(key)
  }
}
