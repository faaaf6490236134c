import { least } from '../../kernel/money.ts'
import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import { addDays, hourOfDate, localDate } from '../../kernel/zone.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { failureOf } from './collection-failure.rules.ts'
import type { Draw } from './draw.rules.ts'
import { openDues } from './draw-reminder.rules.ts'
import { accountToday } from './draw-view.rules.ts'

/** The deadline at which a draw's collections are looked at, on the line's root, by draw. */
export const collectionLook = 'collection.look'

/** Morning in the United States: a bank can still take a debit on that day. As for reminders. */
const HOUR_UTC = 14

export const collectionStates = ['announced', 'waits', 'under-way', 'collected', 'left-out', 'ended'] as const
export type CollectionState = (typeof collectionStates)[number]

/** Collecting what a draw is to pay on one due day. There is one at most for each draw and day. Minor units. */
export interface Collection {
  readonly lineId: RootId
  readonly drawId: string
  /** The due day, `2026-03-01`. */
  readonly due: string
  readonly state: CollectionState
  /** What was told: no more than that is ever collected. */
  readonly amount: bigint
  readonly fee: bigint
  readonly feeTax: bigint
  readonly announcedAt: Instant
  /** How often it was tried. */
  readonly tries: number
  /** The day of the next try: the due day first. */
  readonly collectOn: string
  /** Why it ended or was not collected: a word of ours, or the provider's. */
  readonly reason?: string
  readonly endedAt?: Instant
}

export const collectionType: RecordType<Collection> = {
  name: 'credit.collections',
  root: (collection) => collection.lineId,
  id: ({ drawId, due }) => `${drawId}.${due}`,
}

/** One payment that was to collect. */
export interface CollectionTry {
  readonly lineId: RootId
  readonly paymentId: string
  readonly drawId: string
  readonly due: string
  readonly n: number
  readonly mandateId: string
  /** Toward the draw, without fee. */
  readonly amount: bigint
  readonly at: Instant
}

export const collectionTryType: RecordType<CollectionTry> = {
  name: 'credit.collection_tries',
  root: (each) => each.lineId,
  id: (each) => each.paymentId,
}

/** The numbers of policy that collections follow, in whole days. */
export interface CollectTerms {
  /** Before the due day it is told. */
  readonly announcedDays: number
  /** What is left at least where it is told later. */
  readonly shortestDays: number
  /** Before its day it can be left out. */
  readonly leaveOutDays: number
  /** After which tries it is tried again, and how many days later. */
  readonly again: readonly number[]
}

/** Why days between tries cannot be taken as policy; `undefined`: they can. */
export function collectAgainFault(value: unknown): string | undefined {
  const isDay = (day: unknown) => Number.isInteger(day) && Number(day) >= 1 && Number(day) <= 30
  return Array.isArray(value) && value.length <= 2 && value.every(isDay) ? undefined : 'at most 2 days of 1 to 30'
}

/** The instant of a day at which collections are looked at. */
export function collectionHour(day: string): Instant {
  return hourOfDate(day, HOUR_UTC, operatorCalendar.zone)
}

const today = (at: Instant) => localDate(at, operatorCalendar.zone)

/** Whether a collection can still begin. */
export function isToCome({ state }: Pick<Collection, 'state'>): boolean {
  return state === 'announced' || state === 'waits'
}

/** Whether a due day is, or is about to be, collected: nobody is reminded of it. */
export function isCollecting(collection: Pick<Collection, 'state'>): boolean {
  return isToCome(collection) || collection.state === 'under-way'
}

/** What ended with its mandate before it was tried may be told anew by the next one. */
const isOpenAgain = ({ state, reason, tries }: Collection) =>
  state === 'ended' && reason === 'mandate-ended' && tries === 0

