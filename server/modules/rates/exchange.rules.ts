import { exponentOf } from '../../kernel/currency.ts'
import { decimalText, divideHalfEven } from '../../kernel/decimal.ts'
import { addDuration } from '../../kernel/instant.ts'
import { share } from '../../kernel/money.ts'
import type { Instant, Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { ExchangePolicy } from './exchange-policy.rules.ts'
import type { CrossRate, Rate } from './rate.rules.ts'
import { crossRate, lessSpread, lowest, parity } from './rate.rules.ts'
import { sandboxRatesSource } from './sandbox-rates.rules.ts'

/**
 * A published rate between two currencies with the spread that is taken: minor units of `to` for one of `from`, as an
 * exact fraction without the spread. ADR 30 says how amounts are rounded.
 */
export interface Exchange extends CrossRate {
  readonly spreadBps: number
  /** Who published it. */
  readonly source: string
  /** When; of two rates the older. */
  readonly asOf: Instant
}

/** The newest rates by currency; the dollar needs none. */
export type KnownRates = Readonly<Record<string, Rate | undefined>>

/** The exchange between two currencies, however old; `undefined` where one has no rate. */
export function exchangeBetween(from: string, to: string, known: KnownRates, spreadBps: number): Exchange | undefined {
  const [a, b] = [rateOf(from, known), rateOf(to, known)]
  if (a === undefined || b === undefined) return undefined
  const cross = crossRate(from, a, to, b)
  const [above, below] = lowest(cross.above, cross.below)
  const published = [a, b].filter((each) => each.asOf !== '')
  const sources = [...new Set(published.map(({ source }) => source))]
  const asOf = published.map((each) => each.asOf).sort()[0] ?? ''
  return { from, to, above, below, spreadBps, source: sources.join(', '), asOf }
}

function rateOf(currency: string, known: KnownRates): Rate | undefined {
  return currency === 'USD' ? { ...parity, currency, source: '', asOf: '' } : known[currency]
}

/**
 * The exchange that may be offered now. Refuses `currency-not-converted` { currency }, `no-rate` { pair } and
 * `rate-stale` { as_of, most }. The sandbox's own rates never age: no market moves them.
 */
export function exchangeOffered(
  from: string,
  to: string,
  known: KnownRates,
  policy: Pick<ExchangePolicy, 'currencies' | 'staleAfter'> & { readonly spreadBps: number },
  at: Instant,
): Exchange | Refusal {
  const unknown = [from, to].find((each) => !policy.currencies.includes(each))
  if (unknown !== undefined) return refuse('currency-not-converted', { currency: unknown })
  const found = exchangeBetween(from, to, known, policy.spreadBps)
  if (found === undefined) return refuse('no-rate', { pair: `${from}/${to}` })
  const isOld = [from, to].some((each) => isStale(known[each], policy.staleAfter, at))
  return isOld ? refuse('rate-stale', { as_of: found.asOf, most: policy.staleAfter }) : found
}

/** Whether a rate is too old to promise anything by it. */
export function isStale(rate: Pick<Rate, 'asOf' | 'source'> | undefined, staleAfter: string, at: Instant): boolean {
  if (rate === undefined || rate.source === sandboxRatesSource) return false
  return addDuration(rate.asOf, staleAfter) < at
}

/** What a conversion gives and what of it is the spread; both in minor units of the currency that is owed. */
export interface Converted {
  readonly amount: bigint
  readonly spread: bigint
}

/** What to ask for in `from` so that at least `due` (minor units of `to`) is credited: rounded up. */
export function askedFor(due: bigint, exchange: Exchange): bigint {
  const { above, below } = lessSpread(exchange, exchange.spreadBps)
  return (due * below + above - 1n) / above
}

/**
 * Money that came in `from` (minor units), credited in `to` less the spread. `wanted` are amounts that it may be for:
 * what is above one of them by less than one minor unit of `from` is worth could not have been paid more exactly, so it
 * belongs to the spread and is nobody's surplus.
 */
export function credited(arrived: bigint, exchange: Exchange, wanted: readonly bigint[] = []): Converted {
  const { above, below } = lessSpread(exchange, exchange.spreadBps)
  const whole = divideHalfEven(arrived * exchange.above, exchange.below)
  const less = divideHalfEven(arrived * above, below)
  const over = (each: bigint) => arrived * above - each * below
  const met = wanted.find((each) => each > 0n && over(each) >= 0n && over(each) < above)
  const amount = met ?? less
  return { amount, spread: whole - amount }
}

/**
 * Money that goes out: `owed` (minor units of `from`) less the spread, which is `from`'s too. Sent is at least one
 * minor unit of `to`: a debt is never rounded away.
 */
export function sentFor(owed: bigint, exchange: Exchange): { readonly sent: bigint; readonly spread: bigint } {
  const spread = share(owed, exchange.spreadBps)
  const sent = divideHalfEven((owed - spread) * exchange.above, exchange.below)
  return { sent: sent > 0n ? sent : 1n, spread }
}

/** The most of `from` (minor units) that at most `room` of `to` can pay: rounded down. */
export function owedWithin(room: bigint, exchange: Exchange): bigint {
  return (room * exchange.below) / exchange.above
}

/** Decimals that a rate is shown with. */
const SHOWN = 8

/** One unit of `from` in units of `to`, as text with at most eight decimals: `1.08`. For people, not for reckoning. */
export function rateText({ from, to, above, below }: CrossRate): string {
  const [up, down] = [10n ** BigInt(exponentOf(from) + SHOWN), 10n ** BigInt(exponentOf(to))]
  return decimalText({ digits: divideHalfEven(above * up, below * down), scale: SHOWN })
}
