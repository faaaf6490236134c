import { divideHalfUp } from '../../kernel/decimal.ts'
import { isUnionMember } from './tax-wording.rules.ts'

/** How a supply of goods between two companies is taxed; S, E, K and G of UNTDID 5305. */
export const supplyTaxKinds = ['standard', 'exempt', 'intra-community', 'export'] as const
export type SupplyTaxKind = (typeof supplyTaxKinds)[number]

export interface SupplyTax {
  readonly kind: SupplyTaxKind
  /** Of the taxable amount, as it was taken; 0 where nothing was. */
  readonly rateBps: number
}

interface Place {
  /** ISO 3166 alpha-2. */
  readonly country: string
  readonly taxNumber?: string
}

/**
 * How the order's tax is worded. The order is the truth: who agreed it said what tax there is, and the document does
 * not know better. Tax was agreed: standard, at the rate that it comes to. None was: between members of the Union with
 * the buyer's number an intra-community supply (Directive 2006/112/EC, article 138), out of the supplier's country or
 * the Union an export (article 146), else exempt by the parties' own word.
 */
export function supplyTaxOf(order: { readonly net: bigint; readonly tax: bigint }, from: Place, to: Place): SupplyTax {
  const { net, tax } = order
  if (tax > 0n) return { kind: 'standard', rateBps: net === 0n ? 0 : rateOf(net, tax) }
  if (from.country === to.country) return { kind: 'exempt', rateBps: 0 }
  if (!isUnionMember(from.country) || !isUnionMember(to.country)) return { kind: 'export', rateBps: 0 }
  return { kind: isVatNumber(to.taxNumber) ? 'intra-community' : 'exempt', rateBps: 0 }
}

/** A VAT number begins with its country's letters (BR-CO-09); one of another kind is not the buyer's VAT number. */
function isVatNumber(taxNumber: string | undefined): boolean {
  return taxNumber !== undefined && /^[A-Z]{2}/.test(taxNumber)
}

function rateOf(net: bigint, tax: bigint): number {
  return Math.min(10_000, Math.max(1, Number(divideHalfUp(tax * 10_000n, net))))
}

/** What the law wants said where no tax is charged (BT-120), and its code (BT-121). */
export function supplyTaxWording(kind: SupplyTaxKind, from: Place): { readonly text: string; readonly code?: string } {
  const inUnion = isUnionMember(from.country)
  switch (kind) {
    case 'intra-community':
      return { text: 'Intra-community supply: exempt (Directive 2006/112/EC, article 138)', code: 'VATEX-EU-IC' }
    case 'export':
      return inUnion
        ? { text: 'Export: exempt (Directive 2006/112/EC, article 146)', code: 'VATEX-EU-G' }
        : { text: 'Export: no tax is charged' }
    case 'exempt':
      return { text: 'No tax was agreed on this supply' }
    case 'standard':
      return { text: '' }
  }
}
