import { bitsOf, cardCertificates, cardChecks, codeOf } from './card.rules.ts'
import type { FacetCount } from './facet.rules.ts'
import type { ProductFilter } from './filter.rules.ts'
import type { SupplierCard } from './supplier-card.rules.ts'

/** What suppliers are narrowed to: the part of a product's filter that is about who sells. */
export type SupplierFilter = Pick<
  ProductFilter,
  'badge' | 'checks' | 'countries' | 'categories' | 'stars' | 'onTime' | 'certificates'
>

type Dimension = keyof SupplierFilter
type Holds = (card: SupplierCard) => boolean

/** What is asked of a card, by dimension; what is not asked is not there. */
export type SupplierConditions = readonly (readonly [Dimension, Holds])[]

/** A filter as conditions. `now`: minutes since 1970, for a badge lapses by itself. */
export function supplierConditions(filter: SupplierFilter, now: number): SupplierConditions {
  const { badge, countries = [], categories = [], stars, onTime } = filter
  const checks = bitsOf(cardChecks, filter.checks ?? [])
  const certificates = bitsOf(cardCertificates, filter.certificates ?? [])
  const [wanted, codes] = [new Set(countries), new Set(categories.map(codeOf))]
  const all: readonly (readonly [Dimension, Holds | undefined])[] = [
    ['badge', badge === true ? (card) => card.badgeUntil > now : undefined],
    ['checks', checks === 0 ? undefined : (card) => (card.checks & checks) === checks],
    ['countries', wanted.size === 0 ? undefined : (card) => wanted.has(card.country)],
    ['categories', codes.size === 0 ? undefined : (card) => card.categories.some((code) => codes.has(code))],
    ['stars', stars === undefined ? undefined : (card) => card.stars !== 255 && card.stars >= stars],
    ['onTime', onTime === undefined ? undefined : (card) => card.onTime !== 255 && card.onTime >= onTime],
    ['certificates', certificates === 0 ? undefined : (card) => (card.certificates & certificates) === certificates],
  ]
  return all.flatMap(([name, holds]) => (holds === undefined ? [] : [[name, holds] as const]))
}

/** What was found can be narrowed to; each counted as if nothing were asked of its own dimension. */
export interface SupplierFacets {
  readonly total: number
  readonly badge: number
  readonly checks: readonly FacetCount<string>[]
  readonly countries: readonly FacetCount<string>[]
  readonly categories: readonly FacetCount<number>[]
  readonly stars: readonly FacetCount<number>[]
  readonly onTime: readonly FacetCount<number>[]
  readonly certificates: readonly FacetCount<string>[]
}

const starBands = [5, 4, 3] as const
const onTimeBands = [95, 90, 80] as const

class Tally<T> {
  private readonly counts = new Map<T, number>()
  add(value: T) {
    this.counts.set(value, (this.counts.get(value) ?? 0) + 1)
  }
  listed(): readonly FacetCount<T>[] {
    return [...this.counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (String(a.value) < String(b.value) ? -1 : 1))
  }
}

/** The one condition that a card fails; `undefined`: none; `several`: it is counted nowhere. */
function failed(card: SupplierCard, conditions: SupplierConditions): Dimension | 'several' | undefined {
  let one: Dimension | undefined
  for (const [dimension, holds] of conditions) {
    if (holds(card)) continue
    if (one !== undefined) return 'several'
    one = dimension
  }
  return one
}

/** Bits and figures are tallied as they stand on cards and told apart at the end: there are few of them. */
const tallies = () => ({
  ...{ checks: new Tally<number>(), countries: new Tally<string>(), categories: new Tally<number>() },
  ...{ stars: new Tally<number>(), onTime: new Tally<number>(), certificates: new Tally<number>() },
})

/** How many have each value, of what was tallied; in the order of the values, or that with most first. */
function spread<T>(tally: Tally<number>, values: readonly T[], has: (tallied: number, value: T, n: number) => boolean) {
  const all = tally.listed()
  return values.flatMap((value, n) => {
    const count = all.reduce((sum, each) => (has(each.value, value, n) ? sum + each.count : sum), 0)
    return count === 0 ? [] : [{ value, count }]
  })
}

const byCount = <T>(counts: readonly FacetCount<T>[]) => counts.toSorted((a, b) => b.count - a.count)
const hasBit = (bits: number, _: unknown, n: number) => (bits & (1 << n)) !== 0
const reaches = (value: number, band: number) => value !== 255 && value >= band

/** The facets of suppliers, and which of them meet everything. `now`: minutes since 1970. */
export function countSuppliers<T extends { readonly card: SupplierCard }>(
  found: readonly T[],
  conditions: SupplierConditions,
  now: number,
): { readonly met: readonly T[]; readonly facets: SupplierFacets } {
  const counts = tallies()
  const met: T[] = []
  let badge = 0
  for (const each of found) {
    const { card } = each
    const fails = failed(card, conditions)
    if (fails === 'several') continue
    if (fails === undefined) met.push(each)
    const counted = (dimension: Dimension) => fails === undefined || fails === dimension
    if (counted('badge') && card.badgeUntil > now) badge += 1
    tallySupplier(counts, card, counted)
  }
  const { checks, countries, categories, stars, onTime, certificates } = counts
  return {
    met,
    facets: {
      ...{ total: met.length, badge, countries: countries.listed(), categories: categories.listed() },
      checks: byCount(spread(checks, cardChecks, hasBit)),
      certificates: byCount(spread(certificates, cardCertificates, hasBit)),
      stars: spread(stars, starBands, reaches),
      onTime: spread(onTime, onTimeBands, reaches),
    },
  }
}

function tallySupplier(counts: ReturnType<typeof tallies>, card: SupplierCard, counted: (of: Dimension) => boolean) {
  if (counted('countries')) counts.countries.add(card.country)
  if (counted('categories')) for (const code of card.categories) counts.categories.add(code)
  if (counted('checks')) counts.checks.add(card.checks)
  if (counted('certificates')) counts.certificates.add(card.certificates)
  if (counted('stars')) counts.stars.add(card.stars)
  if (counted('onTime')) counts.onTime.add(card.onTime)
}
