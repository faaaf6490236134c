import type { Instant, RootId } from '../../kernel/use-case.ts'
import { entry, event, one, own, owner, put, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from './company.rules.ts'
import { apiKeySpace, apiKeyType, strangeRole } from './member.rules.ts'

export interface CreateApiKey {
  readonly companyId: RootId
  readonly name: string
  /** sha256 of the secret, which nobody keeps. */
  readonly hash: string
  readonly scopes: readonly string[]
  /** The end of the secret, shown in lists. */
  readonly hint?: string
  readonly expiresAt?: Instant
}

/**
 * A company lets a program in. Refuses `not-found`, `api-key-exists`,
 * `role-unknown` { role } and `expiry-in-the-past`.
 */
export const createApiKey = useCase({
  name: 'parties.create-api-key',
  action: 'parties.create-api-key',
  root: (input: CreateApiKey) => input.companyId,
  reads: (input, root) => ({
    company: one(companyType, root, 'company'),
    taken: owner(apiKeySpace, input.hash),
  }),
  sides: (_, { companyId }) => [
    { as: 'member', company: companyId },
    { as: 'staff', company: 'cmp_operator' },
  ],
  decide({ company, taken }, { name, hash, scopes, hint, expiresAt }, { at, actor, newId }, root) {
    if (company === undefined) return refuse('not-found')
    if (taken !== undefined) return refuse('api-key-exists')
    const strange = strangeRole(company.kinds, scopes)
    if (strange !== undefined) return refuse('role-unknown', { role: strange })
    if (expiresAt !== undefined && expiresAt <= at) return refuse('expiry-in-the-past')
    const more = { ...(hint === undefined ? {} : { hint }), ...(expiresAt === undefined ? {} : { expiresAt }) }
    const keyId = newId('key')
    return {
      answer: { api_key: keyId },
      changes: [
        put(apiKeyType, { companyId: root, keyId, name, hash, scopes, state: 'active', createdAt: at, ...more }),
        own(apiKeySpace, hash, root),
        entry(root, 'api-key.created', { api_key: keyId, scopes }),
        event(root, 'api-key.created', { company: root, api_key: keyId, by: actor.kind }),
      ],
    }
  },
})
