import { Type } from 'typebox'
import { count, flag, instant, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { commandRoute, queryRoute, type Route } from '../../platform/route.ts'
import { pointRules } from './point.rules.ts'
import { pointsView } from './points.store.ts'
import { takeBackPoint } from './take-back-point.ts'

const id = Type.String({ maxLength: 64 })
const params = Type.Object({ companyId: id })
const ofSide = reply({ points: count, barred_until: orNull(instant) })

const pointsReply = reply({
  company: text,
  supplier: ofSide,
  buyer: ofSide,
  bar_at: count,
  close_at: count,
  data: Type.Array(
    reply({
      point: text,
      side: oneOf(['buyer', 'supplier']),
      rule: oneOf(pointRules),
      points: count,
      counts: flag,
      order: text,
      number: text,
      claim: orNull(text),
      given_at: instant,
      expires_at: instant,
      taken_back_at: orNull(instant),
      taken_back_for: orNull(text),
      asked_back: orNull(reply({ by: text, reason: text })),
    }),
  ),
  as_of: instant,
})

/** The points of a company: its own people and staff read them, staff take them back. */
export const pointsRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/companies/:companyId/points',
    summary: 'Penalty points with rule, order and expiry: your own, or for staff those of any company',
    tag: 'companies',
    params,
    reply: pointsReply,
    async read({ actor, params: { companyId = '' } }, { pool, now }) {
      if (actor.company !== companyId && actor.company !== 'cmp_operator') return undefined
      return pointsView(pool, companyId, actor, now())
    },
  }),
  commandRoute(takeBackPoint, {
    path: '/v1/companies/:companyId/points/:pointId/taking-back',
    summary: 'Take points back (staff): one person asks with a reason, a second one does it',
    tag: 'companies',
    params: Type.Object({ companyId: id, pointId: id }),
    body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 1000 }) }, { additionalProperties: false }),
    reply: reply({ point: text, state: oneOf(['waits', 'taken-back']) }),
    input: ({ params: { companyId = '', pointId = '' }, body }) => ({
      ...{ companyId, pointId },
      ...(body as { reason: string }),
    }),
  }),
]
