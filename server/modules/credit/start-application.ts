import type { RootId } from '../../kernel/use-case.ts'
import { all, one, own, useCase } from '../../kernel/use-case.ts'
import { checkType } from '../parties/check.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { pointType } from '../parties/point.rules.ts'
import { pointsNumbers, pointsPolicies } from '../parties/points-policy.rules.ts'
import { applicationSpace, type CreditApplication, creditApplicationType } from './application.rules.ts'
import { applicationStepped, eligibilityFault } from './application-changes.rules.ts'
import { creditLineType, lineOf } from './line.rules.ts'
import { linesNumbers, linesPolicies } from './lines-policy.rules.ts'

export interface StartApplication {
  readonly companyId: RootId
}

/**
 * A company begins to apply for a credit line. Refuses what `eligibilityFault` does: the company is told which way out
 * there is, and nothing of how others fare.
 */
export const startApplication = useCase({
  name: 'credit.start-application',
  action: 'credit.start-application',
  root: (input: StartApplication) => input.companyId,
  reads: (_, root) => ({
    company: one(companyType, root, 'company'),
    checks: all(checkType, root),
    points: all(pointType, root),
    applications: all(creditApplicationType, root),
    line: one(creditLineType, lineOf(root), 'line'),
    policies: linesPolicies(),
    pointsPolicy: pointsPolicies(),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ policies, pointsPolicy, ...asking }, _input, { at, newId, actor }, root) {
    const policy = linesNumbers(policies, at)
    const refused = eligibilityFault(asking, policy, pointsNumbers(pointsPolicy, at), at)
    if (refused !== undefined) return refused
    const applicationId = newId('cra')
    const application: CreditApplication = {
      ...{ companyId: root, applicationId, state: 'draft', round: 0, startedAt: at, changedAt: at },
      ...{ hasOwners: false, authors: actor.person === undefined ? [] : [actor.person], isOverdue: false },
    }
    return {
      answer: { application: applicationId, state: 'draft' },
      changes: [
        own(applicationSpace, applicationId, root),
        ...applicationStepped(application, 'credit-application.started', policy, at),
      ],
    }
  },
})
