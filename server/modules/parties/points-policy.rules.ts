import type { Instant } from '../../kernel/use-case.ts'
import { all, hint } from '../../kernel/use-case.ts'
import { durationNumber, wholeNumber } from '../policy/number.rules.ts'
import {
  definePolicySection,
  type PolicyVersion,
  policyAt,
  policyRoot,
  policyVersionType,
  valuesOf,
} from '../policy/policy.rules.ts'

/** The numbers of penalty points. */
export interface PointsPolicy {
  readonly breachUnpaid: number
  readonly decidedAgainst: number
  readonly notShippedPoints: number
  readonly unansweredPoints: number
  readonly chargebackAgainst: number
  readonly claimUntrue: number
  readonly defaultPoints: number
  readonly pointsBar: number
  readonly pointsClose: number
  readonly pointsLast: string
  readonly unpaidAfter: string
}

const points = (value: number, reason: string) => wholeNumber(value, 'points', reason, 1000)

export const pointsPolicy = definePolicySection<PointsPolicy>('points', {
  breachUnpaid: points(48, 'Who was found in breach and pays nothing trades here no more.'),
  decidedAgainst: points(6, 'A breach that had to be decided: four of them within a year end new orders.'),
  notShippedPoints: points(6, 'Nothing was shipped and the buyer had to take it back himself.'),
  unansweredPoints: points(3, 'A claim that nobody answers costs everybody time; half of a breach.'),
  chargebackAgainst: points(24, 'Who goes to his bank against our decision is not helped by machines again.'),
  claimUntrue: points(6, 'A claim found untrue weighs what a breach does.'),
  defaultPoints: points(6, 'A balance that was never paid weighs what a breach does.'),
  pointsBar: points(24, 'Half of what closes: time to mend before the end.'),
  pointsClose: points(48, 'Eight breaches within a year, or one that was never paid.'),
  pointsLast: durationNumber('P365D', 'A year without new ones shows that things have changed.'),
  unpaidAfter: durationNumber('P14D', 'Two weeks are enough for a wire from anywhere.'),
})

/** All versions of the section; a newer one never counts for what was before it, so a stale list is no harm. */
export function pointsPolicies() {
  return hint(all(policyVersionType, policyRoot(pointsPolicy.name)))
}

/** The numbers in effect at an instant. */
export function pointsNumbers(versions: readonly PolicyVersion[], at: Instant | undefined): PointsPolicy {
  return valuesOf(pointsPolicy, policyAt(versions, at ?? ''))
}
