import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'

export type RefundState = 'requested' | 'sent' | 'unknown' | 'settled' | 'failed' | 'returned' | 'blocked'

/** Money back to the buyer, over one payment. The amount stands in `liabilities:refund:<id>` until the outcome. */
export interface Refund {
  readonly orderId: RootId
  readonly id: string
  /** The payment whose instrument gets it; absent when it goes to a verified account alone. */
  readonly paymentId?: string
  /** A verified account in the buyer's name, after the card's bank refused. */
  readonly bankAccountId?: string
  readonly provider: string
  readonly amount: bigint
  readonly currency: string
  readonly state: RefundState
  /** What it is for: the id of a claim, cancellation, … */
  readonly cause: string
  readonly requestedAt: Instant
  readonly sentAt?: Instant
  readonly endedAt?: Instant
  /** The state to go back to when a block is cleared. */
  readonly blockedFrom?: RefundState
  /** Trace number for the buyer: ARN for cards, UETR for wires. */
  readonly trace?: string
  readonly reason?: string
}

export const refundType: RecordType<Refund> = {
  name: 'payments.refunds',
  root: (r) => r.orderId,
  id: (r) => r.id,
}

/** One leg of a refund: how much goes back over which payment. */
export interface RefundLeg {
  readonly paymentId: string
  readonly amount: bigint
}

/** `rest` is what no payment can take back; it stays refundable and asks for a verified account. */
export interface RefundRoute {
  readonly legs: readonly RefundLeg[]
  readonly rest: bigint
}
