import {
  bitsOf,
  type Card,
  type CardNumber,
  cardCertificates,
  cardChecks,
  cardIncoterms,
  codeOf,
  UNKNOWN,
} from './card.rules.ts'

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

/** A number of a card that lies between two, both included. What is unknown by NaN lies nowhere. */
export interface Range {
  readonly part: CardNumber
  readonly from: number
  readonly to: number
}

export interface Condition {
  /** The same for the same condition. */
  readonly key: string
  readonly holds: (card: Card) => boolean
  /** The condition as a range, if it is one: many cards are held against it faster. */
  readonly range?: Range
}

/** What a filter asks of a card, by dimension; what is not asked is not there. */
export type Conditions = Partial<Record<Dimension, Condition>>

/** A filter as conditions. `now`: minutes since 1970, for a badge lapses by itself. */
export function conditionsOf(filter: ProductFilter, now: number): Conditions {
  const { badge, priceFrom, priceTo } = filter
  const values = { ...filter, badge: badge === true && now, price: [priceFrom, priceTo] }
  const given = Object.entries(allConditions(filter, now)).flatMap(([dimension, test]) =>
    test === undefined ? [] : [[dimension, conditionOf([dimension, values[dimension as Dimension]], test)]],
  )
  return Object.fromEntries(given) as Conditions
}

type Test = ((card: Card) => boolean) | Range

function conditionOf(asked: readonly unknown[], test: Test): Condition {
  const key = JSON.stringify(asked)
  if (typeof test === 'function') return { key, holds: test }
  const { part, from, to } = test
  return { key, holds: (card) => card[part] >= from && card[part] <= to, range: test }
}

/** Whether a card meets all conditions. */
export const meets = (card: Card, conditions: Conditions) => Object.values(conditions).every(({ holds }) => holds(card))

function allConditions(filter: ProductFilter, now: number): Record<Dimension, Test | undefined> {
  const { priceFrom, priceTo, stars, onTime } = filter
  return {
    badge: filter.badge === true ? range('badgeUntil', now + 1, undefined) : undefined,
    checks: allBits(filter.checks, cardChecks, (card) => card.checks),
    countries: anyOf(filter.countries, (card) => card.country),
    categories: anyOf(filter.categories?.map(codeOf), (card) => card.category),
    suppliers: anyOf(filter.suppliers?.map(codeOf), (card) => card.supplier),
    price: range('price', priceFrom, priceTo),
    quantity: range('minimum', undefined, filter.quantity),
    leadDays: range('leadDays', undefined, filter.leadDays),
    stars: stars === undefined ? undefined : range('stars', stars, UNKNOWN - 1),
    onTime: onTime === undefined ? undefined : range('onTime', onTime, UNKNOWN - 1),
    incoterms: anyBit(filter.incoterms, (card) => card.incoterms),
    certificates: allBits(filter.certificates, cardCertificates, (card) => card.certificates),
  }
}

function range(part: CardNumber, from: number | undefined, to: number | undefined): Range | undefined {
  if (from === undefined && to === undefined) return undefined
  return { part, from: from ?? 0, to: to ?? Number.POSITIVE_INFINITY }
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
