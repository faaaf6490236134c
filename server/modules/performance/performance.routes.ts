import { Type } from 'typebox'
import { currency, listOf, minor, reply, text } from '../../platform/reply.ts'
import { commandRoute, queryRoute, type Route } from '../../platform/route.ts'
import { maySeeMoneyOut } from '../payouts/staff-readers.rules.ts'
import { type DecideLift, decideLift } from './decide-lift.ts'
import { limitView, openLifts } from './limit-view.store.ts'
import { decidedReply, liftReply, limitReply, performanceReply } from './performance.schemas.ts'
import { performanceView } from './performance-view.store.ts'
import { proposeLift } from './propose-lift.ts'

const id = Type.String({ maxLength: 64 })
const params = Type.Object({ companyId: id })
const closed = { additionalProperties: false }
const liftBody = Type.Object(
  {
    up_to: Type.Integer({ minimum: 1, maximum: 10 ** 15, description: 'USD minor units' }),
    reason: Type.String({ minLength: 1, maxLength: 1000 }),
  },
  closed,
)
const answerBody = Type.Object({ answer: Type.Union([Type.Literal('approve'), Type.Literal('decline')]) }, closed)

/** What suppliers show, and what the house stands for them. */
export const performanceRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/suppliers/:companyId/performance',
    summary: 'What a supplier shows: stars and figures of the last days, each with the count that it is of',
    tag: 'suppliers',
    auth: 'anonymous',
    params,
    reply: performanceReply,
    read: ({ params: { companyId = '' } }, { pool, now }) => performanceView(pool, companyId, now()),
  }),
  queryRoute({
    path: '/v1/companies/:companyId/limit',
    summary: 'The assurance limit number by number, what was left out and why, and its history: your own, or for staff',
    tag: 'companies',
    params,
    reply: limitReply,
    async read({ actor, params: { companyId = '' } }, { pool, now }) {
      if (actor.company !== companyId && actor.company !== 'cmp_operator') return undefined
      return limitView(pool, companyId, now())
    },
  }),
  queryRoute({
    path: '/v1/limit-lifts',
    summary: 'Limits that wait for a second person to be lifted, the oldest first (staff)',
    tag: 'companies',
    reply: listOf(liftReply),
    async read({ actor }, { pool }) {
      return maySeeMoneyOut(actor) ? { data: await openLifts(pool), next_cursor: null } : undefined
    },
  }),
  commandRoute(proposeLift, {
    path: '/v1/companies/:companyId/limit-lifts',
    summary: 'Propose up to what a limit may grow beyond what one machine may say (staff)',
    tag: 'companies',
    params,
    body: liftBody,
    reply: reply({ lift: text, up_to: minor, currency, state: text }),
    input: ({ params: { companyId = '' }, body }) => {
      const { up_to, reason } = body as { readonly up_to: number; readonly reason: string }
      return { companyId, upTo: BigInt(up_to), reason }
    },
  }),
  commandRoute(decideLift, {
    path: '/v1/companies/:companyId/limit-lifts/:liftId/decision',
    summary: 'Approve or decline it as the second person; whoever proposed it may take it back (staff)',
    tag: 'companies',
    params: Type.Object({ companyId: id, liftId: id }),
    body: answerBody,
    reply: decidedReply,
    input: ({ params: { companyId = '', liftId = '' }, body }) => ({
      ...{ companyId, liftId },
      answer: (body as { readonly answer: DecideLift['answer'] }).answer,
    }),
  }),
]
