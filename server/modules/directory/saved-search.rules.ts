import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import { addDays, hourOfDate, localDate } from '../../kernel/zone.ts'

export const alerts = ['off', 'daily', 'weekly'] as const
/** How often a company is told what is new to a search. */
export type Alert = (typeof alerts)[number]

/** Words and filters as they stand in a query of the API; lists with commas. */
export type SavedQuery = Readonly<Record<string, string>>

/** A product search under a name, for everybody in the company. */
export interface SavedSearch {
  readonly companyId: RootId
  /** `ssr_…` */
  readonly searchId: string
  readonly name: string
  readonly query: SavedQuery
  readonly alert: Alert
  readonly state: 'kept' | 'removed'
  /** Who keeps it. */
  readonly person: string
  readonly keptAt: Instant
  /** Versions of products from then on are news. */
  readonly since: Instant
  /** The change of the index up to which was looked. */
  readonly lookedTo: bigint
  /** When it is looked again; absent: nobody wants to be told. */
  readonly nextAt?: Instant
  readonly toldAt?: Instant
  /** How many products were told of so far. */
  readonly told: number
}

export const savedSearchType: RecordType<SavedSearch> = {
  name: 'directory.saved_searches',
  root: (search) => search.companyId,
  id: (search) => search.searchId,
}

/** A product that a company was told of by a search, and which version of it last. */
export interface ToldProduct {
  readonly companyId: RootId
  readonly searchId: string
  readonly productId: string
  readonly version: number
  readonly toldAt: Instant
}

export const toldProductType: RecordType<ToldProduct> = {
  name: 'directory.told_products',
  root: (told) => told.companyId,
  id: ({ searchId, productId }) => toldId(searchId, productId),
}

export function toldId(searchId: string, productId: string): string {
  return `${searchId} ${productId}`
}

/** The deadline at which is looked what is new to a search. */
export const searchLook = 'search.look'
/** The event by which the index is asked, behind all news that came before. */
export const searchLooking = 'search.looking'

/** When alerts come: policy `search`. */
export interface AlertTimes {
  /** The full hour, 0 to 23 in the zone of the company. */
  readonly alertHour: number
  /** Of weekly ones: 0 is Sunday, 6 Saturday. */
  readonly alertWeekday: number
}

/** When is looked next, after an instant; `undefined`: never. */
export function nextLook(alert: Alert, after: Instant, zone: string, times: AlertTimes): Instant | undefined {
  if (alert === 'off') return undefined
  for (let day = localDate(after, zone); ; day = addDays(day, 1)) {
    const at = hourOfDate(day, times.alertHour, zone)
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    if (at > after && (alert === 'daily' || weekday === times.alertWeekday)) return at
  }
}

/** The searches that a company keeps. */
export function keptOf(searches: readonly SavedSearch[]): readonly SavedSearch[] {
  return searches.filter(({ state }) => state === 'kept')
}

/** Names are the same when they look the same. */
export function isSameName(one: string, other: string): boolean {
  return one.normalize('NFKC').toLowerCase() === other.normalize('NFKC').toLowerCase()
}

/** What only orders a list, and narrows nothing. */
const ordering: ReadonlySet<string> = new Set(['sort', 'language'])

/** Whether a query asks for something: words or a filter. */
export function saysSomething(query: SavedQuery): boolean {
  return Object.entries(query).some(([field, value]) => !ordering.has(field) && value.trim() !== '')
}
