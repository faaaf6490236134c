import { apiOf } from '../../api/api-of.ts'
import { type Told, told } from '../../api/asked.ts'
import type { Said } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'
import { filterNames } from './read-movements.ts'

/** What an action of a money page said. */
export interface MoneySaid extends Said {
  readonly isDone?: boolean
}

interface Taken {
  readonly form: FormData
  readonly text: (name: string) => string
  readonly api: ReturnType<typeof apiOf>
  readonly request: Request
  readonly companyId: string
}

function saveView({ api, request, companyId, text }: Taken) {
  const query = Object.fromEntries(filterNames.map((name) => [name, text(name)]).filter(([, value]) => value !== ''))
  const body = { name: text('name').trim(), query }
  return told(request, api.POST('/v1/companies/{companyId}/saved-views', { params: { path: { companyId } }, body }))
}

function removeView({ api, request, companyId, text }: Taken) {
  const params = { path: { companyId, viewId: text('view') } }
  return told(request, api.POST('/v1/companies/{companyId}/saved-views/{viewId}/removal', { params }))
}

function scheduleExport({ api, request, companyId, text }: Taken) {
  const body = {
    every: text('every') === 'week' ? ('week' as const) : ('month' as const),
    format: text('format') as 'csv',
    currency: text('currency'),
  }
  return told(
    request,
    api.POST('/v1/companies/{companyId}/export-schedules', { params: { path: { companyId } }, body }),
  )
}

function endSchedule({ api, request, companyId, text }: Taken) {
  const params = { path: { companyId, scheduleId: text('schedule') } }
  return told(request, api.POST('/v1/companies/{companyId}/export-schedules/{scheduleId}/removal', { params }))
}

function mapAccounts({ api, request, companyId, form }: Taken) {
  const named = [...form].flatMap(([name, value]) =>
    name.startsWith('account-') && String(value).trim() !== '' ? [[name.slice(8), String(value).trim()]] : [],
  )
  const body = { accounts: Object.fromEntries(named) }
  return told(request, api.POST('/v1/companies/{companyId}/account-mapping', { params: { path: { companyId } }, body }))
}

const steps: Readonly<Record<string, (taken: Taken) => Promise<Told<unknown>>>> = {
  'save-view': saveView,
  'remove-view': removeView,
  schedule: scheduleExport,
  'end-schedule': endSchedule,
  map: mapAccounts,
}

/** Takes a step for the company that the page showed. */
export async function takeMoneyStep(context: Context, request: Request): Promise<MoneySaid> {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const on = text('on')
  const taken = { form, text, api: apiOf(context, request), request, companyId: text('company') }
  const answer = await steps[text('step')]?.(taken)
  return answer?.ok === false ? { on, problem: answer.problem } : { on, isDone: true }
}
