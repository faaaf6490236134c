import type { RootId } from '../../kernel/use-case.ts'
import { entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { type CreditStatement, creditStatementType, type ReadAccount } from './credit-statement.rules.ts'

/** What came of reading a statement: its accounts, or where and why not. */
export interface RecordStatement {
  readonly companyId: RootId
  readonly statementId: string
  readonly accounts?: readonly ReadAccount[]
  readonly line?: number
  readonly why?: string
}

/** The process that works says what it read in a statement. Refuses `not-found`, `wrong-state` when it is said. */
export const recordStatement = useCase({
  name: 'credit.record-statement',
  action: 'credit.record-statement',
  root: (input: RecordStatement) => input.companyId,
  reads: ({ statementId }, root) => ({ statement: one(creditStatementType, root, statementId) }),
  sides: () => [],
  decide({ statement }, { accounts, line, why }) {
    if (statement === undefined) return refuse('not-found')
    if (statement.state !== 'reading') return refuse('wrong-state', { state: statement.state })
    const place = line === undefined ? {} : { line }
    const after: CreditStatement =
      accounts === undefined
        ? { ...statement, state: 'wrong', ...place, why: why ?? 'it cannot be read' }
        : { ...statement, state: 'read', accounts }
    const { companyId, statementId, applicationId } = statement
    return {
      answer: { statement: statementId, state: after.state as string },
      changes: [
        put(creditStatementType, after),
        entry(companyId, 'credit-statement.read', {
          ...{ application: applicationId, statement: statementId, state: after.state },
        }),
      ],
    }
  },
})
