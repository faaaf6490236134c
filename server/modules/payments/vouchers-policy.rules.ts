import type { Instant } from '../../kernel/use-case.ts'
import { all, hint } from '../../kernel/use-case.ts'
import { basisPoints, durationNumber, wholeNumber } from '../policy/number.rules.ts'
import {
  definePolicySection,
  type PolicyVersion,
  policyAt,
  policyRoot,
  policyVersionType,
  valuesOf,
} from '../policy/policy.rules.ts'

/** The numbers of the on-time plan. An order keeps those of the day on which it was agreed. */
export interface VouchersPolicy {
  readonly voucherShareBps: number
  readonly voucherMostUsd: number
  readonly voucherFromUsd: number
  readonly voucherAfter: string
  readonly voucherLasts: string
  readonly voucherBackLasts: string
  readonly voucherSupplierBps: number
}

const usd = (value: number, reason: string) => wholeNumber(value, 'USD minor units', reason)

export const vouchersPolicy = definePolicySection<VouchersPolicy>('vouchers', {
  voucherShareBps: basisPoints(
    200,
    'Felt by the buyer, and little beside the late rate that he can claim.',
    'the order',
  ),
  voucherMostUsd: usd(10_000, 'A large order is made whole by the late rate and by claims, not by a gift.'),
  voucherFromUsd: usd(50_000, 'Below it a voucher would be smaller than the trouble of using it.'),
  voucherAfter: durationNumber('P1D', 'The day after: a carrier’s scan of the last hour is here by then.'),
  voucherLasts: durationNumber('P180D', 'Half a year: most buyers who come back order again within it.'),
  voucherBackLasts: durationNumber('P30D', 'What comes back from an order that failed can be used on another one.'),
  voucherSupplierBps: basisPoints(
    0,
    'The plan is the operator’s own promise; the supplier pays for lateness by the late rate already.',
    'the voucher',
  ),
})

/** All versions of the section; a newer one never counts for what was before it, so a stale list is no harm. */
export function vouchersPolicies() {
  return hint(all(policyVersionType, policyRoot(vouchersPolicy.name)))
}

/** The numbers in effect at an instant. */
export function vouchersNumbers(versions: readonly PolicyVersion[], at: Instant | undefined): VouchersPolicy {
  return valuesOf(vouchersPolicy, policyAt(versions, at ?? ''))
}
