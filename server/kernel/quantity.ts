import type { Decimal } from './decimal.ts'
import { decimalText, divide, magnitude, multiply, parseDecimal, toUnits } from './decimal.ts'

/** A quantity of goods in millionths of its unit (UN/CEFACT Rec 20): 12.5 kg = 12 500 000n. */
export type Quantity = bigint

export const QUANTITY_SCALE = 6
/** 10^12 units: no trade has more, and the millionths stay within a 64-bit column. */
export const MAX_QUANTITY: Quantity = 10n ** 18n

/** Whole units as a quantity. */
export function units(count: number | bigint): Quantity {
  return BigInt(count) * 10n ** BigInt(QUANTITY_SCALE)
}

/** Decimal text as a quantity; `undefined` when it is no number, has more than 6 decimals or is out of range. */
export function parseQuantity(text: string): Quantity | undefined {
  const decimal = parseDecimal(text)
  if (decimal === undefined) return undefined
  const { units: millionths, exact } = toUnits(decimal, QUANTITY_SCALE)
  return exact && magnitude(millionths) <= MAX_QUANTITY ? millionths : undefined
}

/** The shortest exact text: `12.5`. */
export function quantityText(quantity: Quantity): string {
  return decimalText(toDecimal(quantity))
}

/** The quantity as an exact decimal. */
export function toDecimal(quantity: Quantity): Decimal {
  return { digits: quantity, scale: QUANTITY_SCALE }
}

/**
 * What a quantity costs, in units of 10^-`exponent` (minor units), rounded once, half away from zero. The price is in
 * major units, of any number of decimals, for `base` (UBL BaseQuantity: a price per 100 pieces).
 */
export function priceTimes(price: Decimal, quantity: Quantity, exponent: number, base: Quantity = units(1)): bigint {
  return divide(multiply(price, toDecimal(quantity)), toDecimal(base), exponent).units
}

/** The part of an amount that belongs to `part` of `whole` (> 0) of the quantity, rounded half away from zero. */
export function prorate(amount: bigint, part: Quantity, whole: Quantity): bigint {
  return divide({ digits: amount * part, scale: 0 }, { digits: whole, scale: 0 }, 0).units
}
