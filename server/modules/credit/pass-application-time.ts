import type { RootId } from '../../kernel/use-case.ts'
import { entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import {
  type applicationDecideBy,
  applicationExpires,
  type CreditApplication,
  checkCreditStep,
  creditApplicationType,
  hasEnded,
} from './application.rules.ts'
import { applicationStepped } from './application-changes.rules.ts'
import { linesNumbers, linesPolicies } from './lines-policy.rules.ts'

export interface PassApplicationTime {
  readonly companyId: RootId
  readonly applicationId: string
  readonly deadline: typeof applicationExpires | typeof applicationDecideBy
}

/**
 * Time passes for an application: one in the company's hands ends, one in the hands of staff is marked overdue and
 * stays. Refuses `not-found`, `wrong-state`.
 */
export const passApplicationTime = useCase({
  name: 'credit.pass-application-time',
  action: 'credit.pass-time',
  root: (input: PassApplicationTime) => input.companyId,
  reads: ({ applicationId }, root) => ({
    application: one(creditApplicationType, root, applicationId),
    policies: linesPolicies(),
  }),
  sides: () => [],
  decide({ application, policies }, { applicationId, deadline }, { at }) {
    if (application === undefined) return refuse('not-found')
    if (deadline === applicationExpires) {
      const refused = checkCreditStep('expire', application)
      if (refused !== undefined) return refused
      const after: CreditApplication = { ...application, state: 'expired', changedAt: at, endedAt: at }
      return {
        answer: { application: applicationId, state: 'expired' },
        changes: applicationStepped(after, 'credit-application.expired', linesNumbers(policies, at), at),
      }
    }
    if (hasEnded(application)) return refuse('wrong-state', { state: application.state })
    const { companyId } = application
    const said = { application: applicationId }
    return {
      answer: { application: applicationId, state: application.state as string },
      changes: [
        put(creditApplicationType, { ...application, isOverdue: true }),
        entry(companyId, 'credit-application.overdue', said),
        event(companyId, 'credit-application.overdue', { company: companyId, ...said }),
      ],
    }
  },
})
