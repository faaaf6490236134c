import { redirect } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { type Told, told } from '../../api/asked.ts'
import type { Said } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'
import { contentOf, type TypedProduct, typedFromForm } from './product-form.ts'

export interface CatalogueSaid extends Said {
  readonly done?: string
  /** What was typed in the form of a product. */
  readonly typed?: TypedProduct
}

type Api = ReturnType<typeof apiOf>

/** Sends a file as it is; what is in it, the API says. */
async function sendFile(api: Api, path: '/v1/product-files' | '/v1/product-imports', file: File, query: object) {
  const body = new Uint8Array(await file.arrayBuffer())
  return api.POST(path, {
    params: { query: { name: file.name.slice(0, 200), ...query } },
    body,
    bodySerializer: (sent: unknown) => sent,
    headers: { 'content-type': 'application/octet-stream' },
  } as never) as Promise<{ readonly data?: unknown }>
}

const fileIn = (form: FormData, name: string) => {
  const file = form.get(name)
  return file instanceof File && file.size > 0 ? file : undefined
}

/** Saves a product: a new image first, then the version that shows it; with `list`, it is listed too. */
async function save(request: Request, api: Api, form: FormData, productId: string | undefined) {
  const typed = typedFromForm(form)
  const image = fileIn(form, 'file')
  const sent = image && (await told(request, sendFile(api, '/v1/product-files', image, {})))
  if (sent !== undefined && !sent.ok) return { said: sent, typed }
  const added = sent === undefined ? [] : [String((sent.data as { readonly file: string }).file)]
  const body = contentOf({ ...typed, images: [...new Set([...typed.images, ...added])] })
  const said = await told<{ readonly product: string }>(
    request,
    productId === undefined
      ? api.POST('/v1/products', { body })
      : api.POST('/v1/products/{productId}/versions', { params: { path: { productId } }, body }),
  )
  return { said, typed }
}

/** Takes a step of a product: saves it, lists it, takes it off the list. */
export async function takeProductStep(
  context: Context,
  request: Request,
  productId: string | undefined,
): Promise<CatalogueSaid | Response> {
  const form = await request.formData()
  const api = apiOf(context, request)
  const step = String(form.get('step') ?? 'save')
  if (step === 'save') {
    const { said, typed } = await save(request, api, form, productId)
    if (!said.ok) return { on: 'product', problem: said.problem, typed }
    const { product } = said.data as { readonly product: string }
    return productId === undefined ? redirect(`/catalogue/${product}`) : { on: 'product', done: step }
  }
  const params = { path: { productId: productId ?? '' } }
  const call =
    step === 'list'
      ? api.POST('/v1/products/{productId}/listing', { params })
      : api.POST('/v1/products/{productId}/delisting', { params })
  const answer: Told<unknown> = await told(request, call)
  return answer.ok ? { on: 'state', done: step } : { on: 'state', problem: answer.problem }
}

/** Sends a file of products; leads to what was read of it. */
export async function sendImport(context: Context, request: Request): Promise<CatalogueSaid | Response> {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const file = fileIn(form, 'file')
  if (file === undefined)
    return { on: 'import', problem: { code: 'file-empty', status: 422, title: 'The file is empty.' } }
  const chosen = { language: text('language'), currency: text('currency').toUpperCase(), decimal: text('decimal') }
  const query = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== ''))
  const lists = form.has('lists') ? 'yes' : 'no'
  const answer = await told(
    request,
    sendFile(apiOf(context, request), '/v1/product-imports', file, { ...query, lists }),
  )
  if (!answer.ok) return { on: 'import', problem: answer.problem }
  return redirect(`/catalogue/imports/${(answer.data as { readonly import: string }).import}`)
}

/** Has an import taken, thrown away or put back. */
export async function takeImportStep(context: Context, request: Request, importId: string): Promise<CatalogueSaid> {
  const form = await request.formData()
  const step = String(form.get('step') ?? '')
  const api = apiOf(context, request)
  const params = { path: { importId } }
  const call =
    step === 'apply'
      ? api.POST('/v1/product-imports/{importId}/application', { params })
      : step === 'undo'
        ? api.POST('/v1/product-imports/{importId}/undo', { params })
        : api.POST('/v1/product-imports/{importId}/disposal', { params })
  const answer: Told<unknown> = await told(request, call)
  return answer.ok ? { on: 'import', done: step } : { on: 'import', problem: answer.problem }
}
