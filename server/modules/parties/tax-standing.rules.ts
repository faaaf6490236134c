import type { Instant } from '../../kernel/use-case.ts'
import { type Check, isChecked, newestCheck } from './check.rules.ts'
import type { Company } from './company.rules.ts'
import type { LegalDetails } from './legal-details.rules.ts'

/** A company as tax looks at it. */
export interface TaxStanding {
  readonly country: string
  readonly vatNumber?: string
  readonly taxExempt?: true
}

/**
 * How a company stands for tax at an instant, by what it stated and what was checked. Its number counts when form and
 * check digits are right and no check in the register since has failed; an exemption while a dated check of its
 * certificate is valid. `undefined` for no company.
 */
export function taxStanding(
  company: Company | undefined,
  legal: LegalDetails | undefined,
  checks: readonly Check[],
  at: Instant,
): TaxStanding | undefined {
  if (company === undefined) return undefined
  const vatNumber = countingNumber(legal, checks, at)
  return {
    country: company.country,
    ...(vatNumber === undefined ? {} : { vatNumber }),
    ...(isChecked(checks, 'tax-exemption', at) ? { taxExempt: true as const } : {}),
  }
}

function countingNumber(legal: LegalDetails | undefined, checks: readonly Check[], at: Instant): string | undefined {
  if (legal?.taxNumber === undefined || legal.taxNumberCheckedAt === undefined) return undefined
  const inRegister = newestCheck(checks, 'tax-number', at)
  const isRefuted = inRegister?.result === 'failed' && inRegister.checkedAt >= legal.statedAt
  return isRefuted ? undefined : legal.taxNumber
}

/** What an invoice says of an exemption that counts: its certificate, as whoever checked it wrote it down. */
export function exemptionSaid(checks: readonly Check[], at: Instant): string | undefined {
  return isChecked(checks, 'tax-exemption', at) ? newestCheck(checks, 'tax-exemption', at)?.scope : undefined
}
