import type { Instant } from '../../kernel/use-case.ts'
import type { TaxCode, TaxKind } from '../rates/tax.rules.ts'
import { taxCodeAt, taxKindOf } from '../rates/tax.rules.ts'

/** A company as tax looks at it. */
export interface Taxed {
  readonly country: string
  /** Checked in the register of its country; without one, a company is taxed like a consumer. */
  readonly vatNumber?: string
  /** Exempt by a certificate that staff have seen. */
  readonly taxExempt?: boolean
}

/** How a fee is taxed: the kind stands on the invoice, the rate in basis points is 0 for all but `standard`. */
export interface FeeTax {
  readonly kind: TaxKind
  readonly bps: number
}

const outOfScope: FeeTax = { kind: 'out-of-scope', bps: 0 }

/**
 * The tax on the operator's fee to a payer, by the codes of the operator's jurisdiction. An operator without a standard
 * code on record is not registered for tax: it takes none.
 */
export function feeTaxOf(
  operator: Taxed | undefined,
  payer: Taxed | undefined,
  codes: readonly TaxCode[],
  at: Instant,
): FeeTax {
  const standard = taxCodeAt(codes, 'standard', at)
  if (operator === undefined || payer === undefined || standard === undefined) return outOfScope
  const kind = taxKindOf(operator.country, payer)
  if (kind !== 'standard') return { kind, bps: 0 }
  return payer.taxExempt ? { kind: 'exempt', bps: 0 } : { kind, bps: standard.rateBps }
}
