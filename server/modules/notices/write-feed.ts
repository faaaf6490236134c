import { invariant } from '../../kernel/assert.ts'
import type { Change, RootId, Wanted } from '../../kernel/use-case.ts'
import { all, append, one, put, useCase } from '../../kernel/use-case.ts'
import { type Delivery, deliveryType } from './delivery.rules.ts'
import { type Endpoint, endpointType, wants } from './endpoint.rules.ts'
import { type FeedEvent, feedEventType, feedPlaceType, feedRoot } from './feed.rules.ts'
import type { FeedNews } from './public-event.rules.ts'

export interface WriteFeed {
  readonly companyId: RootId
  /** In their order; those that stand in the feed already change nothing. */
  readonly news: readonly FeedNews[]
}

/**
 * Public events take their places in a company's feed, and go to the endpoints that want them. Each is written once:
 * its id is the same whenever it is made. All places of a feed are given under one lock, so none is seen before one
 * that comes before it.
 */
export const writeFeed = useCase({
  name: 'notices.write-feed',
  action: 'notices.write-feed',
  root: ({ companyId }: WriteFeed) => feedRoot(companyId),
  reads: ({ companyId, news }, root) => ({
    place: one(feedPlaceType, root, 'feed'),
    endpoints: all(endpointType, companyId),
    ...(Object.fromEntries(news.map(({ eventId }) => [eventId, one(feedEventType, root, eventId)])) as Wanted),
  }),
  sides: () => [],
  decide({ place, endpoints, ...known }, { companyId, news }, { at, newId }, root) {
    const seen = known as { readonly [eventId: string]: unknown }
    const added = news.filter(({ eventId }) => seen[eventId] === undefined)
    const from = place?.position ?? 0n
    const events = added.map(({ eventId, type, data, order, at: happened }, i): FeedEvent => {
      const orderId = order === undefined ? {} : { orderId: order }
      return { feedId: root, eventId, position: from + BigInt(i) + 1n, type, ...orderId, data, at: happened }
    })
    const deliveries = events.flatMap((each) =>
      endpoints
        .filter((endpoint) => wants(endpoint, each.type))
        .map((endpoint) => newDelivery(each, endpoint, newId('dlv'), at)),
    )
    const position = from + BigInt(events.length)
    invariant(new Set(events.map(({ eventId }) => eventId)).size === events.length, `${companyId} is told twice`)
    const changes: readonly Change[] = [
      ...events.map((each) => append(feedEventType, each)),
      ...deliveries.map((each) => put(deliveryType, each)),
      put(feedPlaceType, { feedId: root, position }),
    ]
    return { answer: { position: Number(position) }, changes: events.length === 0 ? [] : changes }
  },
})

/** A delivery that is to be sent at once. */
export function newDelivery(
  { feedId, eventId, position }: Pick<FeedEvent, 'feedId' | 'eventId' | 'position'>,
  { companyId, endpointId }: Pick<Endpoint, 'companyId' | 'endpointId'>,
  deliveryId: string,
  at: string,
  isReplay = false,
): Delivery {
  const whose = { feedId, deliveryId, companyId, eventId, endpointId }
  return { ...whose, state: 'due', tries: 0, position, isReplay, createdAt: at }
}
