import type { RootId } from '../../kernel/use-case.ts'
import { all, entry, event, put, refuse, useCase } from '../../kernel/use-case.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { type Endpoint, endpointType, standing, strangeType } from './endpoint.rules.ts'
import { webhooksPolicy } from './webhooks-policy.rules.ts'

export interface AddEndpoint {
  readonly companyId: RootId
  /** As `readEndpointUrl` gave it. */
  readonly url: string
  readonly description: string
  /** None = all. */
  readonly types: readonly string[]
}

/**
 * A company has its events sent to an address. Refuses `event-type-unknown` { type } and
 * `too-many-endpoints` { most }.
 */
export const addEndpoint = useCase({
  name: 'notices.add-endpoint',
  action: 'notices.keep-endpoint',
  root: (input: AddEndpoint) => input.companyId,
  reads: (_, root) => ({
    endpoints: all(endpointType, root),
    policies: all(policyVersionType, policyRoot('webhooks')),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ endpoints, policies }, { url, description, types }, { at, newId }, root) {
    const strange = strangeType(types)
    if (strange !== undefined) return refuse('event-type-unknown', { type: strange })
    const most = valuesOf(webhooksPolicy, policyAt(policies, at)).endpointsMost
    if (standing(endpoints).length >= most) return refuse('too-many-endpoints', { most })
    const endpoint: Endpoint = {
      companyId: root,
      endpointId: newId('whe'),
      url,
      description,
      types: [...new Set(types)].sort(),
      state: 'active',
      isGone: false,
      secretNo: 1,
      createdAt: at,
    }
    const said = { endpoint: endpoint.endpointId }
    return {
      answer: said,
      changes: [
        put(endpointType, endpoint),
        entry(root, 'webhook-endpoint.added', said),
        event(root, 'webhook-endpoint.added', { company: root, ...said }),
      ],
    }
  },
})
