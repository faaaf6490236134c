import { Type } from 'typebox'
import { refuse } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { flag, listOf, reply, text } from '../../platform/reply.ts'
import { type Call, commandRoute, queryRoute, type Route } from '../../platform/route.ts'
import type { OrderFilter } from './order-filter.rules.ts'
import { listPartners } from './order-filter.store.ts'
import { orderFilterFields } from './orders.schemas.ts'
import { ordersTables } from './orders.store.ts'
import { removeView } from './remove-view.ts'
import { saveView } from './save-view.ts'
import { isSeenBy, type SavedView, savedViewType } from './saved-view.rules.ts'

const closed = { additionalProperties: false }

const viewsReply = listOf(
  reply({ id: text, name: text, shared: flag, owner: text, filter: Type.Object(orderFilterFields, closed) }),
)
const partnersReply = listOf(reply({ company: text, name: text }))
const viewBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 60 }),
    filter: Type.Object(orderFilterFields, closed),
    shared: Type.Optional(Type.Boolean({ description: 'for everybody in the company; administrators only' })),
  },
  closed,
)

/** Only a person keeps views: a program keeps its own filters. */
const isPerson = ({ actor }: Call) => actor.kind === 'user' && actor.company !== undefined

/** Whose views a write is about. */
function writes<T extends object>(call: Call, said: T) {
  const { company, person = '' } = call.actor
  return company === undefined || !isPerson(call)
    ? refuse('not-found')
    : { companyId: company, userId: person, ...said }
}

function shown({ viewId, name, shared, owner, filter }: SavedView) {
  return { id: viewId, name, shared, owner, filter }
}

/** Routes around the list of orders: what one can filter by, and what one keeps. */
export const orderListsRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/partners',
    summary: 'The companies that yours has orders with, by name',
    tag: 'orders',
    reply: partnersReply,
    async read({ actor }, { pool }) {
      if (actor.company === undefined) return undefined
      return { data: await listPartners(pool, actor.company), next_cursor: null }
    },
  }),
  queryRoute({
    path: '/v1/order-views',
    summary: 'Filters of orders that you or your company keep under a name',
    tag: 'orders',
    reply: viewsReply,
    async read(call, { pool }) {
      if (!isPerson(call)) return undefined
      const { company = '', person = '' } = call.actor
      const views = await recordReads(pool, ordersTables).all(savedViewType, company)
      const seen = views.filter((view) => isSeenBy(view, person))
      return { data: seen.map(shown).sort((a, b) => (a.name < b.name ? -1 : 1)), next_cursor: null }
    },
  }),
  commandRoute(saveView, {
    path: '/v1/order-views',
    summary: 'Keep a filter of orders under a name; the same name again replaces it',
    tag: 'orders',
    body: viewBody,
    reply: reply({ view: text, name: text, shared: flag }),
    input: (call) => {
      const { shared = false, ...said } = call.body as { name: string; filter: OrderFilter; shared?: boolean }
      return writes(call, { ...said, shared })
    },
  }),
  commandRoute(removeView, {
    path: '/v1/order-views/:viewId/removal',
    summary: 'Remove a kept filter: your own, or a shared one as an administrator',
    tag: 'orders',
    params: Type.Object({ viewId: Type.String({ maxLength: 64 }) }, closed),
    reply: reply({ view: text }),
    input: (call) => writes(call, { viewId: call.params.viewId ?? '' }),
  }),
]
