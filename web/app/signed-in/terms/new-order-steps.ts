import { redirect } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { visitorContext } from '../../serve/visitor.ts'
import { type Context, type Refused, take } from '../trade/session.ts'
import { changedForm } from './change-form.ts'
import { currencies } from './currencies.ts'
import { readTerms } from './read-terms.ts'
import type { FormSaid } from './terms-form.tsx'
import { typedFromProduct } from './typed-from-product.ts'
import { emptyTerms, type TypedTerms, typedFromForm, typedFromTerms } from './typed-terms.ts'

type Api = ReturnType<typeof apiOf>

/** The largest document that the API reads. */
const DOCUMENT_MOST = 10 * 1024 * 1024
const FORMER_MOST = 10

/** Whom the order is with, and what the form begins with: nothing, or a former order. */
export async function readNewOrder(context: Context, request: Request) {
  const api = apiOf(context, request)
  const { searchParams } = new URL(request.url)
  const text = (name: string) => (searchParams.get(name) ?? '').trim()
  const me = await asked(request, api.GET('/v1/me'))
  const own = me.companies.find(({ company }) => company === me.company)
  const kinds = own?.kinds ?? []
  const base = { kinds, currencies, once: crypto.randomUUID(), search: text('q') }
  const side = text('side') === 'supplier' || !kinds.includes('buyer') ? ('supplier' as const) : ('buyer' as const)
  const former = await begunWith(
    api,
    request,
    { from: text('from'), product: text('product'), quantity: text('quantity') },
    me.company,
  )
  const name = former?.partner ?? text('name')
  const found = base.search.length < 2 ? [] : await directory(api, request, base.search)
  const partner = (name === '' ? [] : await directory(api, request, name)).find(({ company }) =>
    former === undefined ? company === text('with') : company === former.company,
  )
  const query = { limit: FORMER_MOST, sort: 'newest' as const }
  const { data: orders } = await asked(request, api.GET('/v1/orders', { params: { query } }))
  const typed: TypedTerms = former?.typed ?? emptyTerms('USD', await ownZone(api, request, me.company))
  const hints = base.search === '' && partner === undefined ? await demoNames(context, request, me.company) : []
  const with_ = partner === undefined ? {} : { partner }
  return { ...base, side: former?.side ?? side, found, hints, ...with_, orders, typed }
}

/** What the form begins with: a former order, or a product of whom it is bought; nothing for neither. */
async function begunWith(
  api: Api,
  request: Request,
  { from, product, quantity }: Readonly<Record<'from' | 'product' | 'quantity', string>>,
  own: string | null,
): Promise<Begun | undefined> {
  if (from !== '') return formerOrder(api, request, from, own ?? '')
  return product === '' ? undefined : productOrder(api, request, { product, quantity }, own)
}

/** Terms, and who is on the other side of them. */
interface Begun {
  readonly typed: TypedTerms
  readonly side: 'buyer' | 'supplier'
  readonly company: string
  readonly partner: string
}

/** An order of a listed product in a quantity; of the smallest where that says nothing or is less. */
async function productOrder(
  api: Api,
  request: Request,
  { product, quantity }: Readonly<Record<'product' | 'quantity', string>>,
  own: string | null,
): Promise<Begun> {
  const path = { productId: product }
  const { minimum } = await asked(request, api.GET('/v1/products/{productId}', { params: { path } }))
  const isEnough = /^\d{1,12}(\.\d{1,6})?$/.test(quantity) && Number(quantity) >= Number(minimum)
  const query = { quantity: isEnough ? quantity : minimum }
  const found = await asked(request, api.GET('/v1/products/{productId}/order-terms', { params: { path, query } }))
  const { supplier: company, supplier_name: partner, terms } = found
  return { typed: typedFromProduct(terms, await ownZone(api, request, own)), side: 'buyer', company, partner }
}

/** The zone of the company: its people count their days in it. */
async function ownZone(api: Api, request: Request, company: string | null): Promise<string> {
  if (company === null) return 'Etc/UTC'
  const params = { path: { companyId: company } }
  return (await asked(request, api.GET('/v1/companies/{companyId}', { params }))).zone
}

