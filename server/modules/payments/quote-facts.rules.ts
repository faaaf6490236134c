import type { Instant } from '../../kernel/use-case.ts'
import { all } from '../../kernel/use-case.ts'
import type { PolicyVersion } from '../policy/policy.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import type { TaxCode } from '../rates/tax.rules.ts'
import { taxCodeType, taxRoot } from '../rates/tax.rules.ts'
import type { Funding } from './fee-ban.rules.ts'
import { feeTaxOf, type Taxed } from './fee-tax.rules.ts'
import type { Calendar } from './method.rules.ts'
import { paymentsPolicy } from './payments-policy.rules.ts'
import type { ProviderRecord } from './provider.rules.ts'
import { inService, providersRoot, providerType } from './provider.rules.ts'
import type { QuoteRequest, QuoteTerms } from './quote.rules.ts'

/** What a quote depends on besides the order: fees and methods follow the schedule at the quote, not the order's. */
export interface QuoteFacts {
  readonly providers: readonly ProviderRecord[]
  /** Versions of the section `payments`. */
  readonly paymentPolicies: readonly PolicyVersion[]
  /** Codes of the operator's jurisdiction. */
  readonly taxCodes: readonly TaxCode[]
}

/** The facts of a quote, to be read in the second round: the operator's country is known then. */
export function quoteReads(operator: Taxed | undefined) {
  return {
    providers: all(providerType, providersRoot),
    paymentPolicies: all(policyVersionType, policyRoot(paymentsPolicy.name)),
    taxCodes: all(taxCodeType, taxRoot(operator?.country ?? '')),
  }
}

export interface Payer {
  readonly operator: Taxed | undefined
  readonly buyer: Taxed | undefined
  readonly funding: Funding
}

/** Methods, bans, providers and tax as they are in effect at an instant, for one payer. */
export function quoteTermsOf(
  facts: QuoteFacts,
  { operator, buyer, funding }: Payer,
  calendar: Calendar,
  at: Instant,
): { readonly terms: QuoteTerms; readonly request: Omit<QuoteRequest, 'amount' | 'currency' | 'inUsd'> } {
  const { methods, feeBans } = valuesOf(paymentsPolicy, policyAt(facts.paymentPolicies, at))
  const tax = feeTaxOf(operator, buyer, facts.taxCodes, at)
  return {
    terms: { methods, feeBans, calendar },
    request: { country: buyer?.country ?? '', funding, tax, providers: inService(facts.providers) },
  }
}
