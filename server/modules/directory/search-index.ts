import type { Card } from './card.rules.ts'
import type { GroupFound } from './rank.rules.ts'
import type { SearchGroup } from './read-query.ts'

/** What the index is asked for. */
export interface IndexQuery {
  readonly groups: readonly SearchGroup[]
  /** Whether a product needs all groups, or any of them. */
  readonly needs: 'all' | 'any'
  /** Of each list any. */
  readonly marks: readonly (readonly string[])[]
}

/** A product that the index found. */
export interface Found {
  readonly doc: number
  readonly card: Card
}

/** The same with where its words stand, by group of the query. */
export interface Hit extends Found {
  words(): readonly GroupFound[]
}

/** A word that products have, and how many of them. */
export interface KnownWord {
  readonly word: string
  readonly documents: number
}

/**
 * The index as a search uses it. PostgreSQL's stands in `directory.store.ts`; another search engine takes its place
 * with these four.
 */
export interface SearchIndex {
  /**
   * At most so many of the products that are asked for, any of them, with where their words were found; where `only` is
   * given, of those that have these marks.
   */
  hits(query: IndexQuery, most: number, only?: IndexQuery['marks']): Promise<readonly Hit[]>
  /** The same without where words stand, which costs half. */
  cards(query: IndexQuery, most: number): Promise<readonly Found[]>
  /** Which of the words some product has, in this form or another of it. */
  known(words: readonly string[]): Promise<ReadonlySet<string>>
  /** Words of products that look like one. */
  near(word: string): Promise<readonly KnownWord[]>
}
