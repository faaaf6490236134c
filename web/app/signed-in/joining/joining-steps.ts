import { apiOf } from '../../api/api-of.ts'
import { type Told, told } from '../../api/asked.ts'
import type { Said } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'

export interface JoiningSaid extends Said {
  /** What was typed, by the name of its field. */
  readonly typed?: Readonly<Record<string, string>>
  readonly done?: string
}

interface Taken {
  readonly text: (name: string) => string
  readonly form: FormData
  readonly api: ReturnType<typeof apiOf>
  readonly path: { readonly companyId: string }
}

type Step = (taken: Taken) => Promise<{ readonly data?: unknown }>

/** Only what is filled in. */
const filled = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, text]) => text.trim() !== ''))

const saveCompany: Step = ({ api, path, text }) =>
  api.POST('/v1/companies/{companyId}/application/company', {
    params: { path },
    body: {
      ...{ legal_name: text('legal_name'), legal_form: text('legal_form'), city: text('city') },
      registration_number: text('registration_number'),
      address_lines: ['line_1', 'line_2'].map(text).filter((line) => line.trim() !== ''),
      ...filled({
        postcode: text('postcode'),
        region: text('region'),
        lei: text('lei'),
        vat_number: text('vat_number'),
      }),
    },
  })

/** A share as people write it: 33.5 is 3,350 basis points. */
const shareBps = (typed: string) => Math.round(Number(typed.replace(',', '.') || '0') * 100)

const saveOwners: Step = ({ api, path, form }) => {
  const of = (name: string) => form.getAll(name).map(String)
  const [names, years, countries, shares] = ['owner_name', 'birth_year', 'owner_country', 'share'].map(of)
  const owners = (names ?? []).flatMap((name, n) =>
    name.trim() === ''
      ? []
      : [
          {
            name,
            birth_year: Number(years?.[n] ?? 0) || 0,
            country: countries?.[n] ?? '',
            share_bps: shareBps(shares?.[n] ?? ''),
          },
        ],
  )
  return api.POST('/v1/companies/{companyId}/application/owners', { params: { path }, body: { owners } })
}

const addDocument: Step = async ({ api, path, form, text }) => {
  const file = form.get('file')
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
  const { name, type } = file instanceof File ? file : { name: '', type: '' }
  return api.POST('/v1/companies/{companyId}/application/documents', {
    params: { path, query: { name: name.slice(0, 500), kind: text('kind') } },
    body: bytes,
    bodySerializer: (body: unknown) => body,
    headers: { 'content-type': type || 'application/octet-stream' },
  } as never)
}

const FIELDS = ['legalName', 'registrationNumber', 'address', 'owners', 'documents'] as const

const sendBack: Step = ({ api, path, text }) =>
  api.POST('/v1/companies/{companyId}/application/return', {
    params: { path },
    body: {
      reasons: FIELDS.flatMap((field) => {
        const reason = text(field).trim()
        return reason === '' ? [] : [{ field, reason }]
      }),
    },
  })

const approve: Step = ({ api, path, text }) =>
  api.POST('/v1/companies/{companyId}/application/approval', {
    params: { path },
    body: {
      ...{ registration: text('registration').trim(), owners: text('owners').trim() },
      ...(text('reference').trim() === '' ? {} : { reference: text('reference').trim() }),
    },
  })

const reasoned = ({ text }: Taken) => ({ reason: text('reason').trim() })

const steps: Readonly<Record<string, Step>> = {
  'save-company': saveCompany,
  'save-owners': saveOwners,
  'add-document': addDocument,
  send: ({ api, path }) => api.POST('/v1/companies/{companyId}/application/submission', { params: { path } }),
  appeal: (taken) =>
    taken.api.POST('/v1/companies/{companyId}/application/appeal', {
      params: { path: taken.path },
      body: reasoned(taken),
    }),
  take: ({ api, path }) => api.POST('/v1/companies/{companyId}/application/taking', { params: { path } }),
  return: sendBack,
  approve,
  refuse: (taken) =>
    taken.api.POST('/v1/companies/{companyId}/application/refusal', {
      params: { path: taken.path },
      body: reasoned(taken),
    }),
  hear: (taken) =>
    taken.api.POST('/v1/companies/{companyId}/application/hearing', {
      params: { path: taken.path },
      body: { ...reasoned(taken), answer: taken.text('answer') as 'open' | 'keep' },
    }),
  screen: ({ api, path }) => api.POST('/v1/companies/{companyId}/screenings', { params: { path } }),
  cleared: verdict('cleared'),
  confirmed: verdict('confirmed'),
}

function verdict(says: 'cleared' | 'confirmed'): Step {
  return ({ api, path, text }) =>
    api.POST('/v1/companies/{companyId}/screenings/{screeningId}/verdict', {
      params: { path: { ...path, screeningId: text('screening') } },
      body: { says, grounds: text('grounds').trim() },
    })
}

/** Takes a step of an application or of a screening, for the company that the page showed. */
export async function takeJoiningStep(context: Context, request: Request): Promise<JoiningSaid> {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const step = steps[text('step')]
  const on = text('on')
  if (step === undefined) return { on }
  const taken = { text, form, api: apiOf(context, request), path: { companyId: text('company') } }
  const answer: Told<unknown> = await told(request, step(taken))
  if (answer.ok) return { on, done: text('step') }
  const typed = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
  return { on, problem: answer.problem, typed }
}
