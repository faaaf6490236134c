import { divideHalfUp, magnitude } from '../../kernel/decimal.ts'
import type { Instant } from '../../kernel/use-case.ts'
import type { TaxCode, TaxKind } from '../rates/tax.rules.ts'
import { taxCodeAt, taxKindOf, taxOn } from '../rates/tax.rules.ts'
import type { InvoiceParty } from './invoice.rules.ts'

/** How a fee was taxed, as its document says it. */
export interface FeeTax {
  readonly kind: TaxKind
  readonly rateBps: number
}

/**
 * How a booked fee was taxed: the books are the truth, the document words it. Tax was booked: standard, at the rate in
 * effect. None was: reverse charge or out of scope by where both are; at home only a fee too small to carry tax is
 * standard, any other was exempt. Amounts in minor units ≥ 0.
 */
export function feeTaxOf(
  booked: { readonly net: bigint; readonly tax: bigint; readonly at: Instant },
  issuer: InvoiceParty,
  recipient: InvoiceParty,
  codes: readonly TaxCode[],
): FeeTax {
  const { net, tax, at } = booked
  const code = taxCodeAt(codes, 'standard', at)
  if (tax > 0n) return { kind: 'standard', rateBps: rateOf(net, tax, code) }
  const { country, taxNumber } = recipient
  const kind = taxKindOf(issuer.country, { country, ...(taxNumber === undefined ? {} : { vatNumber: taxNumber }) })
  if (kind !== 'standard') return { kind, rateBps: 0 }
  if (code !== undefined && taxOn(net, code) === 0n) return { kind, rateBps: code.rateBps }
  return { kind: 'exempt', rateBps: 0 }
}

/** The law's rate when the tax is its, within the unit that a share may be rounded; else the rate that was taken. */
function rateOf(net: bigint, tax: bigint, code: TaxCode | undefined): number {
  if (code !== undefined && magnitude(taxOn(net, code) - tax) <= 1n) return code.rateBps
  return Math.max(1, Number(divideHalfUp(tax * 10_000n, net)))
}
