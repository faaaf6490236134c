import { redirect } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import type { Context } from './session.ts'

export const OPERATOR = 'cmp_operator'

/** Who asks and for which company; who is in none goes home, where he can bring or join one. */
export async function ownCompany(context: Context, request: Request) {
  const me = await asked(request, apiOf(context, request).GET('/v1/me'))
  const own = me.companies.find(({ company }) => company === me.company)
  if (me.person === null || own === undefined) throw redirect('/home')
  return { person: me.person, ...own }
}

export type OwnCompany = Awaited<ReturnType<typeof ownCompany>>

/** Whether somebody of the operator may see whom money is kept from, and why; the API judges it. */
export function seesMoneyOut(roles: readonly string[]): boolean {
  return roles.some((role) => ['finance', 'compliance', 'auditor', 'admin'].includes(role))
}

/** A list for whoever may not see it. */
export const none = { data: [], next_cursor: null }
