import { type LoaderFunctionArgs, redirect } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { type PageProblem, told } from '../../api/asked.ts'
import type { Said } from '../trade/said-note.tsx'
import { contentOf, type TypedStorefront, typedFromForm } from './storefront-form.ts'

type Args = Pick<LoaderFunctionArgs, 'context' | 'request'>
type Api = ReturnType<typeof apiOf>

export interface StorefrontSaid extends Said {
  readonly done?: string
  /** What was typed in the form. */
  readonly typed?: TypedStorefront
}

/** Sends a picture as it is; what is in it, the API says. Answers its hash, or why not. */
async function sendPicture(request: Request, api: Api, file: File): Promise<string | PageProblem> {
  const call = api.POST('/v1/storefront-files', {
    params: { query: { name: file.name.slice(0, 200) } },
    body: new Uint8Array(await file.arrayBuffer()),
    bodySerializer: (sent: unknown) => sent,
    headers: { 'content-type': 'application/octet-stream' },
  } as never) as Promise<{ readonly data?: { readonly file: string } }>
  const answer = await told(request, call)
  return answer.ok ? answer.data.file : answer.problem
}

const filesIn = (form: FormData, name: string) =>
  form.getAll(name).filter((each): each is File => each instanceof File && each.size > 0)

/** The form with the pictures that came with it; the first that is no good stops. */
async function withPictures(request: Request, api: Api, form: FormData, typed: TypedStorefront) {
  let after = typed
  for (const place of ['logo', 'banner', 'pictures'] as const) {
    for (const file of filesIn(form, `${place}-file`)) {
      const sent = await sendPicture(request, api, file)
      if (typeof sent !== 'string') return { typed: after, problem: sent }
      if (place !== 'pictures') after = { ...after, [place]: sent }
      else if (!after.pictures.some((each) => each.file === sent))
        after = { ...after, pictures: [...after.pictures, { file: sent, caption: '' }] }
    }
  }
  return { typed: after }
}

/** Saves the draft and shows it as everybody would see it; or goes back, or shows nothing any more. */
export async function takeStorefrontStep({ context, request }: Args): Promise<StorefrontSaid | Response> {
  const form = await request.formData()
  const api = apiOf(context, request)
  const step = String(form.get('step') ?? 'save')
  if (step === 'save') {
    const { typed, problem } = await withPictures(request, api, form, typedFromForm(form))
    if (problem !== undefined) return { on: 'storefront', problem, typed }
    const saved = await told(request, api.PUT('/v1/storefront', { body: contentOf(typed) }))
    return saved.ok ? redirect('/company/storefront/preview') : { on: 'storefront', problem: saved.problem, typed }
  }
  const version = String(form.get('version') ?? '')
  const answer = await told<unknown>(
    request,
    step === 'withdraw'
      ? api.POST('/v1/storefront/taking-off', {})
      : api.POST('/v1/storefront/versions/{version}/return', { params: { path: { version } } }),
  )
  return answer.ok ? { on: 'versions', done: step } : { on: 'versions', problem: answer.problem }
}

/** Publishes the draft that was looked at. */
export async function publishDraft({ context, request }: Args): Promise<StorefrontSaid | Response> {
  const hash = String((await request.formData()).get('hash') ?? '')
  const answer = await told(request, apiOf(context, request).POST('/v1/storefront/publication', { body: { hash } }))
  return answer.ok ? redirect('/company/storefront#versions') : { on: 'publish', problem: answer.problem }
}

/** Staff take a part down, or give it back. */
export async function takePartStep({ context, request }: Args, companyId: string): Promise<StorefrontSaid> {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const api = apiOf(context, request)
  const [part, on] = [text('part'), text('part')]
  const answer = await told<unknown>(
    request,
    text('step') === 'restore'
      ? api.POST('/v1/companies/{companyId}/storefront/removals/{part}/restoration', {
          params: { path: { companyId, part } },
        })
      : api.POST('/v1/companies/{companyId}/storefront/removals', {
          params: { path: { companyId } },
          body: { version: Number(text('version')), part, reason: text('reason') },
        }),
  )
  return answer.ok ? { on, done: text('step') } : { on, problem: answer.problem }
}
