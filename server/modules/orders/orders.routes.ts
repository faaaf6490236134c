import { Type } from 'typebox'
import { isRefusal, refuse } from '../../kernel/use-case.ts'
import { type Call, commandRoute, type Route, type Services } from '../../platform/route.ts'
import { readXml } from '../../platform/xml.ts'
import { acceptTerms } from './accept-terms.ts'
import { amendmentsRoutes } from './amendments.routes.ts'
import { answerCancellation } from './answer-cancellation.ts'
import { cancelOrder } from './cancel-order.ts'
import { draftOrder } from './draft-order.ts'
import { filesRoutes } from './files.routes.ts'
import { offerCancellation } from './offer-cancellation.ts'
import { orderEventsRoutes } from './order-events.routes.ts'
import { orderListsRoutes } from './order-lists.routes.ts'
import { orderReadsRoutes } from './order-reads.routes.ts'
import { orderParams, termsSchema } from './orders.schemas.ts'
import { productTermsRoutes } from './product-terms.routes.ts'
import { proposeTerms } from './propose-terms.ts'
import {
  acceptanceReply,
  cancellationReply,
  draftReply,
  importReply,
  offerAnswerReply,
  offerReply,
  proposalReply,
  termsReply,
} from './receipts.schemas.ts'
import { shipmentsRoutes } from './shipments.routes.ts'
import type { WireTerms } from './terms-wire.rules.ts'
import { termsFromWire } from './terms-wire.rules.ts'
import { orderFromUbl, type UblOrderDraft } from './ubl-order.rules.ts'
import { termsFromUbl } from './ubl-terms.rules.ts'
import { writeTerms } from './write-terms.ts'

