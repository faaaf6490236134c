import { Type } from 'typebox'
import { oneOf, reply, text } from '../../platform/reply.ts'
import { commandRoute, type Route } from '../../platform/route.ts'
import { appealSuspension } from './appeal-suspension.ts'
import { hearSuspension } from './hear-suspension.ts'

const closed = { additionalProperties: false }
const params = Type.Object({ companyId: Type.String({ maxLength: 64 }) })
const reason = Type.String({ minLength: 1, maxLength: 1000 })

/** Routes of what follows a suspension: the company's appeal, and its hearing by another person. */
export const suspensionRoutes: readonly Route[] = [
  commandRoute(appealSuspension, {
    path: '/v1/companies/:companyId/suspension/appeal',
    summary: 'Ask another person to look at your suspension, once',
    tag: 'companies',
    params,
    body: Type.Object({ reason }, closed),
    reply: reply({ suspension: text }),
    input: ({ params: { companyId = '' }, body }) => ({ companyId, ...(body as { reason: string }) }),
  }),
  commandRoute(hearSuspension, {
    path: '/v1/companies/:companyId/suspension/hearing',
    summary: 'Hear the appeal of a suspension: another person than who suspended (staff)',
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
