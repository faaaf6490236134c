import type { Instant } from '../../kernel/use-case.ts'
import { all, hint } from '../../kernel/use-case.ts'
import { durationNumber } from '../policy/number.rules.ts'
import {
  definePolicySection,
  type PolicyVersion,
  policyAt,
  policyRoot,
  policyVersionType,
  valuesOf,
} from '../policy/policy.rules.ts'
import type { CheckKind } from './check.rules.ts'

/** The numbers of verification checks: how long each kind counts at most. */
export interface ChecksPolicy {
  readonly registrationLasts: string
  readonly bankAccountLasts: string
  readonly ownersLast: string
  readonly sanctionsLast: string
  readonly auditLasts: string
  readonly certificateLasts: string
  readonly taxNumberLasts: string
  readonly taxExemptionLasts: string
  readonly renewalNotice: string
}

export const checksPolicy = definePolicySection<ChecksPolicy>('checks', {
  registrationLasts: durationNumber('P365D', 'Registers are brought up to date once a year in most countries.'),
  bankAccountLasts: durationNumber('P365D', 'Accounts change hands with those who may sign; a year is what banks ask.'),
  ownersLast: durationNumber('P365D', 'Owners are stated anew each year where the law knows them at all.'),
  sanctionsLast: durationNumber('P365D', 'Names are looked up again sooner; a person answers for them once a year.'),
  auditLasts: durationNumber('P365D', 'A workshop of a year ago may be another one.'),
  certificateLasts: durationNumber('P1095D', 'Certificates of products run three years as a rule (ISO/IEC 17065).'),
  taxNumberLasts: durationNumber('P365D', 'Registers of tax numbers drop who has stopped trading.'),
  taxExemptionLasts: durationNumber('P1095D', 'Certificates of exemption are asked for anew every three years.'),
  renewalNotice: durationNumber('P30D', 'A month is enough to visit, and to send papers again.'),
})

const lasting: Readonly<Record<CheckKind, keyof ChecksPolicy>> = {
  registration: 'registrationLasts',
  'bank-account': 'bankAccountLasts',
  'beneficial-owners': 'ownersLast',
  sanctions: 'sanctionsLast',
  'on-site-audit': 'auditLasts',
  'product-certificate': 'certificateLasts',
  'tax-number': 'taxNumberLasts',
  'tax-exemption': 'taxExemptionLasts',
}

/** How long a check of a kind counts at most. */
export function lastingOf(policy: ChecksPolicy, kind: CheckKind): string {
  return policy[lasting[kind]]
}

/** All versions of the section. */
export function checksPolicies() {
  return hint(all(policyVersionType, policyRoot(checksPolicy.name)))
}

/** The numbers in effect at an instant. */
export function checksNumbers(versions: readonly PolicyVersion[], at: Instant): ChecksPolicy {
  return valuesOf(checksPolicy, policyAt(versions, at))
}
