import { allocate } from '../../kernel/allocation.ts'
import { divideHalfEven } from '../../kernel/decimal.ts'
import type { KnownRates } from '../rates/exchange.rules.ts'
import type { Rate, UsdRatio } from '../rates/rate.rules.ts'
import { parity, usdEquivalent } from '../rates/rate.rules.ts'

/** An open position: above 0 we hold more of the currency than we owe by conversions. Minor units. */
export interface Position {
  readonly currency: string
  readonly amount: bigint
}

/** A position at the newest rate; `cents` is absent where none is known. */
export interface ValuedPosition extends Position {
  readonly cents?: bigint
}

function ratioOf(currency: string, known: KnownRates): UsdRatio | undefined {
  return currency === 'USD' ? parity : known[currency]
}

/** Positions in cents of a US dollar, by the newest rates. */
export function valued(positions: readonly Position[], known: KnownRates): readonly ValuedPosition[] {
  return positions.map((each) => {
    const ratio = ratioOf(each.currency, known)
    return ratio === undefined ? each : { ...each, cents: usdEquivalent(each.amount, ratio) }
  })
}

/** What rates have done to all positions together, in cents: a gain above 0, a loss below. */
export function resultOf(positions: readonly ValuedPosition[]): bigint {
  return positions.reduce((sum, { cents = 0n }) => sum + cents, 0n)
}

/**
 * What positions add to the cover of each currency (minor units), at the rates of the day: money that is held in excess
 * of a currency is what backs another that is short. A loss is missing there, by value; a gain covers nothing, nor does
 * anything a currency that is short and has no rate.
 */
export function coverOf(positions: readonly Position[], known: KnownRates): Readonly<Record<string, bigint>> {
  const at = valued(positions, known)
  const short = at.filter(({ amount }) => amount < 0n)
  const loss = -resultOf(at)
  const weights = short.map(({ cents = 0n }) => -cents)
  const isBorne = loss > 0n && weights.some((each) => each > 0n)
  const shares = isBorne ? allocate(loss, weights) : weights.map(() => 0n)
  const missing = new Map(
    short.map(({ currency }, i) => [currency, minorOf(shares[i] ?? 0n, ratioOf(currency, known))]),
  )
  const covered = ({ currency, amount, cents }: ValuedPosition) => {
    // Nobody knows whether what backs a currency without a rate is worth it: nothing covers it.
    if (cents === undefined && amount < 0n) return 0n
    return -amount - (missing.get(currency) ?? 0n)
  }
  return Object.fromEntries(at.map((each) => [each.currency, covered(each)]))
}

function minorOf(cents: bigint, ratio: UsdRatio | undefined): bigint {
  return ratio === undefined ? 0n : divideHalfEven(cents * ratio.per, ratio.usd)
}

/** Both sides of the safeguarding rule in a currency, minor units; `over` below 0: so much is missing. */
export interface Safeguarded {
  readonly currency: string
  /** Client money at banks and providers. */
  readonly kept: bigint
  /** What open positions add at the newest rates; below 0 where this currency backs others. */
  readonly positions: bigint
  readonly owed: bigint
  readonly over: bigint
}

/** The safeguarding rule by currency, with open positions at the rates of the day. */
export function safeguardedWith(
  rows: readonly (Pick<Safeguarded, 'currency' | 'kept' | 'owed'> & { readonly position: bigint })[],
  rates: readonly Rate[],
): readonly Safeguarded[] {
  const positions = rows.map(({ currency, position: amount }) => ({ currency, amount }))
  const cover = coverOf(positions, Object.fromEntries(rates.map((rate) => [rate.currency, rate])))
  return rows.map(({ currency, kept, owed }) => {
    const added = cover[currency] ?? 0n
    return { currency, kept, positions: added, owed, over: kept + added - owed }
  })
}
