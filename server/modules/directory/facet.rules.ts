import { type Card, cardCertificates, cardChecks, cardIncoterms } from './card.rules.ts'
import { type Conditions, type Dimension, failsOf } from './filter.rules.ts'

/** How many products a value of a facet would show. */
export interface FacetCount<T> {
  readonly value: T
  readonly count: number
}

/**
 * What a search found can be narrowed to. Each facet is counted as if nothing were asked of its own dimension. Counts
 * that come from a sample are estimates; `isEstimate` says so.
 */
export interface Facets {
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

class Tally<T> {
  private readonly counts = new Map<T, number>()
  add(value: T) {
    this.counts.set(value, (this.counts.get(value) ?? 0) + 1)
  }
  listed(scale: number): readonly FacetCount<T>[] {
    return [...this.counts]
      .map(([value, count]) => ({ value, count: Math.round(count * scale) }))
      .sort((a, b) => b.count - a.count || (String(a.value) < String(b.value) ? -1 : 1))
  }
}

/** The facets of cards of which each stands for `scale` products. `now`: minutes since 1970. */
export function facetsOf(cards: Iterable<Card>, conditions: Conditions, now: number, scale: number): Facets {
  const asked = Object.entries(conditions) as [Dimension, (card: Card) => boolean][]
  const tallies = newTallies()
  let [total, badge] = [0, 0]
  for (const card of cards) {
    const failed = failsOf(card, asked)
    if (failed === 'several') continue
    if (failed === undefined) total += 1
    if ((failed === undefined || failed === 'badge') && card.badgeUntil > now) badge += 1
    tallyCard(tallies, card, failed)
  }
  const listed = Object.entries(tallies).map(([name, tally]) => [name, (tally as Tally<unknown>).listed(scale)])
  const estimated = (count: number) => Math.round(count * scale)
  return {
    total: estimated(total),
    isEstimate: scale > 1,
    badge: estimated(badge),
    ...Object.fromEntries(listed),
  } as Facets
}

const newTallies = () => ({
  checks: new Tally<string>(),
  countries: new Tally<string>(),
  categories: new Tally<number>(),
  price: new Tally<number>(),
  leadDays: new Tally<number>(),
  stars: new Tally<number>(),
  onTime: new Tally<number>(),
  incoterms: new Tally<string>(),
  certificates: new Tally<string>(),
})

function tallyCard(tallies: ReturnType<typeof newTallies>, card: Card, failed: Dimension | undefined) {
  const counts = (dimension: Dimension) => failed === undefined || failed === dimension
  if (counts('countries')) tallies.countries.add(card.country)
  if (counts('categories')) tallies.categories.add(card.category)
  if (counts('checks')) tallyBits(tallies.checks, cardChecks, card.checks)
  if (counts('incoterms')) tallyBits(tallies.incoterms, cardIncoterms, card.incoterms)
  if (counts('certificates')) tallyBits(tallies.certificates, cardCertificates, card.certificates)
  if (counts('price') && !Number.isNaN(card.price)) tallies.price.add(bandOf(priceBands, card.price))
  if (counts('leadDays')) for (const band of leadBands) if (card.leadDays <= band) tallies.leadDays.add(band)
  if (counts('stars') && card.stars !== 255)
    for (const band of starBands) if (card.stars >= band) tallies.stars.add(band)
  if (counts('onTime') && card.onTime !== 255)
    for (const band of onTimeBands) if (card.onTime >= band) tallies.onTime.add(band)
}

function tallyBits(tally: Tally<string>, list: readonly string[], bits: number) {
  for (let n = 0; n < list.length; n += 1) if ((bits & (1 << n)) !== 0) tally.add(list[n] ?? '')
}

const bandOf = (bands: readonly number[], value: number) => bands.findLast((band) => value >= band) ?? 0
