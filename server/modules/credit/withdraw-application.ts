import { one, refuse, useCase } from '../../kernel/use-case.ts'
import { type CreditApplication, checkCreditStep, companyOf, creditApplicationType } from './application.rules.ts'
import { applicationStepped } from './application-changes.rules.ts'
import { linesNumbers, linesPolicies } from './lines-policy.rules.ts'

export interface WithdrawCreditApplication {
  readonly applicationId: string
}

/** A company takes its application back until it is decided. Refuses `not-found`, `wrong-state`. */
export const withdrawCreditApplication = useCase({
  name: 'credit.withdraw-application',
  action: 'credit.withdraw-application',
  root: (input: WithdrawCreditApplication) => companyOf(input.applicationId),
  reads: ({ applicationId }, root) => ({
    application: one(creditApplicationType, root, applicationId),
    policies: linesPolicies(),
  }),
  sides: ({ application }) => (application === undefined ? [] : [{ as: 'buyer', company: application.companyId }]),
  decide({ application, policies }, { applicationId }, { at }) {
    if (application === undefined) return refuse('not-found')
    const refused = checkCreditStep('withdraw', application)
    if (refused !== undefined) return refused
    const { decision: _, ...kept } = application
    const ended = { state: 'withdrawn', changedAt: at, endedAt: at, isOverdue: false } as const
    const after: CreditApplication = { ...kept, ...ended }
    return {
      answer: { application: applicationId, state: 'withdrawn' },
      changes: applicationStepped(after, 'credit-application.withdrawn', linesNumbers(policies, at), at),
    }
  },
})
