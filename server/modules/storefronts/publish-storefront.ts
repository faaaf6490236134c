import type { RootId } from '../../kernel/use-case.ts'
import { all, append, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import {
  checkShown,
  type Storefront,
  storefrontFileType,
  storefrontType,
  storefrontVersionType,
} from './storefront.rules.ts'
import { storefrontHash } from './storefront-content.rules.ts'
import { storefrontFaults } from './storefront-fault.rules.ts'

export interface PublishStorefront {
  readonly companyId: RootId
  /** Of the draft that was looked at: what somebody else wrote meanwhile is not published unseen. */
  readonly hash: string
}

/** So many faults are told at once; a receipt is small. */
export const FAULTS_SHOWN = 20

/**
 * A supplier publishes its draft: a new version, which everybody sees at once. Refuses `not-found`, `company-not-open`
 * for a company that is suspended or closed, `storefront-changed` { hash } where the draft is another than was looked
 * at, `storefront-invalid` { faults }, `nothing-to-publish` where everybody sees it already.
 */
export const publishStorefront = useCase({
  name: 'storefronts.publish-storefront',
  action: 'storefronts.write',
  root: (input: PublishStorefront) => input.companyId,
  reads: (_, root) => ({
    company: one(companyType, root, 'company'),
    storefront: one(storefrontType, root, 'storefront'),
    files: all(storefrontFileType, root),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ company, storefront, files }, { companyId, hash: looked }, { at, actor }) {
    if (company === undefined || storefront === undefined) return refuse('not-found')
    if (company.state !== 'active') return refuse('company-not-open')
    const { draft: content, lastVersion, shownHash } = storefront
    const hash = storefrontHash(content)
    if (hash !== looked) return refuse('storefront-changed', { hash })
    const faults = storefrontFaults(content, new Set(files.map(({ sha256 }) => sha256)), at)
    if (faults.length > 0)
      return refuse('storefront-invalid', { faults: faults.slice(0, FAULTS_SHOWN).map((each) => ({ ...each })) })
    if (hash === shownHash) return refuse('nothing-to-publish')
    const version = lastVersion + 1
    const after: Storefront = { ...storefront, shown: version, shownHash: hash, lastVersion: version, changedAt: at }
    return {
      answer: { company: companyId, version, hash },
      changes: [
        put(storefrontType, after),
        append(storefrontVersionType, {
          ...{ companyId, version, content, hash, person: actor.person ?? '', publishedAt: at },
        }),
        entry(companyId, 'storefront.published', { version, hash }),
        event(companyId, 'storefront.published', { company: companyId, version, hash }),
      ],
    }
  },
})

/**
 * A supplier takes its storefront off: everybody sees its checks and figures, and nothing that it says. Refuses
 * `not-found`, `wrong-state` { state } where nothing is shown.
 */
export const withdrawStorefront = useCase({
  name: 'storefronts.withdraw-storefront',
  action: 'storefronts.withdraw',
  root: (input: { readonly companyId: RootId }) => input.companyId,
  reads: (_, root) => ({ storefront: one(storefrontType, root, 'storefront') }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ storefront }, { companyId }, { at }) {
    if (storefront === undefined) return refuse('not-found')
    const refused = checkShown(storefront)
    if (refused !== undefined) return refused
    const { shown: version = 0, shownHash: _, ...kept } = storefront
    return {
      answer: { company: companyId, version },
      changes: [
        put(storefrontType, { ...kept, changedAt: at }),
        entry(companyId, 'storefront.withdrawn', { version }),
        event(companyId, 'storefront.withdrawn', { company: companyId, version }),
      ],
    }
  },
})
