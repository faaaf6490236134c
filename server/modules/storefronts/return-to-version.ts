import type { RootId } from '../../kernel/use-case.ts'
import { entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import { storefrontType, storefrontVersionType } from './storefront.rules.ts'

export interface ReturnToVersion {
  readonly companyId: RootId
  readonly version: number
}

/**
 * A supplier goes back to a former version: everybody sees it again, and the draft is as it was. What staff took down
 * of it stays down. Refuses `not-found`, `company-not-open`, `nothing-to-publish` where it is shown already.
 */
export const returnToVersion = useCase({
  name: 'storefronts.return-to-version',
  action: 'storefronts.write',
  root: (input: ReturnToVersion) => input.companyId,
  reads: ({ version }, root) => ({
    company: one(companyType, root, 'company'),
    storefront: one(storefrontType, root, 'storefront'),
    former: one(storefrontVersionType, root, String(version)),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ company, storefront, former }, { companyId, version }, { at, actor }) {
    if (company === undefined || storefront === undefined || former === undefined) return refuse('not-found')
    if (company.state !== 'active') return refuse('company-not-open')
    if (storefront.shown === version) return refuse('nothing-to-publish')
    const { content: draft, hash } = former
    return {
      answer: { company: companyId, version, hash },
      changes: [
        put(storefrontType, {
          ...{ ...storefront, draft, draftPerson: actor.person ?? '', changedAt: at, shown: version, shownHash: hash },
        }),
        entry(companyId, 'storefront.returned', { version, hash }),
        event(companyId, 'storefront.published', { company: companyId, version, hash }),
      ],
    }
  },
})
