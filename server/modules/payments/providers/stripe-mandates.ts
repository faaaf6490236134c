import type Stripe from 'stripe'
import type {
  Asked,
  MandateDesk,
  MandateRequest,
  PaymentRequest,
  ProviderMandate,
  ProviderPayment,
} from './provider.ts'
import { answered, first, listed } from './stripe-ask.ts'
import { setupKept, setupLeft, setupPage } from './stripe-mandate-shape.ts'
import { refusal } from './stripe-refusal.ts'
import { intentPaid, isoOf, keyField, pageField, reasonOf } from './stripe-shape.ts'
import type { StripeAsked } from './stripe-webhook.ts'

const typeOf = (method: MandateRequest['method']) => (method === 'ach' ? 'us_bank_account' : 'card')
const nowhere = 'https://surety.invalid/'
const instrumentField = ['payment_method']

/**
 * Instruments that Stripe keeps: a setup (SetupIntent) names the instrument, for payments while its holder is not
 * there. Our reference is the setup's id, so nothing but that is kept here. An account is named on Stripe's page only,
 * where its holder reads what a bank asks him to.
 */
export function mandateDesk(stripe: Stripe): MandateDesk {
  return {
    create: (key, request) => createMandate(stripe, key, request),
    get: (key, sentAt) =>
      answered(async () => {
        const setups = stripe.setupIntents.list({ ...listed(sentAt), expand: ['data.payment_method'] })
        const setup = await first(setups, ({ metadata }) => metadata?.[keyField] === key)
        const told = setup && setupKept(setup)
        if (told !== undefined && told.state !== 'needs-action') return told
        const pages = stripe.checkout.sessions.list(listed(sentAt))
        const page = await first(pages, ({ client_reference_id: id }) => id === key)
        if (page?.status === 'expired') return setupLeft(page, isoOf(page.expires_at))
        return (page && setupPage(page)) ?? told
      }),
    async end(reference) {
      try {
        const { payment_method: instrument } = await stripe.setupIntents.retrieve(reference, {
          expand: instrumentField,
        })
        const isKept = typeof instrument === 'object' && instrument !== null && instrument.customer !== null
        if (isKept) await stripe.paymentMethods.detach(instrument.id)
        return 'ended'
      } catch (error) {
        return refusal(error) === undefined ? 'unknown' : 'missing'
      }
    },
  }
}

async function createMandate(stripe: Stripe, key: string, request: MandateRequest): Promise<Asked<ProviderMandate>> {
  try {
    const holder = await stripe.customers.create({ metadata: { [keyField]: key } }, { idempotencyKey: `${key}-holder` })
    const isToken = request.method === 'card' && /^pm_/.test(request.token ?? '')
    const made = isToken ? named(stripe, key, request, holder.id) : onPage(stripe, key, request, holder.id)
    return (await made) ?? 'unknown'
  } catch (error) {
    const fault = refusal(error)
    if (fault === undefined) return 'unknown'
    const happenedAt = isoOf(Math.floor(Date.now() / 1000))
    return { key, reference: `refused:${key}`, state: 'failed', happenedAt, reason: reasonOf(fault) }
  }
}

/** An instrument that Stripe knows by a token is kept at once, with 3-D Secure where its bank asks for it. */
async function named(stripe: Stripe, key: string, { token = '', returnUrl = nowhere }: MandateRequest, holder: string) {
  const setup = await stripe.setupIntents.create(
    {
      ...{ customer: holder, payment_method: token, usage: 'off_session', confirm: true, return_url: returnUrl },
      allowed_payment_method_types: ['card'],
      ...{ metadata: { [keyField]: key }, expand: instrumentField },
    },
    { idempotencyKey: key },
  )
  return setupKept(setup)
}

/** The instrument is named on Stripe's own page. */
async function onPage(stripe: Stripe, key: string, request: MandateRequest, holder: string) {
  const { method, currency, returnUrl = nowhere } = request
  const page = await stripe.checkout.sessions.create(
    {
      ...{ mode: 'setup', customer: holder, client_reference_id: key, currency: currency.toLowerCase() },
      ...{ success_url: returnUrl, cancel_url: returnUrl, metadata: { [keyField]: key } },
      allowed_payment_method_types: [typeOf(method)],
      setup_intent_data: { metadata: { [keyField]: key, [pageField]: 'yes' } },
    },
    { idempotencyKey: key },
  )
  return setupPage(page)
}

/**
 * A payment by a kept instrument while its holder is not there; `undefined`: Stripe keeps it no more. Throws what
 * Stripe refuses.
 */
export async function collected(
  stripe: Stripe,
  key: string,
  { mandate: reference, currency, method }: PaymentRequest & { readonly mandate: string },
  amount: number,
): Promise<ProviderPayment | undefined> {
  const setup = await stripe.setupIntents.retrieve(reference, { expand: instrumentField })
  const { payment_method: instrument, mandate } = setup
  if (typeof instrument !== 'object' || instrument === null || instrument.customer === null) return undefined
  const { customer: holder } = instrument
  const intent = await stripe.paymentIntents.create(
    {
      ...{ amount, currency: currency.toLowerCase(), payment_method: instrument.id, off_session: true, confirm: true },
      ...{ customer: typeof holder === 'string' ? holder : (holder?.id ?? ''), metadata: { [keyField]: key } },
      ...(mandate === null ? {} : { mandate: typeof mandate === 'string' ? mandate : mandate.id }),
      allowed_payment_method_types: [typeOf(method)],
      expand: ['latest_charge'],
    },
    { idempotencyKey: key },
  )
  return intentPaid(intent)
}

/** Finds the setup by which an instrument is kept, for news that do not carry our key. */
export function setupOf(stripe: Stripe): StripeAsked['setupOf'] {
  return async (by) => {
    if ('id' in by) return stripe.setupIntents.retrieve(by.id, { expand: instrumentField })
    const found = stripe.setupIntents.list({ payment_method: by.instrument, limit: 10 })
    return first(found, ({ metadata }) => metadata?.[keyField] !== undefined)
  }
}
