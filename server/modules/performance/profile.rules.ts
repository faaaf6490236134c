import { addDuration, durationParts } from '../../kernel/instant.ts'
import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import { addDays } from '../../kernel/zone.ts'
import { medianMinutes } from './answer.rules.ts'
import { type CleanVolume, noVolume, type Part } from './clean-volume.rules.ts'
import { type Figures, noFigures } from './figures.rules.ts'
import type { UncleanReason } from './order-result.rules.ts'
import type { PerformancePolicy } from './performance-policy.rules.ts'
import { rateBps, starsOf } from './stars.rules.ts'

/** The root of a supplier's figures: not his company, which every agreement reads. */
export function performanceRoot(supplierId: RootId): RootId {
  return `per_${supplierId.replace(/^cmp_/, '')}`
}

/** One supplier's figures of the window as running sums, what they come to, and what he has proven ever. */
export interface Profile {
  readonly performanceId: RootId
  readonly supplierId: RootId
  /** The first UTC day of the window as it was summed last. */
  readonly from: string
  /** The oldest day with a result in it, and the newest; absent: none has one. */
  readonly oldest?: string
  readonly newest?: string
  readonly figures: Figures
  readonly volume: CleanVolume
  /** Groups that took others in, as far as days of the window name them. */
  readonly aliases: readonly { readonly groupId: string; readonly into: string }[]
  /** Clean orders ever, groups of buyers with one, and with several. */
  readonly cleanOrders: number
  readonly cleanBuyers: number
  readonly returningBuyers: number
  /** What the window's figures come to; absent: too little to say. */
  readonly stars?: number
  readonly onTimeBps?: number
  readonly responseMinutes?: number
  readonly claimBps?: number
  readonly decidedBps?: number
  readonly reorderBps?: number
  readonly completed: number
  readonly onTimeCount: number
  readonly volumeUsd: bigint
  readonly updatedAt: Instant
}

export const profileType: RecordType<Profile> = {
  name: 'performance.profiles',
  root: (profile) => profile.performanceId,
  id: () => 'profile',
}

/** All results that ended on one UTC day. */
export interface DayOfResults {
  readonly performanceId: RootId
  readonly day: string
  readonly figures: Figures
  /** The day's clean volume by group of buyers, as the group was called then. */
  readonly parts: readonly Part[]
}

export const dayType: RecordType<DayOfResults> = {
  name: 'performance.days',
  root: (day) => day.performanceId,
  id: (day) => day.day,
}

/** What of an order was counted, so that it can be taken off again; and why it does not count for the limit. */
export interface CountedOrder {
  readonly performanceId: RootId
  readonly orderId: RootId
  readonly buyerId: RootId
  readonly n: number
  readonly day: string
  readonly figures: Figures
  /** USD minor units toward the limit, and in all. */
  readonly cleanUsd: bigint
  readonly usd: bigint
  readonly unclean?: UncleanReason
  /** Kinds of what the buyer shares with the supplier. */
  readonly related: readonly string[]
  /** The group that it was counted for. */
  readonly groupId?: string
}

export const countedOrderType: RecordType<CountedOrder> = {
  name: 'performance.counted_orders',
  root: (counted) => counted.performanceId,
  id: (counted) => counted.orderId,
}

/** The first day that the window has at an instant: nothing in it is older than the term. */
export function windowFrom(at: Instant, { volumeWindow }: Pick<PerformancePolicy, 'volumeWindow'>): string {
  const { days, milliseconds } = durationParts(volumeWindow)
  return addDays(new Date(Date.parse(at) - days * 86_400_000 - milliseconds).toISOString().slice(0, 10), 1)
}

/** When a day is no longer in the window. */
export function leavesAt(day: string, { volumeWindow }: Pick<PerformancePolicy, 'volumeWindow'>): Instant {
  return addDuration(`${day}T00:00:00.000Z`, volumeWindow)
}

/** A supplier of whom nothing has ended yet. */
export function newProfile(supplierId: RootId, policy: PerformancePolicy, at: Instant): Profile {
  return shown(
    {
      ...{ performanceId: performanceRoot(supplierId), supplierId, from: windowFrom(at, policy) },
      ...{ figures: noFigures, volume: noVolume, aliases: [], cleanOrders: 0, cleanBuyers: 0, returningBuyers: 0 },
    },
    policy,
    at,
  )
}

type Summed = Omit<
  Profile,
  | 'stars'
  | 'onTimeBps'
  | 'responseMinutes'
  | 'claimBps'
  | 'decidedBps'
  | 'reorderBps'
  | 'completed'
  | 'onTimeCount'
  | 'volumeUsd'
  | 'updatedAt'
>

/** The profile with what its sums come to. */
export function shown(sums: Summed, policy: PerformancePolicy, at: Instant): Profile {
  const { figures, cleanBuyers, returningBuyers } = sums
  const { performanceId, supplierId, from, oldest, newest, volume, aliases, cleanOrders } = sums
  const rates = {
    stars: starsOf(figures, policy)?.stars,
    onTimeBps: rateBps(figures.inTime, figures.inTime + figures.late),
    responseMinutes: medianMinutes(figures.bands),
    claimBps: rateBps(figures.claimed, figures.orders),
    decidedBps: rateBps(figures.decidedAgainst, figures.orders),
    reorderBps: rateBps(returningBuyers, cleanBuyers),
  }
  const known = Object.fromEntries(Object.entries(rates).filter(([, value]) => value !== undefined))
  return {
    ...{ performanceId, supplierId, from, figures, volume, aliases, cleanOrders, cleanBuyers, returningBuyers },
    ...(oldest === undefined ? {} : { oldest }),
    ...(newest === undefined ? {} : { newest }),
    ...known,
    ...{ completed: figures.completed, onTimeCount: figures.inTime + figures.late },
    ...{ volumeUsd: figures.usd, updatedAt: at },
  }
}
