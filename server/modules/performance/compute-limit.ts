import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { all, append, clear, due, entry, one, put, useCase } from '../../kernel/use-case.ts'
import { staffSide } from '../claims/claim.rules.ts'
import { assuranceLimitType } from '../escrow/limit.rules.ts'
import { limitChanges } from '../escrow/room.rules.ts'
import { checkType, hasBadge, isChecked } from '../parties/check.rules.ts'
import { noVolume } from './clean-volume.rules.ts'
import { liftOf, liftType } from './lift.rules.ts'
import { growsAt, type LimitState, limitStateType, limitStepType, limitSum, withLimit } from './limit-sum.rules.ts'
import type { PerformancePolicy } from './performance-policy.rules.ts'
import { performanceNumbers, performancePolicies } from './performance-policy.rules.ts'
import { performanceRoot, profileType } from './profile.rules.ts'

export interface ComputeLimit {
  readonly companyId: RootId
}

/** The deadline at which a limit that grows too fast may grow on. */
export const growthDeadline = 'limit.grows'

/**
 * Computes a supplier's assurance limit anew from his checks and his results, and with it the ceiling of his exposure:
 * when a check is recorded or lapses, when clean volume comes or goes, when time lets it grow. What was released within
 * room stays guaranteed if it falls. Never refuses.
 */
export const computeLimit = useCase({
  name: 'performance.compute-limit',
  action: 'performance.compute-limit',
  root: (input: ComputeLimit) => input.companyId,
  reads: (_, root) => ({
    checks: all(checkType, root),
    before: one(assuranceLimitType, root, 'limit'),
    state: one(limitStateType, root, 'limit'),
    lifts: all(liftType, root),
    profile: one(profileType, performanceRoot(root), 'profile'),
    policies: performancePolicies(),
  }),
  sides: () => staffSide,
  decide({ checks, before, state, lifts, profile, policies }, _input, context, root) {
    const { at } = context
    const policy = performanceNumbers(policies, at)
    const known = {
      hasBadge: hasBadge(checks, at),
      isAudited: hasBadge(checks, at) && isChecked(checks, 'on-site-audit', at),
      cleanOrders: profile?.cleanOrders ?? 0,
      cleanBuyers: profile?.cleanBuyers ?? 0,
    }
    const past = state?.past ?? []
    // Nothing in the books takes security yet: the summand is what its account has, and there is none.
    const facts = { ...known, past, volume: profile?.volume ?? noVolume, security: 0n, lift: liftOf(lifts) }
    const sum = limitSum(facts, policy, at)
    const after: LimitState = {
      ...{ ...sum, ...known, companyId: root, computedAt: at },
      past: withLimit(past, sum.limit, policy, at),
    }
    const was = before?.limit ?? 0n
    const isSame = before !== undefined && was === sum.limit
    const answer = { company: root, limit: Number(sum.limit) }
    return {
      answer,
      changes: [
        put(limitStateType, after),
        ...limitChanges(root, sum.limit),
        ...growth(after, past, policy, context),
        ...(isSame ? [] : changed(after, was, context)),
      ],
    }
  },
})

/** A limit that is held back by how fast it may grow is computed again when it may. */
function growth(
  { bound, companyId, past }: LimitState,
  before: LimitState['past'],
  policy: PerformancePolicy,
  { at }: Context,
): readonly Change[] {
  const when = bound === 'growth' ? growsAt(past, policy, at) : undefined
  if (when !== undefined && when > at) return [due(companyId, growthDeadline, '', when)]
  return before.length === 0 ? [] : [clear(companyId, growthDeadline, '')]
}

function changed(after: LimitState, was: bigint, { at, newId }: Context): readonly Change[] {
  const { companyId, limit, base, security, ofVolume, bound } = after
  const sums = { base: Number(base), security: Number(security), volume: Number(ofVolume), bound }
  return [
    put(assuranceLimitType, { companyId, limit, computedAt: at }),
    append(limitStepType, {
      ...{ companyId, stepId: newId('lim'), limit, was, base, security, ofVolume, bound, computedAt: at },
    }),
    entry(companyId, 'limit.computed', { limit: Number(limit), was: Number(was), currency: 'USD', ...sums }),
  ]
}