/** The due days of a draw that nobody was told of, the earliest first. */
function untold(draw: Draw, known: readonly Collection[], after: Instant): readonly string[] {
  const day = today(after)
  const days = openDues(draw, day).map(({ due }) => due)
  const told = known.filter((each) => !isOpenAgain(each)).map(({ due }) => due)
  return [...new Set(days)].filter((due) => due > day && !told.includes(due)).sort()
}

/** The due days that are to be told of at an instant: in time, or late with the shortest time left. */
export function daysToAnnounce(
  draw: Draw,
  known: readonly Collection[],
  { announcedDays, shortestDays }: CollectTerms,
  at: Instant,
): readonly string[] {
  const isNow = (due: string) =>
    collectionHour(addDays(due, -announcedDays)) <= at && at <= collectionHour(addDays(due, -shortestDays))
  return untold(draw, known, at).filter(isNow)
}

/** The collections of a draw whose moment has come. */
export function collectionsDue(known: readonly Collection[], at: Instant): readonly Collection[] {
  return known.filter((each) => isToCome(each) && collectionHour(each.collectOn) <= at)
}

/** When a draw's collections are looked at next, after an instant; `undefined`: nothing is to come. */
export function nextCollectionLook(
  draw: Draw,
  known: readonly Collection[],
  { announcedDays }: CollectTerms,
  after: Instant,
): Instant | undefined {
  const told = untold(draw, known, after).map((due) => addDays(due, -announcedDays))
  const tries = known.filter(isToCome).map(({ collectOn }) => collectOn)
  return [...told, ...tries]
    .map(collectionHour)
    .filter((at) => at > after)
    .sort()[0]
}

/** What of a draw is due on a day, with late charges. Nothing of what was given up. Minor units. */
export function collectable(draw: Draw, day: string): bigint {
  if (draw.state !== 'shipped') return 0n
  const { due, late } = accountToday(draw, day)
  return due + late
}

/** What is collected now: what is due and not on its way, at most what was told. Minor units; 0: nothing is. */
export function amountNow(draw: Draw, collection: Collection, underWay: bigint, at: Instant): bigint {
  const open = collectable(draw, today(at)) - underWay
  return open <= 0n ? 0n : least(open, collection.amount)
}

/** What became of a try. */
export type TryOutcome = { readonly came: true } | { readonly came: false; readonly reason: string }

/** A collection after a try: collected, to be tried again on a day, or ended for a reason. */
export function collectionAfter(
  collection: Collection,
  outcome: TryOutcome,
  { again }: CollectTerms,
  at: Instant,
): Collection {
  const { reason: _, ...rest } = collection
  if (outcome.came) return { ...rest, state: 'collected', endedAt: at }
  const { reason } = outcome
  const days = again[collection.tries - 1]
  if (failureOf(reason) !== 'again' || days === undefined) return endedCollection(collection, reason, at)
  return { ...collection, state: 'waits', reason, collectOn: addDays(today(at), days) }
}

/** A collection that ends without money. */
export function endedCollection(collection: Collection, reason: string, at: Instant): Collection {
  return { ...collection, state: 'ended', reason, endedAt: at }
}

/** Until when a collection can be left out. */
export function leaveOutUntil({ collectOn }: Collection, { leaveOutDays }: CollectTerms): Instant {
  return collectionHour(addDays(collectOn, -leaveOutDays))
}

/**
 * Why a collection cannot be left out now; `undefined`: it can. `no-collection`, `collection-begun`,
 * `collection-ended` { state }, `collection-close` { until } where its day is too near.
 */
export function leaveOutRefused(
  collection: Collection | undefined,
  terms: CollectTerms,
  at: Instant,
): Refusal | undefined {
  if (collection === undefined) return refuse('no-collection')
  if (collection.state === 'under-way') return refuse('collection-begun')
  if (!isToCome(collection)) return refuse('collection-ended', { state: collection.state })
  const until = leaveOutUntil(collection, terms)
  return at <= until ? undefined : refuse('collection-close', { until })
}
