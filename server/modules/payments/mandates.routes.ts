import type { Static } from 'typebox'
import { refuse } from '../../kernel/use-case.ts'
import { commandRoute, queryRoute, type Route } from '../../platform/route.ts'
import { allowCollecting } from './allow-collecting.ts'
import { mandatesOf } from './mandate-view.store.ts'
import * as schemas from './mandates.schemas.ts'

const tag = 'credit'
const path = '/v1/credit-lines/:lineId/mandates'

const watching = ['finance', 'compliance', 'auditor', 'admin']

/** Letting us collect what is due by a card or account that a provider keeps. */
export const mandatesRoutes: readonly Route[] = [
  queryRoute({
    path,
    summary: 'Whether and by what the draws of a credit line are collected, the newest first, and what is agreed to',
    tag,
    params: schemas.lineParams,
    reply: schemas.mandatesReply,
    async read({ actor, params: { lineId = '' } }, { pool, now }) {
      const isStaff = actor.company === 'cmp_operator'
      if (isStaff && !actor.roles.some((role) => watching.includes(role))) return undefined
      return mandatesOf(pool, lineId, isStaff ? undefined : (actor.company ?? ''), now())
    },
  }),
  commandRoute(allowCollecting, {
    path,
    summary: 'Allow us to collect what is due, by a card or account that the provider keeps (a person of the buyer)',
    tag,
    params: schemas.lineParams,
    body: schemas.mandateBody,
    reply: schemas.mandateReply,
    input({ params: { lineId = '' }, body }) {
      const { method, consent, token, return_url } = body as Static<typeof schemas.mandateBody>
      if (token !== undefined && /\d{12,}/.test(token)) return refuse('card-number-refused')
      return {
        ...{ lineId, method, consent },
        ...(token === undefined ? {} : { token }),
        ...(return_url === undefined ? {} : { returnUrl: return_url }),
      }
    },
  }),
]
