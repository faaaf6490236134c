import { due, event, one, put, type RootId, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import { nextLook, savedSearchType, searchLook, searchLooking } from './saved-search.rules.ts'
import { searchNumbers, searchPolicies } from './search-policy.rules.ts'

export interface AskForNews {
  readonly companyId: RootId
  readonly searchId: string
}

/**
 * It is time to look what is new to a search: the index is asked, behind all news that came before, and the next time
 * is awaited. Refuses `not-found` where nobody wants to be told any more.
 */
export const askForNews = useCase({
  name: 'directory.ask-for-news',
  action: 'directory.ask-for-news',
  root: (input: AskForNews) => input.companyId,
  reads: ({ searchId }, root) => ({
    company: one(companyType, root, 'company'),
    search: one(savedSearchType, root, searchId),
    policies: searchPolicies(),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ company, search, policies }, { searchId }, { at }, companyId) {
    if (company === undefined || search?.nextAt === undefined) return refuse('not-found')
    const nextAt = nextLook(search.alert, at, company.zone, searchNumbers(policies, at))
    if (nextAt === undefined) return refuse('not-found')
    return {
      answer: { search: searchId, next_at: nextAt },
      changes: [
        put(savedSearchType, { ...search, nextAt }),
        due(companyId, searchLook, searchId, nextAt),
        event(companyId, searchLooking, { search: searchId }),
      ],
    }
  },
})
