import type { Json } from '../../kernel/use-case.ts'
import { due, entry, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { firstAskAt } from './asking.rules.ts'
import { exchangeReads } from './exchange-facts.rules.ts'
import { paymentType } from './payment.rules.ts'
import { rateSaid } from './payment-exchange.rules.ts'
import type { Refund } from './refund.rules.ts'
import { goingOut, refundType, stepRefund } from './refund.rules.ts'
import { converted, withheld } from './refund-sending.rules.ts'

export interface MarkRefundSent {
  readonly orderId: string
  readonly refundId: string
  /** It never reached the provider: who it goes to is asked once more, nothing changes. */
  readonly again?: true
}

/**
 * A refund is about to be sent: from here on its outcome is asked for, and nobody sends it a second time. One over a
 * payment in another currency is converted now, by the newest rate there is. Answers the account it goes to, if it goes
 * to one, and how much goes out in which currency; 0 when its instrument has given back all that it gave, or the
 * payment's money is no longer with us.
 * Refuses `not-found`, `wrong-state`.
 */
export const markRefundSent = useCase({
  name: 'payments.mark-refund-sent',
  action: 'refund.send',
  root: (input: MarkRefundSent) => input.orderId,
  reads: (input) => ({ refund: one(refundType, input.orderId, input.refundId) }),
  more: ({ refund }, { orderId }) => ({
    payment: one(paymentType, orderId, refund?.paymentId ?? ''),
    ...exchangeReads(refund?.currency ?? '', refund?.payIn ?? refund?.currency ?? ''),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ refund, payment, ...facts }, { orderId, refundId, again }, context) {
    if (!refund) return refuse('not-found')
    if (again) {
      const isOpen = refund.state === 'sent' || refund.state === 'unknown'
      return isOpen ? { answer: receipt(refund), changes: [] } : refuse('wrong-state', { state: refund.state })
    }
    const sent = stepRefund(refund, 'send', context.at)
    if (isRefusal(sent)) return sent
    const kept = withheld([refund], payment, context)
    if (kept !== undefined) return { answer: receipt({ ...refund, state: 'cancelled' }), changes: kept }
    const { refund: after, changes } = converted(sent, payment, facts, context)
    const goes = after.state === 'sent'
    return {
      answer: receipt(after),
      changes: [
        put(refundType, after),
        ...changes,
        ...(goes ? [entry(orderId, 'refund.sent', { refund: refundId, ...saidOf(after) })] : []),
        ...(goes ? [due(orderId, 'refund.ask', refundId, firstAskAt(context.at))] : []),
      ],
    }
  },
})

function receipt(refund: Refund): Json {
  const { id, to, state } = refund
  const { amount, currency } = goingOut(refund)
  const goes = state === 'cancelled' ? 0 : Number(amount)
  return { refund: id, to: to === undefined ? null : { ...to }, amount: goes, currency }
}

function saidOf({ exchange }: Refund) {
  if (exchange === undefined) return {}
  const { sent, to, spread } = exchange
  return { sent: Number(sent), sent_in: to, spread: Number(spread), ...rateSaid(exchange) }
}
