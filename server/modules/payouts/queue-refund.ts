import { addDuration } from '../../kernel/instant.ts'
import type { RootId } from '../../kernel/use-case.ts'
import { all, due, entry, event, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { type LegalDetails, legalDetailsType } from '../parties/legal-details.rules.ts'
import { paidBy } from '../payments/attempt.rules.ts'
import { exchangeReads } from '../payments/exchange-facts.rules.ts'
import { paymentType } from '../payments/payment.rules.ts'
import type { Recipient } from '../payments/recipient.rules.ts'
import { goingOut, type Refund, refundType } from '../payments/refund.rules.ts'
import { refundCall } from '../payments/refund-booking.rules.ts'
import { converted, withheld } from '../payments/refund-sending.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import type { Rate } from '../rates/rate.rules.ts'
import { newOrder, payeeOf, payingBack, queued } from './new-order.rules.ts'
import { operator, payingAccountType } from './paying-account.rules.ts'
import { paymentOrderRoot, paymentOrderType } from './payment-order.rules.ts'
import { needsSecondPerson, type PayoutLimits, payoutsPolicy } from './payout-limits.rules.ts'
import { mayGoOut, screeningType } from './screening.rules.ts'

export interface QueueRefund {
  readonly orderId: RootId
  readonly refundId: string
}

/**
 * A screened refund by the operator's bank waits for the next file of the account that its wire came to, else of any
 * that pays the currency; above the limit a second person approves it first, and what the bank would refuse waits for
 * what is missing. One whose payment was taken back meanwhile is owed again. Without such an account it is tried again
 * every day. Twice is once. Refuses `not-found`,
 * `wrong-state`, `not-screened`.
 */
export const queueRefund = useCase({
  name: 'payouts.queue-refund',
  action: 'payment-order.queue',
  root: (input: QueueRefund) => paymentOrderRoot(input.refundId),
  reads: ({ orderId, refundId }, root) => ({
    refund: written(one(refundType, orderId, refundId)),
    screening: one(screeningType, orderId, refundId),
    known: one(paymentOrderType, root, 'order'),
    paying: all(payingAccountType, operator),
    policies: all(policyVersionType, policyRoot(payoutsPolicy.name)),
  }),
  more: ({ refund }, { orderId }) => ({
    legal: one(legalDetailsType, refund?.buyerId ?? '', 'legal'),
    payment: one(paymentType, orderId, refund?.paymentId ?? ''),
    ...exchangeReads(refund?.currency ?? '', refund?.payIn ?? refund?.currency ?? ''),
  }),
  sides: () => [{ as: 'staff', company: operator }],
  decide({ refund, screening, known, paying, policies, legal, payment, ...facts }, { orderId }, context, orderRoot) {
    if (refund?.to === undefined) return refuse('not-found')
    if (known !== undefined && known.state !== 'cancelled') return { answer: receipt(orderRoot), changes: [] }
    if (refund.state !== 'requested') return refuse('wrong-state', { state: refund.state })
    if (!mayGoOut(screening)) return refuse('not-screened')
    const kept = withheld([refund], payment, context)
    if (kept !== undefined) return { answer: receipt(undefined), changes: kept }
    const { id, provider, exchange, payIn, currency } = refund
    const from = payingBack(paying, provider, payIn ?? currency)
    const limits = valuesOf(payoutsPolicy, policyAt(policies, context.at))
    const again = due(orderId, 'refund.by-bank', id, addDuration(context.at, limits.lookAgain))
    if (from === undefined) return { answer: receipt(undefined), changes: [again] }
    // The file says what goes out: the rate is that of this moment, and stays when the order is made anew.
    const asIs = { refund, changes: [] }
    const { refund: sending, changes } = exchange === undefined ? converted(refund, payment, facts, context) : asIs
    const out = goesTo(sending, withAddress(refund.to, legal), limits, facts.toRate)
    const after: Refund = { ...sending, provider: from.name }
    return {
      answer: receipt(orderRoot),
      changes: [
        ...queued(newOrder(out, from, context.at), context.at, limits.orderAsked),
        put(refundType, after),
        ...changes,
        entry(orderId, 'refund.queued', { refund: id, payment_order: orderRoot }),
      ],
    }
  },
})

/** What the bank is told of a refund. */
function goesTo(refund: Refund, to: Recipient, limits: PayoutLimits, rate: Rate | undefined) {
  const { id, orderId } = refund
  const { amount, currency } = goingOut(refund)
  return {
    ...payeeOf(to),
    orderRoot: paymentOrderRoot(id),
    kind: 'refund' as const,
    ownerRoot: orderId,
    ownerId: id,
    amount,
    currency,
    remittance: `Surety refund ${id}`,
    needsSecond: needsSecondPerson(amount, currency, limits, rate),
  }
}

const receipt = (order: string | undefined) => ({ payment_order: order ?? null })

/** Where the bank said no address of the payer, the buyer's own in law stands in for it. */
function withAddress(to: Recipient, legal: LegalDetails | undefined): Recipient {
  if (to.town !== undefined || legal === undefined) return to
  const { city, addressLines, postcode } = legal
  const street = addressLines.join(', ')
  return { ...to, town: city, street, ...(postcode === undefined ? {} : { postcode }) }
}

/** Deadline `refund.by-bank`: a refund that no account paid is handed on again. Refuses `not-found`. */
export const tryRefundAgain = useCase({
  name: 'payouts.try-refund-again',
  action: 'refund.send',
  root: (input: QueueRefund) => input.orderId,
  reads: ({ orderId, refundId }) => ({ refund: one(refundType, orderId, refundId) }),
  more: ({ refund }, { orderId }) => ({ payment: one(paymentType, orderId, refund?.paymentId ?? '') }),
  sides: () => [{ as: 'staff', company: operator }],
  decide({ refund, payment }, { orderId }) {
    if (refund === undefined) return refuse('not-found')
    const answer = { refund: refund.id, state: refund.state as string }
    if (refund.state !== 'requested') return { answer, changes: [] }
    const call = refundCall(refund, paidBy(payment, refund))
    return { answer, changes: [event(orderId, 'refund.look-again', call)] }
  },
})
