import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'

/** What the payer has to do next: follow a page (3-D Secure), or read instructions (wire, cash, boleto). */
export interface NextAction {
  readonly kind: 'redirect' | 'instructions'
  readonly url?: string
  readonly text?: string
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
  id: (a) => attemptKey(a.paymentId, a.n),
}

/** The key under which the provider knows an attempt, for ever. */
export function attemptKey(paymentId: string, n: number): string {
  return `${paymentId}-${n}`
}

/** The payment id and number in a key; `undefined` for a key that is not ours. */
export function parseAttemptKey(key: string): { readonly paymentId: string; readonly n: number } | undefined {
  const found = /^(pay_[0-9a-f]{32})-([1-9]\d{0,3})$/.exec(key)
  return found?.[1] && found[2] ? { paymentId: found[1], n: Number(found[2]) } : undefined
}

/** The newest attempt of a payment, by number. */
export function lastAttempt(attempts: readonly Attempt[], paymentId: string): Attempt | undefined {
  const own = attempts.filter((a) => a.paymentId === paymentId)
  return own.reduce<Attempt | undefined>((last, a) => (last && last.n > a.n ? last : a), undefined)
}
