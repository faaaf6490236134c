import type { Refusal } from '../../kernel/use-case.ts'
import { all, one, refuse, useCase } from '../../kernel/use-case.ts'
import { type CreditApplication, checkCreditStep, companyOf, creditApplicationType } from './application.rules.ts'
import { applicationStepped } from './application-changes.rules.ts'
import { type CreditStatement, creditStatementType, figuresOf } from './credit-statement.rules.ts'
import { type LinesPolicy, linesNumbers, linesPolicies } from './lines-policy.rules.ts'

export interface SubmitCreditApplication {
  readonly applicationId: string
}

/**
 * A company sends its application; it is scored at once, and a person looks at it. Refuses `not-found`, `wrong-state`,
 * `statements-reading` while one is read, `credit-application-incomplete` { missing }, `statements-too-few`
 * { months, needed }.
 */
export const submitCreditApplication = useCase({
  name: 'credit.submit-application',
  action: 'credit.write-application',
  root: (input: SubmitCreditApplication) => companyOf(input.applicationId),
  reads: ({ applicationId }, root) => ({
    application: one(creditApplicationType, root, applicationId),
    statements: all(creditStatementType, root),
    policies: linesPolicies(),
  }),
  sides: ({ application }) => (application === undefined ? [] : [{ as: 'buyer', company: application.companyId }]),
  decide({ application, statements, policies }, { applicationId }, { at }) {
    if (application === undefined) return refuse('not-found')
    const policy = linesNumbers(policies, at)
    const own = statements.filter((each) => each.applicationId === applicationId)
    const refused = checkCreditStep('submit', application) ?? wholeFault(application, own, policy)
    if (refused !== undefined) return refused
    const { reasons: _, takenBy: __, score: ___, ...kept } = application
    const round = application.round + 1
    const after: CreditApplication = { ...kept, state: 'submitted', round, submittedAt: at, changedAt: at }
    return {
      answer: { application: applicationId, state: 'submitted', round },
      changes: applicationStepped(after, 'credit-application.submitted', policy, at),
    }
  },
})

/** Why an application cannot be sent yet. */
function wholeFault(
  { business, hasOwners, consent }: CreditApplication,
  statements: readonly CreditStatement[],
  { statementMonths: needed }: LinesPolicy,
): Refusal | undefined {
  const missing = [
    ...(business === undefined ? ['business'] : []),
    ...(hasOwners ? [] : ['owners']),
    ...(consent === undefined ? ['consent'] : []),
    ...(statements.length === 0 ? ['statements'] : []),
  ]
  if (missing.length > 0) return refuse('credit-application-incomplete', { missing })
  if (statements.some(({ state }) => state === 'reading')) return refuse('statements-reading')
  const { months } = figuresOf(statements.flatMap(({ accounts = [] }) => accounts))
  return months < needed ? refuse('statements-too-few', { months, needed }) : undefined
}
