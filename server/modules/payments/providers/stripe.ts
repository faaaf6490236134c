import type Stripe from 'stripe'
import type { Instant } from '../../../kernel/use-case.ts'
import type { MethodCode } from '../method.rules.ts'
import type { Abilities, Custody } from '../provider.rules.ts'
import { requestRefused } from '../refund.rules.ts'
import type {
  Asked,
  PaymentRequest,
  PayoutRequest,
  Provider,
  ProviderEffect,
  ProviderFee,
  ProviderPayment,
  RefundRequest,
} from './provider.ts'
import { fromStripe, toStripe } from './stripe-amount.ts'
import { answered, first, listed } from './stripe-ask.ts'
import { balanceReport } from './stripe-balance.ts'
import { askedChargeback, submitEvidence } from './stripe-chargeback.ts'
import { collected, mandateDesk, setupOf } from './stripe-mandates.ts'
import { isUnread, refusal } from './stripe-refusal.ts'
import { intentPaid, isoOf, keyField, pageField, pagePaid, reasonOf, refundSent, transferSent } from './stripe-shape.ts'
import { newsOfEvent } from './stripe-webhook.ts'

export interface StripeSettings {
  readonly secretKey: string
  /** `whsec_…`; two while one replaces the other. */
  readonly webhookSecrets: readonly string[]
  readonly custody: Custody
  /** What the account settles in, ISO 4217: another currency would be converted before it is here. */
  readonly currencies: readonly string[]
  /** ISO 8601; depends on the account's country. */
  readonly longestHold: string
  /** Where Stripe is; absent: api.stripe.com. */
  readonly url?: string
  readonly timeoutMilliseconds?: number
}

/** Our methods by Stripe's names. */
const types: Partial<Readonly<Record<MethodCode, 'card' | 'us_bank_account' | 'boleto'>>> = {
  card: 'card',
  'apple-pay': 'card',
  'google-pay': 'card',
  ach: 'us_bank_account',
  boleto: 'boleto',
}

export function stripeAbilities({ currencies, longestHold, custody }: StripeSettings): Abilities {
  return {
    name: 'stripe',
    kind: 'provider',
    currencies,
    methods: Object.keys(types) as MethodCode[],
    longestHold,
    // A card's bank may refuse what is older; Stripe itself sets no end to refunds of cards but this.
    refundWindow: 'P180D',
    cannot: ['bank-payouts', 'virtual-accounts', 'wires'],
    custody,
  }
}

/**
 * Payments by Stripe. Card numbers are typed on Stripe's page; a token that Stripe gave an integrator's page is
 * confirmed at once. Our key is Stripe's idempotency key and stands in the object's metadata, so that asking looks
 * through what was made in the hours around the call: lists are exact where search is late. The package is loaded here.
 */
export async function stripeProvider(settings: StripeSettings): Promise<Provider> {
  const stripe = await clientOf(settings)
  const ask = asking(stripe)
  const asked = { chargeOf: (id: string) => stripe.charges.retrieve(id), setupOf: setupOf(stripe) }
  return {
    abilities: stripeAbilities(settings),
    createPayment: (key, request) => createPayment(stripe, key, request),
    mandates: mandateDesk(stripe),
    getPayment: (key, sentAt) => answered(() => ask.payment(key, sentAt)),
    feeOf: (reference) => answered(() => feeOf(stripe, reference)),
    createRefund: (key, request) => createRefund(stripe, ask, key, request),
    getRefund: (key, sentAt) => answered(() => ask.refund(key, sentAt)),
    createPayout: (key, request) => createTransfer(stripe, key, request),
    getPayout: (key) => answered(() => ask.transfer(key)),
    getChargeback: (id) => answered(() => askedChargeback(stripe, id)),
    sendEvidence: (id, evidence) => submitEvidence(stripe, id, evidence),
    balanceReport: (cursor, since) => balanceReport(stripe, cursor, since).catch(() => 'unknown' as const),
    async verifyWebhook(headers, rawBody) {
      const event = genuine(stripe, settings.webhookSecrets, headers['stripe-signature'], rawBody)
      return event && newsOfEvent(event, asked)
    },
  }
}

