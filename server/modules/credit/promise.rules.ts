import type { Change, Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { clear, entry, event, put, refuse } from '../../kernel/use-case.ts'
import { addDays, hourOfDate, localDate } from '../../kernel/zone.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { isDate } from './day-count.rules.ts'
import type { Draw } from './draw.rules.ts'
import { drawStateOn } from './draw.rules.ts'
import type { DrawFact } from './draw-fact.rules.ts'
import { accountToday } from './draw-view.rules.ts'
import { debtOn } from './repayment.rules.ts'

/** The deadline at which a promise is looked at, on the line's root, by draw. */
export const drawPromise = 'draw.promise'

/** The hour at which a draw is looked at, as for its reminders. */
const HOUR_UTC = 14

/** What somebody promised to pay of a draw until a day. One is open at most for each draw. */
export interface DrawPromise {
  readonly lineId: RootId
  readonly drawId: string
  /** From 1, for each draw. */
  readonly n: number
  /** Minor units. */
  readonly amount: bigint
  /** The last day on which it is kept, `2026-03-01`. */
  readonly payBy: string
  /** How many facts the draw had when it was given: what came later counts. */
  readonly facts: number
  /** Who gave it: the buyer, or staff who had it from him. */
  readonly side: 'buyer' | 'staff'
  readonly person?: string
  /** Staff's own words: in no entry. */
  readonly note?: string
  readonly state: 'open' | 'kept' | 'broken'
  readonly givenAt: Instant
  readonly endedAt?: Instant
}

export const drawPromiseType: RecordType<DrawPromise> = {
  name: 'credit.promises',
  root: (promise) => promise.lineId,
  id: ({ drawId, n }) => `${drawId}.${n}`,
}

/** The numbers of policy that promises follow. */
export interface PromiseTerms {
  /** How many for each draw. */
  readonly promisesMost: number
  /** Whole days from today to the last day that can be promised. */
  readonly promiseDays: number
  /** Whole days after the promised day until it is looked at. */
  readonly promiseGraceDays: number
}

export interface PromiseAsked {
  /** Minor units. */
  readonly amount: bigint
  readonly payBy: string
}

/**
 * Why nobody can promise this now; `undefined`: he can. `wrong-state` { state }, `nothing-due` before anything is due,
 * `amount-invalid`, `above-owed` { most }, `promise-day` { from, until }, `promise-open`, `promises-used` { most }.
 */
export function promiseRefused(
  draw: Draw,
  before: readonly DrawPromise[],
  { amount, payBy }: PromiseAsked,
  terms: PromiseTerms,
  today: string,
): Refusal | undefined {
  const state = drawStateOn(draw, today)
  if (draw.book === undefined || state === 'repaid' || state === 'written-off') return refuse('wrong-state', { state })
  if (accountToday(draw, today).due <= 0n) return refuse('nothing-due')
  if (amount <= 0n) return refuse('amount-invalid')
  const most = debtOn(draw, today)
  if (amount > most) return refuse('above-owed', { most: Number(most) })
  const [from, until] = [addDays(today, 1), addDays(today, terms.promiseDays)]
  if (!isDate(payBy) || payBy < from || payBy > until) return refuse('promise-day', { from, until })
  if (openPromise(before) !== undefined) return refuse('promise-open')
  return before.length < terms.promisesMost ? undefined : refuse('promises-used', { most: terms.promisesMost })
}

/** The promise of a draw that is open. */
export function openPromise(promises: readonly DrawPromise[]): DrawPromise | undefined {
  return promises.find(({ state }) => state === 'open')
}

/** When a promise is looked at: money that was booked on its day is known by then. */
export function promiseEnds({ payBy }: Pick<DrawPromise, 'payBy'>, { promiseGraceDays }: PromiseTerms): Instant {
  return hourOfDate(addDays(payBy, promiseGraceDays), HOUR_UTC, operatorCalendar.zone)
}

const money: readonly DrawFact['kind'][] = ['repaid', 'refunded', 'recovered']

/** What came for a draw since a promise, by its day; a refund of the order pays, too. Minor units. */
export function cameSince({ drawId, facts: n, payBy }: DrawPromise, facts: readonly DrawFact[]): bigint {
  const since = facts.filter((fact) => fact.drawId === drawId && fact.n > n && fact.day <= payBy)
  return since.reduce((sum, { kind, amount }) => (money.includes(kind) ? sum + amount : sum), 0n)
}

/**
 * A promise as the facts make it: kept once as much has come by its day, broken when its time is over without. The same
 * object where it stays open.
 */
export function promiseAfter(
  promise: DrawPromise,
  facts: readonly DrawFact[],
  terms: PromiseTerms,
  at: Instant,
): DrawPromise {
  if (cameSince(promise, facts) >= promise.amount) return { ...promise, state: 'kept', endedAt: at }
  return promiseEnds(promise, terms) <= at ? { ...promise, state: 'broken', endedAt: at } : promise
}

/** The record of a promise that has ended, and its news; nothing while it is open. */
export function promiseEnded(after: DrawPromise, { buyerId, currency }: Draw): readonly Change[] {
  if (after.state === 'open') return []
  const { lineId, drawId, amount, payBy, state } = after
  const said = { draw: drawId, amount: Number(amount), due: payBy }
  const topic = `promise.${state}`
  return [
    put(drawPromiseType, after),
    clear(lineId, drawPromise, drawId),
    entry(lineId, topic, said),
    event(lineId, topic, { company: buyerId, currency, ...said }),
  ]
}

/** The operator's day. */
export function dayOf(at: Instant): string {
  return localDate(at, operatorCalendar.zone)
}
