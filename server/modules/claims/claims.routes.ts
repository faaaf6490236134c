import { Type } from 'typebox'
import { parseInstant } from '../../kernel/instant.ts'
import { parseQuantity } from '../../kernel/quantity.ts'
import { refuse } from '../../kernel/use-case.ts'
import { oneOf } from '../../platform/reply.ts'
import { type Call, commandRoute, queryRoute, type Route } from '../../platform/route.ts'
import { operatorId } from '../orders/order.rules.ts'
import { acceptClaim } from './accept-claim.ts'
import { addEvidence } from './add-evidence.ts'
import { answerOffer } from './answer-offer.ts'
import { claimOptions } from './claim-options.store.ts'
import { queuedClaims } from './claim-queue.store.ts'
import { claimsOf } from './claim-view.store.ts'
import {
  addedReply,
  claimBody,
  claimParams,
  claimReply,
  claimsReply,
  defaultBody,
  empty,
  evidenceBody,
  filedReply,
  offerBody,
  offeredReply,
  offerParams,
  offerStateReply,
  optionsReply,
  orderParams,
  queueReply,
  stateReply,
  textBody,
} from './claims.schemas.ts'
import { contestClaim } from './contest-claim.ts'
import { escalateClaim } from './escalate-claim.ts'
import type { FileClaim } from './file-claim.ts'
import { fileClaim } from './file-claim.ts'
import { guaranteeRoutes } from './guarantee.routes.ts'
import { mediationRoutes } from './mediation.routes.ts'
import { offerSettlement } from './offer-settlement.ts'
import { openDefault } from './open-default.ts'
import { returnsRoutes } from './returns.routes.ts'
import { translationRoutes } from './translation.routes.ts'
import { withdrawClaim } from './withdraw-claim.ts'

const base = { tag: 'claims', params: claimParams }
const path = (rest: string) => `/v1/orders/:orderId/claims/:claimId${rest}`
const ofClaim = (call: Call) => ({ orderId: call.params.orderId ?? '', claimId: call.params.claimId ?? '' })

interface ClaimBody extends Pick<FileClaim, 'reason' | 'remedy' | 'text'> {
  readonly lines: readonly {
    readonly line: number
    readonly lot?: string
    readonly quantity: string
    readonly amount?: number
  }[]
}

function claimInput(call: Call): FileClaim {
  const { lines, ...body } = call.body as ClaimBody
  return {
    ...body,
    orderId: call.params.orderId ?? '',
    lines: lines.map(({ line, lot, quantity, amount }) => ({
      ...{ lineNo: line, quantity: parseQuantity(quantity) ?? 0n },
      ...(lot === undefined ? {} : { lotId: lot }),
      ...(amount === undefined ? {} : { amount: BigInt(amount) }),
    })),
  }
}

interface OfferBody {
  readonly parts: readonly { readonly line: number; readonly amount: number }[]
  readonly goods_return?: boolean
  readonly freight_most?: number
  readonly remedy_by?: string
  readonly fee_bearer?: 'buyer' | 'supplier'
  readonly text?: string
}

/** A date of the request, if it names one. Refuses `remedy-date-invalid`. */
function dated(text: string | undefined) {
  if (text === undefined) return {}
  const remedyBy = parseInstant(text)
  return remedyBy === undefined ? undefined : { remedyBy }
}

function offerInput(call: Call) {
  const { parts, goods_return, freight_most, remedy_by, fee_bearer, text } = call.body as OfferBody
  const date = dated(remedy_by)
  if (date === undefined) return refuse('remedy-date-invalid')
  return {
    ...ofClaim(call),
    ...date,
    parts: parts.map(({ line, amount }) => ({ lineNo: line, amount: BigInt(amount) })),
    ...{ goodsReturn: goods_return ?? false, freightMost: BigInt(freight_most ?? 0) },
    feeBearer: fee_bearer ?? ('supplier' as const),
    ...(text === undefined ? {} : { text }),
  }
}

