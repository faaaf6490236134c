import { all, clear, due, entry, one, put, type RootId, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import { checkName } from './save-search.ts'
import { type Alert, keptOf, nextLook, type SavedSearch, savedSearchType, searchLook } from './saved-search.rules.ts'
import { searchNumbers, searchPolicies } from './search-policy.rules.ts'

export interface ChangeSearch {
  readonly companyId: RootId
  readonly searchId: string
  readonly name: string
  readonly alert: Alert
  /** The newest change of the index. */
  readonly lookedTo: bigint
}

/** What is new counts from the moment in which somebody wants to be told. */
function newsFrom(search: SavedSearch, { alert, lookedTo }: ChangeSearch, at: string) {
  return search.alert === 'off' && alert !== 'off' ? { since: at, lookedTo } : {}
}

/** Another name, or another frequency of its alert. Refuses `not-found` and `search-name-taken` { search }. */
export const changeSearch = useCase({
  name: 'directory.change-search',
  action: 'directory.change-search',
  root: (input: ChangeSearch) => input.companyId,
  reads: (_, root) => ({
    company: one(companyType, root, 'company'),
    searches: all(savedSearchType, root),
    policies: searchPolicies(),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ company, searches, policies }, input, { at }, companyId) {
    const { searchId, alert } = input
    const name = input.name.trim()
    const kept = keptOf(searches)
    const search = kept.find((each) => each.searchId === searchId)
    if (company === undefined || search === undefined) return refuse('not-found')
    const refused = checkName(kept, name, searchId)
    if (refused !== undefined) return refused
    const { nextAt: _, ...rest } = search
    const nextAt = nextLook(alert, at, company.zone, searchNumbers(policies, at))
    const changed = { ...rest, ...newsFrom(search, input, at), name, alert }
    return {
      answer: { search: searchId, next_at: nextAt ?? null },
      changes: [
        put(savedSearchType, nextAt === undefined ? changed : { ...changed, nextAt }),
        nextAt === undefined ? clear(companyId, searchLook, searchId) : due(companyId, searchLook, searchId, nextAt),
        entry(companyId, 'search.changed', { search: searchId, name, alert }),
      ],
    }
  },
})

export interface RemoveSearch {
  readonly companyId: RootId
  readonly searchId: string
}

/** A kept search goes, and its alert with it. Refuses `not-found`. */
export const removeSearch = useCase({
  name: 'directory.remove-search',
  action: 'directory.remove-search',
  root: (input: RemoveSearch) => input.companyId,
  reads: ({ searchId }, root) => ({ search: one(savedSearchType, root, searchId) }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ search }, { searchId }, _, companyId) {
    if (search?.state !== 'kept') return refuse('not-found')
    const { nextAt: __, ...rest } = search
    return {
      answer: { search: searchId },
      changes: [
        put(savedSearchType, { ...rest, state: 'removed' as const }),
        clear(companyId, searchLook, searchId),
        entry(companyId, 'search.removed', { search: searchId }),
      ],
    }
  },
})
