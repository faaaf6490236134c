import type { paths } from '@surety/sdk'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { OPERATOR, ownCompany } from '../trade/own-company.ts'
import type { Context } from '../trade/session.ts'

type Answer = paths['/v1/vouchers']['get']['responses']['200']['content']['application/json']
export type ListedVoucher = Answer['data'][number]

/** The own company's vouchers, for staff those of all companies. */
export async function readVouchers(context: Context, request: Request) {
  const own = await ownCompany(context, request)
  const { searchParams } = new URL(request.url)
  const state = searchParams.get('state') === 'open' ? ('open' as const) : ('all' as const)
  const cursor = searchParams.get('cursor') ?? ''
  const query = { state, limit: 50, ...(cursor === '' ? {} : { cursor }) }
  const api = apiOf(context, request)
  const params = { path: { companyId: own.company } }
  const [page, { zone }] = await Promise.all([
    asked(request, api.GET('/v1/vouchers', { params: { query } })),
    asked(request, api.GET('/v1/companies/{companyId}', { params })),
  ])
  return { ...page, state, isStaff: own.company === OPERATOR, zone }
}
