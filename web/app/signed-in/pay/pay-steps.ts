import { apiOf } from '../../api/api-of.ts'
import { ONCE } from '../../api/sent.ts'
import { visitorContext } from '../../serve/visitor.ts'
import { minorOf } from '../trade/amounts.ts'
import { readCustody } from '../trade/custody.tsx'
import { nextInstalment, openOrder } from '../trade/open-order.ts'
import { type Context, type Refused, readFor, take } from '../trade/session.ts'
import { sorted } from './sort-quotes.ts'

/** The methods of the sandbox's provider for which the payer goes to the provider's own page. */
const CARD_PAGE = 'card-page'
/** The provider answers in a moment; a page waits that long for where the payer goes on. */
const [ASKS, PAUSE_MS] = [12, 150]

/** The order and what each method costs for what is due next, or for a part of it. */
export async function readPay(context: Context, request: Request, orderId: string) {
  const opened = await openOrder(context, request, orderId)
  const { order, side } = opened
  const due = nextInstalment(order)
  const typed = new URL(request.url).searchParams.get('part') ?? ''
  const asked = minorOf(typed, order.total.currency)
  const amount = due === undefined || asked === undefined ? undefined : Math.min(asked, due.open.amount)
  const custody = await readCustody(context, request)
  if (side !== 'buyer' || due === undefined) return { ...opened, custody, quotes: [], part: '' }
  const query = amount === undefined ? {} : { amount }
  const params = { path: { orderId }, query }
  const { data } = await readFor(request, () =>
    apiOf(context, request).GET('/v1/orders/{orderId}/payment-quotes', { params }),
  )
  return { ...opened, custody, quotes: sorted(data?.data ?? [], due.due_by), part: amount === undefined ? '' : typed }
}

type Method = 'card' | 'wire'

function instrument(context: Context, orderId: string, method: string) {
  const { origin } = context.get(visitorContext)
  const token = method === 'card' ? { token: CARD_PAGE } : {}
  return { ...token, return_url: `${origin}/orders/${orderId}/pay` }
}

/** Begins a payment, tries one again, or lets a wire of the sandbox arrive. */
export async function takePay(context: Context, request: Request, orderId: string): Promise<Refused | undefined> {
  const form = await request.formData()
  const api = apiOf(context, request)
  const path = { orderId }
  const [payment, method] = [String(form.get('payment') ?? ''), String(form.get('method') ?? '')]
  const step = form.get('step')
  if (step === 'sandbox-wire') {
    const body = {
      order: orderId,
      payment,
      kind: form.get('kind') === 'short' ? ('short' as const) : ('whole' as const),
      payerName: String(form.get('payer') ?? ''),
      // Pressed twice, one wire arrives.
      nonce: String(form.get(ONCE) ?? crypto.randomUUID()),
      ...(form.get('amount') === null ? {} : { amount: Number(form.get('amount')) }),
    }
    return take(request, () => api.POST('/v1/sandbox/wires', { body }))
  }
  if (step === 'sandbox-outcome') {
    const body = { order: orderId, payment, outcome: String(form.get('outcome')) as 'arrives' }
    return take(request, () => api.POST('/v1/sandbox/payments', { body }))
  }
  const told = instrument(context, orderId, method)
  const refused = await take(request, () => {
    if (step === 'again')
      return api.POST('/v1/orders/{orderId}/payments/{paymentId}/attempts', {
        params: { path: { ...path, paymentId: payment } },
        body: told,
      })
    const amount = form.get('amount') === null ? {} : { amount: Number(form.get('amount')) }
    return api.POST('/v1/orders/{orderId}/payments', {
      params: { path },
      body: { method: method as Method, ...amount, ...told },
    })
  })
  if (refused === undefined) await answered(context, request, orderId)
  return refused
}

/** Waits a moment for the provider's answer, so that a page without script knows where the payer goes on. */
async function answered(context: Context, request: Request, orderId: string): Promise<void> {
  const api = apiOf(context, request)
  for (let n = 0; n < ASKS; n += 1) {
    await new Promise((done) => setTimeout(done, PAUSE_MS))
    const { data } = await api.GET('/v1/orders/{orderId}', { params: { path: { orderId } } })
    const newest = data?.payments.at(-1)
    if (newest?.state !== 'created' || newest.next_action !== null) return
  }
}
