import { Type } from 'typebox'
import { parseInstant } from '../../kernel/instant.ts'
import { isRefusal, refuse } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { type Call, commandRoute, queryRoute, type Route } from '../../platform/route.ts'
import { acceptShortfall } from './accept-shortfall.ts'
import { allocateWire } from './allocate-wire.ts'
import { coverView } from './cover-view.store.ts'
import { operatorId } from './order.rules.ts'
import { coverageReply, wiresReply } from './order-replies.schemas.ts'
import { orderParams } from './orders.schemas.ts'
import { listParkedWires, type ParkedWire } from './orders.store.ts'
import { allocationReply, shortfallReply, wireReturnReply } from './receipts.schemas.ts'
import { returnWire } from './return-wire.ts'
import { settleWireReturn } from './settle-wire-return.ts'

const orderId = (call: Call) => ({ orderId: call.params.orderId ?? '' })
const wireId = (call: Call) => ({ wireId: call.params.wireId ?? '' })
const wireParams = Type.Object({ wireId: Type.String({ maxLength: 64 }) })
const empty = Type.Optional(Type.Object({}, { additionalProperties: false }))

function listedWire({ root_id, amount, currency, order_id, ...row }: ParkedWire) {
  return { id: root_id, ...row, amount: { amount: Number(amount), currency }, order: order_id }
}

/** Routes of what is covered, and of wires that people have to look at. */
export const coverRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/orders/:orderId/coverage',
    summary: 'What is covered, up to which amount, until when, why, and what to do next',
    tag: 'orders',
    reply: coverageReply,
    params: orderParams,
    read: (call, { pool, now }) => coverView(pool, call.params.orderId ?? '', call.actor, now()),
  }),
  commandRoute(acceptShortfall, {
    path: '/v1/orders/:orderId/shortfall-acceptance',
    summary: 'The supplier takes what arrived for an instalment as the whole of it',
    tag: 'payments',
    reply: shortfallReply,
    params: orderParams,
    body: empty,
    input: orderId,
  }),
  queryRoute({
    path: '/v1/wires',
    summary: 'Booked wires that wait for finance',
    tag: 'payments',
    reply: wiresReply,
    query: pageQuery({}),
    async read({ actor, query }, { pool }) {
      if (actor.company !== operatorId) return undefined
      const page = readPage(query)
      if (isRefusal(page)) return page
      const rows = await listParkedWires(pool, { after: page.after?.[0] ?? '', limit: page.limit + 1 })
      return pageOf(rows, page.limit, listedWire, (row) => [row.root_id])
    },
  }),
  commandRoute(allocateWire, {
    path: '/v1/orders/:orderId/wire-allocations',
    summary: 'Give a booked wire to an order (finance)',
    tag: 'payments',
    reply: allocationReply,
    params: orderParams,
    body: Type.Object({ wire: Type.String({ maxLength: 64 }) }, { additionalProperties: false }),
    input: (call) => ({ ...orderId(call), wireId: (call.body as { wire: string }).wire }),
  }),
  commandRoute(returnWire, {
    path: '/v1/wires/:wireId/return',
    summary: 'Send a wire back that belongs to no order (finance)',
    tag: 'payments',
    reply: wireReturnReply,
    params: wireParams,
    body: empty,
    input: wireId,
  }),
  commandRoute(settleWireReturn, {
    path: '/v1/wires/:wireId/return-outcome',
    summary: 'What the bank says of a wire on its way back (finance)',
    tag: 'payments',
    reply: wireReturnReply,
    params: wireParams,
    body: Type.Object(
      {
        outcome: Type.Union([Type.Literal('booked'), Type.Literal('rejected')]),
        reference: Type.String({ minLength: 1, maxLength: 35, description: "the bank's reference of the entry" }),
        happened_at: Type.String({ maxLength: 40, description: 'RFC 3339: when the bank booked it' }),
      },
      { additionalProperties: false },
    ),
    input(call) {
      const body = call.body as { outcome: 'booked' | 'rejected'; reference: string; happened_at: string }
      const { outcome, reference } = body
      const happenedAt = parseInstant(body.happened_at)
      if (happenedAt === undefined) return refuse('terms-invalid', { field: 'happened_at', why: 'RFC 3339' })
      return { ...wireId(call), outcome, reference, happenedAt }
    },
  }),
]
