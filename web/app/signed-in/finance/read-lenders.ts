import { data } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked, type Told, told } from '../../api/asked.ts'
import { OPERATOR, ownCompany, seesMoneyOut } from '../trade/own-company.ts'
import type { Said } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'
import type { Taken } from './finance-taken.ts'

/** The operator's people of money; everybody else finds nothing. */
async function staffOf(context: Context, request: Request) {
  const own = await ownCompany(context, request)
  if (own.company !== OPERATOR || !seesMoneyOut(own.roles))
    throw data({ code: 'not-found', status: 404, title: 'Not found' }, { status: 404 })
  const mayMove = own.roles.some((role) => role === 'finance' || role === 'admin')
  return { api: apiOf(context, request), self: own.person.id, mayMove }
}

/** How each lender stands, and what was passed on to it lately. */
export async function readLenders(context: Context, request: Request) {
  const { api, self, mayMove } = await staffOf(context, request)
  const { data: standings } = await asked(request, api.GET('/v1/lender-standings'))
  const lenders = await Promise.all(
    standings.map(async (standing) => {
      const params = { path: { lender: standing.lender }, query: { limit: 50 } }
      const found = await asked(request, api.GET('/v1/lenders/{lender}/remittances', { params }))
      return { ...standing, remittances: found.data.filter(({ amount }) => amount.currency === standing.currency) }
    }),
  )
  return { self, mayMove, lenders }
}

export type LendersData = Awaited<ReturnType<typeof readLenders>>
export type LenderStanding = LendersData['lenders'][number]
export type SeenRemittance = LenderStanding['remittances'][number]

/** A remittance with its parts. */
export async function readRemittance(context: Context, request: Request, lender: string, remittanceId: string) {
  const { api } = await staffOf(context, request)
  const params = { path: { lender, remittanceId } }
  return asked(request, api.GET('/v1/lenders/{lender}/remittances/{remittanceId}', { params }))
}

const steps: Readonly<Record<string, (taken: Taken) => Promise<{ readonly data?: unknown }>>> = {
  propose: ({ api, text }) =>
    api.POST('/v1/lenders/{lender}/bank-account', { params: { path: { lender: text('lender') } } }),
  approve: ({ api, text }) =>
    api.POST('/v1/companies/{companyId}/bank-accounts/{bankAccountId}/approval', {
      params: { path: { companyId: `lnd_${text('lender')}`, bankAccountId: text('account') } },
    }),
  pass: ({ api, text }) =>
    api.POST('/v1/lenders/{lender}/remittances', { params: { path: { lender: text('lender') } } }),
  again: ({ api, text }) =>
    api.POST('/v1/lenders/{lender}/remittances/{remittanceId}/payment', {
      params: { path: { lender: text('lender'), remittanceId: text('remittance') } },
    }),
}

/** Takes a step of finance; the rights are judged by the API. */
export async function takeLenderStep(context: Context, request: Request): Promise<Said> {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const [step, on] = [steps[text('step')], text('on')]
  if (step === undefined) return { on }
  const answer: Told<unknown> = await told(request, step({ text, api: apiOf(context, request) }))
  return answer.ok ? { on } : { on, problem: answer.problem }
}
