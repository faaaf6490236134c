import { apiOf } from '../../api/api-of.ts'
import { type Told, told } from '../../api/asked.ts'
import type { Said } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'

/** What the bank's report did, for the page to say. */
export interface ReportSaid {
  readonly payment_batch: string
  readonly accepted: number
  readonly rejected: number
  readonly unknown: number
  readonly contradicted: number
}

export interface BankFileSaid extends Said {
  readonly report?: ReportSaid
  readonly typed?: Readonly<Record<string, string>>
}

interface Taken {
  readonly text: (name: string) => string
  readonly api: ReturnType<typeof apiOf>
}

const batch = ({ text }: Taken) => ({ params: { path: { batchId: text('id') } } })
const account = ({ text }: Taken) => ({ params: { path: { name: text('id') } } })

function nameAccount({ api, text }: Taken) {
  const [street, postcode] = [text('street').trim(), text('postcode').trim()]
  const body = {
    name: text('name').trim(),
    currency: text('currency'),
    number: text('number').trim(),
    bic: text('bic').replaceAll(' ', '').toUpperCase(),
    holder: text('holder').trim(),
    town: text('town').trim(),
    country: text('country').trim().toUpperCase(),
    ...(street === '' ? {} : { street }),
    ...(postcode === '' ? {} : { postcode }),
  }
  return api.POST('/v1/paying-accounts', { body })
}

function build({ api, text }: Taken) {
  const day = text('execution_date')
  return api.POST('/v1/payment-batches', {
    body: { bank: text('id'), ...(day === '' ? {} : { execution_date: day }) },
  })
}

const order = ({ text }: Taken) => ({ params: { path: { orderRoot: text('id') } } })

function complete(taken: Taken) {
  const fields = ['name', 'bank_code', 'town', 'country', 'street', 'postcode', 'bank_code'] as const
  const given = fields.flatMap((field) => {
    const value = taken.text(field).trim()
    return value === '' ? [] : [[field, field === 'country' ? value.toUpperCase() : value] as const]
  })
  return taken.api.POST('/v1/payment-orders/{orderRoot}/details', { ...order(taken), body: Object.fromEntries(given) })
}

const steps: Readonly<Record<string, (taken: Taken) => Promise<{ readonly data?: unknown }>>> = {
  name: nameAccount,
  'approve-paying': (taken) => taken.api.POST('/v1/paying-accounts/{name}/approval', account(taken)),
  'close-paying': (taken) => taken.api.POST('/v1/paying-accounts/{name}/closing', account(taken)),
  build,
  complete,
  'give-up': (taken) => taken.api.POST('/v1/payment-orders/{orderRoot}/giving-up', order(taken)),
  'replace-account': (taken) => taken.api.POST('/v1/payment-orders/{orderRoot}/another-account', order(taken)),
  'approve-order': (taken) => taken.api.POST('/v1/payment-orders/{orderRoot}/approval', order(taken)),
  release: (taken) => taken.api.POST('/v1/payment-batches/{batchId}/release', batch(taken)),
  discard: (taken) => taken.api.POST('/v1/payment-batches/{batchId}/discarding', batch(taken)),
  deliver: (taken) => taken.api.POST('/v1/payment-batches/{batchId}/delivery', batch(taken)),
}

const KEPT = ['name', 'currency', 'number', 'bic', 'holder', 'town', 'country', 'street', 'postcode']
const REPORT_MOST = 10 * 1024 * 1024
const fault = (on: string, code: string) => ({ on, problem: { code, status: 422, title: code } })

/** Takes a step with the bank's files; the rights are judged by the API. */
export async function takeBankFileStep(context: Context, request: Request): Promise<BankFileSaid> {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const taken = { text, api: apiOf(context, request) }
  if (text('step') === 'report') return readReport(request, taken.api, form.get('report'))
  const on = text('on')
  const step = steps[text('step')]
  if (step === undefined) return { on }
  const answer: Told<unknown> = await told(request, step(taken))
  if (answer.ok) return { on }
  return { on, problem: answer.problem, typed: Object.fromEntries(KEPT.map((name) => [name, text(name)])) }
}

/** Hands the bank's answer in as the bank wrote it. */
async function readReport(request: Request, api: Taken['api'], file: FormDataEntryValue | null): Promise<BankFileSaid> {
  if (!(file instanceof File) || file.size === 0) return fault('report', 'no-document')
  if (file.size > REPORT_MOST) return fault('report', 'document-too-large')
  const xml = await file.text()
  const answer = await told(
    request,
    api.POST('/v1/payment-status-reports', {
      body: xml,
      bodySerializer: (body: unknown) => String(body),
      headers: { 'content-type': 'application/xml' },
    }),
  )
  return answer.ok ? { on: 'report', report: answer.data } : { on: 'report', problem: answer.problem }
}
