import { data } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked, type Told, told } from '../../api/asked.ts'
import { minorOf } from '../trade/amounts.ts'
import { OPERATOR, ownCompany } from '../trade/own-company.ts'
import type { Said } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'
import type { Taken } from './finance-taken.ts'

export type GuaranteeSaid = Said

/** Awards that are owed, what of our own there is, and who owes us. */
export async function readGuarantee(context: Context, request: Request) {
  const own = await ownCompany(context, request)
  if (own.company !== OPERATOR) throw data({ code: 'not-found', status: 404, title: 'Not found' }, { status: 404 })
  const api = apiOf(context, request)
  const [guarantee, debts] = await Promise.all([
    asked(request, api.GET('/v1/guarantee')),
    asked(request, api.GET('/v1/debts', { params: { query: { limit: 100 } } })),
  ])
  return {
    self: own.person.id,
    mayMove: own.roles.some((role) => role === 'finance' || role === 'admin'),
    exposure: guarantee.exposure_usd,
    spare: guarantee.spare,
    fund: guarantee.fund,
    ceiling: guarantee.ceiling_usd,
    room: guarantee.room_usd,
    waiting: guarantee.waiting,
    awards: guarantee.data,
    debts: debts.data,
  }
}

export type GuaranteeData = Awaited<ReturnType<typeof readGuarantee>>
export type FundMove = NonNullable<GuaranteeData['waiting']>
export type OwedAward = GuaranteeData['awards'][number]
export type OpenDebt = GuaranteeData['debts'][number]

const ofMove = ({ text }: Taken) => ({ params: { path: { moveId: text('move') } } })
const ofDebt = ({ text }: Taken) => ({
  params: { path: { companyId: text('company'), currency: text('currency') } },
})

const steps: Readonly<Record<string, (taken: Taken) => Promise<{ readonly data?: unknown }>>> = {
  advance: ({ api, text }) =>
    api.POST('/v1/orders/{orderId}/claims/{claimId}/guarantee', {
      params: { path: { orderId: text('order'), claimId: text('claim') } },
    }),
  ask: (taken) =>
    taken.api.POST('/v1/debts/{companyId}/{currency}/write-off', {
      ...ofDebt(taken),
      body: {
        amount: minorOf(taken.text('amount'), taken.text('currency')) ?? 0,
        expense: taken.text('expense') as 'guarantee',
        reason: taken.text('reason').trim(),
      },
    }),
  agree: (taken) => taken.api.POST('/v1/debts/{companyId}/{currency}/write-off/agreement', ofDebt(taken)),
  'fund-ask': ({ api, text }) =>
    api.POST('/v1/guarantee/fund-moves', {
      body: {
        step: text('move') as 'pay-in',
        currency: text('currency').trim().toUpperCase(),
        amount: minorOf(text('amount'), text('currency').trim().toUpperCase()) ?? 0,
        reason: text('reason').trim(),
      },
    }),
  'fund-agree': (taken) => taken.api.POST('/v1/guarantee/fund-moves/{moveId}/agreement', ofMove(taken)),
  'fund-refuse': (taken) => taken.api.POST('/v1/guarantee/fund-moves/{moveId}/refusal', ofMove(taken)),
  refuse: (taken) => taken.api.POST('/v1/debts/{companyId}/{currency}/write-off/refusal', ofDebt(taken)),
}

/** Takes a step of finance; the rights are judged by the API. */
export async function takeGuaranteeStep(context: Context, request: Request): Promise<GuaranteeSaid> {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const step = steps[text('step')]
  const on = text('on')
  if (step === undefined) return { on }
  const answer: Told<unknown> = await told(request, step({ text, api: apiOf(context, request) }))
  return answer.ok ? { on } : { on, problem: answer.problem }
}
