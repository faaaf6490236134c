import { all, entry, one, put, type RootId, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import { checkLift, type Lift, liftType } from './lift.rules.ts'
import { performanceNumbers, performancePolicies } from './performance-policy.rules.ts'

export interface ProposeLift {
  readonly companyId: RootId
  /** USD minor units. */
  readonly upTo: bigint
  readonly reason: string
}

/**
 * A person of staff proposes up to what a supplier's limit may grow; a second one decides it. What the limit is follows
 * from records all the same: this is its bound and no gift. Refuses `not-found`, `person-needed`, `reason-missing`,
 * `limit-out-of-range` { least, most }, `wrong-state`.
 */
export const proposeLift = useCase({
  name: 'performance.propose-lift',
  action: 'performance.lift-limit',
  root: (input: ProposeLift) => input.companyId,
  reads: (_, root) => ({
    company: one(companyType, root, 'company'),
    lifts: all(liftType, root),
    policies: performancePolicies(),
  }),
  sides: ({ company }) => (company === undefined ? [] : [{ as: 'staff', company: 'cmp_operator' }]),
  decide({ company, lifts, policies }, { upTo, reason }, { at, actor, newId }, root) {
    if (company?.kinds.includes('supplier') !== true) return refuse('not-found')
    // A key is nobody's eyes.
    if (actor.kind !== 'user' || actor.person === undefined) return refuse('person-needed')
    const refused = checkLift(lifts, { upTo, reason }, performanceNumbers(policies, at))
    if (refused !== undefined) return refused
    const lift: Lift = {
      ...{ companyId: root, liftId: newId('lft'), upTo, reason: reason.trim(), state: 'proposed' },
      ...{ author: actor.person, proposedAt: at },
    }
    const said = { lift: lift.liftId, up_to: Number(upTo), currency: 'USD' }
    return {
      answer: { ...said, state: lift.state },
      changes: [put(liftType, lift), entry(root, 'limit.lift-proposed', { ...said, author: lift.author })],
    }
  },
})
