import { due, event, one, refuse, useCase } from '../../kernel/use-case.ts'
import { nextAskAt } from './asking.rules.ts'
import { attemptKey, attemptType, paidBy } from './attempt.rules.ts'
import { effectKey } from './key.rules.ts'
import { paymentType } from './payment.rules.ts'
import { payingCurrency } from './payment-exchange.rules.ts'
import { goingOut, refundType } from './refund.rules.ts'

export interface AskOutcome {
  readonly orderId: string
  /** The deadline's subject: a refund, or an attempt. */
  readonly subject: string
}

/** Deadline `refund.ask`: a refund that was sent and has no outcome is asked for by key, again and again. */
export const askRefund = useCase({
  name: 'payments.ask-refund',
  action: 'refund.settle',
  root: (input: AskOutcome) => input.orderId,
  reads: (input) => ({ refund: one(refundType, input.orderId, input.subject) }),
  more: ({ refund }, { orderId }) => ({ payment: one(paymentType, orderId, refund?.paymentId ?? '') }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ refund, payment }, { orderId, subject }, { at }) {
    if (!refund) return refuse('not-found')
    const answer = { refund: subject, state: refund.state }
    if (refund.state !== 'sent' && refund.state !== 'unknown') return { answer, changes: [] }
    const key = effectKey(orderId, subject)
    const sentAt = refund.sentAt ?? refund.requestedAt
    const { provider } = refund
    const sent = goingOut(refund)
    const known = { key, root: orderId, id: subject, provider, sent_at: sentAt }
    const money = { amount: Number(sent.amount), currency: sent.currency }
    const body = { ...known, ...money, ...paidBy(payment, refund) }
    return {
      answer,
      changes: [event(orderId, 'refund.asking', body), due(orderId, 'refund.ask', subject, nextAskAt(sentAt, at))],
    }
  },
})

/**
 * Deadline `payment.ask`: an attempt that is open is asked for by key until it has an outcome, or its payment's time is
 * over: what comes after that comes as the provider's own news.
 */
export const askPayment = useCase({
  name: 'payments.ask-payment',
  action: 'payment.record',
  root: (input: AskOutcome) => input.orderId,
  reads: (input) => ({ attempt: one(attemptType, input.orderId, input.subject) }),
  more: ({ attempt }, { orderId }) => ({ payment: one(paymentType, orderId, attempt?.paymentId ?? '') }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ attempt, payment }, { orderId, subject }, { at }) {
    if (!attempt || !payment) return refuse('not-found')
    const answer = { payment: payment.id, attempt: attempt.n, state: attempt.state }
    if (attempt.state !== 'open' || payment.expiresAt <= at) return { answer, changes: [] }
    const body = {
      key: attemptKey(attempt),
      root: orderId,
      id: subject,
      provider: payment.provider,
      sent_at: attempt.startedAt,
      state: payment.state as string,
      amount: Number(payment.exchange?.asked ?? payment.total),
      currency: payingCurrency(payment),
    }
    return {
      answer,
      changes: [
        event(orderId, 'payment.asking', body),
        due(orderId, 'payment.ask', subject, nextAskAt(attempt.startedAt, at)),
      ],
    }
  },
})
