import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import type { Check } from '../parties/check.rules.ts'
import { hasBadge, isChecked } from '../parties/check.rules.ts'
import type { EscrowPolicy } from './escrow-policy.rules.ts'

/** A supplier's assurance limit as it stands: USD minor units, and what it was computed from. */
export interface AssuranceLimit {
  readonly companyId: RootId
  readonly limit: bigint
  readonly computedAt: Instant
}

export const assuranceLimitType: RecordType<AssuranceLimit> = {
  name: 'escrow.assurance_limits',
  root: (limit) => limit.companyId,
  id: () => 'limit',
}

/**
 * The base of the limit, USD minor units: nothing for a company that is only registered; for an audited one the
 * policy's base, and half of it until it has completed enough orders with unrelated buyers.
 */
export function baseLimit(checks: readonly Check[], at: Instant, policy: EscrowPolicy, isProven = false): bigint {
  if (!hasBadge(checks, at) || !isChecked(checks, 'on-site-audit', at)) return 0n
  const base = BigInt(policy.auditedLimitUsd)
  return isProven ? base : base / 2n
}
