import type { RootId } from '../../kernel/use-case.ts'
import { all, entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { endpointType, withNextSecret } from './endpoint.rules.ts'
import { webhooksPolicy } from './webhooks-policy.rules.ts'

export interface RotateSecret {
  readonly companyId: RootId
  readonly endpointId: string
}

/** An endpoint gets another secret; for a time of the policy the one before signs too. Refuses `not-found`. */
export const rotateSecret = useCase({
  name: 'notices.rotate-secret',
  action: 'notices.keep-endpoint',
  root: (input: RotateSecret) => input.companyId,
  reads: ({ endpointId }, root) => ({
    endpoint: one(endpointType, root, endpointId),
    policies: all(policyVersionType, policyRoot('webhooks')),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ endpoint, policies }, { endpointId }, { at }, root) {
    if (endpoint === undefined || endpoint.state === 'deleted') return refuse('not-found')
    const after = withNextSecret(endpoint, at, valuesOf(webhooksPolicy, policyAt(policies, at)).secretOverlap)
    const { secretNo, oldSecretUntil = at } = after
    return {
      answer: { endpoint: endpointId, secret_no: secretNo, old_valid_until: oldSecretUntil },
      changes: [
        put(endpointType, after),
        entry(root, 'webhook-endpoint.rotated', { endpoint: endpointId, secret_no: secretNo }),
      ],
    }
  },
})
