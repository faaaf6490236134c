import { all, entry, event, isRefusal, one, put, type RootId, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import { decided, liftType, replacedBy } from './lift.rules.ts'

export interface DecideLift {
  readonly companyId: RootId
  readonly liftId: string
  readonly answer: 'approve' | 'decline'
}

/**
 * A second person of staff approves or declines what a supplier's limit may grow to; whoever proposed it may only take
 * it back. Refuses `not-found`, `person-needed`, `same-person`, `wrong-state` { state }.
 */
export const decideLift = useCase({
  name: 'performance.decide-lift',
  action: 'performance.lift-limit',
  root: (input: DecideLift) => input.companyId,
  reads: (_, root) => ({ company: one(companyType, root, 'company'), lifts: all(liftType, root) }),
  sides: ({ company }) => (company === undefined ? [] : [{ as: 'staff', company: 'cmp_operator' }]),
  decide({ lifts }, { liftId, answer }, { at, actor }, root) {
    const lift = lifts.find((each) => each.liftId === liftId)
    if (lift === undefined) return refuse('not-found')
    if (actor.kind !== 'user' || actor.person === undefined) return refuse('person-needed')
    const after = decided(lift, answer, actor.person, at)
    if (isRefusal(after)) return after
    const said = { lift: liftId, up_to: Number(after.upTo), currency: 'USD' }
    const topic = after.state === 'approved' ? 'limit.lifted' : 'limit.lift-declined'
    return {
      answer: { ...said, state: after.state },
      changes: [
        put(liftType, after),
        ...replacedBy(lifts, after).map((each) => put(liftType, each)),
        entry(root, topic, { ...said, by: actor.person }),
        ...(after.state === 'approved' ? [event(root, topic, { company: root, ...said })] : []),
      ],
    }
  },
})
