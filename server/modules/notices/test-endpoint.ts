import type { RootId } from '../../kernel/use-case.ts'
import { append, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { deliveryType } from './delivery.rules.ts'
import { endpointType } from './endpoint.rules.ts'
import { type FeedEvent, feedEventType, feedPlaceType, feedRoot } from './feed.rules.ts'
import { TEST_TYPE } from './public-event.rules.ts'
import { newDelivery } from './write-feed.ts'

export interface TestEndpoint {
  readonly companyId: RootId
  readonly endpointId: string
}

/**
 * Sends an event that means nothing to one endpoint, whatever types it wants. Refuses `not-found` and
 * `endpoint-disabled`.
 */
export const testEndpoint = useCase({
  name: 'notices.test-endpoint',
  action: 'notices.keep-endpoint',
  root: ({ companyId }: TestEndpoint) => feedRoot(companyId),
  reads: ({ companyId, endpointId }, root) => ({
    place: one(feedPlaceType, root, 'feed'),
    endpoint: one(endpointType, companyId, endpointId),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ place, endpoint }, { endpointId }, { at, newId }, root) {
    if (endpoint === undefined || endpoint.state === 'deleted') return refuse('not-found')
    if (endpoint.state !== 'active') return refuse('endpoint-disabled')
    const position = (place?.position ?? 0n) + 1n
    const data = { endpoint: endpointId }
    const event: FeedEvent = { feedId: root, eventId: newId('evt'), position, type: TEST_TYPE, data, at }
    const delivery = newDelivery(event, endpoint, newId('dlv'), at)
    return {
      answer: { event: event.eventId, delivery: delivery.deliveryId },
      changes: [
        append(feedEventType, event),
        put(deliveryType, delivery),
        put(feedPlaceType, { feedId: root, position }),
      ],
    }
  },
})
