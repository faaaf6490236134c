import { data } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { OPERATOR, ownCompany } from '../trade/own-company.ts'
import type { Context } from '../trade/session.ts'
import { readReplay } from './read-replay.ts'
import type { PolicyNumber } from './typed-values.ts'

const has = (roles: readonly string[], ...wanted: readonly string[]) => roles.some((role) => wanted.includes(role))

/** Who of the operator asks; nobody else finds these pages. */
async function ownStaff(context: Context, request: Request) {
  const own = await ownCompany(context, request)
  if (own.company !== OPERATOR) throw data({ code: 'not-found', status: 404, title: 'Not found' }, { status: 404 })
  return own
}

/** Every section, with what is in effect and what waits. */
export async function readPolicies(context: Context, request: Request) {
  await ownStaff(context, request)
  const { data: sections } = await asked(request, apiOf(context, request).GET('/v1/policies'))
  return sections
}

/** A section with its numbers and versions, and what this visitor may do. */
export async function readPolicy(context: Context, request: Request, section: string) {
  const { person, roles } = await ownStaff(context, request)
  const params = { path: { section } }
  const policy = await asked(request, apiOf(context, request).GET('/v1/policies/{section}', { params }))
  const numbers = policy.numbers as readonly PolicyNumber[]
  const rights = { mayPropose: has(roles, 'finance', 'admin'), mayApprove: has(roles, 'compliance', 'admin') }
  const replay = await readReplay(context, request, section)
  return { ...policy, numbers, self: person.id, ...rights, replay }
}

export type PolicyPage = Awaited<ReturnType<typeof readPolicy>>
export type PolicyVersion = PolicyPage['versions'][number]
