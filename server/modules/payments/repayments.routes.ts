import type { Static } from 'typebox'
import { refuse } from '../../kernel/use-case.ts'
import { type Call, commandRoute, queryRoute, type Route, type Services } from '../../platform/route.ts'
import { findDraw } from '../credit/index.ts'
import type { Funding } from './fee-ban.rules.ts'
import { repaymentQuotesOf, repaymentsOf } from './repayment-view.store.ts'
import * as schemas from './repayments.schemas.ts'
import { startRepayment } from './start-repayment.ts'

const tag = 'credit'
const path = '/v1/credit-draws/:drawId'

const watching = ['finance', 'compliance', 'auditor', 'admin']

/** The draw that a request names, where its reader may see it: its company, or staff who read credit. */
async function seenDraw({ actor, params: { drawId = '' } }: Call, { pool }: Services) {
  const draw = await findDraw(pool, drawId)
  const isStaff = actor.company === 'cmp_operator' && actor.roles.some((role) => watching.includes(role))
  return draw !== undefined && (isStaff || draw.buyerId === actor.company) ? draw : undefined
}

/** What a payer asks for; a card's number never comes here. Refuses `not-found`, `card-number-refused`. */
async function repayment({ params: { drawId = '' }, body }: Call, { pool }: Pick<Services, 'pool'>) {
  const { method, amount, currency, token, return_url, funding } = body as Static<typeof schemas.repaymentBody>
  if (token !== undefined && /\d{12,}/.test(token)) return refuse('card-number-refused')
  const draw = await findDraw(pool, drawId)
  if (draw === undefined) return refuse('not-found')
  return {
    ...{ lineId: draw.lineId, drawId, method: method as string },
    ...(amount === undefined ? {} : { amount: BigInt(amount) }),
    ...(currency === undefined ? {} : { currency }),
    ...(token === undefined ? {} : { token }),
    ...(return_url === undefined ? {} : { returnUrl: return_url }),
    ...(funding === undefined ? {} : { funding: funding as Funding }),
  }
}

/** Repaying a draw by a method of a provider: what it costs, doing it, and how it goes on. */
export const repaymentsRoutes: readonly Route[] = [
  queryRoute({
    path: `${path}/repayment-quotes`,
    summary: 'What is owed of a draw now, and what repaying so much of it costs by each method (buyer)',
    tag,
    params: schemas.drawParams,
    query: schemas.quotesQuery,
    reply: schemas.repaymentQuotesReply,
    async read(call, services) {
      const draw = await seenDraw(call, services)
      if (draw === undefined || draw.buyerId !== call.actor.company) return undefined
      const { amount, funding = 'unknown' } = call.query
      return repaymentQuotesOf(services.pool, draw, {
        ...{ now: services.now(), funding: funding as Funding },
        ...(amount === undefined ? {} : { amount: BigInt(Number(amount)) }),
      })
    },
  }),
  queryRoute({
    path: `${path}/repayments`,
    summary: 'The payments that repay a draw by a provider’s methods, the newest first',
    tag,
    params: schemas.drawParams,
    reply: schemas.repaymentsList,
    async read(call, services) {
      const draw = await seenDraw(call, services)
      return draw && repaymentsOf(services.pool, draw, draw.buyerId === call.actor.company)
    },
  }),
  commandRoute(startRepayment, {
    path: `${path}/repayments`,
    summary: 'Repay a draw, all that is owed or a part of it, by a method of a provider (buyer)',
    tag,
    params: schemas.drawParams,
    body: schemas.repaymentBody,
    reply: schemas.repaymentReply,
    input: repayment,
  }),
]
