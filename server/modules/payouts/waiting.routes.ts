import { isRefusal } from '../../kernel/use-case.ts'
import { type PageAsked, pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { instant, listOf, money, orNull, reply, text } from '../../platform/reply.ts'
import { type Call, queryRoute, type Route, type Services } from '../../platform/route.ts'
import { listWaitingAccounts, listWaitingPayouts, type WaitingRow } from './payouts.store.ts'

const where = { id: text, company: text }
const payoutsReply = listOf(
  reply({ ...where, amount: money, bank_account: text, requester: text, requested_at: instant }),
)
const accountsReply = listOf(
  reply({
    ...where,
    country: text,
    currency: text,
    name: text,
    ends_with: text,
    author: text,
    created_at: instant,
    name_check: orNull(text),
  }),
)

type List<R extends WaitingRow> = (
  pool: Services['pool'],
  from: { readonly after: readonly string[]; readonly limit: number },
) => Promise<readonly R[]>

/** A page of what waits; nobody but the operator's people finds it. */
async function waiting<R extends WaitingRow>(
  { actor, query }: Call,
  pool: Services['pool'],
  list: List<R>,
  view: (row: R) => unknown,
) {
  if (actor.company !== 'cmp_operator') return undefined
  const page = readPage(query, 2)
  if (isRefusal(page)) return page
  const { after = [], limit }: PageAsked = page
  return pageOf(await list(pool, { after, limit: limit + 1 }), limit, view, ({ company, id }) => [company, id])
}

/** Routes of what the operator's finance people have to approve. */
export const waitingRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/payouts',
    summary: 'Payouts that wait for a second person (staff)',
    tag: 'payouts',
    reply: payoutsReply,
    query: pageQuery({}),
    read: (call, { pool }) =>
      waiting(call, pool, listWaitingPayouts, ({ amount, currency, ...row }) => ({
        ...row,
        amount: { amount: Number(amount), currency },
      })),
  }),
  queryRoute({
    path: '/v1/bank-accounts',
    summary: 'Bank accounts that wait for a second person (staff)',
    tag: 'payouts',
    reply: accountsReply,
    query: pageQuery({}),
    read: (call, { pool }) => waiting(call, pool, listWaitingAccounts, (row) => row),
  }),
]
