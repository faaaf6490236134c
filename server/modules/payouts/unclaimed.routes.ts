import { Type } from 'typebox'
import { isRefusal } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { instant, listOf, money, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { commandRoute, queryRoute, type Route } from '../../platform/route.ts'
import { maySeeMoneyOut } from './staff-readers.rules.ts'
import { listUnclaimed } from './unclaimed.store.ts'
import { decideUnclaimed } from './watch-unclaimed.ts'

const closed = { additionalProperties: false }
const params = Type.Object({
  owner: Type.String({ maxLength: 64, description: 'the company, or the order that owes its buyer' }),
  currency: Type.String({ pattern: '^[A-Z]{3}$' }),
})
const grounds = Type.String({ minLength: 1, maxLength: 1000 })

const steps = [
  ['propose', 'proposal', 'Propose that money is unclaimed, and say how its owner was looked for'],
  ['approve', 'proposal/approval', 'Agree as a second person that money is unclaimed'],
  ['refuse', 'proposal/refusal', 'Send a proposal back: its owner is looked for again'],
] as const

/** Routes of money that nobody named an account for. */
export const unclaimedRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/unclaimed',
    summary: 'Money that its owner has named no account for in three years (staff)',
    tag: 'payouts',
    reply: listOf(
      reply({
        owner: text,
        currency: text,
        company: text,
        state: oneOf(['due', 'proposed', 'unclaimed'] as const),
        since: instant,
        amount: money,
        proposer: orNull(text),
        grounds: orNull(text),
      }),
    ),
    query: pageQuery({}),
    async read({ actor, query }, { pool }) {
      if (!maySeeMoneyOut(actor)) return undefined
      const page = readPage(query, 2)
      if (isRefusal(page)) return page
      const rows = await listUnclaimed(pool, { after: page.after ?? [], limit: page.limit + 1 })
      return pageOf(
        rows,
        page.limit,
        (row) => row,
        ({ owner, currency }) => [owner, currency],
      )
    },
  }),
  ...steps.map(([step, path, summary]) =>
    commandRoute(decideUnclaimed, {
      path: `/v1/unclaimed/:owner/:currency/${path}`,
      summary: `${summary} (staff)`,
      tag: 'payouts',
      reply: reply({ owner: text, currency: text, state: text }),
      params,
      body: step === 'propose' ? Type.Object({ grounds }, closed) : Type.Optional(Type.Object({}, closed)),
      input({ params: { owner = '', currency = '' }, body }) {
        return { ownerRoot: owner, currency, step, grounds: (body as { grounds?: string } | undefined)?.grounds ?? '' }
      },
    }),
  ),
]
