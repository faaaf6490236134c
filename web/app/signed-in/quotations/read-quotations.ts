import type { paths } from '@surety/sdk'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { OPERATOR, ownCompany } from '../trade/own-company.ts'
import type { Context } from '../trade/session.ts'

type Answers = paths['/v1/quotation-requests']['get']['responses']['200']['content']['application/json']
export type ListedRequest = Answers['data'][number]
export type QuotationRequest =
  paths['/v1/quotation-requests/{requestId}']['get']['responses']['200']['content']['application/json']
export type AskedSupplier = QuotationRequest['suppliers'][number]
export type Quote = NonNullable<AskedSupplier['quote']>

const sides = ['buyer', 'supplier'] as const

/** The requests of the visitor's company; the operator has none. */
export async function readRequests(context: Context, request: Request) {
  const own = await ownCompany(context, request)
  if (own.company === OPERATOR) throw new Response(null, { status: 404 })
  const search = new URL(request.url).searchParams
  const side = sides.find((each) => each === search.get('side'))
  const cursor = search.get('cursor')
  const query = { ...(side === undefined ? {} : { side }), ...(cursor === null ? {} : { cursor }) }
  const page = await asked(request, apiOf(context, request).GET('/v1/quotation-requests', { params: { query } }))
  return { ...page, side, buys: own.kinds.includes('buyer') }
}

export interface Candidate {
  readonly company: string
  readonly name: string
}

/** Suppliers with the badge whose products fit the words, each once; whom the link names stands first. */
async function candidates(context: Context, request: Request, words: string): Promise<readonly Candidate[]> {
  const api = apiOf(context, request)
  const named = new URL(request.url).searchParams.get('supplier')
  const [found, badge] = await Promise.all([
    asked(request, api.GET('/v1/search/products', { params: { query: { q: words, badge: 'true' as const } } })),
    named === null
      ? undefined
      : api.GET('/v1/suppliers/{companyId}/badge', { params: { path: { companyId: named } } }).catch(() => undefined),
  ])
  const first = badge?.data === undefined ? [] : [{ company: badge.data.company, name: badge.data.name }]
  const all = [...first, ...[...found.data, ...found.nearby].map(({ supplier }) => supplier)]
  const byId = new Map(all.map(({ company, name }) => [company, { company, name }]))
  return [...byId.values()].slice(0, 20)
}

/** A request, and for a draft whom it could be sent to. */
export async function readRequest(context: Context, request: Request, requestId: string) {
  await ownCompany(context, request)
  const api = apiOf(context, request)
  const found = await asked(request, api.GET('/v1/quotation-requests/{requestId}', { params: { path: { requestId } } }))
  const search = new URL(request.url).searchParams
  const words = search.get('q') ?? found.need.name
  const mayBeAsked = found.actions.includes('send') ? await candidates(context, request, words) : []
  const others = mayBeAsked.filter(({ company }) => company !== found.buyer)
  return { request: found, candidates: others, named: search.get('supplier'), words }
}

export type RequestPage = Awaited<ReturnType<typeof readRequest>>

/** What a new request begins with: the product that the link names. */
export async function readNew(context: Context, request: Request) {
  await ownCompany(context, request)
  const search = new URL(request.url).searchParams
  const productId = search.get('product')
  const api = apiOf(context, request)
  const product =
    productId === null
      ? undefined
      : (await api.GET('/v1/products/{productId}', { params: { path: { productId } } }).catch(() => undefined))?.data
  return { typed: product === undefined ? {} : typedOf(product), supplier: search.get('supplier') ?? product?.company }
}

type Product = paths['/v1/products/{productId}']['get']['responses']['200']['content']['application/json']
export type TypedNeed = Readonly<Record<string, string | undefined>>

function typedOf({ product, name, unit, currency, minimum, category, quality, incoterms }: Product): TypedNeed {
  const [delivery] = incoterms
  return {
    ...{ name, unit, currency, quantity: minimum, category, product },
    ...{ incoterm: delivery?.incoterm, incoterm_place: delivery?.place },
    ...qualityTyped(quality),
  }
}

/** So many lines of quality terms the form has. */
export const QUALITY_LINES = 4

function qualityTyped(quality: QuotationRequest['need']['quality']): TypedNeed {
  return Object.fromEntries(
    quality.slice(0, QUALITY_LINES).flatMap(({ attribute, target, tolerance, unit }, n) => [
      [`quality_${n}_attribute`, attribute],
      [`quality_${n}_target`, target],
      [`quality_${n}_tolerance`, tolerance],
      [`quality_${n}_unit`, unit],
    ]),
  )
}

/** What a draft says, by the names of the form's fields. */
export function typedNeed({ need }: QuotationRequest): TypedNeed {
  const { quality, product, ...rest } = need
  const texts = Object.entries(rest).map(([name, value]) => [name, value ?? undefined])
  return { ...Object.fromEntries(texts), ...qualityTyped(quality), product: product?.product }
}
