import type { RootId, Wanted } from '../../kernel/use-case.ts'
import { all, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { deliveryType } from './delivery.rules.ts'
import { endpointType } from './endpoint.rules.ts'
import { type FeedEvent, feedEventType, feedRoot } from './feed.rules.ts'
import { webhooksPolicy } from './webhooks-policy.rules.ts'
import { newDelivery } from './write-feed.ts'

export interface ReplayEvents {
  readonly companyId: RootId
  readonly endpointId: string
  /** In the order of the feed. */
  readonly eventIds: readonly string[]
}

/**
 * Events of the feed go to an endpoint again, under the ids that they have. Of more than a replay takes, the first go,
 * and the answer names the last position. Refuses `not-found`, `endpoint-disabled`.
 */
export const replayEvents = useCase({
  name: 'notices.replay-events',
  action: 'notices.keep-endpoint',
  root: ({ companyId }: ReplayEvents) => feedRoot(companyId),
  reads: ({ companyId, endpointId, eventIds }, root) => ({
    endpoint: one(endpointType, companyId, endpointId),
    policies: all(policyVersionType, policyRoot('webhooks')),
    ...(Object.fromEntries(eventIds.map((id) => [id, one(feedEventType, root, id)])) as Wanted),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ endpoint, policies, ...known }, { eventIds }, { at, newId }) {
    if (endpoint === undefined || endpoint.state === 'deleted') return refuse('not-found')
    if (endpoint.state !== 'active') return refuse('endpoint-disabled')
    const found = known as { readonly [eventId: string]: FeedEvent | undefined }
    const events = eventIds.map((id) => found[id]).filter((each) => each !== undefined)
    if (events.length < eventIds.length) return refuse('not-found')
    const taken = events.slice(0, valuesOf(webhooksPolicy, policyAt(policies, at)).replayMost)
    const position = taken.at(-1)?.position
    return {
      answer: {
        replayed: taken.length,
        is_all: taken.length === events.length,
        position: position === undefined ? null : Number(position),
      },
      changes: taken.map((each) => put(deliveryType, newDelivery(each, endpoint, newId('dlv'), at, true))),
    }
  },
})
