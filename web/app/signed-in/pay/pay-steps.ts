import { apiOf } from '../../api/api-of.ts'
import { told } from '../../api/asked.ts'
import { ONCE } from '../../api/sent.ts'
import { visitorContext } from '../../serve/visitor.ts'
import { minorOf } from '../trade/amounts.ts'
import { readCustody } from '../trade/custody.tsx'
import { nextInstalment, openOrder } from '../trade/open-order.ts'
import { type Context, type Refused, readFor, take } from '../trade/session.ts'
import type { Abroad } from './pay-abroad.tsx'
import { readOffers, takeDraw } from './pay-later-steps.ts'
import { takeVoucher, usableVouchers } from './pay-voucher-steps.ts'
import { readRoom } from './room-note.tsx'
import { type Quote, sorted } from './sort-quotes.ts'

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
  const pays = side === 'buyer' && due !== undefined
  const [custody, vouchers, room, later] = await Promise.all([
    readCustody(context, request),
    pays ? usableVouchers(context, request, order) : [],
    pays ? readRoom(context, request, order) : null,
    pays ? readOffers(context, request, orderId) : null,
  ])
  const own = { currencies: [], currency: '', rateLock: '' }
  if (side !== 'buyer' || due === undefined)
    return { ...opened, custody, vouchers, room, later, quotes: [], part: '', abroad: own, unquoted: undefined }
  const abroad = await chosen(context, request, order.total.currency)
  const part = amount === undefined ? {} : { amount }
  const inOwn = () => quotesOf(context, request, orderId, part)
  const found = abroad.currency === '' ? await inOwn() : await quotedAbroad(context, request, orderId, part, abroad)
  const isQuoted = Array.isArray(found)
  return {
    ...opened,
    custody,
    vouchers,
    room,
    later,
    // A rate that holds no longer: what it costs in the order's own currency stands there meanwhile.
    quotes: sorted(isQuoted ? found : await inOwn(), due.due_by),
    part: amount === undefined ? '' : typed,
    abroad: isQuoted ? abroad : { ...abroad, currency: '', rateLock: '' },
    unquoted: isQuoted ? undefined : (found as Refused),
  }
}

type Part = { readonly amount?: number }

async function quotesOf(context: Context, request: Request, orderId: string, query: Part & Partial<Query>) {
  const params = { path: { orderId }, query }
  const { data } = await readFor(request, () =>
    apiOf(context, request).GET('/v1/orders/{orderId}/payment-quotes', { params }),
  )
  return data?.data ?? []
}

interface Query {
  readonly currency: string
  readonly rate_lock: string
}

/** Quotes in another currency, or why there are none. */
async function quotedAbroad(
  context: Context,
  request: Request,
  orderId: string,
  part: Part,
  { currency, rateLock }: Abroad,
): Promise<readonly Quote[] | Refused> {
  const api = apiOf(context, request)
  const query = { ...part, currency, ...(rateLock === '' ? {} : { rate_lock: rateLock }) }
  const said = await told(
    request,
    api.GET('/v1/orders/{orderId}/payment-quotes', { params: { path: { orderId }, query } }),
  )
  if (said.ok) return said.data.data
  const { code, title, data = {} } = said.problem
  return { code, title, data }
}

/** The currencies that are converted now, and the one in the page's address. */
async function chosen(context: Context, request: Request, own: string): Promise<Abroad> {
  const { data } = await readFor(request, () => apiOf(context, request).GET('/v1/rates'))
  const usable = (data?.data ?? [])
    .filter(({ converted, stale }) => converted && !stale)
    .map(({ currency }) => currency)
  const currencies = [...new Set(['USD', ...usable])].filter((code) => code !== own)
  const search = new URL(request.url).searchParams
  const currency = search.get('currency') ?? ''
  const known = currencies.includes(currency) ? currency : ''
  return { currencies, currency: known, rateLock: known === '' ? '' : (search.get('rate_lock') ?? '') }
}

type Method = 'card' | 'wire'

function instrument(context: Context, orderId: string, method: string) {
  const { origin } = context.get(visitorContext)
  const token = method === 'card' ? { token: CARD_PAGE } : {}
  return { ...token, return_url: `${origin}/orders/${orderId}/pay` }
}

/** What a step came to, and what of the page's address it leads to. */
interface Taken {
  readonly refused?: Refused | undefined
  readonly next?: string
}

/** Locks a rate; in the order's own currency there is nothing to lock. */
async function lock(context: Context, request: Request, orderId: string, currency: string): Promise<Taken> {
  const api = apiOf(context, request)
  const said = await told(
    request,
    api.POST('/v1/orders/{orderId}/rate-locks', { params: { path: { orderId } }, body: { currency } }),
  )
  if (said.ok) return { next: `?currency=${currency}&rate_lock=${said.data.rate_lock}` }
  const { code, title, data = {} } = said.problem
  return code === 'same-currency' ? {} : { refused: { code, title, data } }
}

/** Begins a payment, tries one again, locks a rate, or lets a wire of the sandbox arrive. */
export async function takePay(context: Context, request: Request, orderId: string): Promise<Taken> {
  const form = await request.formData()
  if (form.get('step') === 'lock-rate') return lock(context, request, orderId, String(form.get('currency') ?? ''))
  return { refused: await payBy(context, request, orderId, form) }
}

async function payBy(
  context: Context,
  request: Request,
  orderId: string,
  form: FormData,
): Promise<Refused | undefined> {
  const api = apiOf(context, request)
  const path = { orderId }
  const [payment, method] = [String(form.get('payment') ?? ''), String(form.get('method') ?? '')]
  const step = form.get('step')
  if (step === 'voucher') return takeVoucher(api, request, orderId, form)
  if (step === 'later') return takeDraw(api, request, orderId, form)
  if (step === 'sandbox-wire') {
    const body = {
      order: orderId,
      payment,
      kind: form.get('kind') === 'short' ? ('short' as const) : ('whole' as const),
      payerName: String(form.get('payer') ?? ''),
      // Pressed twice, one wire arrives.
      nonce: String(form.get(ONCE) ?? crypto.randomUUID()),
      ...(form.get('amount') === null ? {} : { amount: Number(form.get('amount')) }),
      ...(form.get('currency') === null ? {} : { currency: String(form.get('currency')) }),
    }
    return take(request, () => api.POST('/v1/sandbox/wires', { body }))
  }
  if (step === 'sandbox-outcome') {
    const body = { order: orderId, payment, outcome: String(form.get('outcome')) as 'arrives' }
    return take(request, () => api.POST('/v1/sandbox/payments', { body }))
  }
  const means = instrument(context, orderId, method)
  const refused = await take(request, () => {
    if (step === 'again')
      return api.POST('/v1/orders/{orderId}/payments/{paymentId}/attempts', {
        params: { path: { ...path, paymentId: payment } },
        body: means,
      })
    const amount = form.get('amount') === null ? {} : { amount: Number(form.get('amount')) }
    const [currency, rateLock] = [form.get('currency'), form.get('rate_lock')]
    const abroad = {
      ...(currency === null ? {} : { currency: String(currency) }),
      ...(rateLock === null || rateLock === '' ? {} : { rate_lock: String(rateLock) }),
    }
    return api.POST('/v1/orders/{orderId}/payments', {
      params: { path },
      body: { method: method as Method, ...amount, ...abroad, ...means },
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
    const newest = data?.payments.filter(({ inspection }) => inspection === null).at(-1)
    if (newest?.state !== 'created' || newest.next_action !== null) return
  }
}
