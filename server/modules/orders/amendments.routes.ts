import { Type } from 'typebox'
import { isRefusal } from '../../kernel/use-case.ts'
import { commandRoute, type Route } from '../../platform/route.ts'
import { answerAmendment } from './answer-amendment.ts'
import { orderParams, termsSchema } from './orders.schemas.ts'
import { proposeAmendment } from './propose-amendment.ts'
import { amendmentAnswerReply, amendmentReply } from './receipts.schemas.ts'
import type { WireTerms } from './terms-wire.rules.ts'
import { termsFromWire } from './terms-wire.rules.ts'

/** Routes of changing what was agreed. */
export const amendmentsRoutes: readonly Route[] = [
  commandRoute(proposeAmendment, {
    path: '/v1/orders/:orderId/amendments',
    summary: 'Propose a change of agreed terms; once something is paid, instalments follow the total by themselves',
    tag: 'orders',
    reply: amendmentReply,
    params: orderParams,
    body: Type.Object({ terms: termsSchema }, { additionalProperties: false }),
    input(call) {
      const content = termsFromWire((call.body as { terms: WireTerms }).terms)
      return isRefusal(content) ? content : { orderId: call.params.orderId ?? '', content }
    },
  }),
  commandRoute(answerAmendment, {
    path: '/v1/orders/:orderId/amendments/:amendmentId/answer',
    summary: 'Accept an amendment, named by the hash of its terms, or decline it',
    tag: 'orders',
    reply: amendmentAnswerReply,
    params: Type.Object({ orderId: Type.String({ maxLength: 64 }), amendmentId: Type.String({ maxLength: 64 }) }),
    body: Type.Object(
      {
        answer: Type.Union([Type.Literal('accept'), Type.Literal('decline')]),
        hash: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
      },
      { additionalProperties: false },
    ),
    input(call) {
      const { answer, hash } = call.body as { answer: 'accept' | 'decline'; hash?: string }
      const { orderId = '', amendmentId = '' } = call.params
      return { orderId, amendmentId, answer, ...(hash === undefined ? {} : { hash }) }
    },
  }),
]
