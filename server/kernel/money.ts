import { invariant } from './assert.ts'
import { exponentOf, isCurrency } from './currency.ts'
import { decimalText, divideHalfEven, magnitude, parseDecimal, toUnits } from './decimal.ts'
import type { Refusal } from './use-case.ts'
import { refuse } from './use-case.ts'

/** An amount in minor units of an ISO 4217 currency. */
export interface Money {
  readonly amount: bigint
  readonly currency: string
}

/** How money stands in JSON: minor units as a plain number, which holds up to `MAX_AMOUNT` exactly. */
export interface WireMoney {
  readonly amount: number
  readonly currency: string
}

/** No amount is larger: 10^15 minor units fit a JSON number and leave room in a 64-bit sum of nine thousand. */
export const MAX_AMOUNT = 10n ** 15n

/** Money of a known currency. Throws for an unknown one: input is checked with `fromWire` or `parseAmount`. */
export function money(amount: bigint, currency: string): Money {
  invariant(isCurrency(currency), `${currency} is no currency`)
  return { amount, currency }
}

/** a + b. Throws for two currencies. */
export function plus(a: Money, b: Money): Money {
  return { amount: a.amount + sameCurrency(a, b).amount, currency: a.currency }
}

/** a − b. Throws for two currencies. */
export function minus(a: Money, b: Money): Money {
  return { amount: a.amount - sameCurrency(a, b).amount, currency: a.currency }
}

/** −1, 0 or 1 as a is less than, equal to or more than b. Throws for two currencies. */
export function compareMoney(a: Money, b: Money): -1 | 0 | 1 {
  const other = sameCurrency(a, b).amount
  return a.amount < other ? -1 : a.amount > other ? 1 : 0
}

function sameCurrency(a: Money, b: Money): Money {
  invariant(a.currency === b.currency, `${a.currency} meets ${b.currency}`)
  return b
}

/** The least of some amounts; Math.min takes no bigint. */
export function least(first: bigint, ...others: readonly bigint[]): bigint {
  let best = first
  for (const other of others) if (other < best) best = other
  return best
}

/** The greatest of some amounts. */
export function greatest(first: bigint, ...others: readonly bigint[]): bigint {
  let best = first
  for (const other of others) if (other > best) best = other
  return best
}

/** A share of an amount in basis points (200 = 2 %), rounded half to even. */
export function share(amount: bigint, bps: number): bigint {
  return divideHalfEven(amount * BigInt(bps), 10_000n)
}

/** A share of an amount in parts per million (29 900 = 2.99 %), rounded half to even. */
export function shareOfMillion(amount: bigint, ppm: number): bigint {
  return divideHalfEven(amount * BigInt(ppm), 1_000_000n)
}

/**
 * Exact decimal text (`1234.50`) in minor units. Refuses `amount-unreadable`, `currency-unknown`, `amount-not-exact`
 * { digits } (more decimals than the currency has, unless zero) and `amount-out-of-range` (beyond `MAX_AMOUNT`).
 */
export function parseAmount(text: string, currency: string): bigint | Refusal {
  if (!isCurrency(currency)) return refuse('currency-unknown', { currency: currency.slice(0, 10) })
  const decimal = parseDecimal(text)
  if (decimal === undefined) return refuse('amount-unreadable')
  const { units, exact } = toUnits(decimal, exponentOf(currency))
  if (!exact) return refuse('amount-not-exact', { digits: exponentOf(currency) })
  return magnitude(units) <= MAX_AMOUNT ? units : refuse('amount-out-of-range')
}

/** The amount in major units as exact decimal text with all decimals of its currency: `1234.50`, `1235`. */
export function amountText({ amount, currency }: Money): string {
  const scale = exponentOf(currency)
  const text = decimalText({ digits: amount, scale })
  const fraction = text.split('.')[1] ?? ''
  if (scale === 0) return text
  return `${fraction === '' ? `${text}.` : text}${'0'.repeat(scale - fraction.length)}`
}

const formats = new Map<string, Intl.NumberFormat>()

/** The amount as people of a locale (BCP 47) write it, with all decimals of its currency; exact at any size. */
export function formatMoney(value: Money, locale: string): string {
  const key = `${locale}|${value.currency}`
  const known = formats.get(key)
  // ISO's decimals, not those of daily use that Intl would take: IQD has three on a contract.
  const digits = exponentOf(value.currency)
  const format =
    known ??
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: value.currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
  if (known === undefined) formats.set(key, format)
  return format.format(amountText(value) as Intl.StringNumericLiteral)
}

/** Money for JSON. Throws beyond `MAX_AMOUNT`, where a JSON number would no longer be safe. */
export function toWire({ amount, currency }: Money): WireMoney {
  invariant(magnitude(amount) <= MAX_AMOUNT, `${amount} ${currency} is beyond 10^15`)
  return { amount: Number(amount), currency }
}

/** Money of JSON. Refuses `currency-unknown`, `amount-unreadable` (no whole number) and `amount-out-of-range`. */
export function fromWire({ amount, currency }: WireMoney): Money | Refusal {
  if (!isCurrency(currency)) return refuse('currency-unknown', { currency: String(currency).slice(0, 10) })
  if (!Number.isInteger(amount)) return refuse('amount-unreadable')
  if (Math.abs(amount) > Number(MAX_AMOUNT)) return refuse('amount-out-of-range')
  return { amount: BigInt(amount), currency }
}
