import { all, entry, event, isRefusal, put, refuse, useCase } from '../../kernel/use-case.ts'
import { approve, policyRoot, policyVersionType } from './policy.rules.ts'

export interface ApprovePolicy {
  readonly section: string
  readonly version: number
}

/**
 * A second person of the operator approves a proposed version; it is in effect from its date, never from earlier than
 * now. Refuses `not-found`, `person-needed`, `same-person`, `policy-approved`, `policy-superseded`.
 */
export const approvePolicy = useCase({
  name: 'policy.approve-policy',
  action: 'policy.approve',
  root: (input: ApprovePolicy) => policyRoot(input.section),
  reads: (input) => ({ versions: all(policyVersionType, policyRoot(input.section)) }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ versions }, input, { at, actor }, root) {
    // A key is nobody's eyes.
    if (actor.person === undefined || actor.kind === 'key') return refuse('person-needed')
    const version = approve(versions, input.version, actor.person, at)
    if (isRefusal(version)) return version
    const said = { section: version.section, version: version.version, effective_from: version.effectiveFrom }
    return {
      answer: said,
      changes: [
        put(policyVersionType, version),
        entry(root, 'policy.approved', { ...said, approver: actor.person }),
        event(root, 'policy.approved', said),
      ],
    }
  },
})
