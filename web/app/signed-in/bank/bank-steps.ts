import { redirect } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { type Told, told } from '../../api/asked.ts'
import type { Said } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'

interface Taken {
  readonly text: (name: string) => string
  readonly api: ReturnType<typeof apiOf>
}

const caseOf = ({ text }: Taken) => ({ path: { statementId: text('statement'), caseId: text('id') } })
const CASE = '/v1/bank-statements/{statementId}/cases/{caseId}/steps'

const steps: Readonly<Record<string, (taken: Taken) => Promise<{ readonly data?: unknown }>>> = {
  take: (taken) => taken.api.POST(CASE, { params: caseOf(taken), body: { step: 'assign' } }),
  note: (taken) => taken.api.POST(CASE, { params: caseOf(taken), body: { step: 'note', text: taken.text('words') } }),
  charge: (taken) => close(taken, 'charge'),
  explained: (taken) => close(taken, 'explained'),
  'name-account': nameAccount,
}

function nameAccount({ api, text }: Taken) {
  const [prefix, provider, payer] = ['virtual_prefix', 'provider', 'payer'].map((name) => text(name).trim())
  const body = {
    name: text('name').trim(),
    number: text('number').trim(),
    currency: text('currency'),
    holder: text('holder').trim(),
    bank_name: text('bank_name').trim(),
    ...(prefix ? { virtual_prefix: prefix } : {}),
    ...(provider && payer ? { providers: [{ provider, payer }] } : {}),
  }
  return api.POST('/v1/client-accounts', { body })
}

function close(taken: Taken, resolution: 'charge' | 'explained') {
  const body = { step: 'close', resolution, reason: taken.text('words') } as const
  return taken.api.POST(CASE, { params: caseOf(taken), body })
}

/** What an action of the page said; what was typed for an account is kept. */
export interface BankSaid extends Said {
  readonly typed?: Readonly<Record<string, string>>
}

const KEPT = ['name', 'number', 'currency', 'holder', 'bank_name', 'virtual_prefix', 'provider', 'payer']

/** Takes a step about the bank's side; the rights are judged by the API. */
export async function takeBankStep(context: Context, request: Request): Promise<BankSaid> {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const api = apiOf(context, request)
  if (text('step') === 'upload') return upload(request, api, form)
  const step = steps[text('step')]
  const on = text('id')
  if (step === undefined) return { on }
  const answer: Told<unknown> = await told(request, step({ text, api }))
  if (answer.ok) return { on }
  return { on, problem: answer.problem, typed: Object.fromEntries(KEPT.map((name) => [name, text(name)])) }
}

/** The bank's file goes to the API byte by byte; the page then shows what came of it. */
async function upload(request: Request, api: Taken['api'], form: FormData): Promise<Said> {
  const file = form.get('file')
  const on = 'upload'
  if (!(file instanceof File) || file.size === 0)
    return { on, problem: { code: 'file-missing', status: 400, title: 'Choose a file' } }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const sent = await told(
    request,
    api.POST('/v1/bank-files', {
      params: { query: { name: file.name.slice(0, 200) } },
      body: bytes as never,
      bodySerializer: (body) => body as never,
      headers: { 'content-type': 'application/octet-stream' },
    }),
  )
  if (!sent.ok) return { on, problem: sent.problem }
  throw redirect('/finance/bank#files')
}
