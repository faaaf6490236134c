import { invariant } from '../../kernel/assert.ts'
import { exponentOf, isCurrency } from '../../kernel/currency.ts'
import { divideHalfEven, parseDecimal } from '../../kernel/decimal.ts'
import type { Money } from '../../kernel/money.ts'
import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'

/**
 * `usd` USD minor units are worth `per` minor units of another currency: exact, both above 0, without common divisor.
 */
export interface UsdRatio {
  readonly usd: bigint
  readonly per: bigint
}

/**
 * A currency's newest rate: `usd` USD minor units are worth `per` of its own minor units. Earlier ones are fixings of
 * the same root.
 */
export interface Rate extends UsdRatio {
  readonly currency: string
  readonly source: string
  readonly asOf: Instant
}

/** A rate as its source published it; never changed. One per currency and time. */
export interface Fixing {
  readonly currency: string
  /** `EUR/USD` 1.08: one euro is worth 1.08 dollars. One side is USD. */
  readonly pair: string
  readonly rate: string
  readonly source: string
  readonly asOf: Instant
}

/** What a source published at one time. */
export interface PublishedRates {
  readonly source: string
  readonly asOf: Instant
  readonly rates: readonly { readonly pair: string; readonly rate: string }[]
}

export const rateType: RecordType<Rate> = {
  name: 'rates.rates',
  root: (rate) => rateRoot(rate.currency),
  id: () => 'newest',
}

export const fixingType: RecordType<Fixing> = {
  name: 'rates.fixings',
  root: (fixing) => rateRoot(fixing.currency),
  id: (fixing) => fixing.asOf,
}

export function rateRoot(currency: string): RootId {
  return `rat_${currency}`
}

/** The dollar in dollars: it needs no rate. */
export const parity: UsdRatio = { usd: 1n, per: 1n }

/** Both numbers stand in 64-bit columns. */
const RATIO_MAX = 10n ** 18n

/** The currency of a pair with USD that is not USD; `undefined` for any other text. */
export function currencyOf(pair: string): string | undefined {
  const [base, quoted, ...more] = pair.split('/')
  if (base === undefined || quoted === undefined || more.length > 0) return undefined
  const currency = base === 'USD' ? quoted : quoted === 'USD' ? base : undefined
  return currency !== undefined && currency !== 'USD' && isCurrency(currency) ? currency : undefined
}

/** A published rate as an exact ratio of minor units. Refuses `rate-invalid` { pair }. */
export function ratioOf(pair: string, rate: string): UsdRatio | Refusal {
  const currency = currencyOf(pair)
  const decimal = parseDecimal(rate)
  if (currency === undefined || decimal === undefined || decimal.digits <= 0n || decimal.scale > 12)
    return refuse('rate-invalid', { pair: pair.slice(0, 20) })
  const one = 10n ** BigInt(decimal.scale)
  const cents = 100n
  const minor = 10n ** BigInt(exponentOf(currency))
  const ratio = pair.startsWith('USD/')
    ? reduce(cents * one, decimal.digits * minor)
    : reduce(decimal.digits * cents, one * minor)
  if (ratio.usd > RATIO_MAX || ratio.per > RATIO_MAX) return refuse('rate-invalid', { pair })
  return ratio
}

/** The currency that a pair is the rate of: the one beside the dollar, else the quoted one; `undefined`: no pair. */
export function subjectOf(pair: string): string | undefined {
  const [base = '', quoted = '', ...more] = pair.split('/')
  const isPair = more.length === 0 && base !== quoted && isCurrency(base) && isCurrency(quoted)
  return isPair ? (currencyOf(pair) ?? quoted) : undefined
}

/**
 * A rate that is published against another currency than the dollar (`EUR/JPY` 163.5), with the ratio of that one: the
 * quoted currency as an exact ratio. Refuses `rate-invalid` { pair }.
 */
export function ratioThrough(pair: string, rate: string, base: UsdRatio): UsdRatio | Refusal {
  const [of = '', quoted = ''] = pair.split('/')
  const decimal = parseDecimal(rate)
  if (decimal === undefined || decimal.digits <= 0n || decimal.scale > 12 || subjectOf(pair) !== quoted)
    return refuse('rate-invalid', { pair: pair.slice(0, 20) })
  const above = base.usd * 10n ** BigInt(exponentOf(of) + decimal.scale)
  const ratio = reduce(above, base.per * decimal.digits * 10n ** BigInt(exponentOf(quoted)))
  return ratio.usd > RATIO_MAX || ratio.per > RATIO_MAX ? refuse('rate-invalid', { pair }) : ratio
}

/** Two numbers above 0 without their common divisor. */
export function lowest(one: bigint, other: bigint): readonly [bigint, bigint] {
  let [a, b] = [one, other]
  while (b !== 0n) [a, b] = [b, a % b]
  return [one / a, other / a]
}

function reduce(one: bigint, other: bigint): UsdRatio {
  const [usd, per] = lowest(one, other)
  return { usd, per }
}

/** Minor units of `to` for minor units of `from`, as an exact fraction. */
export interface CrossRate {
  readonly from: string
  readonly to: string
  readonly above: bigint
  readonly below: bigint
}

/** The rate between two currencies, through the dollar. A currency's ratio must be above 0; USD has `parity`. */
export function crossRate(from: string, fromRatio: UsdRatio, to: string, toRatio: UsdRatio): CrossRate {
  const above = fromRatio.usd * toRatio.per
  const below = fromRatio.per * toRatio.usd
  invariant(above > 0n && below > 0n, `the rate ${from}/${to} is not above 0`)
  return { from, to, above, below }
}

/** The rate less a shown spread in basis points: who converts gets less of `to`. */
export function lessSpread(rate: CrossRate, spreadBps: number): CrossRate {
  return { ...rate, above: rate.above * BigInt(10_000 - spreadBps), below: rate.below * 10_000n }
}

/** Money in the other currency, rounded once, half to even. Throws for money of another currency than the rate's. */
export function convert(value: Money, rate: CrossRate): Money {
  invariant(value.currency === rate.from, `${value.currency} meets a rate of ${rate.from}`)
  return { amount: divideHalfEven(value.amount * rate.above, rate.below), currency: rate.to }
}

/** An amount (minor units) in USD minor units, rounded half to even: for limits that are stated in dollars. */
export function usdEquivalent(amount: bigint, ratio: UsdRatio): bigint {
  return divideHalfEven(amount * ratio.usd, ratio.per)
}
