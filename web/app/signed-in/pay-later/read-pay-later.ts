import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { OPERATOR, ownCompany } from '../trade/own-company.ts'
import type { Context } from '../trade/session.ts'
import { readMandates } from './read-collecting.ts'
import { readLineAccount } from './read-draws.ts'

/** Where the own company stands with Pay Later: what it began, its line, its notices. */
export async function readPayLater(context: Context, request: Request) {
  const own = await ownCompany(context, request)
  if (own.company === OPERATOR) throw new Response(null, { status: 404 })
  const api = apiOf(context, request)
  const standing = await asked(request, api.GET('/v1/pay-later'))
  const path = { applicationId: standing.application ?? '' }
  const application =
    standing.application === null
      ? null
      : await asked(request, api.GET('/v1/credit-applications/{applicationId}', { params: { path } }))
  const mayWrite = own.roles.some((role) => role === 'finance' || role === 'admin')
  const account = standing.line === null ? null : await readLineAccount(context, request, standing.line.line)
  const collecting = standing.line === null ? null : await readMandates(context, request, standing.line.line)
  return { standing, application, account, collecting, mayWrite, zone: 'UTC' }
}

export type PayLaterData = Awaited<ReturnType<typeof readPayLater>>
export type CreditApplication = NonNullable<PayLaterData['application']>
export type Line = NonNullable<PayLaterData['standing']['line']>

/** A notice of action taken, for its company or staff. */
export async function readNotice(context: Context, request: Request, noticeId: string) {
  const own = await ownCompany(context, request)
  const params = { path: { noticeId } }
  const notice = await asked(request, apiOf(context, request).GET('/v1/credit-notices/{noticeId}', { params }))
  const mayAsk = own.company === notice.company && own.roles.some((role) => role === 'finance' || role === 'admin')
  return { notice, mayAsk }
}
