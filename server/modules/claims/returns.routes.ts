import { Type } from 'typebox'
import { parseInstant } from '../../kernel/instant.ts'
import { refuse } from '../../kernel/use-case.ts'
import { instant, oneOf, reply, text } from '../../platform/reply.ts'
import { type Call, commandRoute, type Route } from '../../platform/route.ts'
import { answerReturn } from './answer-return.ts'
import { answeredReply, claimParams, empty, returnBody, stateReply } from './claims.schemas.ts'
import { confirmRemedy } from './confirm-remedy.ts'
import { nameReturnAddress } from './name-return-address.ts'
import { recordReturnDelivery } from './record-return-delivery.ts'
import { shipReturn } from './ship-return.ts'

const addressReply = reply({ claim: text, ship_by: instant })
const returnShippedReply = reply({ claim: text, expected_by: instant })
const closed = { additionalProperties: false }
const base = { tag: 'claims', params: claimParams }
const path = (rest: string) => `/v1/orders/:orderId/claims/:claimId${rest}`
const ofClaim = (call: Call) => ({ orderId: call.params.orderId ?? '', claimId: call.params.claimId ?? '' })
const words = Type.String({ minLength: 1, maxLength: 100_000 })

interface ReturnBody {
  readonly carrier: string
  readonly tracking_number?: string
  readonly proof_sha256: string
  readonly freight?: number
  readonly bill_sha256?: string
}

function shipment(call: Call) {
  const { carrier, tracking_number, proof_sha256, freight, bill_sha256: billHash } = call.body as ReturnBody
  return {
    ...{ ...ofClaim(call), carrier, proofHash: proof_sha256, freight: BigInt(freight ?? 0) },
    ...(tracking_number === undefined ? {} : { trackingNumber: tracking_number }),
    ...(billHash === undefined ? {} : { billHash }),
  }
}

/** Routes of goods that go back, and of goods that come anew. */
export const returnsRoutes: readonly Route[] = [
  commandRoute(nameReturnAddress, {
    ...base,
    path: path('/return/address'),
    summary: 'Say where the goods go back to',
    reply: addressReply,
    body: Type.Object({ address: words }, closed),
    input: (call) => ({ ...(call.body as { address: string }), ...ofClaim(call) }),
  }),
  commandRoute(shipReturn, {
    ...base,
    path: path('/return/shipment'),
    summary: 'Ship the goods back, with proof',
    reply: returnShippedReply,
    body: returnBody,
    input: shipment,
  }),
  commandRoute(recordReturnDelivery, {
    ...base,
    path: path('/return/delivery'),
    summary: 'Record that the goods came back (staff)',
    reply: stateReply,
    body: Type.Object({ delivered_at: Type.String({ maxLength: 40 }) }, closed),
    input(call) {
      const deliveredAt = parseInstant((call.body as { delivered_at: string }).delivered_at)
      return deliveredAt === undefined
        ? refuse('terms-invalid', { field: 'delivered_at', why: 'RFC 3339' })
        : { ...ofClaim(call), deliveredAt }
    },
  }),
  commandRoute(answerReturn, {
    ...base,
    path: path('/return/answer'),
    summary: 'Confirm what came back, or contest it',
    idempotency: 'required',
    reply: answeredReply,
    body: Type.Object({ answer: oneOf(['confirm', 'contest']), text: Type.Optional(words) }, closed),
    input: (call) => ({ ...(call.body as { answer: 'confirm' | 'contest'; text?: string }), ...ofClaim(call) }),
  }),
  commandRoute(confirmRemedy, {
    ...base,
    path: path('/remedy-receipt'),
    summary: 'Say that new or mended goods are there: their window begins anew',
    idempotency: 'required',
    reply: stateReply,
    body: empty,
    input: ofClaim,
  }),
]