async function clientOf({ secretKey, url, timeoutMilliseconds = 10_000 }: StripeSettings): Promise<Stripe> {
  const { default: Client } = await import('stripe')
  const at = url === undefined ? undefined : new URL(url)
  // A call that may have been done is never sent again by itself: it is asked for.
  const calm = { maxNetworkRetries: 0, timeout: timeoutMilliseconds, telemetry: false }
  if (at === undefined) return new Client(secretKey, calm)
  const protocol = at.protocol === 'http:' ? 'http' : 'https'
  return new Client(secretKey, { ...calm, protocol, host: at.hostname, ...(at.port && { port: at.port }) })
}

/** Signed by one of the secrets within the last five minutes. */
function genuine(stripe: Stripe, secrets: readonly string[], signature: string | undefined, rawBody: string) {
  for (const secret of secrets)
    try {
      return stripe.webhooks.constructEvent(rawBody, signature ?? '', secret, 300)
    } catch {
      // The next secret may be the one.
    }
  return undefined
}

async function createPayment(stripe: Stripe, key: string, request: PaymentRequest): Promise<Asked<ProviderPayment>> {
  const amount = toStripe(request.amount, request.currency)
  const type = types[request.method]
  const failed = (reason: string): ProviderPayment => {
    const { amount, currency } = request
    const happenedAt = isoOf(Math.floor(Date.now() / 1000))
    return { key, reference: `refused:${key}`, state: 'failed', amount, currency, happenedAt, reason }
  }
  if (amount === undefined || type === undefined) return failed(type ? 'amount-not-possible' : 'method-not-offered')
  const isToken = /^(pm|tok)_/.test(request.token ?? '')
  try {
    if (request.mandate !== undefined)
      return (await collected(stripe, key, { ...request, mandate: request.mandate }, amount)) ?? failed('mandate-ended')
    const made = isToken ? await confirmed(stripe, key, request, amount) : await onPage(stripe, key, request, amount)
    return made ?? 'unknown'
  } catch (error) {
    const fault = refusal(error)
    if (fault === undefined) return 'unknown'
    const told = failed(reasonOf(fault))
    const intent = fault.payment_intent
    return intent === undefined ? told : { ...told, reference: intent.id, happenedAt: isoOf(intent.created) }
  }
}

/** An instrument that Stripe knows by a token: confirmed at once, with 3-D Secure where the bank asks for it. */
async function confirmed(stripe: Stripe, key: string, request: PaymentRequest, amount: number) {
  const { currency, token = '', returnUrl, method } = request
  const intent = await stripe.paymentIntents.create(
    {
      amount,
      currency: currency.toLowerCase(),
      payment_method: token,
      allowed_payment_method_types: [types[method] ?? 'card'],
      confirm: true,
      metadata: { [keyField]: key },
      return_url: returnUrl ?? 'https://surety.invalid/',
      expand: ['latest_charge'],
    },
    { idempotencyKey: key },
  )
  return intentPaid(intent)
}

/** Stripe's own page: card, wallet, bank account or boleto is chosen and confirmed there. Open for 30 minutes. */
async function onPage(stripe: Stripe, key: string, request: PaymentRequest, amount: number) {
  const { currency, returnUrl = 'https://surety.invalid/', method, reference } = request
  const name = reference === undefined ? 'Order' : `Order ${reference}`
  const page = await stripe.checkout.sessions.create(
    {
      mode: 'payment',
      client_reference_id: key,
      allowed_payment_method_types: [types[method] ?? 'card'],
      line_items: [
        { quantity: 1, price_data: { currency: currency.toLowerCase(), unit_amount: amount, product_data: { name } } },
      ],
      payment_intent_data: { metadata: { [keyField]: key, [pageField]: 'yes' } },
      metadata: { [keyField]: key },
      success_url: returnUrl,
      cancel_url: returnUrl,
      ...(method === 'card' && { payment_method_options: { card: { request_three_d_secure: 'any' } } }),
    },
    { idempotencyKey: key },
  )
  return pagePaid(page)
}

