import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { ownCompany } from '../trade/own-company.ts'
import type { Context } from '../trade/session.ts'

/** The company with its checks, people, invitations and programs, as its members see them. */
export async function readCompany(context: Context, request: Request) {
  const own = await ownCompany(context, request)
  const api = apiOf(context, request)
  const params = { path: { companyId: own.company } }
  const [company, members, invitations, keys, selfBilling, points, stories] = await Promise.all([
    asked(request, api.GET('/v1/companies/{companyId}', { params })),
    asked(request, api.GET('/v1/companies/{companyId}/members', { params })),
    asked(request, api.GET('/v1/companies/{companyId}/invitations', { params })),
    asked(request, api.GET('/v1/companies/{companyId}/api-keys', { params })),
    asked(request, api.GET('/v1/companies/{companyId}/self-billing-agreements', { params })),
    asked(request, api.GET('/v1/companies/{companyId}/points', { params })),
    asked(request, api.GET('/v1/companies/{companyId}/stories', { params })),
  ])
  return {
    company,
    members: members.data,
    invitations: invitations.data.toReversed(),
    keys: keys.data.toReversed(),
    selfBilling,
    points,
    stories: stories.data,
    self: own.person.id,
    isAdmin: own.roles.includes('admin'),
    mayClose: own.roles.some((role) => ['sales', 'purchaser', 'support', 'admin'].includes(role)),
    mayState: own.roles.some((role) => role === 'admin' || role === 'finance' || role === 'compliance'),
  }
}

export type CompanyData = Awaited<ReturnType<typeof readCompany>>
export type Member = CompanyData['members'][number]
export type Invitation = CompanyData['invitations'][number]
export type ApiKey = CompanyData['keys'][number]
