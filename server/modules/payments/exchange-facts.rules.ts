import type { Instant, Refusal } from '../../kernel/use-case.ts'
import { all, one } from '../../kernel/use-case.ts'
import type { PolicyVersion } from '../policy/policy.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import type { Exchange } from '../rates/exchange.rules.ts'
import { exchangeBetween, exchangeOffered } from '../rates/exchange.rules.ts'
import { type ExchangePolicy, exchangePolicy, spreadOf } from '../rates/exchange-policy.rules.ts'
import type { Rate } from '../rates/rate.rules.ts'
import { rateRoot, rateType } from '../rates/rate.rules.ts'

export { rateRoot, rateType } from '../rates/rate.rules.ts'

/** The section of policy that conversions follow. */
export const exchangePolicyName = exchangePolicy.name

/** What a conversion is decided by: the newest rates of both currencies and the policy's versions. */
export interface ExchangeFacts {
  readonly fromRate: Rate | undefined
  readonly toRate: Rate | undefined
  readonly exchangePolicies: readonly PolicyVersion[]
}

/** The facts of a conversion between two currencies. */
export function exchangeReads(from: string, to: string) {
  return {
    fromRate: one(rateType, rateRoot(from), 'newest'),
    toRate: one(rateType, rateRoot(to), 'newest'),
    exchangePolicies: all(policyVersionType, policyRoot(exchangePolicy.name)),
  }
}

/** The numbers of conversions at an instant. */
export function exchangeTerms(
  { exchangePolicies }: Pick<ExchangeFacts, 'exchangePolicies'>,
  at: Instant,
): ExchangePolicy {
  return valuesOf(exchangePolicy, policyAt(exchangePolicies, at))
}

function known({ fromRate, toRate }: ExchangeFacts, from: string, to: string) {
  return { [from]: fromRate, [to]: toRate }
}

/** The exchange that may be promised now. Refuses `currency-not-converted`, `no-rate`, `rate-stale`. */
export function exchangeNow(facts: ExchangeFacts, from: string, to: string, at: Instant): Exchange | Refusal {
  const policy = exchangeTerms(facts, at)
  const terms = { ...policy, spreadBps: spreadOf(policy, from, to) }
  return exchangeOffered(from, to, known(facts, from, to), terms, at)
}

/** The newest exchange there is, however old, for facts and debts, which cannot wait; `undefined` without a rate. */
export function exchangeKnown(facts: ExchangeFacts, from: string, to: string, spreadBps: number): Exchange | undefined {
  return exchangeBetween(from, to, known(facts, from, to), spreadBps)
}
