import { Type } from 'typebox'
import { listOf, oneOf, reply, text } from '../../platform/reply.ts'
import { commandRoute, queryRoute, type Route } from '../../platform/route.ts'
import { askScreening } from './ask-screening.ts'
import { decideScreening } from './decide-screening.ts'
import { screeningStates, type Verdict } from './screening.rules.ts'
import { id, companyParams as params, screeningItem, verdictBody } from './vetting.schemas.ts'
import { screeningsView } from './vetting.store.ts'

/** As of what a screening holds of money: names and matches are not for everybody here. */
const readers = ['finance', 'compliance', 'auditor', 'admin']
const base = '/v1/companies/:companyId/screenings'

/** Routes of the screening of companies and whoever owns them; for staff alone. */
export const nameScreeningRoutes: readonly Route[] = [
  queryRoute({
    path: base,
    summary: 'Looks at lists of sanctions for a company, the newest first (staff)',
    tag: 'companies',
    params,
    reply: listOf(screeningItem),
    async read({ actor, params: { companyId = '' } }, { pool }) {
      if (actor.company !== 'cmp_operator' || !actor.roles.some((role) => readers.includes(role))) return undefined
      const data = await screeningsView(pool, companyId)
      return data && { data, next_cursor: null }
    },
  }),
  commandRoute(askScreening, {
    path: base,
    summary: 'Have the names of a company looked up anew (staff)',
    tag: 'companies',
    params,
    body: Type.Optional(Type.Object({}, { additionalProperties: false })),
    reply: reply({ company: text }),
    input: ({ params: { companyId = '' } }) => ({ companyId }),
  }),
  commandRoute(decideScreening, {
    path: `${base}/:screeningId/verdict`,
    summary: 'Say of a hit that it is another one, or the listed one; two people decide (staff)',
    tag: 'companies',
    params: Type.Object({ companyId: id, screeningId: id }),
    body: verdictBody,
    reply: reply({ screening: text, state: oneOf(screeningStates) }),
    input: ({ params: { companyId = '', screeningId = '' }, body }) => ({
      ...{ companyId, screeningId },
      ...(body as { says: Verdict; grounds: string }),
    }),
  }),
]
