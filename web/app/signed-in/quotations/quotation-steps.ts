import type { paths } from '@surety/sdk'
import { redirect } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { told } from '../../api/asked.ts'
import { unitOf } from '../terms/unit-codes.ts'
import type { Said } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'
import { QUALITY_LINES, type TypedNeed } from './read-quotations.ts'

export interface QuotationSaid extends Said {
  /** What was typed, by the name of its field. */
  readonly typed?: TypedNeed
}

type Need = paths['/v1/quotation-requests']['post']['requestBody']['content']['application/json']
type Offer = paths['/v1/quotation-requests/{requestId}/quote']['put']['requestBody']['content']['application/json']
type Text = (name: string) => string

/** Fields that were filled in. */
function filled<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], ''> } {
  const found = Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined)
  return Object.fromEntries(found) as { [K in keyof T]?: Exclude<T[K], ''> }
}

function qualityIn(text: Text): NonNullable<Need['quality']> {
  return Array.from({ length: QUALITY_LINES }, (_, n) => n).flatMap((n) => {
    const of = (name: string) => text(`quality_${n}_${name}`)
    if (of('attribute') === '' || of('target') === '') return []
    const more = filled({ tolerance: of('tolerance'), unit: of('unit') })
    return [{ attribute: of('attribute'), target: of('target'), ...more }]
  })
}

function needIn(text: Text): Need {
  const optional = ['description', 'category', 'target_price', 'incoterm', 'incoterm_place', 'needed_by', 'product']
  return {
    ...{ name: text('name'), quantity: text('quantity'), unit: unitOf(text('unit')), currency: text('currency') },
    ...(filled(Object.fromEntries(optional.map((name) => [name, text(name)]))) as Partial<Need>),
    quality: qualityIn(text),
  }
}

function offerIn(text: Text): Offer {
  const [product, version, hash] = [text('product'), Number(text('product_version')), text('product_hash')]
  const day = text('valid_until')
  return {
    ...{ unit_price: text('unit_price'), currency: text('currency'), quantity: text('quantity') },
    ...{ unit: unitOf(text('unit')), lead_days: Number(text('lead_days')), incoterm: text('incoterm') as 'FOB' },
    incoterm_place: text('incoterm_place'),
    ...filled({ minimum: text('minimum'), remarks: text('remarks') }),
    ...(day === '' ? {} : { valid_until: `${day}T23:59:59.999Z` }),
    ...(product === '' ? {} : { product: { product, version, hash } }),
  }
}

async function formOf(request: Request) {
  const form = await request.formData()
  const text: Text = (name) => String(form.get(name) ?? '').trim()
  const typed = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  return { form, text, typed: Object.fromEntries(typed) as TypedNeed }
}

/** Writes a new request down and goes to it, where it is sent. */
export async function writeNew(context: Context, request: Request): Promise<QuotationSaid> {
  const { text, typed } = await formOf(request)
  const api = apiOf(context, request)
  const answer = await told(request, api.POST('/v1/quotation-requests', { body: needIn(text) }))
  if (!answer.ok) return { on: 'need', problem: answer.problem, typed }
  const supplier = text('supplier')
  const query = supplier === '' ? '' : `?supplier=${encodeURIComponent(supplier)}`
  throw redirect(`/quotations/${answer.data.request}${query}`)
}

/** Takes a step of a request: the buyer's, or that of a supplier who was asked. */
export async function takeRequestStep(context: Context, request: Request, requestId: string): Promise<QuotationSaid> {
  const { form, text, typed } = await formOf(request)
  const api = apiOf(context, request)
  const params = { path: { requestId } }
  const on = text('on')
  const suppliers = form.getAll('suppliers').map(String)
  if (text('step') === 'choose') {
    const body = { supplier: text('supplier') }
    const chosen = await told(request, api.POST('/v1/quotation-requests/{requestId}/choice', { params, body }))
    if (!chosen.ok) return { on, problem: chosen.problem }
    throw redirect(`/orders/${chosen.data.order}/terms`)
  }
  const steps: Readonly<Record<string, () => Promise<{ readonly data?: unknown }>>> = {
    write: () => api.PUT('/v1/quotation-requests/{requestId}', { params, body: needIn(text) }),
    send: () => api.POST('/v1/quotation-requests/{requestId}/sending', { params, body: { suppliers } }),
    close: () => api.POST('/v1/quotation-requests/{requestId}/closing', { params }),
    withdraw: () => api.POST('/v1/quotation-requests/{requestId}/taking-back', { params }),
    quote: () => api.PUT('/v1/quotation-requests/{requestId}/quote', { params, body: offerIn(text) }),
    'withdraw-quote': () => api.POST('/v1/quotation-requests/{requestId}/quote/taking-back', { params }),
    decline: () =>
      api.POST('/v1/quotation-requests/{requestId}/declining', { params, body: { reason: text('reason') } }),
  }
  const step = steps[text('step')]
  if (step === undefined) return { on }
  if (text('step') === 'send' && suppliers.length === 0)
    return { on, problem: { code: 'no-suppliers', status: 422, title: 'A request goes to one supplier or more.' } }
  const answer = await told(request, step())
  return answer.ok ? { on } : { on, problem: answer.problem, typed }
}
