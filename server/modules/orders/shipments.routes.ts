import { Type } from 'typebox'
import { parseInstant } from '../../kernel/instant.ts'
import { parseQuantity } from '../../kernel/quantity.ts'
import { refuse } from '../../kernel/use-case.ts'
import { type Call, commandRoute, type Route } from '../../platform/route.ts'
import { confirmReceipt } from './confirm-receipt.ts'
import { extendReceipt } from './extend-receipt.ts'
import { markGoodsReady } from './mark-goods-ready.ts'
import { lotParams, orderParams, quantitySchema } from './orders.schemas.ts'
import {
  absenceReply,
  carrierEventReply,
  extensionReply,
  readinessReply,
  receiptReply,
  shipmentReply,
} from './receipts.schemas.ts'
import { recordCarrierEvent } from './record-carrier-event.ts'
import { reportNotHere } from './report-not-here.ts'
import { shipLot } from './ship-lot.ts'
import { transportModes } from './terms.rules.ts'

const closed = { additionalProperties: false }
const empty = Type.Optional(Type.Object({}, closed))
const instant = Type.String({ maxLength: 40 })

const shipmentBody = Type.Object(
  {
    lines: Type.Array(Type.Object({ line: Type.Integer({ minimum: 1 }), quantity: quantitySchema }, closed), {
      minItems: 1,
      maxItems: 1000,
    }),
    carrier: Type.String({ minLength: 1, maxLength: 200 }),
    tracking_number: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    mode: Type.Optional(Type.Union(transportModes.map((mode) => Type.Literal(mode)))),
    proof: Type.Union([Type.Literal('carrier'), Type.Literal('paper')]),
    proof_sha256: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
    dispatched_at: Type.Optional(instant),
  },
  closed,
)

interface ShipmentBody {
  readonly lines: readonly { readonly line: number; readonly quantity: string }[]
  readonly carrier: string
  readonly tracking_number?: string
  readonly mode?: (typeof transportModes)[number]
  readonly proof: 'carrier' | 'paper'
  readonly proof_sha256?: string
  readonly dispatched_at?: string
}

function shipment(call: Call) {
  const body = call.body as ShipmentBody
  const dispatchedAt = body.dispatched_at === undefined ? undefined : parseInstant(body.dispatched_at)
  if (body.dispatched_at !== undefined && dispatchedAt === undefined)
    return refuse('terms-invalid', { field: 'dispatched_at', why: 'RFC 3339' })
  return {
    orderId: call.params.orderId ?? '',
    lines: body.lines.map(({ line, quantity }) => ({ lineNo: line, quantity: parseQuantity(quantity) ?? 0n })),
    carrier: body.carrier,
    proof: body.proof,
    ...(body.tracking_number === undefined ? {} : { trackingNumber: body.tracking_number }),
    ...(body.mode === undefined ? {} : { mode: body.mode }),
    ...(body.proof_sha256 === undefined ? {} : { proofHash: body.proof_sha256 }),
    ...(dispatchedAt === undefined ? {} : { dispatchedAt }),
  }
}

const ofLot = (call: Call) => ({ orderId: call.params.orderId ?? '', lotId: call.params.lotId ?? '' })

const carrierKinds = ['dispatched', 'delivered', 'exception', 'rejected'] as const

/** Routes of shipping and receiving. */
export const shipmentsRoutes: readonly Route[] = [
  commandRoute(markGoodsReady, {
    path: '/v1/orders/:orderId/readiness',
    summary: 'Say that the goods are ready',
    tag: 'shipments',
    reply: readinessReply,
    params: orderParams,
    body: empty,
    input: (call) => ({ orderId: call.params.orderId ?? '' }),
  }),
  commandRoute(shipLot, {
    path: '/v1/orders/:orderId/shipments',
    summary: 'Ship a lot, with its proof',
    tag: 'shipments',
    reply: shipmentReply,
    params: orderParams,
    body: shipmentBody,
    input: shipment,
  }),
  commandRoute(recordCarrierEvent, {
    path: '/v1/orders/:orderId/shipments/:lotId/carrier-events',
    summary: 'Record what a carrier says, or what staff found (staff)',
    tag: 'shipments',
    reply: carrierEventReply,
    params: lotParams,
    body: Type.Object(
      { kind: Type.Union(carrierKinds.map((kind) => Type.Literal(kind))), happened_at: instant },
      closed,
    ),
    input(call) {
      const { kind, happened_at } = call.body as { kind: (typeof carrierKinds)[number]; happened_at: string }
      const happenedAt = parseInstant(happened_at)
      if (happenedAt === undefined) return refuse('terms-invalid', { field: 'happened_at', why: 'RFC 3339' })
      return { ...ofLot(call), kind, happenedAt }
    },
  }),
  commandRoute(confirmReceipt, {
    path: '/v1/orders/:orderId/shipments/:lotId/receipt',
    summary: 'Confirm that a lot is there',
    tag: 'shipments',
    reply: receiptReply,
    params: lotParams,
    body: empty,
    input: ofLot,
  }),
  commandRoute(reportNotHere, {
    path: '/v1/orders/:orderId/shipments/:lotId/absence',
    summary: 'Say that a lot is not here',
    tag: 'shipments',
    reply: absenceReply,
    params: lotParams,
    body: empty,
    input: ofLot,
  }),
  commandRoute(extendReceipt, {
    path: '/v1/orders/:orderId/shipments/:lotId/extension',
    summary: 'Say that a lot needs longer',
    tag: 'shipments',
    reply: extensionReply,
    params: lotParams,
    body: empty,
    input: ofLot,
  }),
]
