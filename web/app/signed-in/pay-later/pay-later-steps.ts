import { apiOf } from '../../api/api-of.ts'
import { type Told, told } from '../../api/asked.ts'
import { minorOf } from '../trade/amounts.ts'
import type { Said } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'
import { collectingBy } from './collecting-steps.ts'

export interface PayLaterSaid extends Said {
  /** What was typed, by the name of its field. */
  readonly typed?: Readonly<Record<string, string>>
}

interface Taken {
  readonly text: (name: string) => string
  readonly form: FormData
  readonly api: ReturnType<typeof apiOf>
  readonly path: { readonly applicationId: string }
}

type Step = (taken: Taken) => Promise<{ readonly data?: unknown }>

/** What is no amount is sent as nothing, and refused by its field. */
const usd = (typed: string) => Math.max(0, minorOf(typed, 'USD') ?? 0)

const saveBusiness: Step = ({ api, path, text }) =>
  api.POST('/v1/credit-applications/{applicationId}/business', {
    params: { path },
    body: {
      form: text('form') as 'llc',
      ...{ region: text('region'), started_on: text('started_on'), industry: text('industry') },
      ...{ purpose: text('purpose'), revenue: usd(text('revenue')), asked: usd(text('asked')) },
    },
  })

/** A share as people write it: 33.5 is 3,350 basis points. */
const shareBps = (typed: string) => Math.round(Number(typed.replace(',', '.') || '0') * 100)

const saveOwners: Step = ({ api, path, form }) => {
  const of = (name: string) => form.getAll(name).map(String)
  const [names = [], years, countries, shares] = ['owner_name', 'birth_year', 'owner_country', 'share'].map(of)
  const owners = names.flatMap((name, n) => {
    const [year, country, share] = [years?.[n] ?? '', countries?.[n] ?? '', shares?.[n] ?? '']
    return name.trim() === '' ? [] : [{ name, birth_year: Number(year) || 0, country, share_bps: shareBps(share) }]
  })
  return api.POST('/v1/credit-applications/{applicationId}/owners', { params: { path }, body: { owners } })
}

const addStatement: Step = async ({ api, path, form, text }) => {
  const file = form.get('file')
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
  const { name, type } = file instanceof File ? file : { name: '', type: '' }
  return api.POST('/v1/credit-applications/{applicationId}/statements', {
    params: { path, query: { name: name.slice(0, 500), account: text('account').slice(-4) } },
    body: bytes,
    bodySerializer: (body: unknown) => body,
    headers: { 'content-type': type || 'application/octet-stream' },
  } as never)
}

const steps: Readonly<Record<string, Step>> = {
  begin: ({ api }) => api.POST('/v1/credit-applications'),
  'save-business': saveBusiness,
  'save-owners': saveOwners,
  'known-owners': ({ api, path }) =>
    api.POST('/v1/credit-applications/{applicationId}/owners', { params: { path }, body: { known: true } }),
  'add-statement': addStatement,
  agree: ({ api, path, text }) =>
    api.POST('/v1/credit-applications/{applicationId}/consent', {
      params: { path },
      body: { version: text('version') },
    }),
  send: ({ api, path }) => api.POST('/v1/credit-applications/{applicationId}/submission', { params: { path } }),
  'take-back': ({ api, path }) => api.POST('/v1/credit-applications/{applicationId}/taking-back', { params: { path } }),
  'ask-reasons': ({ api, text }) =>
    api.POST('/v1/credit-notices/{noticeId}/reasons-request', { params: { path: { noticeId: text('notice') } } }),
}

/** Takes a step of an application for credit or of automatic payment, or asks for the reasons of a notice. */
export async function takePayLaterStep(context: Context, request: Request): Promise<PayLaterSaid> {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const on = text('on')
  if (on === 'collecting') return collectingBy(context, request, form)
  const step = steps[text('step')]
  if (step === undefined) return { on }
  const taken = { text, form, api: apiOf(context, request), path: { applicationId: text('application') } }
  const answer: Told<unknown> = await told(request, step(taken))
  if (answer.ok) return { on }
  const typed = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
  return { on, problem: answer.problem, typed }
}
