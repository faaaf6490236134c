import { bitsOf, type Card, cardCertificates, cardChecks, cardIncoterms, codeOf } from './card.rules.ts'

/** What products are narrowed to. Lists: any of them. Checks and certificates: all of them. */
export interface ProductFilter {
  readonly badge?: boolean
  readonly checks?: readonly string[]
  readonly countries?: readonly string[]
  readonly categories?: readonly string[]
  readonly suppliers?: readonly string[]
  /** US dollar cents for one unit. */
  readonly priceFrom?: number
  readonly priceTo?: number
  /** The buyer wants no more than so many units. */
  readonly quantity?: number
  readonly leadDays?: number
  readonly stars?: number
  /** Per cent. */
  readonly onTime?: number
  readonly incoterms?: readonly string[]
  readonly certificates?: readonly string[]
}

/** The dimensions by which is narrowed; each facet counts without its own. */
export const dimensions = [
  ...[
    'badge',
    'checks',
    'countries',
    'categories',
    'suppliers',
    'price',
    'quantity',
    'leadDays',
    'stars',
    'onTime',
    'incoterms',
  ],
  'certificates',
] as const
export type Dimension = (typeof dimensions)[number]

export interface Condition {
  /** The same for the same condition. */
  readonly key: string
  readonly holds: (card: Card) => boolean
}

/** What a filter asks of a card, by dimension; what is not asked is not there. */
export type Conditions = Partial<Record<Dimension, Condition>>

/** A filter as conditions. `now`: minutes since 1970, for a badge lapses by itself. */
export function conditionsOf(filter: ProductFilter, now: number): Conditions {
  const { badge, priceFrom, priceTo } = filter
  const values = { ...filter, badge: badge === true && now, price: [priceFrom, priceTo] }
  const given = Object.entries(allConditions(filter, now)).flatMap(([dimension, holds]) =>
    holds === undefined
      ? []
      : [[dimension, { key: JSON.stringify([dimension, values[dimension as Dimension]]), holds }]],
  )
  return Object.fromEntries(given) as Conditions
}

/** Whether a card meets all conditions. */
export const meets = (card: Card, conditions: Conditions) => Object.values(conditions).every(({ holds }) => holds(card))

function allConditions(filter: ProductFilter, now: number): Record<Dimension, ((card: Card) => boolean) | undefined> {
  const { priceFrom = 0, priceTo = Number.POSITIVE_INFINITY, quantity, leadDays, stars, onTime } = filter
  const isPriced = filter.priceFrom !== undefined || filter.priceTo !== undefined
  return {
    badge: filter.badge === true ? (card) => card.badgeUntil > now : undefined,
    checks: allBits(filter.checks, cardChecks, (card) => card.checks),
    countries: anyOf(filter.countries, (card) => card.country),
    categories: anyOf(filter.categories?.map(codeOf), (card) => card.category),
    suppliers: anyOf(filter.suppliers?.map(codeOf), (card) => card.supplier),
    price: isPriced ? ({ price }) => price >= priceFrom && price <= priceTo : undefined,
    quantity: quantity === undefined ? undefined : ({ minimum }) => minimum <= quantity,
    leadDays: leadDays === undefined ? undefined : (card) => card.leadDays <= leadDays,
    stars: stars === undefined ? undefined : (card) => card.stars !== 255 && card.stars >= stars,
    onTime: onTime === undefined ? undefined : (card) => card.onTime !== 255 && card.onTime >= onTime,
    incoterms: anyBit(filter.incoterms, (card) => card.incoterms),
    certificates: allBits(filter.certificates, cardCertificates, (card) => card.certificates),
  }
}

function anyOf<T>(wanted: readonly T[] | undefined, of: (card: Card) => T) {
  if (wanted === undefined || wanted.length === 0) return undefined
  const set = new Set(wanted)
  return (card: Card) => set.has(of(card))
}

function allBits(wanted: readonly string[] | undefined, list: readonly string[], of: (card: Card) => number) {
  const bits = bitsOf(list, wanted ?? [])
  return bits === 0 ? undefined : (card: Card) => (of(card) & bits) === bits
}

function anyBit(wanted: readonly string[] | undefined, of: (card: Card) => number) {
  const bits = bitsOf(cardIncoterms, wanted ?? [])
  return bits === 0 ? undefined : (card: Card) => (of(card) & bits) !== 0
}
