import { basisPoints, wholeNumber } from '../policy/number.rules.ts'
import { definePolicySection } from '../policy/policy.rules.ts'

/** The numbers of holding and releasing money. */
export interface EscrowPolicy {
  readonly transactionFeeBps: number
  readonly transactionFeeCapUsd: number
  readonly guaranteeMultiple: number
}

export const escrowPolicy = definePolicySection<EscrowPolicy>('escrow', {
  transactionFeeBps: basisPoints(
    200,
    'Paid by the supplier for protection; on what he receives, not on what goes back.',
    'all released so far',
  ),
  transactionFeeCapUsd: wholeNumber(
    10_000,
    'USD minor units, at the rate of agreement',
    'Protection of a large order costs no more than USD 100.',
  ),
  guaranteeMultiple: wholeNumber(
    5,
    'times the guarantee fund',
    'All exposure together is at most five times what the operator has set aside.',
    100,
  ),
})
