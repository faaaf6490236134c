import { data } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { OPERATOR, ownCompany } from '../trade/own-company.ts'
import type { Context } from '../trade/session.ts'

const LIMIT = 25
/** The filters of the list, as they stand in the address. */
export const filters = ['provider', 'currency', 'kind', 'state'] as const

/** What providers say that they hold, against the books. Nobody but the operator's people finds the page. */
export async function readProviders(context: Context, request: Request) {
  const own = await ownCompany(context, request)
  if (own.company !== OPERATOR) throw data({ code: 'not-found', status: 404, title: 'Not found' }, { status: 404 })
  const api = apiOf(context, request)
  const search = new URL(request.url).searchParams
  const chosen = Object.fromEntries(filters.map((name) => [name, search.get(name) ?? '']))
  const shown = { ...chosen, state: search.get('state') ?? 'unmatched' }
  const wanted = Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== ''))
  const cursor = search.get('cursor')
  const query = { ...wanted, limit: LIMIT, ...(cursor === null ? {} : { cursor }) }
  const [reports, lines, clearing] = await Promise.all([
    asked(request, api.GET('/v1/provider-reports')),
    asked(request, api.GET('/v1/provider-lines', { params: { query } })),
    asked(request, api.GET('/v1/clearing-accounts')),
  ])
  return {
    self: own.person.id,
    mayMove: own.roles.some((role) => role === 'finance' || role === 'admin'),
    reports: reports.data,
    ages: clearing.data.filter(({ account }) => account.startsWith('assets:provider:')),
    lines,
    shown: shown as Readonly<Record<(typeof filters)[number], string>>,
    query: new URLSearchParams(wanted).toString(),
  }
}

export type ProvidersData = Awaited<ReturnType<typeof readProviders>>
export type Report = ProvidersData['reports'][number]
export type Line = ProvidersData['lines']['data'][number]
