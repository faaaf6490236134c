import { greatest, MAX_AMOUNT } from '../../kernel/money.ts'
import type { Instant } from '../../kernel/use-case.ts'
import type { Exchange } from '../rates/exchange.rules.ts'
import { askedFor, credited } from '../rates/exchange.rules.ts'
import { convert } from '../rates/rate.rules.ts'
import type { FeeBan, Funding } from './fee-ban.rules.ts'
import { isFeeForbidden } from './fee-ban.rules.ts'
import type { FeeTax } from './fee-tax.rules.ts'
import type { Calendar, Finality, Method, MethodCode, ProcessingTime } from './method.rules.ts'
import { answersAtOnce, expectedBy, methodFee } from './method.rules.ts'
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
  /** How it is converted, when it is paid in another currency than the order's. */
  readonly exchange?: QuotedExchange
  /** When the money may no longer come back by itself. */
  readonly finality: Finality
  readonly time: ProcessingTime
  /** When the money is expected at the latest, in the operator's calendar. */
  readonly expectedBy: Instant
}

/** A quote in another currency: what is asked in it, and what of that is our spread. */
export interface QuotedExchange extends Exchange {
  /** Minor units of `from`. */
  readonly asked: bigint
  /** Minor units of the order's currency. */
  readonly spread: bigint
  /** Whether a lock binds it; else the rate of the day of booking does, and what is said here is what it is now. */
  readonly isLockable: boolean
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
  /** From the currency that the payer pays in; absent: the order's own. */
  readonly exchange?: Exchange
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
  const fee = free ? 0n : feeAtHome(request, method)
  const feeTax = ((fee ?? 0n) * BigInt(request.tax.bps) + 5_000n) / 10_000n
  const total = amount + (fee ?? 0n) + feeTax
  const provider = providerFor(request.providers, {
    method: method.code,
    currency: request.exchange?.from ?? currency,
    country: request.country,
  })
  const because = whyNot(request, method, total, fee) ?? (typeof provider === 'string' ? provider : undefined)
  const money = because ? { fee: 0n, feeTax: 0n, total: amount } : { fee: fee ?? 0n, feeTax, total }
  return {
    method: method.code,
    ...(because || typeof provider === 'string' ? {} : { provider: provider.name }),
    ...(because ? { because } : {}),
    amount,
    ...money,
    currency,
    ...(because || request.exchange === undefined ? {} : { exchange: quoted(request.exchange, method, total) }),
    tax: request.tax,
    finality: method.finality,
    time: method.time,
    expectedBy: expectedBy(method.time, at, terms.calendar),
  }
}

/** The fee in the order's currency: one that is fixed in the payer's is converted without a spread. */
function feeAtHome({ amount, currency, exchange }: QuoteRequest, method: Method): bigint | undefined {
  if (exchange === undefined || method.fee.kind === 'percent') return methodFee(method.fee, amount, currency)
  const fee = methodFee(method.fee, askedFor(amount, exchange), exchange.from)
  return fee && convert({ amount: fee, currency: exchange.from }, exchange).amount
}

function quoted(exchange: Exchange, method: Method, total: bigint): QuotedExchange {
  const asked = askedFor(total, exchange)
  const { spread } = credited(asked, exchange, [total])
  return { ...exchange, asked, spread, isLockable: answersAtOnce(method.code) }
}

function whyNot(request: QuoteRequest, method: Method, total: bigint, fee: bigint | undefined): Ineligible | undefined {
  const { amount, country } = request
  const currency = request.exchange?.from ?? request.currency
  if (amount <= 0n) return 'nothing-due'
  if (method.currencies && !method.currencies.includes(currency)) return 'currency-not-taken'
  const countries = method.local ? method.local[currency] : method.countries
  if (countries && !countries.includes(country)) return 'country-not-served'
  if (fee === undefined) return 'above-method-limit'
  // No amount is larger in any currency: it could neither be told nor booked.
  const asked = request.exchange === undefined ? total : askedFor(total, request.exchange)
  if (greatest(total, asked) > MAX_AMOUNT) return 'above-method-limit'
  if (method.limitUsd !== undefined && request.inUsd(total) > BigInt(method.limitUsd)) return 'above-method-limit'
  return undefined
}
