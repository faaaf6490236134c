import { Type } from 'typebox'
import { instant, listOf, money, reply, text } from '../../platform/reply.ts'
import { queryRoute, type Route } from '../../platform/route.ts'
import { listTransfers } from '../ledger/index.ts'
import { orderView } from '../orders/index.ts'
import { financeRoutes } from './finance.routes.ts'
import { keepingRoutes } from './keeping.routes.ts'
import { movementsRoutes } from './movements.routes.ts'
import { statementsRoutes } from './statements.routes.ts'

const transfersReply = listOf(
  reply({
    id: text,
    kind: text,
    cause: text,
    happened_at: instant,
    recorded_at: instant,
    postings: Type.Array(reply({ account: text, amount: money })),
  }),
)

/** Routes of the open books, where both parties read every posting of their order, and of each company's money. */
export const transactionCenterRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/orders/:orderId/transfers',
    summary: 'Every transfer of an order with its postings',
    tag: 'books',
    reply: transfersReply,
    params: Type.Object({ orderId: Type.String({ maxLength: 64 }) }),
    async read(call, { pool, now }) {
      const id = call.params.orderId ?? ''
      const seen = await orderView(pool, id, call.actor, now())
      return seen === undefined ? undefined : { data: await listTransfers(pool, id), next_cursor: null }
    },
  }),
  ...movementsRoutes,
  ...statementsRoutes,
  ...keepingRoutes,
  ...financeRoutes,
]
