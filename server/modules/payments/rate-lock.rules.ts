import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { Exchange } from '../rates/exchange.rules.ts'

/** A rate that is promised to a payer for a while; it binds what a method that answers at once captures in time. */
export interface RateLock {
  readonly orderId: RootId
  /** `rlk_…` */
  readonly id: string
  readonly exchange: Exchange
  readonly lockedAt: Instant
  readonly lockedUntil: Instant
}

export const rateLockType: RecordType<RateLock> = {
  name: 'payments.rate_locks',
  root: (lock) => lock.orderId,
  id: (lock) => lock.id,
}

/**
 * The promised rate of a currency at an instant. Refuses `rate-lock-needed`, `rate-lock-unknown` (none of this order
 * and currency), `rate-lock-expired` { until }.
 */
export function lockedExchange(
  lock: RateLock | undefined,
  asked: string | undefined,
  currency: string,
  at: Instant,
): RateLock | Refusal {
  if (asked === undefined) return refuse('rate-lock-needed')
  if (lock === undefined || lock.exchange.from !== currency) return refuse('rate-lock-unknown')
  return lock.lockedUntil < at ? refuse('rate-lock-expired', { until: lock.lockedUntil }) : lock
}
