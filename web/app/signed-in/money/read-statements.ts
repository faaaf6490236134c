import { data } from 'react-router'
import { asked, told } from '../../api/asked.ts'
import type { Context } from '../trade/session.ts'
import { tradingCompany } from './read-money.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The day that it is now in a zone. */
function today(now: string, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(now))
}

/** A statement of the days in the address (this month, where none stand there), exports, schedules and accounts. */
export async function readStatements(context: Context, request: Request) {
  const { api, params, own, mayMove } = await tradingCompany(context, request)
  const search = new URL(request.url).searchParams
  const company = await asked(request, api.GET('/v1/companies/{companyId}', { params }))
  const [money, schedules, exports, mapping] = await Promise.all([
    asked(request, api.GET('/v1/companies/{companyId}/money', { params })),
    asked(request, api.GET('/v1/companies/{companyId}/export-schedules', { params })),
    asked(request, api.GET('/v1/companies/{companyId}/exports', { params })),
    asked(request, api.GET('/v1/companies/{companyId}/account-mapping', { params })),
  ])
  const currencies = money.balances.map(({ currency }) => currency)
  const day = today(money.as_of, company.zone)
  const given = (name: string) => (DAY.test(search.get(name) ?? '') ? (search.get(name) ?? '') : undefined)
  const query = {
    currency: search.get('currency') ?? currencies[0] ?? 'USD',
    from: given('from') ?? `${day.slice(0, 8)}01`,
    until: given('until') ?? day,
  }
  const found = await told(request, api.GET('/v1/companies/{companyId}/statement', { params: { ...params, query } }))
  if (!found.ok && found.problem.status === 404) throw data(found.problem, { status: 404 })
  return {
    company: own.company,
    zone: company.zone,
    mayMove,
    currencies: currencies.length === 0 ? ['USD'] : currencies,
    query,
    statement: found.ok ? found.data : undefined,
    problem: found.ok ? undefined : found.problem,
    schedules: schedules.data,
    exports: exports.data,
    mapping: mapping.data,
  }
}

export type StatementsPage = Awaited<ReturnType<typeof readStatements>>
