import { all, one } from '../../kernel/use-case.ts'
import { type Check, checkType } from '../parties/check.rules.ts'
import { type Company, companyType } from '../parties/company.rules.ts'
import { type LegalDetails, legalDetailsType } from '../parties/legal-details.rules.ts'
import { taxStanding } from '../parties/tax-standing.rules.ts'
import { feeTaxOf } from '../payments/fee-tax.rules.ts'
import { type TaxCode, taxCodeType, taxRoot } from '../rates/tax.rules.ts'
import type { Order } from './order.rules.ts'

/** The facts of the tax on the supplier's transaction fee; the operator is known then, and so are the checks. */
export function feeTaxReads(order: Order | undefined, operator: Company | undefined) {
  return {
    supplier: one(companyType, order?.supplierId ?? '', 'company'),
    supplierLegal: one(legalDetailsType, order?.supplierId ?? '', 'legal'),
    taxCodes: all(taxCodeType, taxRoot(operator?.country ?? '')),
  }
}

/** How the buyer stands for tax, who pays processing fees. */
export function buyerReads(order: Order | undefined) {
  const buyerId = order?.buyerId ?? ''
  return {
    buyer: one(companyType, buyerId, 'company'),
    buyerLegal: one(legalDetailsType, buyerId, 'legal'),
    buyerChecks: all(checkType, buyerId),
  }
}

export interface FeeTaxFacts {
  readonly operator: Company | undefined
  readonly supplier: Company | undefined
  readonly supplierLegal: LegalDetails | undefined
  readonly checks: readonly Check[]
  readonly taxCodes: readonly TaxCode[]
}

/**
 * The tax on the supplier's transaction fee, by the codes and the standing of the day of agreement: an order keeps it,
 * so that the supplier knows what he gets. One that was agreed before there was such a thing has none.
 */
export function pinnedFeeTax(facts: FeeTaxFacts, at: string): Pick<Order, 'feeTaxKind' | 'feeTaxBps'> {
  const supplier = taxStanding(facts.supplier, facts.supplierLegal, facts.checks, at)
  const { kind, bps } = feeTaxOf(facts.operator, supplier, facts.taxCodes, at)
  return { feeTaxKind: kind, feeTaxBps: bps }
}
