import { addDuration } from '../../kernel/instant.ts'
import type { RootId } from '../../kernel/use-case.ts'
import { all, due, entry, one, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { payoutType } from './payout.rules.ts'
import { payoutsPolicy } from './payout-limits.rules.ts'
import { payoutNews } from './request-payout.ts'

export interface HoldPayout {
  readonly companyId: RootId
  readonly payoutId: string
}

/**
 * An approved payout of a suspended or closed company is held: looked at every day, and sent once the company is
 * active again, or when the longest window of an order is over. `held` says whether it stays. Refuses `not-found`.
 */
export const holdPayout = useCase({
  name: 'payouts.hold-payout',
  action: 'payout.send',
  root: (input: HoldPayout) => input.companyId,
  reads: ({ companyId, payoutId }) => ({
    payout: one(payoutType, companyId, payoutId),
    company: one(companyType, companyId, 'company'),
    policies: all(policyVersionType, policyRoot(payoutsPolicy.name)),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ payout, company, policies }, { companyId, payoutId }, { at, due: wasDue }) {
    if (payout === undefined) return refuse('not-found')
    const { heldMost, lookAgain } = valuesOf(payoutsPolicy, policyAt(policies, at))
    const isOver = addDuration(payout.approvedAt ?? payout.requestedAt, heldMost) <= at
    const isHeld = company !== undefined && company.state !== 'active' && !isOver
    const answer = { held: isHeld && payout.state === 'approved' }
    if (payout.state !== 'approved') return { answer, changes: [] }
    if (!isHeld) return { answer, changes: wasDue === undefined ? [] : payoutNews(payout) }
    return {
      answer,
      changes: [
        due(companyId, 'payout.held', payoutId, addDuration(at, lookAgain)),
        ...(wasDue === undefined ? [entry(companyId, 'payout.held', { payout: payoutId })] : []),
      ],
    }
  },
})
