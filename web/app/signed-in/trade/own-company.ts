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