/** In the sandbox, whom there is to trade with: a stranger knows no name. */
async function demoNames(context: Context, request: Request, own: string | null): Promise<readonly string[]> {
  if (context.get(visitorContext).mode === 'live') return []
  const { data } = await asked(request, apiOf(context, request).GET('/v1/sandbox/people'))
  const sells = data.filter(({ company, role }) => role === 'sales' && company !== own)
  return [...new Set(sells.map((each) => each.company_name))]
}

export type NewOrderPage = Awaited<ReturnType<typeof readNewOrder>>

async function directory(api: Api, request: Request, name: string) {
  const { data } = await asked(request, api.GET('/v1/directory', { params: { query: { name } } }))
  return data
}

/** The terms of a former order, and who is on its other side. */
async function formerOrder(api: Api, request: Request, orderId: string, own: string): Promise<Begun | undefined> {
  const order = await asked(request, api.GET('/v1/orders/{orderId}', { params: { path: { orderId } } }))
  if (order.terms === null) return undefined
  const side = order.buyer === own ? ('buyer' as const) : ('supplier' as const)
  const [company, partner] = side === 'buyer' ? [order.supplier, order.supplier_name] : [order.buyer, order.buyer_name]
  const typed = { ...typedFromTerms(order.terms.content), attachments: '[]', shipDate: '' }
  return { typed, side, company, partner }
}

/** What became of a document: the draft, and what of it could not be used. */
export interface ImportedDraft {
  readonly order: string
  readonly number: string
  readonly document: string
  readonly warnings: readonly { readonly path: string; readonly text: string }[]
  readonly unused: readonly { readonly path: string; readonly value?: string; readonly why: string }[]
  readonly unusedCount: number
}

export interface DraftSaid extends FormSaid {
  readonly refused?: Refused
  readonly imported?: ImportedDraft
}

/** Makes a draft of what was typed, or of a document; sends it where that was asked. */
export async function draftOrder(context: Context, request: Request): Promise<DraftSaid | Response> {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const api = apiOf(context, request)
  const own = (await asked(request, api.GET('/v1/me'))).company ?? ''
  const parties =
    text('side') === 'supplier' ? { buyer: text('partner'), supplier: own } : { buyer: own, supplier: text('partner') }
  if (text('step') === 'import') return importDocument(api, request, form, parties)
  const typed = typedFromForm(form)
  if (text('step') !== 'draft' && text('step') !== 'send')
    return { typed: changedForm(typed, text('step'), text('pasted')) }
  const { terms, faults } = readTerms(typed)
  if (terms === undefined) return { typed, faults }
  // Sent twice, it is one draft: the form has one key.
  const headers = { 'idempotency-key': text('once') }
  let order = ''
  const refused = await take(request, async () => {
    const { data } = await api.POST('/v1/orders', { body: { ...parties, terms }, headers })
    order = data?.order ?? ''
  })
  if (refused !== undefined) return { typed, refused }
  if (text('step') === 'send')
    await take(request, () =>
      api.POST('/v1/orders/{orderId}/proposal', { params: { path: { orderId: order } }, body: {} }),
    )
  return redirect(`/orders/${order}`)
}

async function importDocument(
  api: Api,
  request: Request,
  form: FormData,
  parties: { readonly buyer: string; readonly supplier: string },
): Promise<DraftSaid> {
  const file = form.get('document')
  if (!(file instanceof File) || file.size === 0) return { refused: { code: 'no-document', title: '', data: {} } }
  if (file.size > DOCUMENT_MOST) return { refused: { code: 'document-too-large', title: '', data: {} } }
  const xml = await file.text()
  let imported: ImportedDraft | undefined
  const refused = await take(request, async () => {
    const { data } = await api.POST('/v1/orders/imports', {
      params: { query: parties },
      body: xml,
      bodySerializer: (body: unknown) => String(body),
      headers: { 'content-type': 'application/xml', 'idempotency-key': String(form.get('once')) },
    } as never)
    const draft = data as unknown as Omit<ImportedDraft, 'unusedCount'> & { unused_count: number }
    imported = { ...draft, unusedCount: draft.unused_count }
  })
  if (refused !== undefined) return { refused }
  return imported === undefined ? {} : { imported }
}
