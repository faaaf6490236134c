import { redirect } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { type Order, openOrder } from '../trade/open-order.ts'
import { type Context, type Refused, take } from '../trade/session.ts'
import { changedForm } from './change-form.ts'
import { readTerms } from './read-terms.ts'
import type { FormSaid } from './terms-form.tsx'
import { typedFromForm } from './typed-terms.ts'

const ways = { 'write-terms': 'draft', 'counter-terms': 'counter', 'amend-terms': 'amendment' } as const

/** The order whose terms are to be other; back to it when nobody may write any. */
export async function readEdit(context: Context, request: Request, orderId: string) {
  const opened = await openOrder(context, request, orderId)
  const what = wayOf(opened.order)
  const { terms } = opened.order
  if (what === undefined || terms === null) throw redirect(`/orders/${orderId}`)
  const params = { path: { orderId } }
  const api = apiOf(context, request)
  const [{ data: versions }, { data: files }] = await Promise.all([
    asked(request, api.GET('/v1/orders/{orderId}/terms', { params })),
    asked(request, api.GET('/v1/orders/{orderId}/files', { params })),
  ])
  return { ...opened, what, content: terms.content, versions, files }
}

function wayOf({ actions }: Order) {
  const found = (Object.keys(ways) as (keyof typeof ways)[]).find((action) => actions.includes(action))
  return found === undefined ? undefined : ways[found]
}

/** Sends the typed terms the way the form was made for; an order that moved on meanwhile refuses by its version. */
export async function sendTerms(
  context: Context,
  request: Request,
  orderId: string,
): Promise<(FormSaid & { readonly refused?: Refused }) | Response> {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const typed = typedFromForm(form)
  if (text('step') !== 'save') return { typed: changedForm(typed, text('step'), text('pasted')) }
  const { terms, faults } = readTerms(typed)
  if (terms === undefined) return { typed, faults }
  const api = apiOf(context, request)
  const given = { params: { path: { orderId } }, body: { terms } }
  const refused = await take(request, () => {
    if (text('what') === 'draft') return api.POST('/v1/orders/{orderId}/terms', given)
    if (text('what') === 'counter') return api.POST('/v1/orders/{orderId}/proposal', given)
    return api.POST('/v1/orders/{orderId}/amendments', given)
  })
  return refused === undefined ? redirect(`/orders/${orderId}`) : { typed, refused }
}
