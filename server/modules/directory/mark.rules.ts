import { type Card, cardCertificates, cardChecks, cardIncoterms, namedBy } from './card.rules.ts'
import type { Conditions, Dimension, ProductFilter } from './filter.rules.ts'

/**
 * Marks are lexemes that no text has: they begin with `=`. With them the index itself narrows to what a filter asks
 * (a superset: conditions on cards are exact) or to the head of an order. The index is quick where each thing that is
 * asked is one mark, and slow where it is any of many: so a number has a mark for every step that it has reached, and a
 * bound asks for the last step before it. Only the head of an order by a number is asked by halves of halves.
 */

/** Orders in which products may be listed. */
export const sortOrders = ['relevance', 'price', 'price-down', 'lead-time'] as const
export type SortOrder = (typeof sortOrders)[number]

const NUMBERS = 256
const PLACES = 65_536
const PRICE_STEPS = 8
const minimumBands = [1, 10, 100, 1_000, 10_000] as const
const leadBands = [3, 7, 15, 30, 60, 90] as const
/** Cents, four times as many each. */
const priceSteps = Array.from({ length: 15 }, (_, n) => 4 ** n)
/** Places have sixteen steps. */
const STEP = PLACES / 16
const onTimeBands = [50, 80, 90, 95] as const
/** Heads of the order of relevance that have an index of their own, by the place from which they reach up. */
export const headIndexes = [61_440, 57_344, 49_152, 32_768] as const

/** 0 to 255: eight to a doubling, from a cent; what has no price is last. */
export function priceBucket(price: number): number {
  if (Number.isNaN(price)) return NUMBERS - 1
  return Math.max(0, Math.min(NUMBERS - 2, Math.floor(Math.log2(Math.max(price, 1)) * PRICE_STEPS)))
}

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

/** A number below 256 as the halves that it lies in: of all, of that half, of that quarter … */
function halves(mark: string, value: number): readonly string[] {
  return Array.from({ length: 8 }, (_, n) => `=${mark}${n}:${value >> n}`)
}

/** The fewest halves that make up a range of numbers below 256, both ends with it. */
function halvesOf(mark: string, from: number, to: number): readonly string[] {
  const found: string[] = []
  for (let at = from; at <= to; ) {
    let n = 0
    while (n < 7 && at % 2 ** (n + 1) === 0 && at + 2 ** (n + 1) - 1 <= to) n += 1
    found.push(`=${mark}${n}:${at >> n}`)
    at += 2 ** n
  }
  return found
}

const placeSteps = Array.from({ length: PLACES / STEP - 1 }, (_, n) => (n + 1) * STEP)

/** The bands from a value upwards: in all of them it is at most so much. */
const atMost = (mark: string, bands: readonly number[], value: number) =>
  bands.filter((band) => value <= band).map((band) => `=${mark}:${band}`)

const atLeast = (mark: string, bands: readonly number[], value: number) =>
  bands.filter((band) => value >= band).map((band) => `=${mark}:${band}`)

/** Whose a product is, and where it stands. */
export interface Stands {
  readonly supplierId: string
  readonly top: string
  readonly category: string
}

/** What a product is marked with. */
export function marksOf(card: Card, { supplierId, top, category }: Stands): readonly string[] {
  return [
    ...(card.badgeUntil > 0 ? ['=b'] : []),
    ...namedBy(cardChecks, card.checks).map((check) => `=h:${check}`),
    `=c:${card.country}`,
    `=u:${supplierId}`,
    `=g:${category}`,
    `=g:${top}`,
    ...halves('p', priceBucket(card.price)),
    ...halves('l', Math.min(card.leadDays, NUMBERS - 1)),
    ...atLeast('pf', priceSteps, card.price),
    ...atMost('pt', priceSteps, card.price),
    ...atLeast('qs', placeSteps, card.place),
    ...atMost('lt', leadBands, card.leadDays),
    ...atMost('m', minimumBands, card.minimum),
    ...(card.stars === 255 ? [] : atLeast('s', [1, 2, 3, 4, 5], card.stars)),
    ...(card.onTime === 255 ? [] : atLeast('o', onTimeBands, card.onTime)),
    ...namedBy(cardIncoterms, card.incoterms).map((incoterm) => `=i:${incoterm}`),
    ...namedBy(cardCertificates, card.certificates).map((certificate) => `=e:${certificate}`),
  ]
}

