import { Type } from 'typebox'
import { type Call, commandRoute, queryRoute, type Route } from '../../platform/route.ts'
import { acceptShortfall } from './accept-shortfall.ts'
import { allocateWire } from './allocate-wire.ts'
import { coverView } from './cover-view.store.ts'
import { coverageReply } from './order-replies.schemas.ts'
import { orderParams } from './orders.schemas.ts'
import { allocationReply, shortfallReply } from './receipts.schemas.ts'

const orderId = (call: Call) => ({ orderId: call.params.orderId ?? '' })
const empty = Type.Optional(Type.Object({}, { additionalProperties: false }))

/** Routes of what is covered, and of money that people have to look at. */
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
  commandRoute(allocateWire, {
    path: '/v1/orders/:orderId/wire-allocations',
    summary: 'Give a booked wire to an order (finance)',
    tag: 'payments',
    reply: allocationReply,
    params: orderParams,
    body: Type.Object({ wire: Type.String({ maxLength: 64 }) }, { additionalProperties: false }),
    input: (call) => ({ ...orderId(call), wireId: (call.body as { wire: string }).wire }),
  }),
]
