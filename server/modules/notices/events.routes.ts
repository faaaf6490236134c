import { Type } from 'typebox'
import { isRefusal } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { recordReads } from '../../platform/read-records.ts'
import { listOf } from '../../platform/reply.ts'
import { queryRoute, type Route } from '../../platform/route.ts'
import { type FeedEvent, feedEventType, feedRoot } from './feed.rules.ts'
import { eventReply, eventType } from './webhooks.schemas.ts'
import { listEvents, webhooksTables } from './webhooks.store.ts'

/** An event as the API shows it. */
function shown({ eventId, position, type, at, orderId, data }: FeedEvent) {
  return { id: eventId, position: Number(position), type, timestamp: at, order: orderId ?? null, data }
}

const feedQuery = pageQuery({
  type: Type.Optional(eventType),
  order: Type.Optional(Type.String({ maxLength: 64 })),
  after: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: Number.MAX_SAFE_INTEGER,
      description: 'the position of the last one you have',
    }),
  ),
})

/** Routes of the event feed: what a program that missed webhooks catches up with. */
export const eventsRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/events',
    summary: 'What happened to your company and its orders, in the order of the feed, for 90 days at least',
    tag: 'webhooks',
    query: feedQuery,
    reply: listOf(eventReply),
    async read({ actor, query }, { pool }) {
      if (actor.company === undefined) return undefined
      const page = readPage(query)
      if (isRefusal(page)) return page
      const { type, order, after = 0 } = query as { type?: string; order?: string; after?: number }
      const from = /^\d{1,15}$/.exec(page.after?.[0] ?? '')?.[0] ?? String(after)
      const filters = { ...(type && { type }), ...(order && { order }) }
      const rows = await listEvents(pool, feedRoot(actor.company), { after: from, ...filters, limit: page.limit + 1 })
      return pageOf(rows, page.limit, shown, ({ position }) => [String(position)])
    },
  }),
  queryRoute({
    path: '/v1/events/:eventId',
    summary: 'One event of your feed',
    tag: 'webhooks',
    params: Type.Object({ eventId: Type.String({ maxLength: 64 }) }),
    reply: eventReply,
    async read({ actor, params }, { pool }) {
      if (actor.company === undefined) return undefined
      const reads = recordReads(pool, webhooksTables)
      const found = await reads.one(feedEventType, feedRoot(actor.company), params.eventId ?? '')
      return found && shown(found)
    },
  }),
]
