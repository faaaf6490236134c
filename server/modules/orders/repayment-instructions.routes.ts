import { Type } from 'typebox'
import { recordReads } from '../../platform/read-records.ts'
import { reply, text } from '../../platform/reply.ts'
import { type Call, queryRoute, type Route, type Services } from '../../platform/route.ts'
import { findDraw } from '../credit/index.ts'
import { accountsToPay } from '../reconciliation/index.ts'
import { orderType } from './order.rules.ts'
import { ordersTables } from './orders.store.ts'

/** The accounts that take what repays a draw of the caller's, and the reference of the order that it paid. */
async function instructions({ actor, params: { drawId = '' } }: Call, { pool }: Services) {
  const draw = await findDraw(pool, drawId)
  if (draw === undefined || draw.buyerId !== actor.company) return undefined
  const order = await recordReads(pool, ordersTables).one(orderType, draw.orderId, 'order')
  const accounts = await accountsToPay(pool, draw.currency)
  return { text: order?.wireReference ?? '', currency: draw.currency, accounts: [...accounts] }
}

/** Repaying by wire what paid an order: the order's own reference leads the money there. */
export const repaymentInstructionsRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/credit-draws/:drawId/repayment-instructions',
    summary: 'To which account a draw is repaid by wire, and what to write on it (buyer)',
    tag: 'credit',
    params: Type.Object({ drawId: Type.String({ minLength: 1, maxLength: 64 }) }),
    reply: reply({
      ...{ text, currency: text },
      accounts: Type.Array(reply({ holder: text, bank: text, number: text })),
    }),
    read: instructions,
  }),
]
