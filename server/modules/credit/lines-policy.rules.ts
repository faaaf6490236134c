import type { Instant } from '../../kernel/use-case.ts'
import { all, hint } from '../../kernel/use-case.ts'
import { durationNumber, wholeNumber } from '../policy/number.rules.ts'
import {
  definePolicySection,
  type PolicyNumber,
  type PolicyVersion,
  policyAt,
  policyRoot,
  policyVersionType,
  valuesOf,
} from '../policy/policy.rules.ts'

/** The numbers of applications for credit and of lines. Amounts in USD minor units. */
export interface LinesPolicy {
  readonly creditCountries: readonly string[]
  readonly lineMostUsd: number
  readonly lineAloneUsd: number
  readonly draftExpires: string
  readonly decideWithin: string
  readonly lineReviewEvery: string
  readonly statementMonths: number
  readonly statementsMost: number
  readonly statementBytes: number
  readonly smallRevenueUsd: number
  readonly reasonsAskedWithin: string
}

const countries: PolicyNumber<readonly string[]> = {
  default: ['US'],
  unit: 'countries',
  reason: 'Lines are lent under the law of the United States; elsewhere a licence may be needed.',
  check: (given) =>
    (given as readonly unknown[]).every((each) => typeof each === 'string' && /^[A-Z]{2}$/.test(each))
      ? undefined
      : 'country codes of two letters',
}

export const linesPolicy = definePolicySection<LinesPolicy>('credit-lines', {
  creditCountries: countries,
  lineMostUsd: wholeNumber(15_000_000, 'USD minor units', 'What the reference programme lent at most.'),
  lineAloneUsd: wholeNumber(5_000_000, 'USD minor units', 'More than a third of the largest line takes two persons.'),
  draftExpires: durationNumber('P60D', 'Bank statements of two months ago say little of today.'),
  decideWithin: durationNumber('P30D', 'Regulation B, 12 CFR 1002.9(a)(1): notice within 30 days of an application.'),
  lineReviewEvery: durationNumber('P180D', 'Twice a year: a business changes within months, and a file ages.'),
  statementMonths: wholeNumber(3, 'months', 'A quarter shows payroll, tax and one slow month.', 24),
  statementsMost: wholeNumber(24, 'files', 'Two accounts with a file for each month of a year.', 200),
  statementBytes: wholeNumber(20_000_000, 'bytes', 'A year of a busy account as camt has 15 MB.', 1e8),
  smallRevenueUsd: wholeNumber(
    100_000_000,
    'USD minor units',
    'Regulation B, 12 CFR 1002.9(a)(3): to businesses up to USD 1 million reasons are given at once.',
  ),
  reasonsAskedWithin: durationNumber(
    'P60D',
    'Regulation B, 12 CFR 1002.9(a)(3)(ii): reasons are asked for in 60 days.',
  ),
})

/** All versions of the section. */
export function linesPolicies() {
  return hint(all(policyVersionType, policyRoot(linesPolicy.name)))
}

/** The numbers in effect at an instant. */
export function linesNumbers(versions: readonly PolicyVersion[], at: Instant): LinesPolicy {
  return valuesOf(linesPolicy, policyAt(versions, at))
}
