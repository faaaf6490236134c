import type { Instant } from '../../kernel/use-case.ts'
import type { FeeBan, Funding } from './fee-ban.rules.ts'
import { isFeeForbidden } from './fee-ban.rules.ts'
import type { FeeTax } from './fee-tax.rules.ts'
import type { Calendar, Finality, Method, MethodCode, ProcessingTime } from './method.rules.ts'
import { expectedBy, methodFee } from './method.rules.ts'
import type { Abilities, NotTaken } from './provider.rules.ts'
import { providerFor } from './provider.rules.ts'

export type Ineligible = NotTaken | 'above-method-limit' | 'nothing-due'

/** What a method costs for an amount, said before paying. All amounts in minor units of `currency`. */
export interface Quote {
  readonly method: MethodCode
  /** Why the method cannot be used: a refusal code. Absent: it can. */
  readonly because?: Ineligible
  /** Who takes it and holds the money; absent when nobody does. */
  readonly provider?: string
  readonly amount: bigint
  readonly fee: bigint
  readonly feeTax: bigint
  /** How the fee is taxed. */
  readonly tax: FeeTax
  readonly total: bigint
  readonly currency: string
  /** When the money may no longer come back by itself. */
  readonly finality: Finality
  readonly time: ProcessingTime
  /** When the money is expected at the latest, in the operator's calendar. */
  readonly expectedBy: Instant
}

export interface QuoteRequest {
  readonly amount: bigint
  readonly currency: string
  /** The payer's country, ISO 3166. */
  readonly country: string
  readonly funding: Funding
  readonly tax: FeeTax
  /** Those that take money now, the preferred first. */
  readonly providers: readonly Abilities[]
  /** Minor units of `currency` in minor units of US dollars, at the rate of the day of agreement. */
  inUsd(amount: bigint): bigint
}

export interface QuoteTerms {
  readonly methods: readonly Method[]
  readonly feeBans: readonly FeeBan[]
  readonly calendar: Calendar
}

/** One quote per method; a method that cannot be used says why and has no fee. */
export function quoteMethods(request: QuoteRequest, terms: QuoteTerms, at: Instant): readonly Quote[] {
  return terms.methods.map((method) => quoteMethod(request, method, terms, at))
}

/** The quote of one method. Fee and tax count toward the method's limit. */
export function quoteMethod(request: QuoteRequest, method: Method, terms: QuoteTerms, at: Instant): Quote {
  const { amount, currency } = request
  const free = isFeeForbidden(terms.feeBans, method.code, request.country, request.funding)
  const fee = free ? 0n : methodFee(method.fee, amount, currency)
  const feeTax = ((fee ?? 0n) * BigInt(request.tax.bps) + 5_000n) / 10_000n
  const total = amount + (fee ?? 0n) + feeTax
  const provider = providerFor(request.providers, { method: method.code, currency, country: request.country })
  const because = whyNot(request, method, total, fee) ?? (typeof provider === 'string' ? provider : undefined)
  const money = because ? { fee: 0n, feeTax: 0n, total: amount } : { fee: fee ?? 0n, feeTax, total }
  return {
    method: method.code,
    ...(because || typeof provider === 'string' ? {} : { provider: provider.name }),
    ...(because ? { because } : {}),
    amount,
    ...money,
    currency,
    tax: request.tax,
    finality: method.finality,
    time: method.time,
    expectedBy: expectedBy(method.time, at, terms.calendar),
  }
}

function whyNot(request: QuoteRequest, method: Method, total: bigint, fee: bigint | undefined): Ineligible | undefined {
  const { amount, currency, country } = request
  if (amount <= 0n) return 'nothing-due'
  if (method.currencies && !method.currencies.includes(currency)) return 'currency-not-taken'
  const countries = method.local ? method.local[currency] : method.countries
  if (countries && !countries.includes(country)) return 'country-not-served'
  if (fee === undefined) return 'above-method-limit'
  if (method.limitUsd !== undefined && request.inUsd(total) > BigInt(method.limitUsd)) return 'above-method-limit'
  return undefined
}
