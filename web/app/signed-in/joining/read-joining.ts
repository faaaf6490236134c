import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { OPERATOR, ownCompany, seesMoneyOut } from '../trade/own-company.ts'
import type { Context } from '../trade/session.ts'

/** The own company's application, with the checks that it is about. */
export async function readApplication(context: Context, request: Request) {
  const own = await ownCompany(context, request)
  const api = apiOf(context, request)
  const params = { path: { companyId: own.company } }
  const [application, company] = await Promise.all([
    asked(request, api.GET('/v1/companies/{companyId}/application', { params })),
    asked(request, api.GET('/v1/companies/{companyId}', { params })),
  ])
  if (!company.kinds.includes('supplier')) throw new Response(null, { status: 404 })
  return { application, company, mayWrite: own.roles.some((role) => role === 'sales' || role === 'admin') }
}

export type ApplicationData = Awaited<ReturnType<typeof readApplication>>

/** What waits for staff: applications, hits, checks that end. */
export async function readQueue(context: Context, request: Request) {
  const own = await ownCompany(context, request)
  if (own.company !== OPERATOR) throw new Response(null, { status: 404 })
  const api = apiOf(context, request)
  const query = { limit: 100 }
  const [queue, ending] = await Promise.all([
    asked(request, api.GET('/v1/vetting-queue', { params: { query } })),
    asked(request, api.GET('/v1/checks/ending', { params: { query } })),
  ])
  return { queue: queue.data, ending: ending.data, self: own.person.id }
}

/** An application and the looks at lists, as staff see them. */
export async function readVetting(context: Context, request: Request, companyId: string) {
  const own = await ownCompany(context, request)
  if (own.company !== OPERATOR || !seesMoneyOut(own.roles)) throw new Response(null, { status: 404 })
  const api = apiOf(context, request)
  const params = { path: { companyId } }
  const [application, screenings, company] = await Promise.all([
    asked(request, api.GET('/v1/companies/{companyId}/application', { params })),
    asked(request, api.GET('/v1/companies/{companyId}/screenings', { params })),
    asked(request, api.GET('/v1/companies/{companyId}', { params })),
  ])
  const mayDecide = own.roles.some((role) => role === 'compliance' || role === 'admin')
  return { application, screenings: screenings.data, company, mayDecide, self: own.person.id }
}

export type VettingData = Awaited<ReturnType<typeof readVetting>>
export type Screening = VettingData['screenings'][number]
