import type { Instant, Json, RecordType, RootId } from '../../kernel/use-case.ts'

/** How far the feed of a company is. Positions have no gap, and grow in the order in which they can be seen. */
export interface FeedPlace {
  readonly feedId: RootId
  readonly position: bigint
}

export const feedPlaceType: RecordType<FeedPlace> = {
  name: 'notices.feeds',
  root: (place) => place.feedId,
  id: () => 'feed',
}

/** A public event in the feed of one company. */
export interface FeedEvent {
  readonly feedId: RootId
  readonly eventId: string
  readonly position: bigint
  readonly type: string
  readonly orderId?: string
  readonly data: { readonly [name: string]: Json }
  /** When it happened, in business time. */
  readonly at: Instant
}

export const feedEventType: RecordType<FeedEvent> = {
  name: 'notices.events',
  root: (event) => event.feedId,
  id: (event) => event.eventId,
}

/** The root of a company's feed and deliveries: beside the company, so that its people never wait for them. */
export function feedRoot(companyId: string): RootId {
  return companyId.replace(/^cmp_/, 'fed_')
}
