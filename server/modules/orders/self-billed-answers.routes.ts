import { Type } from 'typebox'
import { oneOf, reply, text } from '../../platform/reply.ts'
import { type Call, commandRoute, type Route, type Services } from '../../platform/route.ts'
import { findSelfBilled } from '../invoices/index.ts'
import { answerSelfBilled } from './answer-self-billed.ts'

const closed = { additionalProperties: false }
const params = Type.Object({ orderId: Type.String({ maxLength: 64 }), selfBilledId: Type.String({ maxLength: 64 }) })
const answerReply = reply({ order: text, invoice: text, answer: oneOf(['accepted', 'objected']) })
const path = '/v1/orders/:orderId/self-billed-invoices/:selfBilledId'

async function answer(call: Call, { pool }: Services, word: 'accepted' | 'objected') {
  const { orderId = '', selfBilledId: documentId = '' } = call.params
  const { reason } = (call.body ?? {}) as { reason?: string }
  // Constant of the document: the supplier's country says in which currency its tax office counts.
  const supplierId = (await findSelfBilled(pool, documentId))?.document.supplierId ?? ''
  return { orderId, documentId, supplierId, answer: word, ...(reason === undefined ? {} : { reason }) }
}

/** What the supplier says of an invoice that was drawn up for it. */
export const selfBilledAnswersRoutes: readonly Route[] = [
  commandRoute(answerSelfBilled, {
    path: `${path}/acceptance`,
    summary: 'Accept an invoice that was drawn up for you (supplier)',
    tag: 'invoices',
    params,
    body: Type.Optional(Type.Object({}, closed)),
    reply: answerReply,
    input: (call, services) => answer(call, services, 'accepted'),
  }),
  commandRoute(answerSelfBilled, {
    path: `${path}/objection`,
    summary: 'Object to an invoice that was drawn up for you: it is withdrawn by a credit note (supplier)',
    tag: 'invoices',
    params,
    body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 1000 }) }, closed),
    reply: answerReply,
    input: (call, services) => answer(call, services, 'objected'),
  }),
]
