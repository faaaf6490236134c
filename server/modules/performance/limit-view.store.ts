import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { supplierStanding } from '../escrow/index.ts'
import { orderHeads } from '../orders/index.ts'
import { companyType } from '../parties/company.rules.ts'
import { buyerGroupType, shareDown } from './clean-volume.rules.ts'
import { type Lift, liftOf, liftType } from './lift.rules.ts'
import {
  growsAt,
  type LimitState,
  type LimitStep,
  limitBounds,
  limitStateType,
  limitStepType,
} from './limit-sum.rules.ts'
import type { UncleanReason } from './order-result.rules.ts'
import type { PerformancePolicy } from './performance-policy.rules.ts'
import { numbersNow, profileOf, readsOf } from './performance-view.store.ts'
import { leavesAt, type Profile } from './profile.rules.ts'

const HISTORY_SHOWN = 100
const LEFT_OUT_SHOWN = 100

/** A company's assurance limit, number by number, with what was left out and why; `undefined`: no such company. */
export async function limitView(pool: pg.Pool, companyId: string, now: Instant) {
  const reads = readsOf(pool)
  const [company, policy, state, steps, lifts, standing] = await Promise.all([
    reads.one(companyType, companyId, 'company'),
    numbersNow(pool, now),
    reads.one(limitStateType, companyId, 'limit'),
    reads.all(limitStepType, companyId),
    reads.all(liftType, companyId),
    supplierStanding(pool, companyId),
  ])
  if (company === undefined) return undefined
  const profile = await profileOf(pool, companyId, policy, now)
  const [leftOut, over] = await Promise.all([leftOutOf(pool, profile), overView(pool, profile, policy)])
  const money = { limit: Number(state?.limit ?? 0n), exposed: Number(standing.exposed), room: Number(standing.room) }
  return {
    ...{ company: companyId, currency: 'USD' as const, ...money, owes: standing.owes },
    ...{ has_badge: state?.hasBadge ?? false, is_audited: state?.isAudited ?? false },
    base: baseView(state, policy),
    security: Number(state?.security ?? 0n),
    volume: { ...volumeView(state, profile, policy), over },
    sum: Number(state?.sum ?? 0n),
    bounds: boundsView(state, lifts, policy, now),
    left_out: leftOut,
    history: [...steps].reverse().slice(0, HISTORY_SHOWN).map(stepView),
    computed_at: state?.computedAt ?? null,
    as_of: now,
  }
}

function baseView(state: LimitState | undefined, policy: PerformancePolicy) {
  return {
    amount: Number(state?.base ?? 0n),
    audited: policy.auditedLimitUsd,
    unproven_share_bps: policy.unprovenShareBps,
    is_proven: state?.isProven ?? false,
    ...{ clean_orders: state?.cleanOrders ?? 0, orders_needed: policy.provenOrders },
    ...{ unrelated_buyers: state?.cleanBuyers ?? 0, buyers_needed: policy.provenBuyers },
  }
}

function volumeView(state: LimitState | undefined, profile: Profile, policy: PerformancePolicy) {
  return {
    ...{ amount: Number(state?.ofVolume ?? 0n), share_bps: policy.volumeShareBps },
    ...{ clean: Number(state?.clean ?? 0n), counted: Number(state?.counted ?? 0n) },
    ...{ buyer_share_bps: policy.buyerShareBps, since: profile.from, window: policy.volumeWindow },
    less_from: profile.oldest === undefined ? null : leavesAt(profile.oldest, policy),
  }
}

/** Buyers with more than one buyer's share: how many companies they are, and what of their volume counts. */
async function overView(pool: pg.Pool, { performanceId, volume }: Profile, { buyerShareBps }: PerformancePolicy) {
  const reads = readsOf(pool)
  const most = Number(shareDown(volume.usd, buyerShareBps))
  return Promise.all(
    volume.over.map(async ({ groupId, usd }) => {
      const group = await reads.one(buyerGroupType, performanceId, groupId)
      return { companies: group?.buyers.length ?? 1, volume: Number(usd), counted: most }
    }),
  )
}

function boundsView(state: LimitState | undefined, lifts: readonly Lift[], policy: PerformancePolicy, now: Instant) {
  const isHeld = state?.bound === 'growth'
  return {
    binding: state?.bound ?? limitBounds[0],
    growth: {
      ...{ most: Number(state?.growthMost ?? 0n), grown_from: Number(state?.grownFrom ?? 0n) },
      ...{ times: policy.growthTimes, term: policy.growthTerm },
      grows_at: isHeld ? (growsAt(state.past, policy, now) ?? null) : null,
    },
    person: { most: Number(state?.personMost ?? 0n), above: policy.personAboveUsd, lifted_to: Number(liftOf(lifts)) },
    most: policy.limitMostUsd,
  }
}

function stepView({ limit, was, base, security, ofVolume, bound, computedAt }: LimitStep) {
  return {
    ...{ at: computedAt, limit: Number(limit), was: Number(was), base: Number(base), security: Number(security) },
    ...{ volume: Number(ofVolume), binding: bound },
  }
}

interface LeftOutRow {
  readonly id: string
  readonly day: string
  readonly usd: string
  readonly unclean: UncleanReason
  readonly related: string
}

/** Orders of the window that do not count for the limit, the newest first. */
async function leftOutOf(pool: pg.Pool, { performanceId, from }: Profile) {
  const { rows } = await pool.query<LeftOutRow>({
    name: 'orders that do not count for a limit',
    text: `select id, day, usd::text, unclean, related::text from performance.counted_orders
      where root_id = $1 and day >= $2 and unclean is not null order by day desc, id desc limit ${LEFT_OUT_SHOWN}`,
    values: [performanceId, from],
  })
  const heads = await orderHeads(
    pool,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, day, usd, unclean, related }) => ({
    ...{ order: id, number: heads.get(id)?.number ?? '', ended_on: day, volume: Number(usd), reason: unclean },
    related: (typeof related === 'string' ? JSON.parse(related) : related) as readonly string[],
  }))
}

/** Lifts that wait for a second person, the oldest first. */
export async function openLifts(pool: pg.Pool) {
  const { rows } = await pool.query<{ root_id: string; id: string }>({
    name: 'lifts that wait',
    text: "select root_id, id from performance.lifts where state = 'proposed' order by proposed_at, root_id limit 100",
  })
  const reads = readsOf(pool)
  const lifts = await reads.oneOf(liftType, new Map(rows.map(({ root_id, id }) => [root_id, id])))
  const companies = await reads.oneOf(companyType, new Map(rows.map(({ root_id }) => [root_id, 'company'])))
  return rows.flatMap(({ root_id }) => {
    const lift = lifts.get(root_id)
    return lift === undefined ? [] : [{ ...liftView(lift), name: companies.get(root_id)?.name ?? '' }]
  })
}

function liftView({ companyId, liftId, upTo, reason, author, proposedAt, state }: Lift) {
  return {
    ...{ company: companyId, lift: liftId, up_to: Number(upTo), currency: 'USD' as const, reason, state },
    ...{ by: author, proposed_at: proposedAt },
  }
}
