import type Stripe from 'stripe'
import { toInstant } from '../../../kernel/instant.ts'
import type { Instant } from '../../../kernel/use-case.ts'
import type { NextAction } from '../attempt.rules.ts'
import type { ProviderEffect, ProviderPayment } from './provider.ts'
import { fromStripe } from './stripe-amount.ts'

/** Where our key stands in Stripe's objects. */
export const keyField = 'surety_key'
/** Set where the payer goes on at Stripe's page: there a decline is not the end, another card may follow. */
export const pageField = 'surety_page'

export const isoOf = (seconds: number): Instant => toInstant(seconds * 1000)
const currencyOf = ({ currency }: { readonly currency: string }) => currency.toUpperCase()
const idOf = (one: string | { readonly id: string } | null | undefined) => (typeof one === 'string' ? one : one?.id)

/** Reasons that have words of ours; any other goes on as Stripe says it, with dashes. */
const reasons: Readonly<Record<string, string>> = {
  stolen_card: 'lost-card',
  pickup_card: 'lost-card',
  authentication_required: 'authentication-failed',
  payment_intent_authentication_failure: 'authentication-failed',
  payment_method_provider_timeout: 'expired',
  abandoned: 'abandoned',
  expired: 'expired',
}

/** Why a payment failed, in our words: the bank's decline code before Stripe's own. */
export function reasonOf(error: { readonly code?: string | null; readonly decline_code?: string | null }): string {
  const said = error.decline_code ?? error.code ?? 'declined'
  return reasons[said] ?? said.replaceAll('_', '-').slice(0, 60)
}

/** A charge as a payment: only charges know whether 3-D Secure was passed. */
export function chargePaid(charge: Stripe.Charge): ProviderPayment | undefined {
  const key = charge.metadata[keyField]
  const reference = idOf(charge.payment_intent)
  if (key === undefined || reference === undefined) return undefined
  const { card } = charge.payment_method_details ?? {}
  const currency = currencyOf(charge)
  return {
    ...{ key, reference, state: 'succeeded', currency, happenedAt: isoOf(charge.created) },
    amount: fromStripe(charge.amount_captured, currency),
    ...(card === undefined ? {} : { authenticated: card?.three_d_secure?.result === 'authenticated' }),
  }
}

type Stage = Pick<ProviderPayment, 'state' | 'nextAction' | 'reason'>

function nextOf({ next_action: next }: Stripe.PaymentIntent): NextAction | undefined {
  const { boleto_display_details: boleto, redirect_to_url: redirect } = next ?? {}
  if (boleto) {
    const [text, url] = [boleto.number, boleto.hosted_voucher_url]
    return { kind: 'instructions', ...(text && { text }), ...(url && { url }) }
  }
  return redirect?.url ? { kind: 'redirect', url: redirect.url } : undefined
}

function stageOf(intent: Stripe.PaymentIntent): Stage {
  const nextAction = nextOf(intent)
  const next = nextAction === undefined ? {} : { nextAction }
  switch (intent.status) {
    case 'processing':
      return { state: 'pending' }
    case 'requires_capture':
      return { state: 'review' }
    case 'canceled':
      return { state: 'failed', reason: reasonOf({ code: intent.cancellation_reason ?? 'abandoned' }) }
    case 'requires_payment_method':
      if (intent.metadata[pageField] !== undefined || intent.last_payment_error == null)
        return { state: 'needs-action' }
      return { state: 'failed', reason: reasonOf(intent.last_payment_error) }
    default:
      // A boleto is out: the payer has his instructions, nothing else is asked of him here.
      return { state: nextAction?.kind === 'instructions' ? 'pending' : 'needs-action', ...next }
  }
}

/** A payment intent, its latest charge expanded, as a payment; `undefined` for one that is not ours. */
export function intentPaid(intent: Stripe.PaymentIntent): ProviderPayment | undefined {
  const key = intent.metadata[keyField]
  if (key === undefined) return undefined
  const { latest_charge: charge } = intent
  if (intent.status === 'succeeded' && typeof charge === 'object' && charge !== null) return chargePaid(charge)
  const currency = currencyOf(intent)
  const told = { key, reference: intent.id, currency, happenedAt: isoOf(intent.created) }
  return { ...told, amount: fromStripe(intent.amount, currency), ...stageOf(intent) }
}

/** A page of Stripe's that waits for the payer, or waited in vain; `undefined` for one that is not ours. */
export function pagePaid(page: Stripe.Checkout.Session): ProviderPayment | undefined {
  const key = page.client_reference_id
  if (key === null || page.currency === null) return undefined
  const currency = currencyOf({ currency: page.currency })
  const amount = fromStripe(page.amount_total ?? 0, currency)
  const told = { key, reference: idOf(page.payment_intent) ?? page.id, currency, amount }
  if (page.status === 'expired')
    return { ...told, state: 'failed', reason: 'abandoned', happenedAt: isoOf(page.expires_at) }
  const nextAction = page.url === null ? {} : { nextAction: { kind: 'redirect', url: page.url } as const }
  return { ...told, state: 'needs-action', happenedAt: isoOf(page.created), ...nextAction }
}

/** A refund; settled once Stripe says that it succeeded, failed also when it comes back later. */
export function refundSent(refund: Stripe.Refund): ProviderEffect | undefined {
  const key = refund.metadata?.[keyField]
  if (key === undefined) return undefined
  const states: Readonly<Record<string, ProviderEffect['state']>> = {
    succeeded: 'settled',
    failed: 'failed',
    canceled: 'failed',
  }
  const state = states[refund.status ?? ''] ?? 'pending'
  const currency = currencyOf(refund)
  const trace = refund.destination_details?.card?.reference ?? refund.id
  const told = { key, reference: refund.id, state, currency, amount: fromStripe(refund.amount, currency) }
  const failed = state === 'failed' ? { reason: (refund.failure_reason ?? 'refused').replaceAll('_', '-') } : {}
  return { ...told, happenedAt: isoOf(refund.created), trace, ...failed }
}

/** A transfer to a connected account: it is there at once, and comes back only by a reversal of all of it. */
export function transferSent(transfer: Stripe.Transfer): ProviderEffect | undefined {
  const key = transfer.metadata[keyField]
  if (key === undefined) return undefined
  const currency = currencyOf(transfer)
  const state = transfer.reversed ? 'returned' : 'settled'
  const told = { key, reference: transfer.id, state, currency, amount: fromStripe(transfer.amount, currency) } as const
  const back = transfer.reversed ? { reason: 'transfer-reversed' } : {}
  return { ...told, happenedAt: isoOf(transfer.created), trace: transfer.id, ...back }
}
