import type { RootId } from '../../kernel/use-case.ts'
import { entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import { storefrontType } from './storefront.rules.ts'
import { type StorefrontContent, storefrontHash, tidyStorefront } from './storefront-content.rules.ts'

export interface SaveStorefront {
  readonly companyId: RootId
  readonly content: StorefrontContent
}

/**
 * A supplier saves the draft of its storefront; nobody else sees it. It may have faults, which its page names. The same
 * again changes nothing. Refuses `not-found`, `not-a-supplier`.
 */
export const saveStorefront = useCase({
  name: 'storefronts.save-storefront',
  action: 'storefronts.write',
  root: (input: SaveStorefront) => input.companyId,
  reads: (_, root) => ({
    company: one(companyType, root, 'company'),
    before: one(storefrontType, root, 'storefront'),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ company, before }, { companyId, content }, { at, actor }) {
    if (company === undefined) return refuse('not-found')
    if (!company.kinds.includes('supplier')) return refuse('not-a-supplier')
    const draft = tidyStorefront(content)
    const hash = storefrontHash(draft)
    const answer = { company: companyId, hash }
    if (before !== undefined && storefrontHash(before.draft) === hash) return { answer, changes: [] }
    const kept = before ?? { companyId, lastVersion: 0 }
    return {
      answer,
      changes: [
        put(storefrontType, { ...kept, draft, draftPerson: actor.person ?? '', changedAt: at }),
        entry(companyId, 'storefront.saved', { hash }),
      ],
    }
  },
})
