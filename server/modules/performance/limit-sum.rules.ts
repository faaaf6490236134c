import { addDuration, durationParts, toInstant } from '../../kernel/instant.ts'
import { greatest, least } from '../../kernel/money.ts'
import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import type { CleanVolume } from './clean-volume.rules.ts'
import { countedUsd, shareDown } from './clean-volume.rules.ts'
import type { PerformancePolicy } from './performance-policy.rules.ts'

/** The limit on a day of the past, USD minor units: the highest that stood on it, and the last. */
export interface PastLimit {
  readonly day: string
  readonly most: bigint
  readonly last: bigint
}

/** What a limit is computed from. Amounts in USD minor units. */
export interface LimitFacts {
  /** The required checks are valid: without them there is no limit. */
  readonly hasBadge: boolean
  readonly isAudited: boolean
  readonly cleanOrders: number
  readonly cleanBuyers: number
  readonly volume: CleanVolume
  /** What the supplier has paid in as security. */
  readonly security: bigint
  readonly past: readonly PastLimit[]
  /** Up to what two people let it grow beyond what one machine may. */
  readonly lift: bigint
}

/** Which bound is the lowest, where one is below the sum. */
export const limitBounds = ['none', 'growth', 'person', 'most'] as const
export type LimitBound = (typeof limitBounds)[number]

/** A limit, number by number, USD minor units: the sum of three, and the least of it and three bounds. */
export interface LimitSum {
  readonly base: bigint
  readonly isProven: boolean
  readonly security: bigint
  /** The clean volume of the window, what of it counts, and the share of that. */
  readonly clean: bigint
  readonly counted: bigint
  readonly ofVolume: bigint
  readonly sum: bigint
  /** The highest limit that growth is measured by, and what it lets be. */
  readonly grownFrom: bigint
  readonly growthMost: bigint
  readonly personMost: bigint
  readonly most: bigint
  readonly bound: LimitBound
  readonly limit: bigint
}

/** The limit, explained. */
export function limitSum(facts: LimitFacts, policy: PerformancePolicy, at: Instant): LimitSum {
  const isProven = facts.cleanOrders >= policy.provenOrders && facts.cleanBuyers >= policy.provenBuyers
  const audited = BigInt(policy.auditedLimitUsd)
  const base = facts.isAudited ? (isProven ? audited : shareDown(audited, policy.unprovenShareBps)) : 0n
  const counted = countedUsd(facts.volume, policy.buyerShareBps)
  const ofVolume = shareDown(counted, policy.volumeShareBps)
  const sum = facts.hasBadge ? base + facts.security + ofVolume : 0n
  const grownFrom = greatest(highestBefore(facts.past, policy, at), BigInt(policy.growthFromUsd))
  const bounds = {
    growth: greatest(base + facts.security, grownFrom * BigInt(policy.growthTimes)),
    person: greatest(BigInt(policy.personAboveUsd), facts.lift),
    most: BigInt(policy.limitMostUsd),
  }
  const limit = least(sum, bounds.growth, bounds.person, bounds.most)
  const names = ['most', 'person', 'growth'] as const
  return {
    ...{ base, isProven, security: facts.security, clean: facts.volume.usd, counted, ofVolume, sum, grownFrom, limit },
    ...{ growthMost: bounds.growth, personMost: bounds.person, most: bounds.most },
    bound: limit === sum ? 'none' : (names.find((name) => bounds[name] === limit) ?? 'none'),
  }
}

function dayOf(at: Instant): string {
  return at.slice(0, 10)
}

/** The UTC day so many terms before an instant. */
function before(at: Instant, term: string, times: number): string {
  const { days, milliseconds } = durationParts(term)
  return dayOf(toInstant(Date.parse(at) - times * (days * 86_400_000 + milliseconds)))
}

/**
 * The highest limit that a supplier had one term ago, and up to one more term before: from that he may grow. A dip in
 * between takes nothing from him, and no limit of the last term counts, so the peak at most doubles within a term.
 */
export function highestBefore(past: readonly PastLimit[], policy: PerformancePolicy, at: Instant): bigint {
  const [from, to] = [before(at, policy.growthTerm, 2), before(at, policy.growthTerm, 1)]
  const within = past.filter(({ day }) => day >= from && day < to).map(({ most }) => most)
  const standing = past.filter(({ day }) => day < from).at(-1)?.last ?? 0n
  return within.reduce((highest, most) => greatest(highest, most), standing)
}

/** The past with the limit that stands from now on; what no growth is measured by any more is dropped. */
export function withLimit(
  past: readonly PastLimit[],
  limit: bigint,
  policy: PerformancePolicy,
  at: Instant,
): readonly PastLimit[] {
  const day = dayOf(at)
  const from = before(at, policy.growthTerm, 2)
  const known = past.find((each) => each.day === day)
  const stood = past.at(-1)?.last ?? 0n
  const today = { day, most: greatest(known?.most ?? stood, limit), last: limit }
  const others = past.filter((each) => each.day !== day)
  const older = others.filter((each) => each.day < from).at(-1)
  return [...(older === undefined ? [] : [older]), ...others.filter((each) => each.day >= from), today]
}

/** When a limit of the last term begins to be one that growth is measured by; `undefined`: there is none. */
export function growsAt(past: readonly PastLimit[], policy: PerformancePolicy, at: Instant): Instant | undefined {
  const to = before(at, policy.growthTerm, 1)
  const next = past.find(({ day }) => day >= to)
  return next === undefined ? undefined : addDuration(`${next.day}T24:00:00Z`, policy.growthTerm)
}

/** A supplier's limit as it was computed last, kept with his company beside the ceiling that escrow holds. */
export interface LimitState extends LimitSum {
  readonly companyId: RootId
  readonly cleanOrders: number
  readonly cleanBuyers: number
  readonly hasBadge: boolean
  readonly isAudited: boolean
  readonly past: readonly PastLimit[]
  readonly computedAt: Instant
}

export const limitStateType: RecordType<LimitState> = {
  name: 'performance.limits',
  root: (state) => state.companyId,
  id: () => 'limit',
}

/** One change of a limit: the history that is shown. */
export interface LimitStep {
  readonly companyId: RootId
  readonly stepId: string
  readonly limit: bigint
  readonly was: bigint
  readonly base: bigint
  readonly security: bigint
  readonly ofVolume: bigint
  readonly bound: LimitBound
  readonly computedAt: Instant
}

export const limitStepType: RecordType<LimitStep> = {
  name: 'performance.limit_steps',
  root: (step) => step.companyId,
  id: (step) => step.stepId,
}
