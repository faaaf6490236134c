import { apiOf } from '../../api/api-of.ts'
import { type Told, told } from '../../api/asked.ts'
import { minorOf } from '../trade/amounts.ts'
import type { Said } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'

/** What an action of the page said; a refused form keeps what was typed. */
export interface PayoutSaid extends Said {
  readonly typed?: Readonly<Record<string, string>>
  /** The state of the payout that was asked for. */
  readonly state?: string
}

interface Taken {
  readonly text: (name: string) => string
  readonly api: ReturnType<typeof apiOf>
  readonly request: Request
  readonly companyId: string
}

const invalidAmount = { ok: false, problem: { code: 'amount-invalid', status: 422, title: 'No amount' } } as const

/** Money goes out to one bank account; the account says the currency. */
function requestPayout({ api, request, companyId, text }: Taken) {
  const [bank_account = '', currency = ''] = text('account').split(' ')
  const amount = /^[A-Z]{3}$/.test(currency) ? minorOf(text('amount'), currency) : undefined
  if (amount === undefined) return invalidAmount
  const params = { path: { companyId }, header: { 'Idempotency-Key': text('once') } }
  return told(
    request,
    api.POST('/v1/companies/{companyId}/payouts', { params, body: { bank_account, amount, currency } }),
  )
}

function addAccount({ api, request, companyId, text }: Taken) {
  const bankCode = text('bank_code').replaceAll(' ', '').toUpperCase()
  const body = {
    number: text('number').trim(),
    country: text('country').trim().toUpperCase(),
    currency: text('currency'),
    name: text('name').trim(),
    ...addressOf(text),
    ...(bankCode === '' ? {} : { bank_code: bankCode }),
  }
  return told(request, api.POST('/v1/companies/{companyId}/bank-accounts', { params: { path: { companyId } }, body }))
}

function approveAccount({ api, request, companyId, text }: Taken) {
  const params = { path: { companyId, bankAccountId: text('bank_account') } }
  return told(request, api.POST('/v1/companies/{companyId}/bank-accounts/{bankAccountId}/approval', { params }))
}

function cancelPayout({ api, request, companyId, text }: Taken) {
  const params = { path: { companyId, payoutId: text('payout') } }
  return told(request, api.POST('/v1/companies/{companyId}/payouts/{payoutId}/cancellation', { params }))
}

/** The parts of the holder's address that were typed. */
function addressOf(text: Taken['text']) {
  const parts = (['town', 'street', 'postcode'] as const).map((name) => [name, text(name).trim()] as const)
  const country = text('address_country').trim().toUpperCase()
  return {
    ...Object.fromEntries(parts.filter(([, part]) => part !== '')),
    ...(country === '' ? {} : { address_country: country }),
  }
}

const accountPath = ({ companyId, text }: Taken) => ({
  params: { path: { companyId, bankAccountId: text('bank_account') } },
})

function nameAddress(taken: Taken) {
  const { api, request, text } = taken
  const body = addressOf(text)
  const path = '/v1/companies/{companyId}/bank-accounts/{bankAccountId}/address'
  return told(request, api.POST(path, { ...accountPath(taken), body }))
}

function closeAccount(taken: Taken) {
  const path = '/v1/companies/{companyId}/bank-accounts/{bankAccountId}/closing'
  return told(taken.request, taken.api.POST(path, accountPath(taken)))
}

function setSchedule({ api, request, companyId, text }: Taken) {
  const [bank_account = '', currency = ''] = text('account').split(' ')
  const cadence = text('cadence') as 'manual' | 'daily' | 'weekly'
  const weekday = cadence === 'weekly' ? { weekday: Number(text('weekday')) } : {}
  const body = { bank_account, currency, cadence, ...weekday }
  return told(
    request,
    api.POST('/v1/companies/{companyId}/payout-schedules', { params: { path: { companyId } }, body }),
  )
}

const steps: Readonly<Record<string, (taken: Taken) => Told<unknown> | Promise<Told<unknown>>>> = {
  add: addAccount,
  'approve-account': approveAccount,
  cancel: cancelPayout,
  'name-address': nameAddress,
  'close-account': closeAccount,
  schedule: setSchedule,
}

const KEPT = ['account', 'amount', 'number', 'bank_code', 'country', 'currency', 'name', 'town', 'street', 'postcode']

/** Takes a step for the company that the page showed. */
export async function takePayoutStep(context: Context, request: Request): Promise<PayoutSaid> {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const taken = { text, api: apiOf(context, request), request, companyId: text('company') }
  const on = text('on')
  const typed = Object.fromEntries(KEPT.map((name) => [name, text(name)]))
  if (text('step') === 'request') {
    const asked = await requestPayout(taken)
    return asked.ok ? { on, state: asked.data.state } : { on, problem: asked.problem, typed }
  }
  const answer = await steps[text('step')]?.(taken)
  return answer?.ok === false ? { on, problem: answer.problem, typed } : { on }
}
