import { all, isRefusal, one, refuse, useCase } from '../../kernel/use-case.ts'
import type { AttemptInput } from './attempt.rules.ts'
import { attemptType, nextAttempt } from './attempt.rules.ts'
import { paymentType } from './payment.rules.ts'
import { beginAttempt } from './record-fact.rules.ts'

export interface StartAttempt extends AttemptInput {
  readonly orderId: string
  readonly paymentId: string
}

/** The buyer tries a failed payment again. Refuses `not-found`, `attempt-open`, `wrong-state`, `payment-expired`. */
export const startAttempt = useCase({
  name: 'payments.start-attempt',
  action: 'payment.try-again',
  root: (input: StartAttempt) => input.orderId,
  reads: (input) => ({
    payment: one(paymentType, input.orderId, input.paymentId),
    attempts: all(attemptType, input.orderId),
  }),
  sides: ({ payment }) => (payment ? [{ as: 'buyer', company: payment.buyerId }] : []),
  decide({ payment, attempts }, { orderId: _, paymentId, ...input }, { at }) {
    if (!payment) return refuse('not-found')
    const next = nextAttempt(payment, attempts, at)
    if (isRefusal(next)) return next
    return {
      answer: { payment: paymentId, attempt: next.attempt.n },
      changes: beginAttempt(next.payment, next.attempt, input),
    }
  },
})
