import { Type } from 'typebox'
import { isRefusal } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { flag, instant, listOf, money, orNull, reply, text } from '../../platform/reply.ts'
import { type Call, commandRoute, queryRoute, type Route, type Services } from '../../platform/route.ts'
import { listHits } from './bank-files.store.ts'
import { decideScreening } from './decide-screening.ts'
import { recordScreening } from './record-screening.ts'

const closed = { additionalProperties: false }
const id = Type.String({ maxLength: 64 })
const params = Type.Object({ companyId: id, payoutId: id })
const grounds = Type.String({ minLength: 1, maxLength: 1000 })
const of = ({ params: { companyId = '', payoutId = '' } }: Call) => ({ companyId, payoutId })
const stepReply = reply({ payout: text, screening: text })

async function hitsPage({ actor, query }: Call, { pool }: Services) {
  if (actor.company !== 'cmp_operator') return undefined
  const page = readPage(query, 2)
  if (isRefusal(page)) return page
  const rows = await listHits(pool, { after: page.after ?? [], limit: page.limit + 1 })
  return pageOf(rows, page.limit, hitView, ({ company, id }) => [company, id])
}

type Hit = Awaited<ReturnType<typeof listHits>>[number]

function hitView({ amount, currency, proposer, grounds, ...row }: Hit) {
  const money = { amount: Number(amount), currency }
  return { ...row, amount: money, proposer: proposer ?? null, grounds: grounds ?? null }
}

const steps = [
  ['propose', 'clearance', 'Propose to clear a hit: it is another one of the same name'],
  ['clear', 'clearance/approval', 'Clear a hit as a second person: the payout goes on'],
  ['uphold', 'upholding', 'Uphold a hit: the money stays blocked'],
] as const

/** Routes of compliance: what the screening found, and what people decide about it. */
export const screeningsRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/screenings',
    summary: 'Payouts that a screening holds until people decide (staff)',
    tag: 'payouts',
    reply: listOf(
      reply({
        company: text,
        id: text,
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
  commandRoute(recordScreening, {
    path: '/v1/companies/:companyId/payouts/:payoutId/screening',
    summary: 'Block a payout that has not left by order of an authority (staff)',
    tag: 'payouts',
    reply: reply({ may_go_out: flag }),
    params,
    body: Type.Object({ authority: Type.String({ minLength: 1, maxLength: 200 }) }, closed),
    input(call) {
      const { authority } = call.body as { authority: string }
      return { ...of(call), answer: { outcome: 'hit', list: 'authority', matched: authority } as const }
    },
  }),
  ...steps.map(([step, path, summary]) =>
    commandRoute(decideScreening, {
      path: `/v1/companies/:companyId/payouts/:payoutId/screening/${path}`,
      summary: `${summary} (staff)`,
      tag: 'payouts',
      reply: stepReply,
      params,
      body: step === 'clear' ? Type.Optional(Type.Object({}, closed)) : Type.Object({ grounds }, closed),
      input: (call) => ({ ...of(call), step, grounds: (call.body as { grounds?: string } | undefined)?.grounds ?? '' }),
    }),
  ),
]
