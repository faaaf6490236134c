import type Stripe from 'stripe'
import type { ProviderChargeback, ProviderEvent } from './provider.ts'
import { chargebackOf } from './stripe-chargeback.ts'
import { setupKept, setupLeft } from './stripe-mandate-shape.ts'
import { chargePaid, intentPaid, isoOf, pagePaid, refundSent, transferSent } from './stripe-shape.ts'

/** What Stripe is asked for what an event does not say. */
export interface StripeAsked {
  /** The charge that a bank takes back: Stripe's object of that does not carry our key. */
  chargeOf(id: string): Promise<Stripe.Charge>
  /** The setup by which an instrument is kept, with the instrument: by its own id, or by the instrument's. */
  setupOf(by: { readonly id: string } | { readonly instrument: string }): Promise<Stripe.SetupIntent | undefined>
}

/** What a genuine event says, in our words; nothing for what does not concern us. Facts have the event's own time. */
export async function newsOfEvent(event: Stripe.Event, asked: StripeAsked): Promise<readonly ProviderEvent[]> {
  const { id } = event
  const at = isoOf(event.created)
  switch (event.type) {
    case 'charge.succeeded': {
      const payment = chargePaid(event.data.object)
      return payment === undefined ? [] : [{ id, type: 'payment', payment }]
    }
    case 'payment_intent.processing':
    case 'payment_intent.payment_failed':
    case 'payment_intent.canceled': {
      const payment = intentPaid(event.data.object)
      return payment === undefined ? [] : [{ id, type: 'payment', payment: { ...payment, happenedAt: at } }]
    }
    case 'checkout.session.expired':
    case 'checkout.session.async_payment_failed': {
      const mandate = setupLeft(event.data.object, at)
      if (mandate !== undefined) return [{ id, type: 'mandate', mandate }]
      const payment = pagePaid(event.data.object)
      if (payment === undefined) return []
      const reason = event.type === 'checkout.session.expired' ? 'abandoned' : 'expired'
      const { nextAction: _, ...told } = payment
      return [{ id, type: 'payment', payment: { ...told, state: 'failed', reason, happenedAt: at } }]
    }
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
    case 'charge.refund.updated': {
      const effect = refundSent(event.data.object)
      return effect === undefined ? [] : [{ id, type: 'refund', effect: { ...effect, happenedAt: at } }]
    }
    case 'transfer.created':
    case 'transfer.reversed': {
      const effect = transferSent(event.data.object)
      return effect === undefined ? [] : [{ id, type: 'payout', effect: { ...effect, happenedAt: at } }]
    }
    case 'charge.dispute.created':
      return isWarning(event.data.object) ? takenBack(event.data.object, 'inquiry', event, asked) : []
    case 'charge.dispute.funds_withdrawn':
      return takenBack(event.data.object, 'opened', event, asked)
    case 'charge.dispute.funds_reinstated':
      return takenBack(event.data.object, 'won', event, asked)
    case 'charge.dispute.closed':
      return event.data.object.status === 'lost' ? takenBack(event.data.object, 'lost', event, asked) : []
    default:
      return mandateNews(event, asked)
  }
}

/** News of an instrument that is kept for later. */
async function mandateNews(event: Stripe.Event, asked: StripeAsked): Promise<readonly ProviderEvent[]> {
  switch (event.type) {
    case 'setup_intent.succeeded':
    case 'setup_intent.setup_failed':
    case 'setup_intent.canceled':
      return kept(await asked.setupOf({ id: event.data.object.id }), event)
    case 'mandate.updated':
      return event.data.object.status === 'inactive' ? over(event, idOf(event.data.object.payment_method), asked) : []
    case 'payment_method.detached':
      return over(event, event.data.object.id, asked)
    default:
      return []
  }
}

const idOf = (one: string | { readonly id: string }) => (typeof one === 'string' ? one : one.id)

/** How a setup stands, told at the event's time. */
function kept(setup: Stripe.SetupIntent | undefined, { id, created }: Stripe.Event): readonly ProviderEvent[] {
  const mandate = setup && setupKept(setup)
  return mandate === undefined ? [] : [{ id, type: 'mandate', mandate: { ...mandate, happenedAt: isoOf(created) } }]
}

/** An instrument is kept no more: its bank ended it, or somebody let go of it. */
async function over(
  { id, created }: Stripe.Event,
  instrument: string,
  { setupOf }: StripeAsked,
): Promise<readonly ProviderEvent[]> {
  const setup = await setupOf({ instrument })
  const mandate = setup && setupKept(setup)
  if (mandate === undefined) return []
  const { key, reference } = mandate
  const ended = { key, reference, state: 'ended', reason: 'instrument-closed', happenedAt: isoOf(created) } as const
  return [{ id, type: 'mandate', mandate: ended }]
}

const isWarning = ({ status }: Stripe.Dispute) => status.startsWith('warning_')

/**
 * Money that a bank took: of a card a chargeback; of an account (ACH) a return, which nobody contests and which takes
 * the payment back. `state`: what of it this news is about.
 */
async function takenBack(
  taken: Stripe.Dispute,
  state: ProviderChargeback['state'],
  { id, created }: Stripe.Event,
  { chargeOf }: StripeAsked,
): Promise<readonly ProviderEvent[]> {
  const charge = await chargeOf(typeof taken.charge === 'string' ? taken.charge : taken.charge.id)
  const happenedAt = isoOf(created)
  const chargeback = chargebackOf(taken, charge, happenedAt)
  const paid = chargePaid(charge)
  if (chargeback === undefined || paid === undefined) return []
  if (charge.payment_method_details?.type === 'card')
    return [{ id, type: 'chargeback', chargeback: { ...chargeback, state } }]
  if (state !== 'opened') return []
  const reason = taken.reason.replaceAll('_', '-')
  return [
    { id, type: 'payment', payment: { ...paid, state: 'reversed', amount: chargeback.amount, happenedAt, reason } },
  ]
}
