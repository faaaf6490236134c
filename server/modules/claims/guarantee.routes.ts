import { Type } from 'typebox'
import { recordReads } from '../../platform/read-records.ts'
import { count, instant, minor, money, orNull, reply, text } from '../../platform/reply.ts'
import { commandRoute, queryRoute, type Route } from '../../platform/route.ts'
import { exposureInAll } from '../escrow/index.ts'
import { ordersTables } from '../orders/index.ts'
import { operatorId, orderType } from '../orders/order.rules.ts'
import { spareMoney } from '../reconciliation/index.ts'
import { advanceGuarantee } from './advance-guarantee.ts'
import { claimParams, empty } from './claims.schemas.ts'
import { owedAwards } from './guarantee.store.ts'

const guaranteeReply = reply({
  exposure_usd: count,
  spare: Type.Array(money),
  data: Type.Array(
    reply({
      order: text,
      claim: text,
      number: text,
      goods: text,
      outcome: orNull(text),
      supplier: text,
      supplier_name: text,
      owed: money,
      advanced: money,
      exposure_usd: count,
      why_not: orNull(text),
    }),
  ),
  as_of: instant,
})

/** The guarantee as finance sees it, and its advance. */
export const guaranteeRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/guarantee',
    summary: 'Awards that are owed or that the guarantee has paid, and the operator’s own money for it (staff)',
    tag: 'claims',
    reply: guaranteeReply,
    async read({ actor }, { pool, now }) {
      if (actor.company !== operatorId) return undefined
      const [data, exposed, spare] = await Promise.all([owedAwards(pool), exposureInAll(pool), spareMoney(pool)])
      return {
        exposure_usd: Number(exposed),
        spare: [...spare].map(([currency, amount]) => ({ amount: Number(amount), currency })),
        data,
        as_of: now(),
      }
    },
  }),
  commandRoute(advanceGuarantee, {
    path: '/v1/orders/:orderId/claims/:claimId/guarantee',
    summary: 'Have the guarantee pay what a person decided and nobody could pay (finance)',
    tag: 'claims',
    idempotency: 'required',
    reply: reply({ claim: text, advanced: minor, amount: minor }),
    params: claimParams,
    body: empty,
    async input({ params: { orderId = '', claimId = '' } }, { pool }) {
      const order = await recordReads(pool, ordersTables).one(orderType, orderId, 'order')
      const spare = (await spareMoney(pool)).get(order?.currency ?? '') ?? 0n
      return { orderId, claimId, spare }
    },
  }),
]