/** Routes of claims: filing, answering, negotiating, evidence; and what the other two lists add. */
export const claimsRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/claims',
    summary: 'Open claims by what runs out first: your own, or for staff those that wait for a mediator',
    tag: 'claims',
    reply: queueReply,
    query: Type.Object({ all: Type.Optional(Type.Boolean()) }, { additionalProperties: false }),
    async read({ actor, query }, { pool, people }) {
      if (actor.company === undefined) return undefined
      const rows = await queuedClaims(pool, actor, query.all === true)
      // Parties are not told who of staff mediates.
      const mediators = actor.company === operatorId ? rows.flatMap(({ mediator }) => mediator ?? []) : []
      const known = await people.find([...new Set(mediators)])
      const named = rows.map((row) => ({ ...row, mediator_name: known.get(row.mediator ?? '')?.name ?? null }))
      return { data: named, next_cursor: null }
    },
  }),
  queryRoute({
    path: '/v1/orders/:orderId/claims',
    summary: 'The claims of an order with offers, evidence, decisions and clocks',
    tag: 'claims',
    reply: claimsReply,
    params: orderParams,
    read: (call, { pool, now, people }) => claimsOf(pool, call.params.orderId ?? '', call.actor, now(), people),
  }),
  queryRoute({
    path: '/v1/orders/:orderId/claim-options',
    summary: 'What the buyer may claim now: lines and lots, the most for each, reasons and remedies that fit',
    tag: 'claims',
    reply: optionsReply,
    params: orderParams,
    read: (call, { pool, now }) => claimOptions(pool, call.params.orderId ?? '', call.actor, now()),
  }),
  commandRoute(fileClaim, {
    path: '/v1/orders/:orderId/claims',
    summary: 'Claim quantities of lines; that part of the money is frozen',
    tag: 'claims',
    idempotency: 'required',
    reply: filedReply,
    params: orderParams,
    body: claimBody,
    input: claimInput,
  }),
  commandRoute(openDefault, {
    path: '/v1/orders/:orderId/default-case',
    summary: 'Say that the balance was never paid, and what of the deposit you ask to keep for your loss',
    tag: 'claims',
    idempotency: 'required',
    reply: filedReply,
    params: orderParams,
    body: defaultBody,
    input({ params: { orderId = '' }, body }) {
      const { keeps, text } = body as { keeps: number; text: string }
      return { orderId, keeps: BigInt(keeps), text }
    },
  }),
  commandRoute(acceptClaim, {
    ...base,
    path: path('/acceptance'),
    summary: 'Accept the claim as it was asked',
    idempotency: 'required',
    reply: claimReply,
    body: Type.Optional(
      Type.Object({ remedy_by: Type.Optional(Type.String({ maxLength: 40 })) }, { additionalProperties: false }),
    ),
    input(call) {
      const date = dated((call.body as { remedy_by?: string } | undefined)?.remedy_by)
      return date === undefined ? refuse('remedy-date-invalid') : { ...ofClaim(call), ...date }
    },
  }),
  commandRoute(contestClaim, {
    ...base,
    path: path('/contest'),
    summary: 'Say that the claim is not so, and why',
    reply: stateReply,
    body: textBody,
    input: (call) => ({ ...ofClaim(call), ...(call.body as { text: string }) }),
  }),
  commandRoute(offerSettlement, {
    ...base,
    path: path('/offers'),
    summary: 'Offer to settle: amounts by line, a return, new goods',
    reply: offeredReply,
    body: offerBody,
    input: offerInput,
  }),
  commandRoute(answerOffer, {
    path: path('/offers/:offerId/answer'),
    summary: 'Take an offer, which is carried out at once, or decline it',
    tag: 'claims',
    idempotency: 'required',
    reply: offerStateReply,
    params: offerParams,
    body: Type.Object({ answer: oneOf(['accept', 'decline']) }, { additionalProperties: false }),
    input: (call) => ({
      ...{ ...ofClaim(call), offerId: call.params.offerId ?? '' },
      ...(call.body as { answer: 'accept' | 'decline' }),
    }),
  }),
  commandRoute(escalateClaim, {
    ...base,
    path: path('/escalation'),
    summary: 'Ask for a mediator, once the time to answer is over',
    reply: stateReply,
    body: empty,
    input: ofClaim,
  }),
  commandRoute(addEvidence, {
    ...base,
    path: path('/evidence'),
    summary: 'Add an item of evidence: a file of the order, a message, an entry, an inspection, or words',
    reply: addedReply,
    body: evidenceBody,
    input: (call) => ({ reference: '', ...(call.body as object), ...ofClaim(call) }),
  }),
  commandRoute(withdrawClaim, {
    ...base,
    path: path('/retraction'),
    summary: 'Give the claim up: what it froze goes on',
    reply: stateReply,
    body: empty,
    input: ofClaim,
  }),
  ...mediationRoutes,
  ...guaranteeRoutes,
  ...returnsRoutes,
  ...translationRoutes,
]
