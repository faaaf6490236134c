import { Type } from 'typebox'
import { isRefusal } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { instant, listOf, money, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { queryRoute, type Route } from '../../platform/route.ts'
import { listBreaches } from './breaches.store.ts'
import type { Breach } from './safeguarding.rules.ts'

const view = ({ breachId, currency, shortfall, worst, openedAt, endedAt }: Breach) => ({
  breach: breachId,
  shortfall: { amount: Number(shortfall), currency },
  worst: { amount: Number(worst), currency },
  opened_at: openedAt,
  ended_at: endedAt ?? null,
})

/** Breaches of safeguarding, as finance reads them. */
export const safeguardingRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/safeguarding-breaches',
    summary: 'Times at which less client money was kept than was owed, the newest first (staff)',
    tag: 'ledger',
    reply: listOf(
      reply({ breach: text, shortfall: money, worst: money, opened_at: instant, ended_at: orNull(instant) }),
    ),
    query: pageQuery({ state: Type.Optional(oneOf(['standing', 'all'])) }),
    async read({ actor, query }, { pool }) {
      if (actor.company !== 'cmp_operator') return undefined
      const page = readPage(query)
      if (isRefusal(page)) return page
      const which = query.state === 'standing' ? 'standing' : 'all'
      const found = await listBreaches(pool, which, page.after?.[0] ?? '', page.limit + 1)
      return pageOf(found, page.limit, view, ({ breachId }) => [breachId])
    },
  }),
]