const draftBody = Type.Object(
  {
    buyer: Type.String({ maxLength: 64 }),
    supplier: Type.String({ maxLength: 64 }),
    terms: termsSchema,
    source_reference: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
)
const termsBody = Type.Object({ terms: termsSchema }, { additionalProperties: false })
const proposalBody = Type.Object({ terms: Type.Optional(termsSchema) }, { additionalProperties: false })
const acceptanceBody = Type.Object(
  { hash: Type.String({ pattern: '^[0-9a-f]{64}$' }) },
  { additionalProperties: false },
)
const empty = Type.Optional(Type.Object({}, { additionalProperties: false }))

const orderId = (call: Call) => ({ orderId: call.params.orderId ?? '' })

function authorOf(call: Call, buyer: string): 'buyer' | 'supplier' {
  return call.actor.company === buyer ? 'buyer' : 'supplier'
}

/** What the imported document said that the draft could not use, by request: it goes into the answer only. */
const imported = new WeakMap<Call, UblOrderDraft>()
/** Of what could not be used, the answer names this many; the rest is counted. */
const UNUSED_MOST = 200

function importInput(call: Call, { now }: Services) {
  const root = readXml(call.body as Buffer)
  if (isRefusal(root)) return root
  const draft = orderFromUbl(root)
  if (isRefusal(draft)) return draft
  imported.set(call, draft)
  const { buyer, supplier } = call.query as { buyer?: string; supplier?: string }
  if (buyer === undefined || supplier === undefined)
    return refuse('party-not-named', { buyer: draft.buyer.name, supplier: draft.supplier.name })
  const content = termsFromUbl(draft, now().slice(0, 10))
  const author = authorOf(call, buyer)
  return { buyerId: buyer, supplierId: supplier, author, content, sourceReference: draft.documentId.slice(0, 200) }
}

/** Routes of agreeing and ending an order, and of reading it. */
export const ordersRoutes: readonly Route[] = [
  ...orderReadsRoutes,
  ...orderEventsRoutes,
  ...filesRoutes,
  ...productTermsRoutes,
  ...amendmentsRoutes,
  ...orderListsRoutes,
  ...shipmentsRoutes,
  commandRoute(draftOrder, {
    path: '/v1/orders',
    summary: 'Draft an order',
    tag: 'orders',
    reply: draftReply,
    body: draftBody,
    input(call) {
      const { buyer, supplier, terms, source_reference } = call.body as {
        buyer: string
        supplier: string
        terms: WireTerms
        source_reference?: string
      }
      const content = termsFromWire(terms)
      if (isRefusal(content)) return content
      const source = source_reference === undefined ? {} : { sourceReference: source_reference }
      return { buyerId: buyer, supplierId: supplier, author: authorOf(call, buyer), content, ...source }
    },
  }),
  commandRoute(draftOrder, {
    path: '/v1/orders/imports',
    summary: 'Draft an order from a UBL 2.0 or 2.1 Order (XML)',
    tag: 'orders',
    reply: importReply,
    takes: 'application/xml',
    bodyLimit: 10 * 1024 * 1024,
    query: Type.Object({
      buyer: Type.Optional(Type.String({ maxLength: 64 })),
      supplier: Type.Optional(Type.String({ maxLength: 64 })),
    }),
    input: importInput,
    async answer(receipt, call) {
      const draft = imported.get(call)
      const unused = draft?.unused ?? []
      return {
        ...(receipt as object),
        document: draft?.documentId,
        paid_elsewhere: Number(draft?.totals.paidElsewhere ?? 0n),
        warnings: draft?.warnings ?? [],
        unused: unused.slice(0, UNUSED_MOST),
        unused_count: unused.length,
      }
    },
  }),
  commandRoute(writeTerms, {
    path: '/v1/orders/:orderId/terms',
    summary: 'Rewrite a draft',
    tag: 'orders',
    reply: termsReply,
    params: orderParams,
    body: termsBody,
    input(call) {
      const content = termsFromWire((call.body as { terms: WireTerms }).terms)
      return isRefusal(content) ? content : { ...orderId(call), content }
    },
  }),
  commandRoute(proposeTerms, {
    path: '/v1/orders/:orderId/proposal',
    summary: 'Send the draft, or counter with other terms',
    tag: 'orders',
    reply: proposalReply,
    params: orderParams,
    body: proposalBody,
    input(call) {
      const { terms } = call.body as { terms?: WireTerms }
      if (terms === undefined) return orderId(call)
      const content = termsFromWire(terms)
      return isRefusal(content) ? content : { ...orderId(call), content }
    },
  }),
  commandRoute(acceptTerms, {
    path: '/v1/orders/:orderId/acceptance',
    summary: 'Accept the proposed terms, named by their hash',
    tag: 'orders',
    reply: acceptanceReply,
    params: orderParams,
    body: acceptanceBody,
    input: (call) => ({ ...orderId(call), ...(call.body as { hash: string }) }),
  }),
  commandRoute(cancelOrder, {
    path: '/v1/orders/:orderId/cancellation',
    summary: 'End the order alone, where the rules allow it',
    tag: 'orders',
    reply: cancellationReply,
    params: orderParams,
    body: empty,
    input: orderId,
  }),
  commandRoute(offerCancellation, {
    path: '/v1/orders/:orderId/cancellation-offers',
    summary: 'Offer to end the order and name what the supplier keeps',
    tag: 'orders',
    reply: offerReply,
    params: orderParams,
    body: Type.Object({ supplier_keeps: Type.Integer({ minimum: 0, maximum: 1e15 }) }, { additionalProperties: false }),
    input: (call) => ({
      ...orderId(call),
      supplierKeeps: BigInt((call.body as { supplier_keeps: number }).supplier_keeps),
    }),
  }),
  commandRoute(answerCancellation, {
    path: '/v1/orders/:orderId/cancellation-offers/:offerId/answer',
    summary: 'Accept or decline an offer to end the order',
    tag: 'orders',
    reply: offerAnswerReply,
    params: Type.Object({ orderId: Type.String(), offerId: Type.String() }),
    body: Type.Object(
      { answer: Type.Union([Type.Literal('accept'), Type.Literal('decline')]) },
      { additionalProperties: false },
    ),
    input: (call) => ({
      ...orderId(call),
      offerId: call.params.offerId ?? '',
      answer: (call.body as { answer: 'accept' | 'decline' }).answer,
    }),
  }),
]
