import type { Change, Instant } from '../../kernel/use-case.ts'
import { clear, due, entry, event, put } from '../../kernel/use-case.ts'
import type { Attempt, AttemptInput } from './attempt.rules.ts'
import { attemptAfter, attemptNews, attemptType } from './attempt.rules.ts'
import { isBooked } from './funding.rules.ts'
import type { Payment, PaymentEffect, PaymentFact } from './payment.rules.ts'
import { paymentType } from './payment.rules.ts'
import { decidePayment } from './payment-step.rules.ts'

/** The changes that begin an attempt: both records, the expiry, and the news that makes the provider be called. */
export function beginAttempt(payment: Payment, attempt: Attempt, input: AttemptInput): readonly Change[] {
  const { orderId, id } = payment
  return [
    put(paymentType, payment),
    put(attemptType, attempt),
    entry(orderId, 'payment.created', { payment: id, attempt: attempt.n, ...money(payment) }),
    event(orderId, 'payment.created', attemptNews(payment, attempt, input)),
    due(orderId, 'payment.expire', id, payment.expiresAt),
  ]
}

function money(payment: Payment) {
  return {
    method: payment.method,
    amount: Number(payment.amount),
    fee: Number(payment.fee),
    fee_tax: Number(payment.feeTax),
    currency: payment.currency,
    ...(payment.exchange === undefined ? {} : { charged_in: payment.exchange.from }),
  }
}

/**
 * A fact on the record: the payment and its attempt after it, timeline, news and deadlines, and the `effect` that the
 * owner of the hold still has to book. No changes when the fact says nothing new.
 */
export function recordFact(
  payment: Payment,
  attempts: readonly Attempt[],
  fact: PaymentFact,
  at: Instant,
  finalAt: Instant,
): { readonly payment: Payment; readonly effect: PaymentEffect; readonly changes: readonly Change[] } {
  const attempt = attempts.find((a) => a.paymentId === payment.id && a.n === fact.attempt)
  if (fact.fact === 'succeeded' && hasEndedSince(payment, attempt, fact)) {
    const known = { ...payment, references: [...payment.references, fact.reference] }
    return { payment: known, effect: { effect: 'none' }, changes: [put(paymentType, known)] }
  }
  const { payment: after, effect } = decidePayment(payment, fact, at, finalAt)
  const told = attempt && attemptAfter(attempt, fact)
  const changes = [
    ...(told && told !== attempt ? [put(attemptType, told)] : []),
    ...(after === payment ? [] : [put(paymentType, after)]),
    ...(after.state === payment.state && effect.effect === 'none' ? [] : news(payment, after, effect)),
    ...deadlines(payment, after),
  ]
  return { payment: after, effect, changes }
}

/** Late news of an earlier attempt that failed after it succeeded: its money came and went before we heard of it. */
function hasEndedSince(payment: Payment, attempt: Attempt | undefined, fact: PaymentFact): boolean {
  if (attempt === undefined || attempt.n === payment.attempt || attempt.state !== 'failed') return false
  return attempt.endedAt !== undefined && attempt.endedAt > fact.happenedAt
}

function news(before: Payment, after: Payment, effect: PaymentEffect): readonly Change[] {
  const topic =
    effect.effect === 'surplus' ? 'payment.exceeded' : `payment.${effect.effect === 'case' ? 'unclear' : after.state}`
  const body = {
    payment: after.id,
    was: before.state,
    is: after.state,
    currency: after.currency,
    ...('amount' in effect ? { amount: Number(effect.amount) } : {}),
    ...(effect.effect === 'case' ? { reason: effect.reason } : {}),
  }
  const reference = after.captures.at(-1)?.reference
  const isThere = !isBooked(after.method) && reference !== undefined
  const source = isThere ? { provider: after.provider, reference } : {}
  return [entry(after.orderId, topic, body), event(after.orderId, topic, { order: after.orderId, ...source, ...body })]
}

function deadlines(before: Payment, after: Payment): readonly Change[] {
  if (before.state === after.state) return []
  const { orderId, id } = after
  return [
    ...(before.state === 'created' ? [clear(orderId, 'payment.expire', id)] : []),
    ...(after.state === 'succeeded' && after.finalAt ? [due(orderId, 'payment.final', id, after.finalAt)] : []),
    ...(before.state === 'succeeded' ? [clear(orderId, 'payment.final', id)] : []),
  ]
}
