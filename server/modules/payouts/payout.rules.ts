import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'

export type PayoutState =
  | 'requested'
  | 'approved'
  | 'sent'
  | 'unknown'
  | 'settled'
  | 'failed'
  | 'returned'
  | 'cancelled'
  | 'blocked'

/** Money from a company's payable to its bank account. Reserved in `liabilities:payout:<id>` once approved. */
export interface Payout {
  readonly companyId: RootId
  readonly id: string
  readonly bankAccountId: string
  readonly provider: string
  readonly amount: bigint
  readonly currency: string
  readonly state: PayoutState
  readonly requester: string
  /** A second person of the operator, above the limit. */
  readonly approver?: string
  readonly requestedAt: Instant
  readonly approvedAt?: Instant
  readonly sentAt?: Instant
  /** When the newest outcome happened, at the provider or bank. */
  readonly factAt?: Instant
  readonly blockedFrom?: PayoutState
  readonly trace?: string
  readonly reason?: string
}

export const payoutType: RecordType<Payout> = {
  name: 'payouts.payouts',
  root: (p) => p.companyId,
  id: (p) => p.id,
}
