import { addDuration } from '../../kernel/instant.ts'
import type { RootId } from '../../kernel/use-case.ts'
import { all, entry, event, hint, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { companyType } from './company.rules.ts'
import { partiesPolicy } from './parties-policy.rules.ts'
import { standing, suspensionType } from './suspension.rules.ts'

export interface AppealSuspension {
  readonly companyId: RootId
  readonly reason: string
}

/**
 * A company asks another person to look at the step that it is under, once and in time. It stays under it meanwhile.
 * Refuses `not-found`, `company-not-suspended` { state }, `reason-missing`, `appealed-already`, `appeal-over`
 * { until }.
 */
export const appealSuspension = useCase({
  name: 'parties.appeal-suspension',
  action: 'parties.appeal-suspension',
  root: (input: AppealSuspension) => input.companyId,
  reads: (_, root) => ({
    company: one(companyType, root, 'company'),
    suspensions: all(suspensionType, root),
    policies: hint(all(policyVersionType, policyRoot(partiesPolicy.name))),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ company, suspensions, policies }, { reason }, { at, actor }, root) {
    if (company === undefined) return refuse('not-found')
    const suspension = standing(suspensions)
    if (suspension === undefined) return refuse('company-not-suspended', { state: company.state })
    const appealedFor = reason.trim()
    if (appealedFor === '') return refuse('reason-missing')
    if (suspension.appealedAt !== undefined) return refuse('appealed-already')
    const { suspensionAppeal } = valuesOf(partiesPolicy, policyAt(policies, at))
    const until = addDuration(suspension.suspendedAt, suspensionAppeal)
    if (at > until) return refuse('appeal-over', { until })
    const said = { suspension: suspension.suspensionId }
    return {
      answer: said,
      changes: [
        put(suspensionType, { ...suspension, appealedBy: actor.person ?? '', appealedAt: at, appealedFor }),
        entry(root, 'suspension.appealed', said),
        event(root, 'suspension.appealed', { company: root, ...said }),
      ],
    }
  },
})
