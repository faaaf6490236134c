import { isRefusal } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { instant, listOf, money, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { queryRoute, type Route } from '../../platform/route.ts'
import { listRefundsAstray, type RefundAstray } from './refunds-astray.store.ts'

const refundsReply = listOf(
  reply({
    order: text,
    id: text,
    buyer: text,
    amount: money,
    state: oneOf(['unknown', 'failed', 'returned', 'blocked']),
    reason: orNull(text),
    trace: orNull(text),
    requested_at: instant,
  }),
)

function listed({ amount, currency, ...row }: RefundAstray) {
  return { ...row, amount: { amount: Number(amount), currency } }
}

/** Routes of refunds across orders, for the operator's finance people. */
export const refundsRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/refunds',
    summary: 'Refunds that have not arrived: not clear, held back, failed or returned and not sent anew (staff)',
    tag: 'payments',
    reply: refundsReply,
    query: pageQuery({}),
    async read({ actor, query }, { pool }) {
      if (actor.company !== 'cmp_operator') return undefined
      const page = readPage(query, 2)
      if (isRefusal(page)) return page
      const { after = [], limit } = page
      const rows = await listRefundsAstray(pool, { after, limit: limit + 1 })
      return pageOf(rows, limit, listed, ({ order, id }) => [order, id])
    },
  }),
]
