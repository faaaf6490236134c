import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { companyType } from '../parties/company.rules.ts'
import { partiesTables } from '../parties/index.ts'
import { policyTables } from '../policy/index.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { performanceTables } from './performance.store.ts'
import { type PerformancePolicy, performanceNumbers, performancePolicy } from './performance-policy.rules.ts'
import { newProfile, type Profile, performanceRoot, profileType, shown } from './profile.rules.ts'
import { indicatorsOf, starsOf, thresholdsOf } from './stars.rules.ts'
import { volumeBandOf } from './volume-band.rules.ts'

export const readsOf = (pool: pg.Pool) => recordReads(pool, [...performanceTables, ...partiesTables, ...policyTables])

/** The numbers in effect now. */
export async function numbersNow(pool: pg.Pool, now: Instant): Promise<PerformancePolicy> {
  const versions = await readsOf(pool).all(policyVersionType, policyRoot(performancePolicy.name))
  return performanceNumbers(versions, now)
}

/** A supplier's figures as they stand; those of one of whom nothing has ended yet are empty. */
export async function profileOf(
  pool: pg.Pool,
  companyId: string,
  policy: PerformancePolicy,
  now: Instant,
): Promise<Profile> {
  const kept = await readsOf(pool).one(profileType, performanceRoot(companyId), 'profile')
  return kept === undefined ? newProfile(companyId, policy, now) : shown(kept, policy, kept.updatedAt)
}

/** What everybody may read of a supplier's figures; `undefined` for who is no supplier. */
export async function performanceView(pool: pg.Pool, companyId: string, now: Instant) {
  const [company, policy] = await Promise.all([
    readsOf(pool).one(companyType, companyId, 'company'),
    numbersNow(pool, now),
  ])
  if (company?.kinds.includes('supplier') !== true) return undefined
  const profile = await profileOf(pool, companyId, policy, now)
  return {
    ...{ supplier: companyId, name: company.name, since: profile.from, until: now.slice(0, 10) },
    ...figuresView(profile, policy),
    as_of: now,
  }
}

function figuresView(profile: Profile, policy: PerformancePolicy) {
  const { figures, onTimeBps, claimBps, decidedBps, reorderBps, responseMinutes } = profile
  const stars = starsOf(figures, policy)
  return {
    stars: stars?.stars ?? null,
    decides: stars?.decides ?? null,
    stars_from_orders: policy.starsFromOrders,
    thresholds_bps: [...thresholdsOf(policy)],
    orders: figures.orders,
    completed: figures.completed,
    indicators: indicatorsOf(figures, policy).map(({ name, good, of, bps }) => ({ name, good, of, bps: bps ?? null })),
    on_time: { bps: onTimeBps ?? null, orders: profile.onTimeCount },
    response: { minutes: responseMinutes ?? null, answers: figures.bands.reduce((sum, count) => sum + count, 0) },
    claims: { bps: claimBps ?? null, orders: figures.claimed },
    decided_against: { bps: decidedBps ?? null, claims: figures.decidedAgainst },
    reorders: { bps: reorderBps ?? null, buyers: profile.cleanBuyers, returning: profile.returningBuyers },
    volume_band: volumeBandOf(profile.volumeUsd),
  }
}
