import type { Instant } from '../../kernel/use-case.ts'
import { all, hint } from '../../kernel/use-case.ts'
import { durationNumber, wholeNumber } from '../policy/number.rules.ts'
import {
  definePolicySection,
  type PolicyVersion,
  policyAt,
  policyRoot,
  policyVersionType,
  valuesOf,
} from '../policy/policy.rules.ts'

/** The numbers of requests for quotation. */
export interface QuotationsPolicy {
  readonly quotesWithin: string
  readonly quoteValidity: string
  readonly suppliersMost: number
  readonly openRequestsMost: number
}

export const quotationsPolicy = definePolicySection<QuotationsPolicy>('quotations', {
  quotesWithin: durationNumber('P7D', 'A week has five working days everywhere; who is silent then will not quote.'),
  quoteValidity: durationNumber('P14D', 'A quote that names no day holds for two weeks: long enough to compare.'),
  suppliersMost: wholeNumber(
    10,
    'suppliers that one request asks',
    'Each of them works for it; more than ten quotes nobody compares.',
    100,
  ),
  openRequestsMost: wholeNumber(
    50,
    'requests of a buyer that wait for quotes',
    'Who asks for more at once does not order, but gathers prices.',
    10_000,
  ),
})

/** All versions of the section; a newer one never counts for what was before it, so a stale list is no harm. */
export function quotationsPolicies() {
  return hint(all(policyVersionType, policyRoot(quotationsPolicy.name)))
}

/** The numbers in effect at an instant. */
export function quotationsNumbers(versions: readonly PolicyVersion[], at: Instant): QuotationsPolicy {
  return valuesOf(quotationsPolicy, policyAt(versions, at))
}
