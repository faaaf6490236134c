import type Stripe from 'stripe'
import type { ProviderChargeback, ProviderEvent } from './provider.ts'
import { chargebackOf } from './stripe-chargeback.ts'
import { chargePaid, intentPaid, isoOf, pagePaid, refundSent, transferSent } from './stripe-shape.ts'

/** Finds the charge that a bank takes back: Stripe's object of that does not carry our key. */
export type ChargeOf = (id: string) => Promise<Stripe.Charge>

/** What a genuine event says, in our words; nothing for what does not concern us. Facts have the event's own time. */
export async function newsOfEvent(event: Stripe.Event, chargeOf: ChargeOf): Promise<readonly ProviderEvent[]> {
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
      return isWarning(event.data.object) ? takenBack(event.data.object, 'inquiry', event, chargeOf) : []
    case 'charge.dispute.funds_withdrawn':
      return takenBack(event.data.object, 'opened', event, chargeOf)
    case 'charge.dispute.funds_reinstated':
      return takenBack(event.data.object, 'won', event, chargeOf)
    case 'charge.dispute.closed':
      return event.data.object.status === 'lost' ? takenBack(event.data.object, 'lost', event, chargeOf) : []
    default:
      return []
  }
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
  chargeOf: ChargeOf,
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
