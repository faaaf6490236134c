import { divideHalfUp } from '../../kernel/decimal.ts'
import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'

/** How a fee is taxed; in invoices the categories S, AE, E and O of UN/CEFACT 5305. */
export const taxKinds = ['standard', 'reverse-charge', 'exempt', 'out-of-scope'] as const
export type TaxKind = (typeof taxKinds)[number]

export const taxCategories: { readonly [kind in TaxKind]: string } = {
  standard: 'S',
  'reverse-charge': 'AE',
  exempt: 'E',
  'out-of-scope': 'O',
}

/** What a jurisdiction (ISO 3166-1 or 3166-2) takes on a kind of fee from a date on. A new rate is a new record. */
export interface TaxCode {
  readonly jurisdiction: string
  readonly kind: TaxKind
  /** Above 0 for `standard`, else 0. */
  readonly rateBps: number
  readonly effectiveFrom: Instant
  /** The law or notice that says so. */
  readonly source: string
}

export const taxCodeType: RecordType<TaxCode> = {
  name: 'rates.tax_codes',
  root: (code) => taxRoot(code.jurisdiction),
  id: (code) => `${code.kind}:${code.effectiveFrom}`,
}

export function taxRoot(jurisdiction: string): RootId {
  return `tax_${jurisdiction}`
}

/** Refuses `tax-code-invalid` { why } for a code that cannot be. */
export function checkTaxCode(code: TaxCode): Refusal | undefined {
  if (!/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(code.jurisdiction)) return refuse('tax-code-invalid', { why: 'jurisdiction' })
  if (!taxKinds.includes(code.kind)) return refuse('tax-code-invalid', { why: 'kind' })
  if (!Number.isInteger(code.rateBps) || code.rateBps < 0 || code.rateBps > 10_000)
    return refuse('tax-code-invalid', { why: '0 to 10000 basis points' })
  if ((code.kind === 'standard') !== code.rateBps > 0)
    return refuse('tax-code-invalid', { why: 'only standard has a rate, and it has one' })
  return undefined
}

/** The code of a kind in effect at an instant: the newest that has begun. */
export function taxCodeAt(codes: readonly TaxCode[], kind: TaxKind, at: Instant): TaxCode | undefined {
  return codes
    .filter((code) => code.kind === kind && code.effectiveFrom <= at)
    .reduce<TaxCode | undefined>(
      (best, code) => (best && best.effectiveFrom > code.effectiveFrom ? best : code),
      undefined,
    )
}

/** The tax on a fee (minor units), rounded half away from zero as invoices are. */
export function taxOn(fee: bigint, code: Pick<TaxCode, 'rateBps'>): bigint {
  return divideHalfUp(fee * BigInt(code.rateBps), 10_000n)
}

/** Members of the European Union (ISO 3166-1) since 2020. */
const unionMembers = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
)

/**
 * How the operator's fee to a company is taxed. At home: standard. From one member of the European Union to a company
 * with a VAT number in another: reverse charge (Directive 2006/112/EC, articles 44 and 196); without number: standard.
 * Across any other border the service is supplied where the company is: out of scope at home.
 */
export function taxKindOf(operatorCountry: string, company: { country: string; vatNumber?: string }): TaxKind {
  if (operatorCountry === company.country) return 'standard'
  if (!unionMembers.has(operatorCountry) || !unionMembers.has(company.country)) return 'out-of-scope'
  return company.vatNumber ? 'reverse-charge' : 'standard'
}
