import { instant, money, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import type { Route } from '../../platform/route.ts'
import { lookedAfter } from './looked-after.routes.ts'
import { listRefundsAstray } from './refunds-astray.store.ts'

/** Routes of refunds across orders, for the operator's finance people. */
export const refundsRoutes: readonly Route[] = [
  lookedAfter({
    path: '/v1/refunds',
    summary: 'Refunds that have not arrived: not clear, held back, failed or returned and not sent anew',
    reply: reply({
      order: text,
      id: text,
      buyer: text,
      amount: money,
      state: oneOf(['unknown', 'failed', 'returned', 'blocked']),
      reason: orNull(text),
      trace: orNull(text),
      requested_at: instant,
    }),
    list: listRefundsAstray,
  }),
]
