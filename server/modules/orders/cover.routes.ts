import { Type } from 'typebox'
import { type Call, commandRoute, queryRoute, type Route } from '../../platform/route.ts'
import { acceptShortfall } from './accept-shortfall.ts'
import { allocateWire } from './allocate-wire.ts'
import { coverView } from './cover-view.store.ts'
import { coverageReply } from './order-replies.schemas.ts'
import { orderParams } from './orders.schemas.ts'
import { allocationReply, shortfallReply, suggestionsReply } from './receipts.schemas.ts'
import type { Suggestion } from './suggestion.rules.ts'
import { suggestOrders } from './suggestions.store.ts'

const orderId = (call: Call) => ({ orderId: call.params.orderId ?? '' })
function suggestionView({ orderId, number, buyerName, open, currency, confidence, reason }: Suggestion) {
  return { order: orderId, number, buyer_name: buyerName, open: { amount: Number(open), currency }, confidence, reason }
}

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
  queryRoute({
    path: '/v1/wires/:wireId/suggestions',
    summary: 'Orders that a wire without a reference may be for, by payer and amount; a person decides (finance)',
    tag: 'payments',
    reply: suggestionsReply,
    params: Type.Object({ wireId: Type.String({ maxLength: 64 }) }),
    async read({ actor, params }, { pool }) {
      if (actor.company !== 'cmp_operator') return undefined
      const found = await suggestOrders(pool, params.wireId ?? '')
      return found && { data: found.map(suggestionView) }
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
]
