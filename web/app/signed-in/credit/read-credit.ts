import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { readMandates } from '../pay-later/read-collecting.ts'
import { readLineAccount } from '../pay-later/read-draws.ts'
import { OPERATOR, ownCompany, seesMoneyOut } from '../trade/own-company.ts'
import type { Context } from '../trade/session.ts'

/** The operator's people who work on credit, or watch it; everybody else finds nothing. */
async function staffOf(context: Context, request: Request) {
  const own = await ownCompany(context, request)
  if (own.company !== OPERATOR || !seesMoneyOut(own.roles)) throw new Response(null, { status: 404 })
  return { api: apiOf(context, request), self: own.person.id }
}

/** What waits: applications, and lines that somebody has to look at. */
export async function readCreditQueue(context: Context, request: Request) {
  const { api, self } = await staffOf(context, request)
  const [applications, lines] = await Promise.all([
    asked(request, api.GET('/v1/credit-applications', { params: { query: { limit: 100 } } })),
    asked(request, api.GET('/v1/credit-lines', { params: { query: { limit: 100 } } })),
  ])
  return { applications: applications.data, lines: lines.data, self }
}

export type CreditQueue = Awaited<ReturnType<typeof readCreditQueue>>

/** An application as staff see it. */
export async function readCreditApplication(context: Context, request: Request, applicationId: string) {
  const { api, self } = await staffOf(context, request)
  const params = { path: { applicationId } }
  const [application, lenders] = await Promise.all([
    asked(request, api.GET('/v1/credit-applications/{applicationId}', { params })),
    asked(request, api.GET('/v1/lenders')),
  ])
  return { application, self, lenders: lenders.data.filter(({ retired_at }) => retired_at === null) }
}

export type StaffApplication = Awaited<ReturnType<typeof readCreditApplication>>

/** A line as staff see it. */
export async function readCreditLine(context: Context, request: Request, lineId: string) {
  const { api, self } = await staffOf(context, request)
  const line = await asked(request, api.GET('/v1/credit-lines/{lineId}', { params: { path: { lineId } } }))
  const [account, collecting] = await Promise.all([
    readLineAccount(context, request, lineId),
    readMandates(context, request, lineId),
  ])
  return { line, self, account, collecting }
}

export type StaffLine = Awaited<ReturnType<typeof readCreditLine>>

/** What a version of the scorecard would have proposed for decided applications: `?version=3&behind=cra_…`. */
export async function readCreditReplay(context: Context, request: Request) {
  const { api } = await staffOf(context, request)
  const { searchParams } = new URL(request.url)
  const behind = searchParams.get('behind')
  const query = { version: Number(searchParams.get('version') ?? 0), ...(behind === null ? {} : { cursor: behind }) }
  return asked(request, api.GET('/v1/credit-applications/replay', { params: { query } }))
}

/** What is lent, and what is past due: `?behind=` goes on with later draws. */
export async function readPortfolio(context: Context, request: Request) {
  const { api } = await staffOf(context, request)
  const behind = new URL(request.url).searchParams.get('behind')
  const query = { limit: 50, ...(behind === null ? {} : { cursor: behind }) }
  const [portfolio, desk] = await Promise.all([
    asked(request, api.GET('/v1/credit-portfolio')),
    asked(request, api.GET('/v1/credit-draws', { params: { query } })),
  ])
  return { portfolio, desk }
}

export type Portfolio = Awaited<ReturnType<typeof readPortfolio>>
