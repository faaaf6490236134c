import { asked } from '../../api/asked.ts'
import { minorOf } from '../trade/amounts.ts'
import type { Context } from '../trade/session.ts'
import { tradingCompany } from './read-money.ts'

const families = ['payment', 'release', 'refund', 'payout', 'fee', 'chargeback', 'debt', 'other'] as const
const states = ['done', 'in-transit', 'failed', 'returned'] as const
const directions = ['in', 'out', 'within'] as const

/** The filters of the list as they stand in the address. */
export const filterNames = ['q', 'family', 'direction', 'state', 'currency', 'least', 'most', 'from', 'until', 'order']

const oneOf = <T extends string>(words: readonly T[], text: string | null) => words.find((each) => each === text)
const dayOf = (text: string | null, days: number) => {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const at = Date.parse(`${text}T00:00:00Z`) + days * 86_400_000
  return Number.isNaN(at) ? undefined : new Date(at).toISOString()
}

/** The query of the API for what stands in the address; amounts are typed as decimals, days are UTC. */
function queryOf(search: URLSearchParams) {
  const text = (name: string) => search.get(name)?.trim() ?? ''
  const currency = text('currency').toUpperCase()
  const minor = (name: string) =>
    text(name) === '' ? undefined : minorOf(text(name), currency === '' ? 'USD' : currency)
  const said = {
    q: text('q'),
    order: text('order'),
    currency,
    family: oneOf(families, text('family')),
    direction: oneOf(directions, text('direction')),
    state: oneOf(states, text('state')),
    least: minor('least'),
    most: minor('most'),
    from: dayOf(search.get('from'), 0),
    until: dayOf(search.get('until'), 1),
    cursor: text('cursor'),
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && value !== ''))
}

/** A page of the company's movements, and the views that it keeps. */
export async function readMovements(context: Context, request: Request) {
  const { api, params } = await tradingCompany(context, request)
  const search = new URL(request.url).searchParams
  const query = { limit: 50, ...queryOf(search) }
  const tooShort = 'q' in query && String(query.q).replace(/[^\p{L}\p{N}]/gu, '').length < 3
  const [page, views, company] = await Promise.all([
    tooShort
      ? { data: [], next_cursor: null }
      : asked(request, api.GET('/v1/companies/{companyId}/movements', { params: { ...params, query } })),
    asked(request, api.GET('/v1/companies/{companyId}/saved-views', { params })),
    asked(request, api.GET('/v1/companies/{companyId}', { params })),
  ])
  const typed = Object.fromEntries(filterNames.map((name) => [name, search.get(name) ?? '']))
  return { ...page, views: views.data, zone: company.zone, typed, tooShort, company: params.path.companyId }
}

export type MovementsPage = Awaited<ReturnType<typeof readMovements>>
