import { Type } from 'typebox'
import { count, reply, text } from '../../platform/reply.ts'
import { commandRoute, type Route } from '../../platform/route.ts'
import { setClosedDays } from './set-closed-days.ts'

/** The route by which a company says when nobody answers. */
export const closedDaysRoutes: readonly Route[] = [
  commandRoute(setClosedDays, {
    path: '/v1/companies/:companyId/closed-days',
    summary: 'Name the coming days on which nobody of your company answers',
    tag: 'companies',
    params: Type.Object({ companyId: Type.String({ maxLength: 64 }) }),
    reply: reply({ company: text, days: count }),
    body: Type.Object(
      {
        days: Type.Array(Type.String({ maxLength: 20, description: 'YYYY-MM-DD, in your company’s zone' }), {
          maxItems: 800,
          description: 'all that are to come; those that are over stay',
        }),
      },
      { additionalProperties: false },
    ),
    input: (call) => ({ companyId: call.params.companyId ?? '', ...(call.body as { days: readonly string[] }) }),
  }),
]
