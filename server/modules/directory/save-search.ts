import { all, due, entry, one, put, type Refusal, type RootId, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import {
  type Alert,
  isSameName,
  keptOf,
  nextLook,
  type SavedQuery,
  type SavedSearch,
  savedSearchType,
  saysSomething,
  searchLook,
} from './saved-search.rules.ts'
import { searchNumbers, searchPolicies } from './search-policy.rules.ts'

export interface SaveSearch {
  readonly companyId: RootId
  readonly name: string
  readonly query: SavedQuery
  readonly alert: Alert
  /** The newest change of the index: what is there is no news. */
  readonly lookedTo: bigint
}

/** A name stands for one search of a company. Refuses `search-name-taken` { search }. */
export function checkName(searches: readonly SavedSearch[], name: string, own?: string): Refusal | undefined {
  const same = searches.find((each) => each.searchId !== own && isSameName(each.name, name))
  return same === undefined ? undefined : refuse('search-name-taken', { search: same.searchId })
}

/**
 * A company keeps a product search, and is told what is new to it. Refuses `not-found`, `search-says-nothing`,
 * `search-name-taken` { search } and `too-many-searches` { most }.
 */
export const saveSearch = useCase({
  name: 'directory.save-search',
  action: 'directory.save-search',
  root: (input: SaveSearch) => input.companyId,
  reads: (_, root) => ({
    company: one(companyType, root, 'company'),
    searches: all(savedSearchType, root),
    policies: searchPolicies(),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ company, searches, policies }, input, { at, actor, newId }, companyId) {
    if (company === undefined) return refuse('not-found')
    const policy = searchNumbers(policies, at)
    const { query, alert, lookedTo } = input
    const name = input.name.trim()
    const kept = keptOf(searches)
    if (!saysSomething(query)) return refuse('search-says-nothing')
    const refused = checkName(kept, name)
    if (refused !== undefined) return refused
    if (kept.length >= policy.searchesMost) return refuse('too-many-searches', { most: policy.searchesMost })
    const searchId = newId('ssr')
    const nextAt = nextLook(alert, at, company.zone, policy)
    const person = actor.person ?? ''
    const about = { companyId, searchId, name, query, alert, person, keptAt: at, since: at, lookedTo, told: 0 }
    return {
      answer: { search: searchId, next_at: nextAt ?? null },
      changes: [
        put(savedSearchType, { ...about, state: 'kept', ...(nextAt === undefined ? {} : { nextAt }) }),
        ...(nextAt === undefined ? [] : [due(companyId, searchLook, searchId, nextAt)]),
        entry(companyId, 'search.saved', { search: searchId, name, alert }),
      ],
    }
  },
})
