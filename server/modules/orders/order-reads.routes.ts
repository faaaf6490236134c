import { Type } from 'typebox'
import { isRefusal, refuse } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { oneOf } from '../../platform/reply.ts'
import { queryRoute, type Route } from '../../platform/route.ts'
import { companyNames } from '../parties/index.ts'
import { operatorId } from './order.rules.ts'
import { orderDocumentsRoutes } from './order-documents.routes.ts'
import { checkFilter, type OrderFilter } from './order-filter.rules.ts'
import { findOrders, goodsOf, type OrderRow } from './order-list.store.ts'
import {
  listedOrderReply,
  orderReply,
  recordReply,
  tasksReply,
  termsVersionsReply,
  timelineReply,
} from './order-replies.schemas.ts'
import { isVisible, orderView, recordOf, termsOf } from './order-view.store.ts'
import { orderFilterFields, orderParams } from './orders.schemas.ts'
import { entryNumber, listNewestEntries, listTimeline } from './orders.store.ts'
import { selfBilledAnswersRoutes } from './self-billed-answers.routes.ts'
import { listTasks, TASKS_MOST } from './task-list.store.ts'

type Names = ReadonlyMap<string, string>

function listedOrder(listed: OrderRow, names: Names, goods: Names) {
  const { root_id, total, currency, buyer_id, supplier_id, ...row } = listed
  return {
    id: root_id,
    ...row,
    goods: goods.get(root_id) ?? '',
    buyer: buyer_id,
    supplier: supplier_id,
    buyer_name: names.get(buyer_id) ?? buyer_id,
    supplier_name: names.get(supplier_id) ?? supplier_id,
    total: { amount: Number(total), currency },
  }
}

/** Routes of reading orders. */
export const orderReadsRoutes: readonly Route[] = [
  ...orderDocumentsRoutes,
  ...selfBilledAnswersRoutes,
  queryRoute({
    path: '/v1/orders',
    summary: 'Orders of your company, filtered and searched; staff read those of all, or of one',
    tag: 'orders',
    reply: listedOrderReply,
    query: pageQuery({
      ...orderFilterFields,
      company: Type.Optional(Type.String({ maxLength: 64, description: 'for staff; others read their own' })),
    }),
    async read(call, { pool, now }) {
      const page = readPage(call.query)
      if (isRefusal(page)) return page
      const { after: [after] = [], limit } = page
      const { company, cursor: _, ...asked } = call.query as OrderFilter & { company?: string; cursor?: string }
      const refused = checkFilter(asked)
      if (refused !== undefined) return refused
      const own = call.actor.company ?? ''
      if (own !== operatorId && company !== undefined && company !== own) return refuse('not-allowed')
      const from = { ...asked, ...(after === undefined ? {} : { after }), limit: limit + 1 }
      const rows = await findOrders(pool, own === operatorId ? company : own, from, now())
      const parties = rows.flatMap((row) => [row.buyer_id, row.supplier_id])
      const ids = rows.map(({ root_id }) => root_id)
      const reader = own === operatorId ? undefined : own
      const [names, goods] = await Promise.all([companyNames(pool, parties), goodsOf(pool, ids, reader)])
      return pageOf(
        rows,
        limit,
        (row) => listedOrder(row, names, goods),
        (row) => [row.root_id],
      )
    },
  }),
  queryRoute({
    path: '/v1/tasks',
    summary: `What your company has to do on its open orders (the newest ${TASKS_MOST}), the earliest time first`,
    tag: 'orders',
    reply: tasksReply,
    async read({ actor }, { pool, now }) {
      if (actor.company === undefined || actor.company === operatorId) return undefined
      return { data: await listTasks(pool, actor.company, now()), next_cursor: null }
    },
  }),
  queryRoute({
    path: '/v1/orders/:orderId',
    summary: 'An order with everything that its parties see',
    tag: 'orders',
    reply: orderReply,
    params: orderParams,
    read: (call, { pool, now }) => orderView(pool, call.params.orderId ?? '', call.actor, now()),
  }),
  queryRoute({
    path: '/v1/orders/:orderId/timeline',
    summary: 'The timeline: each entry as it was hashed',
    tag: 'orders',
    reply: timelineReply,
    params: orderParams,
    query: pageQuery({ sort: Type.Optional(oneOf(['oldest', 'newest'])) }),
    async read(call, { pool }) {
      const id = call.params.orderId ?? ''
      const page = readPage(call.query)
      if (isRefusal(page)) return page
      if (!(await isVisible(pool, id, call.actor))) return undefined
      const last = page.after && entryNumber(page.after[0])
      const rows =
        call.query.sort === 'newest'
          ? await listNewestEntries(pool, id, last, page.limit + 1)
          : await listTimeline(pool, id, last ?? 0, page.limit + 1)
      return pageOf(
        rows,
        page.limit,
        (entry) => entry,
        ({ seq }) => [String(seq)],
      )
    },
  }),
  queryRoute({
    path: '/v1/orders/:orderId/record',
    summary: 'The record of an order as a document that verifies offline',
    tag: 'orders',
    reply: recordReply,
    params: orderParams,
    read: (call, { pool, now }) => recordOf(pool, call.params.orderId ?? '', call.actor, now()),
  }),
  queryRoute({
    path: '/v1/orders/:orderId/terms',
    summary: 'Every version of the terms, the newest first',
    tag: 'orders',
    reply: termsVersionsReply,
    params: orderParams,
    read: (call, { pool }) => termsOf(pool, call.params.orderId ?? '', call.actor),
  }),
]
