import { Type } from 'typebox'
import { count, reply, text } from '../../platform/reply.ts'
import { commandRoute, type Route } from '../../platform/route.ts'
import { nameRefundAccount } from './name-refund-account.ts'
import { orderParams } from './orders.schemas.ts'
import { writeStatement } from './write-statement.ts'

const closed = { additionalProperties: false }

/** Routes of chargebacks, and of the account for what no payment takes back. */
export const chargebacksRoutes: readonly Route[] = [
  commandRoute(writeStatement, {
    path: '/v1/orders/:orderId/chargebacks/:chargebackId/statement',
    summary: 'What the card’s bank shall read beside the record; the newest counts until the evidence goes out',
    tag: 'payments',
    reply: reply({ chargeback: text }),
    params: Type.Object({ orderId: Type.String({ maxLength: 64 }), chargebackId: Type.String({ maxLength: 64 }) }),
    body: Type.Object({ statement: Type.String({ minLength: 1, maxLength: 5000 }) }, closed),
    input({ params, body }) {
      const { orderId = '', chargebackId = '' } = params
      return { orderId, chargebackId, ...(body as { statement: string }) }
    },
  }),
  commandRoute(nameRefundAccount, {
    path: '/v1/orders/:orderId/refund-account',
    summary: 'Where goes what no payment takes back: one of the buyer’s own bank accounts',
    tag: 'payments',
    reply: reply({ order: text, bank_account: text, sent: count }),
    params: orderParams,
    body: Type.Object({ bank_account: Type.String({ minLength: 1, maxLength: 64 }) }, closed),
    input: ({ params, body }) => ({
      orderId: params.orderId ?? '',
      bankAccountId: (body as { bank_account: string }).bank_account,
    }),
  }),
]
