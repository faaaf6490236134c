import { durationParts } from '../../kernel/instant.ts'
import { answeredWithin } from './answer.rules.ts'
import type { Figures } from './figures.rules.ts'
import type { PerformancePolicy } from './performance-policy.rules.ts'

/** A share in basis points, rounded down; at most all of it. `undefined` of nothing. */
export function rateBps(part: number, whole: number): number | undefined {
  return whole <= 0 ? undefined : Math.min(Math.floor((part * 10_000) / whole), 10_000)
}

export const indicatorNames = ['goods', 'service', 'trade', 'after-sales'] as const
export type IndicatorName = (typeof indicatorNames)[number]

/** One of four indicators: what went well, of how much. */
export interface Indicator {
  readonly name: IndicatorName
  readonly good: number
  readonly of: number
  readonly bps: number | undefined
}

/**
 * `goods`: orders whose goods had no fault that was found or agreed. `service`: first answers in time. `trade`: orders
 * shipped in time. `after-sales`: claims that did not have to be decided against the supplier; none at all is well.
 */
export function indicatorsOf(figures: Figures, { firstAnswerWithin }: PerformancePolicy): readonly Indicator[] {
  const { orders, faulty, inTime, late, claims, decidedAgainst, bands } = figures
  const answers = bands.reduce((sum, count) => sum + count, 0)
  const { days, milliseconds } = durationParts(firstAnswerWithin)
  const answered = answeredWithin(bands, days * 1440 + milliseconds / 60_000)
  const of = (name: IndicatorName, good: number, all: number): Indicator => ({
    ...{ name, good, of: all },
    bps: rateBps(good, all),
  })
  const settled = of('after-sales', claims - decidedAgainst, claims)
  return [
    of('goods', orders - faulty, orders),
    of('service', answered, answers),
    of('trade', inTime, inTime + late),
    claims === 0 && orders > 0 ? { ...settled, bps: 10_000 } : settled,
  ]
}

/** The stars 0 to 5 and the indicator that decides: the lowest. `undefined`: too few orders have ended. */
export function starsOf(
  figures: Figures,
  policy: PerformancePolicy,
): { readonly stars: number; readonly decides: IndicatorName } | undefined {
  if (figures.orders < policy.starsFromOrders) return undefined
  const known = indicatorsOf(figures, policy).filter(({ bps }) => bps !== undefined)
  const lowest = known.reduce<Indicator | undefined>(
    (worst, each) => (worst === undefined || (each.bps ?? 0) < (worst.bps ?? 0) ? each : worst),
    undefined,
  )
  if (lowest?.bps === undefined) return undefined
  const bps = lowest.bps
  return { stars: thresholdsOf(policy).filter((from) => bps >= from).length, decides: lowest.name }
}

/** From which share there is one star, two, … */
export function thresholdsOf(policy: PerformancePolicy): readonly number[] {
  const { oneStarBps, twoStarsBps, threeStarsBps, fourStarsBps, fiveStarsBps } = policy
  return [oneStarBps, twoStarsBps, threeStarsBps, fourStarsBps, fiveStarsBps]
}
