import type Stripe from 'stripe'
import type { Instant } from '../../../kernel/use-case.ts'
import type { ProviderMandate } from './provider.ts'
import { isoOf, keyField, pageField, reasonOf } from './stripe-shape.ts'

/** What people know an instrument by: brand or bank, and its last four digits. */
function labelOf({ card, us_bank_account: account }: Stripe.PaymentMethod): string {
  if (card) return `${card.brand} •• ${card.last4}`
  return `${account?.bank_name ?? 'account'} •• ${account?.last4 ?? ''}`
}

type Stage = Pick<ProviderMandate, 'state' | 'label' | 'nextAction' | 'reason'>

function stageOf({ status, payment_method: instrument, next_action: next, ...setup }: Stripe.SetupIntent): Stage {
  if (status === 'succeeded' && typeof instrument === 'object' && instrument !== null) {
    // What Stripe let go of belongs to nobody any more.
    const isKept = instrument.customer !== null
    return isKept ? { state: 'active', label: labelOf(instrument) } : { state: 'ended', reason: 'let-go' }
  }
  if (status === 'canceled') return { state: 'failed', reason: reasonOf({ code: 'abandoned' }) }
  const error = setup.last_setup_error
  const isOver = status === 'requires_payment_method' && error != null && setup.metadata?.[pageField] === undefined
  if (isOver) return { state: 'failed', reason: reasonOf(error) }
  const url = next?.redirect_to_url?.url ?? next?.verify_with_microdeposits?.hosted_verification_url
  return { state: 'needs-action', ...(url ? { nextAction: { kind: 'redirect', url } } : {}) }
}

/** A setup, its instrument expanded, as what is kept; `undefined` for one that is not ours. */
export function setupKept(setup: Stripe.SetupIntent): ProviderMandate | undefined {
  const key = setup.metadata?.[keyField]
  if (key === undefined) return undefined
  return { key, reference: setup.id, happenedAt: isoOf(setup.created), ...stageOf(setup) }
}

/** A page on which an instrument is to be named; `undefined` for another page. */
export function setupPage(page: Stripe.Checkout.Session): ProviderMandate | undefined {
  const { client_reference_id: key, setup_intent: setup, mode, url } = page
  if (key === null || mode !== 'setup') return undefined
  const reference = typeof setup === 'string' ? setup : (setup?.id ?? page.id)
  const nextAction = url === null ? {} : { nextAction: { kind: 'redirect', url } as const }
  return { key, reference, state: 'needs-action', happenedAt: isoOf(page.created), ...nextAction }
}

/** A page that ended without an instrument; `undefined` for any other. */
export function setupLeft(page: Stripe.Checkout.Session, at: Instant): ProviderMandate | undefined {
  const named = setupPage(page)
  if (named === undefined) return undefined
  const { key, reference } = named
  return { key, reference, state: 'failed', reason: 'abandoned', happenedAt: at }
}