/** Stripe's fee stands in the balance transaction of the charge; an account settles in the charge's own currency. */
async function feeOf(stripe: Stripe, reference: string): Promise<ProviderFee | undefined> {
  const intent = await stripe.paymentIntents.retrieve(reference, { expand: ['latest_charge.balance_transaction'] })
  const { latest_charge: charge } = intent
  if (typeof charge !== 'object' || charge === null) return undefined
  const { balance_transaction: line } = charge
  // It comes a moment after the charge: until then nobody knows.
  if (typeof line !== 'object' || line === null) throw new Error('no balance transaction yet')
  const currency = line.currency.toUpperCase()
  return { reference: line.id, amount: fromStripe(line.fee, currency), currency, happenedAt: isoOf(line.created) }
}

type Asking = ReturnType<typeof asking>

function asking(stripe: Stripe) {
  const intentOf = (key: string, sentAt?: Instant) =>
    first(
      stripe.paymentIntents.list({ ...listed(sentAt), expand: ['data.latest_charge'] }),
      ({ metadata }) => metadata[keyField] === key,
    )
  const pageOf = (key: string, sentAt?: Instant) =>
    first(stripe.checkout.sessions.list(listed(sentAt)), ({ client_reference_id: id }) => id === key)
  return {
    intentOf,
    async payment(key: string, sentAt?: Instant) {
      const intent = await intentOf(key, sentAt)
      const paid = intent && intentPaid(intent)
      if (paid !== undefined && paid.state !== 'needs-action') return paid
      const page = await pageOf(key, sentAt)
      const told = page && pagePaid(page)
      // A page that was finished with a payment that came to nothing: a boleto or an account that did not pay.
      if (page?.status === 'complete' && paid !== undefined && intent?.last_payment_error)
        return { ...paid, state: 'failed' as const, reason: reasonOf(intent.last_payment_error) }
      return told ?? paid
    },
    async refund(key: string, sentAt?: Instant) {
      const refund = await first(stripe.refunds.list(listed(sentAt)), ({ metadata }) => metadata?.[keyField] === key)
      return refund && refundSent(refund)
    },
    async transfer(key: string) {
      const transfer = await first(stripe.transfers.list({ transfer_group: key, limit: 10 }), () => true)
      return transfer && transferSent(transfer)
    },
  }
}

async function createRefund(
  stripe: Stripe,
  ask: Asking,
  key: string,
  { paymentKey, reference, amount, currency }: RefundRequest,
): Promise<Asked<ProviderEffect>> {
  const there = toStripe(amount, currency)
  if (there === undefined) return failedEffect(key, amount, currency, 'amount-not-possible')
  try {
    const intent = reference?.startsWith('pi_') ? reference : (await ask.intentOf(paymentKey))?.id
    if (intent === undefined) return 'unknown'
    const asked = { payment_intent: intent, amount: there, metadata: { [keyField]: key } }
    return refundSent(await stripe.refunds.create(asked, { idempotencyKey: key })) ?? 'unknown'
  } catch (error) {
    const fault = refusal(error)
    if (fault === undefined) return 'unknown'
    return failedEffect(key, amount, currency, isUnread(fault) ? requestRefused : reasonOf(fault))
  }
}

function failedEffect(key: string, amount: bigint, currency: string, reason: string): ProviderEffect {
  const happenedAt = isoOf(Math.floor(Date.now() / 1000))
  return { key, reference: `refused:${key}`, state: 'failed', amount, currency, happenedAt, reason }
}

/** Money to a supplier's connected account; Stripe pays it out from there. */
async function createTransfer(stripe: Stripe, key: string, request: PayoutRequest): Promise<Asked<ProviderEffect>> {
  const { amount, currency, accountNumber: destination, reference: description } = request
  const there = toStripe(amount, currency)
  const isConnected = destination.startsWith('acct_')
  if (there === undefined || !isConnected)
    return failedEffect(key, amount, currency, isConnected ? 'amount-not-possible' : 'account-not-connected')
  try {
    const asked = { amount: there, currency: currency.toLowerCase(), destination, description, transfer_group: key }
    const made = await stripe.transfers.create({ ...asked, metadata: { [keyField]: key } }, { idempotencyKey: key })
    return transferSent(made) ?? 'unknown'
  } catch (error) {
    const fault = refusal(error)
    return fault === undefined ? 'unknown' : failedEffect(key, amount, currency, reasonOf(fault))
  }
}
