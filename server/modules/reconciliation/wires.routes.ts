import { Type } from 'typebox'
import { parseInstant } from '../../kernel/instant.ts'
import { isRefusal, refuse } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { type Call, commandRoute, queryRoute, type Route } from '../../platform/route.ts'
import { screeningSteps } from '../payouts/index.ts'
import { wireReturnReply, wireSplitReply, wiresReply } from './bank.schemas.ts'
import { listedWire, listParkedWires } from './bank-lists.store.ts'
import { returnWire } from './return-wire.ts'
import { settleWireReturn } from './settle-wire-return.ts'
import { splitWire } from './split-wire.ts'
import { decideWireScreening, recordWireScreening } from './wire-screening.ts'

const operatorId = 'cmp_operator'
const wireId = (call: Call) => ({ wireId: call.params.wireId ?? '' })
const wireParams = Type.Object({ wireId: Type.String({ maxLength: 64 }) })
const empty = Type.Optional(Type.Object({}, { additionalProperties: false }))

/** Routes of wires that people have to look at. */
export const wiresRoutes: readonly Route[] = [
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
      const rows = await listParkedWires(pool, { after: page.after ?? [], limit: page.limit + 1 })
      return pageOf(rows, page.limit, listedWire, (row) => [String(row.root_id)])
    },
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
  commandRoute(splitWire, {
    path: '/v1/wires/:wireId/parts',
    summary: 'Take a wire apart that pays several orders (finance)',
    tag: 'payments',
    reply: wireSplitReply,
    params: wireParams,
    body: Type.Object(
      { amounts: Type.Array(Type.Integer({ minimum: 0, maximum: 1e15 }), { minItems: 1, maxItems: 20 }) },
      { additionalProperties: false },
    ),
    input: (call) => ({ ...wireId(call), amounts: (call.body as { amounts: number[] }).amounts.map(BigInt) }),
  }),
  ...screeningSteps(
    { base: '/v1/wires/:wireId/screening', what: 'wire', params: wireParams, of: wireId },
    recordWireScreening,
    decideWireScreening,
  ),
]
