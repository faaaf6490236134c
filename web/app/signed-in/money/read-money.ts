import { data } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { OPERATOR, ownCompany } from '../trade/own-company.ts'
import type { Context } from '../trade/session.ts'

/** The company whose money is shown; the operator's people have pages of their own. */
export async function tradingCompany(context: Context, request: Request) {
  const own = await ownCompany(context, request)
  if (own.company === OPERATOR) throw data({ code: 'not-found', status: 404, title: 'Not found' }, { status: 404 })
  const api = apiOf(context, request)
  const params = { path: { companyId: own.company } }
  const mayMove = own.roles.some((role) => role === 'finance' || role === 'admin')
  return { own, api, params, mayMove }
}

/** Where the company's money is, and the newest movements and orders. */
export async function readMoney(context: Context, request: Request) {
  const { api, params, own } = await tradingCompany(context, request)
  const cursor = new URL(request.url).searchParams.get('orders')
  const page = { limit: 10, ...(cursor === null ? {} : { cursor }) }
  const [money, orders, movements, company] = await Promise.all([
    asked(request, api.GET('/v1/companies/{companyId}/money', { params })),
    asked(request, api.GET('/v1/companies/{companyId}/order-money', { params: { ...params, query: page } })),
    asked(request, api.GET('/v1/companies/{companyId}/movements', { params: { ...params, query: { limit: 5 } } })),
    asked(request, api.GET('/v1/companies/{companyId}', { params })),
  ])
  return { money, orders, movements: movements.data, zone: company.zone, kinds: own.kinds }
}

export type MoneyPage = Awaited<ReturnType<typeof readMoney>>
export type Movement = MoneyPage['movements'][number]
