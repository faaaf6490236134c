import type { Card } from './card.rules.ts'

/** Orders in which products may be listed. */
export const sortOrders = ['relevance', 'price', 'price-down', 'lead-time'] as const
export type SortOrder = (typeof sortOrders)[number]

const PLACES = 65_536

/**
 * 0 to 65535: how early a product comes where words do not decide. Equals are told apart by `chance`, 32 bits that are
 * always the same for a product.
 */
export function standingPlace(
  { standing, completeness }: Pick<Card, 'standing' | 'completeness'>,
  chance: number,
): number {
  const told = (standing * 4 + completeness) / 1250
  return Math.min(PLACES - 1, Math.floor((told * 0.9 + (chance / 2 ** 32) * 0.1) * PLACES))
}

const asFloat = new Float32Array(1)
const asBits = new Uint32Array(asFloat.buffer)
const LAST = 2 ** 32 - 1

/** A price as 32 bits that stand in the order of prices; `undefined` for none. */
function priceBits(price: number): number | undefined {
  if (Number.isNaN(price)) return undefined
  asFloat[0] = price
  return asBits[0]
}

/**
 * Where a product stands in an order, as one number below 2^48: less comes first. What the order itself does not tell
 * apart stands by its place; what has no price is last.
 */
export function orderKey(order: SortOrder, card: Card): number {
  return firstKey(order, card) * PLACES + (PLACES - 1 - card.place)
}

function firstKey(order: SortOrder, card: Card): number {
  if (order === 'relevance') return 0
  if (order === 'lead-time') return card.leadDays
  const bits = priceBits(card.price)
  if (bits === undefined) return LAST
  return order === 'price' ? bits : LAST - 1 - bits
}
