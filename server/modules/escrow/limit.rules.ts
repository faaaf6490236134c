import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'

/** A supplier's assurance limit as it stands, USD minor units. What it follows from stands above (`performance`). */
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
