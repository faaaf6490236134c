import type { RootId } from '../../kernel/use-case.ts'
import { entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { apiKeyType } from './member.rules.ts'

export interface RevokeApiKey {
  readonly companyId: RootId
  readonly keyId: string
}

/** A company shuts a program out: from the next write on it may do nothing. Refuses `not-found`. */
export const revokeApiKey = useCase({
  name: 'parties.revoke-api-key',
  action: 'parties.revoke-api-key',
  root: (input: RevokeApiKey) => input.companyId,
  reads: (input, root) => ({ key: one(apiKeyType, root, input.keyId) }),
  sides: (_, { companyId }) => [
    { as: 'member', company: companyId },
    { as: 'staff', company: 'cmp_operator' },
  ],
  decide({ key }, { keyId }, _context, root) {
    if (key === undefined) return refuse('not-found')
    const answer = { api_key: keyId, state: 'revoked' }
    if (key.state === 'revoked') return { answer, changes: [] }
    return {
      answer,
      changes: [
        put(apiKeyType, { ...key, state: 'revoked' }),
        entry(root, 'api-key.revoked', { api_key: keyId }),
        event(root, 'api-key.revoked', { company: root, api_key: keyId }),
      ],
    }
  },
})
