import { isRefusal } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { instant, listOf, money, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { queryRoute, type Route } from '../../platform/route.ts'
import { listOpenChargebacks, type OpenChargeback } from './chargebacks-open.store.ts'

const openReply = listOf(
  reply({
    order: text,
    id: text,
    payment: text,
    provider: text,
    reference: text,
    amount: money,
    state: oneOf(['inquiry', 'opened', 'evidence-sent']),
    reason: text,
    opened_at: orNull(instant),
    evidence_by: orNull(instant),
    evidence_sent_at: orNull(instant),
  }),
)

function listed({ amount, currency, ...row }: OpenChargeback) {
  return { ...row, amount: { amount: Number(amount), currency } }
}

/** Routes of chargebacks across orders, for the operator's finance people. */
export const openChargebacksRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/chargebacks',
    summary: 'Chargebacks and inquiries whose outcome is open (staff)',
    tag: 'payments',
    reply: openReply,
    query: pageQuery({}),
    async read({ actor, query }, { pool }) {
      if (actor.company !== 'cmp_operator') return undefined
      const page = readPage(query, 2)
      if (isRefusal(page)) return page
      const { after = [], limit } = page
      const rows = await listOpenChargebacks(pool, { after, limit: limit + 1 })
      return pageOf(rows, limit, listed, ({ order, id }) => [order, id])
    },
  }),
]
