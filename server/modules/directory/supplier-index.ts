import type { SearchGroup } from './read-query.ts'
import type { SearchIndex } from './search-index.ts'
import type { SupplierCard } from './supplier-card.rules.ts'
import type { SupplierWordFound } from './supplier-rank.rules.ts'

/** A supplier that the index found. */
export interface SupplierHit {
  readonly doc: number
  readonly card: SupplierCard
  /** By group of the query; hits that have the same words in the same places have the same list. */
  readonly found: readonly SupplierWordFound[]
}

/** The index of suppliers as a search uses it; another search engine takes its place with these three. */
export interface SupplierIndex extends Pick<SearchIndex, 'known' | 'near'> {
  /** The suppliers that have all groups, or any of them; without groups all, from a look that is some seconds old. */
  suppliers(groups: readonly SearchGroup[], needs: 'all' | 'any'): Promise<readonly SupplierHit[]>
}
