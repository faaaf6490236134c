import type pg from 'pg'
import type { ServerEvent } from '../../platform/event-stream.ts'
import { recordReads } from '../../platform/read-records.ts'
import { rootWatch } from '../../platform/root-watch.ts'
import { type Route, streamRoute } from '../../platform/route.ts'
import { ordersAtDesks } from '../claims/index.ts'
import { companyEvents } from '../orders/index.ts'
import { operatorId } from '../orders/order.rules.ts'
import { countNotices, newestNotices, noticesTables } from './notices.store.ts'
import { newReader, readerType } from './reader.rules.ts'

/** How many notices a person has not read: told at once, then whenever one comes or he has read some elsewhere. */
function unreadOf(pool: pg.Pool, company: string, person: string) {
  let seen = ''
  return async (): Promise<readonly ServerEvent[]> => {
    const [newest, heads] = await Promise.all([newestNotices(pool)([company]), rootWatch(pool).heads([company])])
    const now = `${newest.get(company) ?? 0} ${heads.get(company)?.version ?? 0}`
    if (now === seen) return []
    seen = now
    const found = await recordReads(pool, noticesTables).one(readerType, company, person)
    const { readTo } = found ?? newReader(company, person)
    return [{ event: 'notices.changed', data: { unread: await countNotices(pool, company, readTo) } }]
  }
}

/** Staff trade nothing: they are told of the orders that lie before mediators. */
const atDesks = (pool: pg.Pool) => () => ordersAtDesks(pool)

/** The one stream that a page of the app listens to: a browser keeps only six lines to a server. */
export const noticeEventsRoutes: readonly Route[] = [
  streamRoute({
    path: '/v1/notices/events',
    summary: 'What changes for you: orders of your company, and how many notices are new (server-sent events)',
    tag: 'notices',
    async open({ actor: { kind, company, person } }, lastId, { pool }) {
      if (kind !== 'user' || company === undefined || person === undefined) return undefined
      const orders = await companyEvents(pool, company, lastId, company === operatorId ? atDesks(pool) : undefined)
      const unread = unreadOf(pool, company, person)
      return { next: async () => [...((await orders.next()) ?? []), ...(await unread())] }
    },
  }),
]
