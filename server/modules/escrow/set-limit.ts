import type { RootId } from '../../kernel/use-case.ts'
import { all, entry, one, put, useCase } from '../../kernel/use-case.ts'
import { checkType } from '../parties/check.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { escrowPolicy } from './escrow-policy.rules.ts'
import { assuranceLimitType, baseLimit } from './limit.rules.ts'
import { limitChanges } from './room.rules.ts'

export interface SetLimit {
  readonly companyId: RootId
}

/**
 * Computes a supplier's assurance limit anew from his checks, and with it the ceiling of his exposure. Runs when a
 * check is recorded or lapses. Never refuses.
 */
export const setLimit = useCase({
  name: 'escrow.set-limit',
  action: 'escrow.set-limit',
  root: (input: SetLimit) => input.companyId,
  reads: (_, root) => ({
    checks: all(checkType, root),
    before: one(assuranceLimitType, root, 'limit'),
    policies: all(policyVersionType, policyRoot(escrowPolicy.name)),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ checks, before, policies }, _input, { at }, root) {
    const policy = valuesOf(escrowPolicy, policyAt(policies, at))
    const limit = baseLimit(checks, at, policy)
    const answer = { company: root, limit: Number(limit) }
    if (before?.limit === limit) return { answer, changes: limitChanges(root, limit) }
    return {
      answer,
      changes: [
        put(assuranceLimitType, { companyId: root, limit, computedAt: at }),
        ...limitChanges(root, limit),
        entry(root, 'limit.computed', { limit: Number(limit), was: Number(before?.limit ?? 0n), currency: 'USD' }),
      ],
    }
  },
})
