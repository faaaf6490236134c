import type Stripe from 'stripe'
import type { ChargebackEvidence, ChargebackReason } from '../chargeback.rules.ts'
import type { Asked, ProviderChargeback } from './provider.ts'
import { fromStripe } from './stripe-amount.ts'
import { refusal } from './stripe-refusal.ts'
import { chargePaid, isoOf } from './stripe-shape.ts'

const reasons: Readonly<Record<string, ChargebackReason>> = {
  fraudulent: 'fraud',
  unrecognized: 'fraud',
  product_not_received: 'not-received',
  product_unacceptable: 'not-as-described',
  credit_not_processed: 'credit-not-processed',
  duplicate: 'duplicate',
}

/** Stripe's early warnings move no money; everything that is neither won nor lost is open. */
function stateOf({ status }: Stripe.Dispute): ProviderChargeback['state'] {
  if (status.startsWith('warning_')) return 'inquiry'
  if (status === 'won') return 'won'
  return status === 'lost' ? 'lost' : 'opened'
}

/** What a card's bank takes back of a charge; `undefined` for one that is not ours. `at`: when that happened. */
export function chargebackOf(
  taken: Stripe.Dispute,
  charge: Stripe.Charge,
  at = isoOf(taken.created),
): ProviderChargeback | undefined {
  const paid = chargePaid(charge)
  if (paid === undefined) return undefined
  const { currency, key: paymentKey, reference: paymentReference } = paid
  const fee = (taken.balance_transactions ?? []).reduce((all, line) => all + line.fee, 0)
  const by = taken.evidence_details?.due_by
  return {
    ...{ key: taken.id, paymentKey, paymentReference, state: stateOf(taken), currency, happenedAt: at },
    amount: fromStripe(taken.amount, currency),
    reason: reasons[taken.reason] ?? 'other',
    ...(by == null ? {} : { evidenceBy: isoOf(by) }),
    ...(fee > 0 ? { fee: fromStripe(fee, currency) } : {}),
  }
}

/** A chargeback as it is when asked for: an outcome counts from when its money moved, or from now. */
export async function askedChargeback(stripe: Stripe, id: string): Promise<ProviderChargeback | undefined> {
  const taken = await stripe.disputes.retrieve(id, { expand: ['charge'] })
  const charge = typeof taken.charge === 'string' ? await stripe.charges.retrieve(taken.charge) : taken.charge
  const state = stateOf(taken)
  const moved = Math.max(...(taken.balance_transactions ?? []).map(({ created }) => created), taken.created)
  const decided = state === 'lost' ? Math.floor(Date.now() / 1000) : moved
  return chargebackOf(taken, charge, isoOf(state === 'won' || state === 'lost' ? decided : taken.created))
}

/** Hands evidence in for good; what Stripe takes no more is `missing`: no such chargeback, or its time is over. */
export async function submitEvidence(
  stripe: Stripe,
  id: string,
  evidence: ChargebackEvidence,
): Promise<Asked<'taken'>> {
  try {
    await submit(stripe, id, evidence)
    return 'taken'
  } catch (error) {
    return refusal(error) === undefined ? 'unknown' : 'missing'
  }
}

async function submit(stripe: Stripe, id: string, evidence: ChargebackEvidence): Promise<void> {
  const { buyer, goods, carrier, trackingNumber, shippedAt, statement } = evidence
  await stripe.disputes.update(
    id,
    {
      evidence: {
        customer_name: buyer.slice(0, 200),
        product_description: goods.slice(0, 5_000),
        uncategorized_text: statement.slice(0, 20_000),
        ...(carrier === undefined ? {} : { shipping_carrier: carrier }),
        ...(trackingNumber === undefined ? {} : { shipping_tracking_number: trackingNumber }),
        ...(shippedAt === undefined ? {} : { shipping_date: shippedAt.slice(0, 10) }),
      },
      submit: true,
    },
    { idempotencyKey: `${id}.evidence` },
  )
}
