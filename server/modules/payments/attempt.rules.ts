import type { Instant, Json, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import { captureOf } from './capture.rules.ts'
import { effectKey } from './key.rules.ts'
import type { Payment, PaymentFact } from './payment.rules.ts'

/** What the payer has to do next: follow a page (3-D Secure), or read instructions (wire, cash, boleto). */
export interface NextAction {
  readonly kind: 'redirect' | 'instructions'
  readonly url?: string
  readonly text?: string
  /** What the payer copies: an account, a reference, the line of a boleto, a code for the counter. */
  readonly lines?: readonly InstructionLine[]
}

export interface InstructionLine {
  /** `holder`, `account`, `bank-code`, `reference`, `boleto`, `cash-code`, `until` (an instant). */
  readonly name: string
  readonly value: string
}

/** One try to collect a payment. A payment has at most one open attempt. */
export interface Attempt {
  readonly orderId: RootId
  readonly paymentId: string
  readonly n: number
  readonly state: 'open' | 'succeeded' | 'failed'
  readonly startedAt: Instant
  readonly endedAt?: Instant
  /** The provider's id of it. */
  readonly reference?: string
  readonly nextAction?: NextAction
  /** The provider has not answered in time; it is asked by key, never called again blindly. */
  readonly unknown?: boolean
  readonly reason?: string
}

export const attemptType: RecordType<Attempt> = {
  name: 'payments.attempts',
  root: (a) => a.orderId,
  id: (a) => attemptId(a.paymentId, a.n),
}

/** `pay_…-1`: the payment's first attempt. */
export function attemptId(paymentId: string, n: number): string {
  return `${paymentId}-${n}`
}

/** The payment and number in an attempt's id; `undefined` for another text. */
export function parseAttemptId(id: string): { readonly paymentId: string; readonly n: number } | undefined {
  const found = /^((?:pay|ipy|rpy)_[0-9a-f]{32})-([1-9]\d{0,3})$/.exec(id)
  return found?.[1] && found[2] ? { paymentId: found[1], n: Number(found[2]) } : undefined
}

/** The key under which the provider knows the attempt. */
export function attemptKey(attempt: Pick<Attempt, 'orderId' | 'paymentId' | 'n'>): string {
  return effectKey(attempt.orderId, attemptId(attempt.paymentId, attempt.n))
}

/**
 * The next attempt of a payment that was created or has failed, and the payment waiting for it.
 * Refuses `wrong-state`, `attempt-open`, `payment-expired`, and `rate-lock-expired` { until } when its rate holds no
 * longer.
 */
export function nextAttempt(
  payment: Payment,
  attempts: readonly Attempt[],
  at: Instant,
): { readonly payment: Payment; readonly attempt: Attempt } | Refusal {
  const own = attempts.filter((a) => a.paymentId === payment.id)
  if (own.some((a) => a.state === 'open')) return refuse('attempt-open')
  if (payment.state !== 'created' && payment.state !== 'failed') return refuse('wrong-state', { state: payment.state })
  if (payment.expiresAt <= at) return refuse('payment-expired')
  const until = payment.exchange?.lockedUntil
  if (until !== undefined && until < at) return refuse('rate-lock-expired', { until })
  const n = own.reduce((last, a) => Math.max(last, a.n), 0) + 1
  const { reason: _, ...again } = payment
  return {
    payment: { ...again, state: 'created', attempt: n },
    attempt: { orderId: payment.orderId, paymentId: payment.id, n, state: 'open', startedAt: at },
  }
}

/**
 * An attempt after a fact about it; facts about other attempts leave it as it is. One that failed has ended when it
 * last failed: what it brought before that has gone.
 */
export function attemptAfter(attempt: Attempt, fact: PaymentFact): Attempt {
  if (fact.attempt !== attempt.n) return attempt
  const { unknown: _, nextAction: __, ...told } = attempt
  if (fact.fact === 'succeeded') return { ...told, state: 'succeeded', endedAt: fact.happenedAt }
  const { endedAt = '' } = attempt
  const isNews = attempt.state === 'open' || (attempt.state === 'failed' && endedAt < fact.happenedAt)
  if (fact.fact === 'failed' && isNews)
    return { ...told, state: 'failed', endedAt: fact.happenedAt, reason: fact.reason }
  return attempt
}

/** What the buyer gives along with an attempt; it travels with the news and is not kept. */
export interface AttemptInput {
  /** The provider's token for the instrument; a card number never comes here. */
  readonly token?: string
  readonly returnUrl?: string
  /** The provider's name of the instrument that it keeps for us: the payer is not there. */
  readonly mandate?: string
  /** The creditor reference that the payer is asked to quote. */
  readonly wireReference?: string
}

/** The body of `payment.created`: what the provider is told. */
export function attemptNews(payment: Payment, attempt: Attempt, input: AttemptInput): Json {
  return {
    orderId: payment.orderId,
    paymentId: payment.id,
    attempt: attempt.n,
    key: attemptKey(attempt),
    provider: payment.provider,
    method: payment.method,
    amount: Number(payment.exchange?.asked ?? payment.total),
    currency: payment.exchange?.from ?? payment.currency,
    ...input,
  }
}

/** The capture that a refund goes back over: our key of the attempt that brought it, and the provider's reference. */
export function paidBy(payment: Payment | undefined, { capture }: { readonly capture?: string }) {
  if (payment === undefined) return {}
  const { orderId, id: paymentId, attempt } = payment
  const n = captureOf(payment, capture)?.attempt ?? attempt ?? 1
  const key = attemptKey({ orderId, paymentId, n })
  return { payment_key: key, ...(capture === undefined ? {} : { payment_reference: capture }) }
}
