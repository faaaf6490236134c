import type { CardTable } from './card-table.ts'
import type { GroupFound } from './rank.rules.ts'
import type { SearchGroup } from './read-query.ts'

/** What products are looked for by: all groups, or any of them. Without groups all are found. */
export interface Words {
  readonly groups: readonly SearchGroup[]
  readonly needs: 'all' | 'any'
  /** Only these of the groups are looked for; of the others it is only told where they stand. */
  readonly sought?: readonly SearchGroup[]
}

/** What a look found, as it was after the look was asked for. */
export interface Look {
  /** Each once, in the order of their numbers. One that stands in no row of the table is listed no more. */
  readonly docs: Int32Array
  readonly cards: CardTable
  /** Where the words of each group stand in some of these products. */
  words(docs: readonly number[]): Promise<ReadonlyMap<number, readonly GroupFound[]>>
}

/** A word that products have, and how many of them. */
export interface KnownWord {
  readonly word: string
  readonly documents: number
}

/**
 * The index as a search uses it. PostgreSQL's stands in `search.store.ts`, what is kept of it in memory in
 * `keep-looks.ts`; another search engine takes its place with these four.
 */
export interface SearchIndex {
  /** The products that have the words, all of them. */
  look(words: Words): Promise<Look>
  /** How many products have each of the lexemes, about; nothing of one that is no word. */
  counts(lexemes: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Which of the words some product has, in this form or another of it. */
  known(words: readonly string[]): Promise<ReadonlySet<string>>
  /** Words of products that look like one. */
  near(word: string): Promise<readonly KnownWord[]>
}
