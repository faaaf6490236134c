import type { RootId } from '../../kernel/use-case.ts'
import { entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { type Endpoint, endpointType, strangeType } from './endpoint.rules.ts'

export interface ChangeEndpoint {
  readonly companyId: RootId
  readonly endpointId: string
  readonly url?: string
  readonly description?: string
  readonly types?: readonly string[]
  readonly state?: Endpoint['state']
}

/**
 * A company changes, disables, enables or deletes an endpoint. Enabled again, it begins without a past. Refuses
 * `not-found`, `event-type-unknown` { type }.
 */
export const changeEndpoint = useCase({
  name: 'notices.change-endpoint',
  action: 'notices.keep-endpoint',
  root: (input: ChangeEndpoint) => input.companyId,
  reads: ({ endpointId }: ChangeEndpoint, root) => ({ endpoint: one(endpointType, root, endpointId) }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ endpoint }, { companyId, endpointId, ...given }, _context, root) {
    if (endpoint === undefined || endpoint.state === 'deleted') return refuse('not-found')
    const strange = strangeType(given.types ?? [])
    if (strange !== undefined) return refuse('event-type-unknown', { type: strange })
    const { failingSince: _, ...before } = endpoint
    const after: Endpoint = {
      ...(given.state === 'active' ? { ...before, isGone: false } : endpoint),
      ...given,
      ...(given.types && { types: [...new Set(given.types)].sort() }),
    }
    const said = { endpoint: endpointId, state: after.state }
    return {
      answer: said,
      changes: [put(endpointType, after), entry(root, 'webhook-endpoint.changed', said)],
    }
  },
})
