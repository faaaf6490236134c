import { Type } from 'typebox'
import { isRefusal } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { instant, listOf, money, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { type Call, queryRoute, type Route, type Services } from '../../platform/route.ts'
import { decideRefundScreening } from './decide-refund-screening.ts'
import { decideScreening } from './decide-screening.ts'
import { listHits } from './payment-orders.store.ts'
import { recordRefundScreening } from './record-refund-screening.ts'
import { recordScreening } from './record-screening.ts'
import { screeningSteps } from './screening-steps.routes.ts'
import { maySeeMoneyOut } from './staff-readers.rules.ts'

const id = Type.String({ maxLength: 64 })

async function hitsPage({ actor, query }: Call, { pool }: Services) {
  if (!maySeeMoneyOut(actor)) return undefined
  const page = readPage(query, 2)
  if (isRefusal(page)) return page
  const rows = await listHits(pool, { after: page.after ?? [], limit: page.limit + 1 })
  return pageOf(rows, page.limit, hitView, ({ owner, id }) => [owner, id])
}

type Hit = Awaited<ReturnType<typeof listHits>>[number]

function hitView({ amount, currency, proposer, grounds, ...row }: Hit) {
  const money = { amount: Number(amount), currency }
  return { ...row, amount: money, proposer: proposer ?? null, grounds: grounds ?? null }
}

/** Routes of compliance: what the screening found, and what people decide about it. */
export const screeningsRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/screenings',
    summary: 'Money that a screening holds until people decide: payouts, refunds, returned wires (staff)',
    tag: 'payouts',
    reply: listOf(
      reply({
        owner: text,
        id: text,
        kind: oneOf(['payout', 'refund', 'wire-return'] as const),
        state: text,
        list: text,
        matched: text,
        screened_at: instant,
        name: text,
        amount: money,
        proposer: orNull(text),
        grounds: orNull(text),
      }),
    ),
    query: pageQuery({}),
    read: hitsPage,
  }),
  ...screeningSteps(
    {
      base: '/v1/companies/:companyId/payouts/:payoutId/screening',
      what: 'payout',
      params: Type.Object({ companyId: id, payoutId: id }),
      of: ({ params: { companyId = '', payoutId = '' } }) => ({ companyId, payoutId }),
    },
    recordScreening,
    decideScreening,
  ),
  ...screeningSteps(
    {
      base: '/v1/orders/:orderId/refunds/:refundId/screening',
      what: 'refund',
      params: Type.Object({ orderId: id, refundId: id }),
      of: ({ params: { orderId = '', refundId = '' } }) => ({ orderId, refundId }),
    },
    recordRefundScreening,
    decideRefundScreening,
  ),
]
