import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { policyTables } from '../policy/index.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { type ReconciliationPolicy, reconciliationPolicy } from './reconciliation-policy.rules.ts'

/** The numbers that are in effect at a time, for what decides no command. */
export async function reconciliationPolicyAt(pool: pg.Pool, at: Instant): Promise<ReconciliationPolicy> {
  const policies = await recordReads(pool, policyTables).all(policyVersionType, policyRoot(reconciliationPolicy.name))
  return valuesOf(reconciliationPolicy, policyAt(policies, at))
}
