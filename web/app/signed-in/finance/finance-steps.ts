import { apiOf } from '../../api/api-of.ts'
import { type Told, told } from '../../api/asked.ts'
import { minorOf } from '../trade/amounts.ts'
import type { Said } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'
import type { Taken } from './finance-taken.ts'
import { decideScreening } from './screening-steps.ts'

/** What an action of the page said; what was typed for a wire is kept. */
export interface FinanceSaid extends Said {
  readonly typed?: string
  readonly parts?: string
}

function payout({ text }: Taken) {
  return { params: { path: { companyId: text('company'), payoutId: text('id') } } }
}

function unclaimed({ text }: Taken) {
  const [owner = '', currency = ''] = text('id').split(' ')
  return { params: { path: { owner, currency } } }
}

const steps: Readonly<Record<string, (taken: Taken) => Promise<{ readonly data?: unknown }>>> = {
  'approve-payout': (taken) => taken.api.POST('/v1/companies/{companyId}/payouts/{payoutId}/approval', payout(taken)),
  'cancel-payout': (taken) =>
    taken.api.POST('/v1/companies/{companyId}/payouts/{payoutId}/cancellation', payout(taken)),
  'approve-account': ({ api, text }) =>
    api.POST('/v1/companies/{companyId}/bank-accounts/{bankAccountId}/approval', {
      params: { path: { companyId: text('company'), bankAccountId: text('id') } },
    }),
  'check-name': ({ api, text }) =>
    api.POST('/v1/companies/{companyId}/bank-accounts/{bankAccountId}/name-check', {
      params: { path: { companyId: text('company'), bankAccountId: text('id') } },
      body: { result: text('result') as 'match' },
    }),
  'propose-clearing': decideScreening('clearance'),
  clear: decideScreening('clearance/approval'),
  uphold: decideScreening('upholding'),
  'propose-unclaimed': (taken) =>
    taken.api.POST('/v1/unclaimed/{owner}/{currency}/proposal', {
      ...unclaimed(taken),
      body: { grounds: taken.text('grounds') },
    }),
  'approve-unclaimed': (taken) =>
    taken.api.POST('/v1/unclaimed/{owner}/{currency}/proposal/approval', unclaimed(taken)),
  'refuse-unclaimed': (taken) => taken.api.POST('/v1/unclaimed/{owner}/{currency}/proposal/refusal', unclaimed(taken)),
  allocate: ({ api, text }) =>
    api.POST('/v1/orders/{orderId}/wire-allocations', {
      params: { path: { orderId: text('order').trim() } },
      body: { wire: text('id') },
    }),
  split: ({ api, text }) =>
    api.POST('/v1/wires/{wireId}/parts', {
      params: { path: { wireId: text('id') } },
      body: { amounts: partsOf(text('parts'), Number(text('amount')), text('currency')) },
    }),
  'pay-debt': ({ api, text }) =>
    api.POST('/v1/wires/{wireId}/debt-payment', {
      params: { path: { wireId: text('id') } },
      body: { company: text('company').trim() },
    }),
  capital: ({ api, text }) => api.POST('/v1/wires/{wireId}/capital', { params: { path: { wireId: text('id') } } }),
  'return-wire': ({ api, text }) => api.POST('/v1/wires/{wireId}/return', { params: { path: { wireId: text('id') } } }),
}

/**
 * The parts of a wire in minor units: the typed ones, and what they leave over as the last. What is no amount is 0,
 * which the API refuses.
 */
export function partsOf(typed: string, whole: number, currency: string): number[] {
  const amounts = typed
    .split(/[;\n]/)
    .filter((each) => each.trim() !== '')
    .map((each) => minorOf(each, currency) ?? 0)
  const rest = whole - amounts.reduce((sum, each) => sum + each, 0)
  return rest > 0 ? [...amounts, rest] : amounts
}

/** Takes a step of finance; the rights are judged by the API. */
export async function takeFinanceStep(context: Context, request: Request): Promise<FinanceSaid> {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const step = steps[text('step')]
  const isPart = ['split', 'pay-debt', 'capital'].includes(text('step'))
  const on = isPart ? `${text('step')} ${text('id')}` : text('id')
  if (step === undefined) return { on }
  const answer: Told<unknown> = await told(request, step({ text, api: apiOf(context, request) }))
  return answer.ok ? { on } : { on, problem: answer.problem, typed: text('order'), parts: text('parts') }
}
