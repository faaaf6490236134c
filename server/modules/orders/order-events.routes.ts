import type pg from 'pg'
import { parseInstant } from '../../kernel/instant.ts'
import type { EventSource, ServerEvent } from '../../platform/event-stream.ts'
import { type Change, changesOf } from '../../platform/root-changes.ts'
import { rootWatch } from '../../platform/root-watch.ts'
import { type Route, streamRoute } from '../../platform/route.ts'
import { listNewestOrders } from './order-list.store.ts'
import { isVisible } from './order-view.store.ts'
import { orderParams } from './orders.schemas.ts'
import { entryNumber, listTimeline } from './orders.store.ts'

const PAGE = 100
/** So many orders of a company are watched, the newest: what moves is among them. */
const WATCHED = 500

/** The id is the time, from which a reader goes on in all orders. */
function changed({ root, seq, at, topic }: Change): ServerEvent {
  return { id: at, event: 'order.changed', data: { order: root, seq, topic } }
}

/**
 * What changes in a company's newest orders, and in `others`, from now on or from the event that a reader was told
 * last.
 */
export async function companyEvents(
  pool: pg.Pool,
  company: string,
  lastId: string | undefined,
  others: () => Promise<readonly string[]> = async () => [],
): Promise<EventSource> {
  const since = lastId === undefined ? undefined : parseInstant(lastId)
  const watched = async () => [...(await listNewestOrders(pool, company, WATCHED)), ...(await others())]
  const source = await changesOf(pool, watched, since)
  return { next: async () => (await source.next()).map(changed) }
}

/** Routes that tell what happens while it happens. */
export const orderEventsRoutes: readonly Route[] = [
  streamRoute({
    path: '/v1/orders/:orderId/events',
    summary: 'The timeline as it grows (server-sent events; goes on after Last-Event-ID)',
    tag: 'orders',
    params: orderParams,
    async open(call, lastId, { pool }) {
      const id = call.params.orderId ?? ''
      if (!(await isVisible(pool, id, call.actor))) return undefined
      let told = entryNumber(lastId)
      let seen = -1
      return {
        async next() {
          // The version is read first: what comes after it is found the next time.
          const version = (await rootWatch(pool).heads([id])).get(id)?.version ?? 0
          if (version === seen) return []
          if (!(await isVisible(pool, id, call.actor))) return undefined
          const entries = await listTimeline(pool, id, told, PAGE)
          if (entries.length < PAGE) seen = version
          told = entries.at(-1)?.seq ?? told
          return entries.map(({ seq, body }) => {
            const data = JSON.parse(body) as { topic: string }
            return { id: String(seq), event: data.topic, data }
          })
        },
      }
    },
  }),
  streamRoute({
    path: '/v1/company-events',
    summary: 'What changes in the newest orders of your company (server-sent events): order, entry and topic only',
    tag: 'orders',
    async open({ actor }, lastId, { pool }) {
      return actor.company === undefined ? undefined : companyEvents(pool, actor.company, lastId)
    },
  }),
]
