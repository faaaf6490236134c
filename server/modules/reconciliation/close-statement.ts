import type { Change, Instant, RootId } from '../../kernel/use-case.ts'
import { all, entry, event, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import type { Case } from './case.rules.ts'
import { caseType, openCase } from './case.rules.ts'
import { type ClientAccount, clientAccountType } from './client-account.rules.ts'
import { reconciliationPolicy } from './reconciliation-policy.rules.ts'
import { type Statement, statementType } from './statement.rules.ts'

export interface CloseStatement {
  readonly statementId: RootId
  readonly accountRoot: RootId
}

/**
 * All entries of a statement are worked in: it is compared with itself (opening + entries = closing) and with the one
 * before it (running number, balance). What does not fit is a case. Twice is once.
 */
export const closeStatement = useCase({
  name: 'reconciliation.close-statement',
  action: 'reconciliation.import-statement',
  bulk: true,
  root: (input: CloseStatement) => input.statementId,
  reads: ({ accountRoot }, root) => ({
    statement: one(statementType, root, 'statement'),
    account: written(one(clientAccountType, accountRoot, 'account')),
    policies: all(policyVersionType, policyRoot(reconciliationPolicy.name)),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ statement, account, policies }, _input, { at }) {
    if (statement === undefined || account === undefined) return refuse('not-found')
    const answer = { statement: statement.statementId, sums: statement.sums as string }
    if (statement.state === 'read') return { answer, changes: [] }
    const { caseAge } = valuesOf(reconciliationPolicy, policyAt(policies, at))
    const cases = [...ofItself(statement), ...ofSequence(statement, account)].map((found) =>
      opened(statement, found, at, caseAge),
    )
    const said = { sums: statement.sums, cases: cases.map((each) => each.kind) }
    return {
      answer: { ...answer, cases: cases.length },
      changes: [
        put(statementType, { ...statement, state: 'read' }),
        ...cases.map((each) => put(caseType, each)),
        ...accountChanges(account, statement),
        entry(statement.statementId, 'statement.read', said),
        event(statement.statementId, 'statement.read', { account: account.name, ...said }),
      ],
    }
  },
})

type Found = Pick<Case, 'kind' | 'amount' | 'said'>

function opened({ statementId, bank, currency }: Statement, found: Found, at: Instant, age: string): Case {
  return openCase({ statementId, bank, currency, ...found }, at, age)
}

function ofItself({ sums, opening = 0n, closing = 0n, credits, debits }: Statement): readonly Found[] {
  if (sums !== 'differs') return []
  const amount = closing - (opening + credits - debits)
  return [{ kind: 'statement-differs', amount, said: 'opening and entries are not the closing balance' }]
}

/** Only statements have a running number that says that one is missing; notifications and reports have their own. */
function isStatement({ format }: Statement): boolean {
  return format === 'camt.053' || format === 'mt940'
}

function ofSequence(statement: Statement, account: ClientAccount): readonly Found[] {
  const { sequence, opening } = statement
  const { sequence: before, closing } = account
  if (!isStatement(statement) || account.statementId === undefined) return []
  if (sequence !== undefined && before !== undefined) {
    if (sequence > before + 1) {
      const said = `statements ${before + 1} to ${sequence - 1} are missing`
      return [
        { kind: 'sequence-gap', amount: opening === undefined || closing === undefined ? 0n : opening - closing, said },
      ]
    }
    // Banks begin with 1 each year; pages of one statement share its number.
    const isPage = sequence === before && statement.page !== undefined && opening === closing
    if (sequence <= before && sequence !== 1 && !isPage)
      return [{ kind: 'sequence-repeated', amount: 0n, said: `statement ${sequence} comes after ${before}` }]
  }
  if (opening === undefined || closing === undefined || opening === closing) return []
  return [{ kind: 'opening-differs', amount: opening - closing, said: 'it does not begin where the one before ended' }]
}

/** The account knows its newest statement, and what stood on it before the first. */
function accountChanges(account: ClientAccount, statement: Statement): readonly Change[] {
  const { sequence, opening, closing, closingOn, statementId, credits, debits } = statement
  if (!isStatement(statement)) return []
  const isOlder = closingOn !== undefined && account.closingOn !== undefined && closingOn < account.closingOn
  // One that was missing and came late changes nothing of what the newest says.
  const isLate = sequence !== undefined && sequence !== 1 && sequence < (account.sequence ?? 0)
  if (isOlder || isLate) return []
  const ends = closing ?? (opening === undefined ? undefined : opening + credits - debits)
  const after: ClientAccount = {
    ...account,
    statementId,
    ...(account.before === undefined && opening !== undefined ? { before: opening } : {}),
    ...(ends === undefined ? {} : { closing: ends }),
    ...(closingOn === undefined ? {} : { closingOn }),
    ...(sequence === undefined ? {} : { sequence }),
  }
  return [put(clientAccountType, after)]
}