type MarkLists = readonly (readonly string[])[]

/** What a filter asks of marks: all of these lists, of each list any. */
export function marksAsked(filter: ProductFilter): MarkLists {
  return Object.values(marksByDimension(filter)).flat()
}

/** The same by what is narrowed. */
function marksByDimension(filter: ProductFilter): Record<Dimension, MarkLists> {
  const { priceFrom, priceTo, quantity, leadDays, stars, onTime } = filter
  return {
    badge: filter.badge === true ? [['=b']] : [],
    checks: (filter.checks ?? []).map((check) => [`=h:${check}`]),
    countries: listed('c', filter.countries),
    suppliers: listed('u', filter.suppliers),
    categories: listed('g', filter.categories),
    price: [
      ...lastOf(atLeast('pf', priceSteps, priceFrom ?? 0)),
      ...firstOf(atMost('pt', priceSteps, priceTo ?? Number.POSITIVE_INFINITY)),
    ],
    leadDays: firstOf(atMost('lt', leadBands, leadDays ?? Number.POSITIVE_INFINITY)),
    quantity: firstOf(atMost('m', minimumBands, quantity ?? Number.POSITIVE_INFINITY)),
    stars: stars === undefined ? [] : [[`=s:${stars}`]],
    onTime: lastOf(atLeast('o', onTimeBands, onTime ?? 0)),
    incoterms: listed('i', filter.incoterms),
    certificates: (filter.certificates ?? []).map((certificate) => [`=e:${certificate}`]),
  }
}

/** So many cards are read rather than one more list of a filter: that costs more. */
const READ_RATHER = 1_500

/**
 * The marks of a filter that are worth their lists, told by a sample of what they would narrow, each of it for `scale`
 * products: those that leave least, until little is left. Conditions on cards do the rest.
 */
export function marksWorth(
  filter: ProductFilter,
  conditions: Conditions,
  sample: readonly Card[],
  scale: number,
): MarkLists {
  const marks = marksByDimension(filter)
  const given = Object.entries(conditions) as [Dimension, (card: Card) => boolean][]
  let open = given.map(([dimension, holds]) => ({ dimension, holds }))
  const asked: (readonly string[])[] = []
  for (let left = sample; left.length * scale > READ_RATHER && open.length > 0; ) {
    const tried = open.map((each) => ({ ...each, kept: left.filter(each.holds) }))
    const [best, ...others] = tried.sort((a, b) => a.kept.length - b.kept.length)
    if (best === undefined) break
    asked.push(...marks[best.dimension])
    left = best.kept
    open = others
  }
  return asked
}

const firstOf = (marks: readonly string[]) => marks.slice(0, 1).map((mark) => [mark])
const lastOf = (marks: readonly string[]) => marks.slice(-1).map((mark) => [mark])

const listed = (mark: string, named: readonly string[] | undefined) =>
  named === undefined || named.length === 0 ? [] : [named.map((each) => `=${mark}:${each}`)]

/**
 * The marks of the head of an order, down to a place (`placeOf`) and with it: exact for prices and times; by relevance
 * up to a step more, and none for what stands in the first step or in a head that has an index of its own.
 */
export function headMarks(order: SortOrder, edge: number): readonly string[] {
  if (order === 'relevance')
    return headIndexes.some((from) => from <= edge) ? [] : lastOf(atLeast('qs', placeSteps, edge)).flat()
  if (order === 'price-down') return halvesOf('p', edge, NUMBERS - 2)
  return halvesOf(order === 'price' ? 'p' : 'l', 0, edge)
}

/** Where a product stands in an order, as the number of its mark. */
export function placeOf(order: SortOrder, card: Card): number {
  if (order === 'price' || order === 'price-down') return priceBucket(card.price)
  if (order === 'lead-time') return Math.min(card.leadDays, NUMBERS - 1)
  return card.place
}
