import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import type { MethodCode } from './method.rules.ts'

/** `failed` may be tried again; `reversed` is money that came and went; `expired` was never begun. */
export type PaymentState = 'created' | 'pending' | 'review' | 'succeeded' | 'final' | 'reversed' | 'failed' | 'expired'

/** Money in for one instalment of an order, by one method. Fee and tax were quoted and stay as they are. */
export interface Payment {
  readonly orderId: RootId
  readonly id: string
  /** The instalment it was begun for; absent for money that no instalment asked for. */
  readonly instalment?: number
  readonly buyerId: RootId
  readonly method: MethodCode
  readonly provider: string
  /** Toward the order, in minor units. */
  readonly amount: bigint
  readonly fee: bigint
  readonly feeTax: bigint
  /** amount + fee + feeTax: what the buyer is asked for. */
  readonly total: bigint
  readonly currency: string
  readonly state: PaymentState
  /** What arrived and was not reversed, fee and tax included. */
  readonly paid: bigint
  /** What refunds have reserved and not given back, so ≤ paid unless the bank took more. */
  readonly refunded: bigint
  /** The attempt that brought the money. */
  readonly attempt?: number
  /** 3-D Secure was passed: the money is final at capture. */
  readonly authenticated?: boolean
  readonly createdAt: Instant
  readonly expiresAt: Instant
  /** When the newest fact happened, at the provider or bank. */
  readonly factAt?: Instant
  readonly succeededAt?: Instant
  /** From when the money counts as final; set when it arrives. */
  readonly finalAt?: Instant
  /** The provider's or bank's own reference. */
  readonly reference?: string
  readonly reason?: string
}

export const paymentType: RecordType<Payment> = {
  name: 'payments.payments',
  root: (p) => p.orderId,
  id: (p) => p.id,
}

/** What the outside world says of a payment. `happenedAt` is the world's time; facts are never refused. */
export type PaymentFact = { readonly happenedAt: Instant; readonly attempt?: number } & (
  | { readonly fact: 'pending' | 'review' | 'expired' | 'final' }
  | {
      readonly fact: 'succeeded'
      readonly amount: bigint
      readonly currency: string
      /** The provider's id of the capture or the bank entry. */
      readonly reference: string
      readonly authenticated?: boolean
    }
  | { readonly fact: 'failed'; readonly reason: string }
  | { readonly fact: 'reversed'; readonly amount: bigint; readonly reason: string }
)

/**
 * What the owner of the hold has to book for a fact.
 * `fund`: toward the open instalments; `surplus`: to refundable; `case`: a person must look, no money is booked.
 */
export type PaymentEffect =
  | { readonly effect: 'none' }
  | { readonly effect: 'fund' | 'surplus' | 'reverse'; readonly amount: bigint; readonly reference?: string }
  | { readonly effect: 'final' }
  | { readonly effect: 'case'; readonly reason: string }

export interface PaymentStep {
  readonly payment: Payment
  readonly effect: PaymentEffect
}
