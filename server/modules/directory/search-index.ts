import type { Card } from './card.rules.ts'
import type { GroupFound } from './rank.rules.ts'
import type { SearchGroup } from './read-query.ts'

/** The sample that is everything. */
export const WHOLE = 65_536

/** What the index is asked for. */
export interface IndexQuery {
  readonly groups: readonly SearchGroup[]
  /** Whether a product needs all groups, or any of them. */
  readonly needs: 'all' | 'any'
  /** Of each list any. */
  readonly marks: readonly (readonly string[])[]
  /** Only of a sample: this share of all products, in parts of `WHOLE`. A smaller sample is a part of a larger one. */
  readonly sample?: number
  /** Only what stands at least at this place. */
  readonly from?: number
}

/** A product that the index found. */
export interface Found {
  readonly doc: number
  readonly card: Card
}

/** A word that products have, and how many of them. */
export interface KnownWord {
  readonly word: string
  readonly documents: number
}

/**
 * The index as a search uses it. PostgreSQL's stands in `search.store.ts`; another search engine takes its place
 * with these four.
 */
export interface SearchIndex {
  /** At most so many of the products that are asked for, any of them. */
  cards(query: IndexQuery, most: number): Promise<readonly Found[]>
  /** Where the words of each group stand in these products. */
  words(docs: readonly number[], groups: readonly SearchGroup[]): Promise<ReadonlyMap<number, readonly GroupFound[]>>
  /** Which of the words some product has, in this form or another of it. */
  known(words: readonly string[]): Promise<ReadonlySet<string>>
  /** Words of products that look like one. */
  near(word: string): Promise<readonly KnownWord[]>
}
