import { addDuration } from '../../kernel/instant.ts'
import type { RootId } from '../../kernel/use-case.ts'
import { entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { type Application, applicationType, checkApplicationStep } from './application.rules.ts'
import { vettingNumbers, vettingPolicies } from './vetting-policy.rules.ts'

export interface AppealApplication {
  readonly companyId: RootId
  readonly reason: string
}

/**
 * A company that was refused asks another person to look, once and in time. Refuses `not-found`, `wrong-state`,
 * `reason-missing`, `appealed-already`, `appeal-over` { until }.
 */
export const appealApplication = useCase({
  name: 'vetting.appeal-application',
  action: 'vetting.save-application',
  root: (input: AppealApplication) => input.companyId,
  reads: (_, root) => ({ application: one(applicationType, root, 'application'), policies: vettingPolicies() }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ application, policies }, { reason }, { at }, root) {
    if (application === undefined) return refuse('not-found')
    const refused = checkApplicationStep('appeal', application)
    if (refused !== undefined) return refused
    const appealedFor = reason.trim()
    if (appealedFor === '') return refuse('reason-missing')
    if (application.appealedAt !== undefined) return refuse('appealed-already')
    const until = addDuration(application.decidedAt ?? at, vettingNumbers(policies, at).refusalAppeal)
    if (at > until) return refuse('appeal-over', { until })
    const after: Application = { ...application, state: 'appealed', appealedAt: at, appealedFor }
    return {
      answer: { company: root, state: 'appealed' },
      changes: [
        put(applicationType, after),
        entry(root, 'application.appealed', {}),
        event(root, 'application.appealed', { company: root }),
      ],
    }
  },
})
