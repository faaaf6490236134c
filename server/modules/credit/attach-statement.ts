import { all, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { checkCreditStep, companyOf, creditApplicationType } from './application.rules.ts'
import { deadlinesOf, withAuthor } from './application-changes.rules.ts'
import { type CreditStatement, creditStatementType, statementIdOf } from './credit-statement.rules.ts'
import { linesNumbers, linesPolicies } from './lines-policy.rules.ts'

export interface AttachStatement {
  readonly applicationId: string
  readonly sha256: string
  readonly name: string
  readonly bytes: bigint
  readonly type: string
  /** The end of the account's number, where the file does not say it. */
  readonly account: string
}

/**
 * A company adds a bank statement; its bytes are kept already, and the process that works reads them next. The same
 * content again changes nothing. Refuses `not-found`, `wrong-state`, `too-many-statements` { most }.
 */
export const attachStatement = useCase({
  name: 'credit.attach-statement',
  action: 'credit.write-application',
  root: (input: AttachStatement) => companyOf(input.applicationId),
  reads: ({ applicationId }, root) => ({
    application: one(creditApplicationType, root, applicationId),
    statements: all(creditStatementType, root),
    policies: linesPolicies(),
  }),
  sides: ({ application }) => (application === undefined ? [] : [{ as: 'buyer', company: application.companyId }]),
  decide({ application, statements, policies }, input, { at, actor: { person = '' } }) {
    if (application === undefined) return refuse('not-found')
    const refused = checkCreditStep('save', application)
    if (refused !== undefined) return refused
    const { account, ...file } = input
    const { companyId, applicationId } = application
    const own = statements.filter((each) => each.applicationId === applicationId)
    const statementId = statementIdOf(applicationId, file.sha256)
    const answer = { statement: statementId, name: file.name, state: 'reading' }
    if (own.some((each) => each.statementId === statementId)) return { answer, changes: [] }
    const policy = linesNumbers(policies, at)
    if (own.length >= policy.statementsMost) return refuse('too-many-statements', { most: policy.statementsMost })
    const statement: CreditStatement = { ...file, companyId, statementId, person, attachedAt: at, state: 'reading' }
    const after = { ...application, changedAt: at, authors: withAuthor(application, person) }
    const said = { application: applicationId, statement: statementId }
    return {
      answer,
      changes: [
        put(creditApplicationType, after),
        put(creditStatementType, statement),
        entry(companyId, 'credit-statement.added', { ...said, file: file.sha256 }),
        event(companyId, 'credit-statement.added', { company: companyId, ...said, account }),
        ...deadlinesOf(after, policy, at),
      ],
    }
  },
})
