import { definePolicySection } from '../policy/policy.rules.ts'

/** The numbers of holding and releasing money. */
export interface EscrowPolicy {
  readonly transactionFeeBps: number
  readonly transactionFeeCapUsd: number
  readonly guaranteeMultiple: number
  readonly auditedLimitUsd: number
}

export const escrowPolicy = definePolicySection<EscrowPolicy>('escrow', {
  transactionFeeBps: {
    default: 200,
    unit: 'basis points of all released so far',
    reason: 'Paid by the supplier for protection; on what he receives, not on what goes back.',
  },
  transactionFeeCapUsd: {
    default: 10_000,
    unit: 'USD minor units, at the rate of agreement',
    reason: 'Protection of a large order costs no more than USD 100.',
  },
  guaranteeMultiple: {
    default: 5,
    unit: 'times the guarantee fund',
    reason: 'All exposure together is at most five times what the operator has set aside.',
  },
  auditedLimitUsd: {
    default: 3_000_000,
    unit: 'USD minor units',
    reason:
      'What an audited supplier may have released and still claimable; half of it until five orders are completed.',
  },
})
