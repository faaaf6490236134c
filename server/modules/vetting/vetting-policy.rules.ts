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

/** The numbers of applications and of screening. */
export interface VettingPolicy {
  readonly matchLeast: number
  readonly screenAgain: string
  readonly refusalAppeal: string
  readonly documentsMost: number
  readonly documentBytes: number
}

export const vettingPolicy = definePolicySection<VettingPolicy>('vetting', {
  matchLeast: wholeNumber(
    90,
    'percent',
    'A letter more or less in ten is the same name; below, people only see noise.',
    100,
  ),
  screenAgain: durationNumber('P30D', 'Lists change every week; within a month everybody is looked up anew.'),
  refusalAppeal: durationNumber('P14D', 'Two weeks to find the paper that was missing.'),
  documentsMost: wholeNumber(
    30,
    'files',
    'Register, articles, licences and passports of six owners; more nobody reads.',
    1000,
  ),
  documentBytes: wholeNumber(30_000_000, 'bytes', 'A scanned set of papers has 25 MB.', 1e9),
})

/** All versions of the section. */
export function vettingPolicies() {
  return hint(all(policyVersionType, policyRoot(vettingPolicy.name)))
}

/** The numbers in effect at an instant. */
export function vettingNumbers(versions: readonly PolicyVersion[], at: Instant): VettingPolicy {
  return valuesOf(vettingPolicy, policyAt(versions, at))
}
