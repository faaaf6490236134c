import { Type } from 'typebox'
import { instant, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { commandRoute, type Route } from '../../platform/route.ts'
import { appealSuspension } from './appeal-suspension.ts'
import { hearSuspension } from './hear-suspension.ts'
import { reinstateCompany } from './reinstate-company.ts'
import { suspendCompany } from './suspend-company.ts'
import { type LadderStep, ladderSteps } from './suspension.rules.ts'

const closed = { additionalProperties: false }
const params = Type.Object({ companyId: Type.String({ maxLength: 64 }) })
const reason = Type.String({ minLength: 1, maxLength: 1000 })

/** The step that a company is under, as it and staff read it. */
export const suspensionItem = reply({
  step: oneOf(ladderSteps),
  reason: text,
  since: instant,
  appeal_until: instant,
  appealed_for: orNull(text),
  heard_for: orNull(text),
})

/** What waits for a second person of staff. */
export const waitingItem = reply({ for: oneOf(['excluded', 'lifted'] as const), by: text, reason: text })

/** Routes of the ladder of staff: each step, its lifting, the company's appeal, and its hearing by another person. */
export const suspensionRoutes: readonly Route[] = [
  commandRoute(suspendCompany, {
    path: '/v1/companies/:companyId/suspension',
    summary: 'Put a company under a step of the ladder; without one it is suspended; two exclude it (staff)',
    tag: 'companies',
    params,
    body: Type.Object({ reason, step: Type.Optional(oneOf(ladderSteps)) }, closed),
    reply: reply({ suspension: text, state: oneOf(['stands', 'waits'] as const) }),
    input: ({ params: { companyId = '' }, body }) => ({
      companyId,
      ...(body as { reason: string; step?: LadderStep }),
    }),
  }),
  commandRoute(reinstateCompany, {
    path: '/v1/companies/:companyId/reinstatement',
    summary: 'Lift the step that a company is under; two lift an exclusion (staff)',
    tag: 'companies',
    params,
    body: Type.Object({ reason }, closed),
    reply: reply({ suspension: text, state: oneOf(['lifted', 'waits', 'dropped'] as const) }),
    input: ({ params: { companyId = '' }, body }) => ({ companyId, ...(body as { reason: string }) }),
  }),
  commandRoute(appealSuspension, {
    path: '/v1/companies/:companyId/suspension/appeal',
    summary: 'Ask another person to look at the step that you are under, once',
    tag: 'companies',
    params,
    body: Type.Object({ reason }, closed),
    reply: reply({ suspension: text }),
    input: ({ params: { companyId = '' }, body }) => ({ companyId, ...(body as { reason: string }) }),
  }),
  commandRoute(hearSuspension, {
    path: '/v1/companies/:companyId/suspension/hearing',
    summary: 'Hear an appeal: another person than who took the step (staff)',
    tag: 'companies',
    params,
    body: Type.Object({ answer: oneOf(['keep', 'lift'] as const), reason }, closed),
    reply: reply({ suspension: text }),
    input: ({ params: { companyId = '' }, body }) => ({
      companyId,
      ...(body as { answer: 'keep' | 'lift'; reason: string }),
    }),
  }),
]
