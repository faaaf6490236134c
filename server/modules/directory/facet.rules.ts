import { type Card, cardCertificates, cardChecks, cardIncoterms, UNKNOWN } from './card.rules.ts'
import type { Dimension } from './filter.rules.ts'
import { Tally } from './tally.rules.ts'

/** How many products a value of a facet would show. */
export interface FacetCount<T> {
  readonly value: T
  readonly count: number
}

/**
 * What a search found can be narrowed to. Each facet is counted as if nothing were asked of its own dimension. Facets
 * that are counted by a sample are estimates; `isEstimate` says so.
 */
export interface Facets {
  /** What is found, exactly. */
  readonly total: number
  readonly isEstimate: boolean
  readonly badge: number
  readonly checks: readonly FacetCount<string>[]
  readonly countries: readonly FacetCount<string>[]
  /** By `codeOf` the category. */
  readonly categories: readonly FacetCount<number>[]
  /** US dollar cents from which a band begins. */
  readonly price: readonly FacetCount<number>[]
  /** At most so many days, at least so many stars, at least so many per cent. */
  readonly leadDays: readonly FacetCount<number>[]
  readonly stars: readonly FacetCount<number>[]
  readonly onTime: readonly FacetCount<number>[]
  readonly incoterms: readonly FacetCount<string>[]
  readonly certificates: readonly FacetCount<string>[]
}

export const priceBands = [0, 100, 1_000, 10_000, 100_000, 1_000_000] as const
export const leadBands = [3, 7, 15, 30, 60] as const
export const starBands = [5, 4, 3] as const
export const onTimeBands = [95, 90, 80] as const

type Counts<T> = Iterable<readonly [T, number]>

/**
 * Counts cards by what they could be narrowed to, each facet as if nothing were asked of its own dimension.
 * `now`: minutes since 1970.
 */
export class FacetCounter {
  private readonly now: number
  private readonly countries = new Map<string, number>()
  private readonly categories = new Tally()
  // Whole values: what they say one by one is told at the end.
  private readonly checks = new Tally()
  private readonly incoterms = new Tally()
  private readonly certificates = new Tally()
  private readonly price = new Tally()
  private readonly leadDays = new Tally()
  private readonly stars = new Tally()
  private readonly onTime = new Tally()
  private badge = 0

  constructor(now: number) {
    this.now = now
  }

  /** A card counts everywhere, or, where it fails the condition of one dimension, in the facet of that one. */
  add(card: Card, failed: Dimension | undefined): void {
    const isHit = failed === undefined
    if ((isHit || failed === 'badge') && card.badgeUntil > this.now) this.badge += 1
    if (isHit || failed === 'countries') plus(this.countries, card.country, 1)
    if (isHit || failed === 'categories') this.categories.add(card.category)
    if (isHit || failed === 'checks') this.checks.add(card.checks)
    if (isHit || failed === 'incoterms') this.incoterms.add(card.incoterms)
    if (isHit || failed === 'certificates') this.certificates.add(card.certificates)
    if ((isHit || failed === 'price') && !Number.isNaN(card.price)) this.price.add(bandNo(card.price))
    if (isHit || failed === 'leadDays') this.leadDays.add(card.leadDays)
    if (isHit || failed === 'stars') this.stars.add(card.stars)
    if (isHit || failed === 'onTime') this.onTime.add(card.onTime)
  }

  /** The end: what was counted, each card for `scale` products. */
  facets(scale: number): Omit<Facets, 'total' | 'isEstimate'> {
    const known = (value: number, band: number) => value !== UNKNOWN && value >= band
    return {
      badge: Math.round(this.badge * scale),
      countries: listed(this.countries, scale),
      categories: listed(this.categories, scale),
      checks: listed(namesIn(this.checks, cardChecks), scale),
      incoterms: listed(namesIn(this.incoterms, cardIncoterms), scale),
      certificates: listed(namesIn(this.certificates, cardCertificates), scale),
      price: listed(
        bandsIn(this.price, priceBands, (no, band) => priceBands[no] === band),
        scale,
      ),
      leadDays: listed(
        bandsIn(this.leadDays, leadBands, (days, band) => days <= band),
        scale,
      ),
      stars: listed(bandsIn(this.stars, starBands, known), scale),
      onTime: listed(bandsIn(this.onTime, onTimeBands, known), scale),
    }
  }
}

function plus<T>(counts: Map<T, number>, value: T, more: number) {
  counts.set(value, (counts.get(value) ?? 0) + more)
}

function listed<T>(counts: Counts<T>, scale: number): readonly FacetCount<T>[] {
  return [...counts]
    .map(([value, count]) => ({ value, count: Math.round(count * scale) }))
    .sort((a, b) => b.count - a.count || (String(a.value) < String(b.value) ? -1 : 1))
}

/** What is named by bits, each name by itself; names that never came are left out. */
function namesIn(bits: Counts<number>, list: readonly string[]): Counts<string> {
  const counts = list.map(() => 0)
  for (const [value, count] of bits)
    for (let rest = value; rest !== 0; rest &= rest - 1) {
      const lowest = 31 - Math.clz32(rest & -rest)
      counts[lowest] = (counts[lowest] ?? 0) + count
    }
  return new Map(list.flatMap((name, n) => (counts[n] ? [[name, counts[n]]] : [])))
}

/** Values by the bands that they are in: in several, where a band takes in those that are stricter. */
function bandsIn(values: Counts<number>, bands: readonly number[], isIn: (value: number, band: number) => boolean) {
  const found = new Map<number, number>()
  for (const [value, count] of values) for (const band of bands) if (isIn(value, band)) plus(found, band, count)
  return found
}

/** The number of a price's band: bands do not take in each other. */
function bandNo(price: number): number {
  let no = 0
  for (let n = 1; n < priceBands.length; n += 1) if (price >= (priceBands[n] as number)) no = n
  return no
}
