import type { Order } from '../orders/order.rules.ts'
import type { Claim, ClaimOutcome, Settlement } from './claim.rules.ts'

/** The order with one more open claim. */
export function withOpened(order: Order): Order {
  const { open = 0, made = 0, ...rest } = order.claims ?? {}
  return { ...order, claims: { ...rest, open: open + 1, made: made + 1 } }
}

/**
 * The order with one open claim less, and what its end says of whose fault it was: a bank's chargeback is borne by
 * that. A claim that its buyer gave up leaves no fault.
 */
export function withSummary(order: Order, claim: Claim, outcome: ClaimOutcome, settlement?: Settlement): Order {
  const { open, made, against: before } = order.claims ?? { open: 1, made: 1 }
  const isAwarded = (settlement?.parts ?? []).some((part) => part.amount > 0n)
  const isJudged = outcome === 'decided' || outcome === 'machine'
  const against = isAwarded ? 'supplier' : isJudged ? 'buyer' : undefined
  const worst = before === 'supplier' ? before : (against ?? before)
  const told = claim.by === 'buyer' ? worst : before
  return { ...order, claims: { open: open - 1, made, ...(told === undefined ? {} : { against: told }) } }
}
