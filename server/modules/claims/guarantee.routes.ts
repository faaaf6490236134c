import { Type } from 'typebox'
import { recordReads } from '../../platform/read-records.ts'
import { count, instant, minor, money, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { commandRoute, queryRoute, type Route } from '../../platform/route.ts'
import type { FundStep } from '../escrow/guarantee-fund.rules.ts'
import { fundSteps } from '../escrow/guarantee-fund.rules.ts'
import { exposureInAll, moveOwnFunds } from '../escrow/index.ts'
import { operatorId, orderType } from '../orders/order.rules.ts'
import { ownSide } from '../reconciliation/index.ts'
import { advanceGuarantee } from './advance-guarantee.ts'
import { claimViewTables } from './claim-view.store.ts'
import { claimParams, empty } from './claims.schemas.ts'
import { currencyOfMove, fundView, lookAt, owedAwards, ownFund } from './guarantee.store.ts'

const fundMove = reply({
  move: text,
  step: oneOf(fundSteps),
  amount: money,
  reason: text,
  asked_by: text,
  asked_at: instant,
})

const guaranteeReply = reply({
  exposure_usd: count,
  ceiling_usd: orNull(count),
  room_usd: orNull(count),
  fund: Type.Array(reply({ fund: money, bears: money, free: money })),
  waiting: orNull(fundMove),
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

const moved = reply({ move: text, step: oneOf(fundSteps), state: text })
const closedBody = { additionalProperties: false }
const asking = Type.Object(
  {
    step: oneOf(fundSteps),
    currency: Type.String({ pattern: '^[A-Z]{3}$' }),
    amount: Type.Integer({ minimum: 1, maximum: 1e15, description: 'minor units' }),
    reason: Type.String({ minLength: 1, maxLength: 1000 }),
  },
  closedBody,
)
type Asking = { readonly step: FundStep; readonly currency: string; readonly amount: number; readonly reason: string }

const answers = [
  ['agree', '/agreement', 'Agree as a second person to what was asked of the guarantee’s fund'],
  ['refuse', '/refusal', 'Refuse what was asked of the guarantee’s fund'],
] as const

/** The guarantee as finance sees it, and its advance. */
export const guaranteeRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/guarantee',
    summary: 'Awards that are owed or that the guarantee has paid, and the operator’s own money for it (staff)',
    tag: 'claims',
    reply: guaranteeReply,
    async read({ actor }, { pool, now }) {
      if (actor.company !== operatorId) return undefined
      const [data, exposed, spare, fund] = await Promise.all([
        owedAwards(pool),
        exposureInAll(pool),
        ownSide.spare(pool),
        fundView(pool),
      ])
      return {
        exposure_usd: Number(exposed),
        ...fund(exposed),
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
      // The turn is read before the look: what is moved in between is not in it, and then it is refused.
      const reads = recordReads(pool, claimViewTables)
      const [order, fund] = [await reads.one(orderType, orderId, 'order'), await ownFund(pool)]
      return { orderId, claimId, turn: fund.turn, ...(await ownSide.look(pool, order?.currency ?? '')) }
    },
  }),
  commandRoute(moveOwnFunds, {
    path: '/v1/guarantee/fund-moves',
    summary: 'Ask that own money is put aside for the guarantee, taken out, or given back to its fund (finance)',
    tag: 'claims',
    idempotency: 'required',
    reply: moved,
    body: asking,
    async input({ body }, { pool }) {
      const { amount, currency, ...said } = body as Asking
      const move = { ...said, currency, amount: BigInt(amount) }
      return { step: 'ask' as const, move, look: await lookAt(pool, currency) }
    },
  }),
  ...answers.map(([step, path, summary]) =>
    commandRoute(moveOwnFunds, {
      path: `/v1/guarantee/fund-moves/:moveId${path}`,
      summary: `${summary} (finance)`,
      tag: 'claims',
      idempotency: 'required',
      reply: moved,
      params: Type.Object({ moveId: Type.String({ maxLength: 64 }) }),
      body: empty,
      async input({ params: { moveId = '' } }, { pool }) {
        const currency = await currencyOfMove(pool, moveId)
        return { step, moveId, look: await lookAt(pool, currency) }
      },
    }),
  ),
]
