import type { RootId } from '../../kernel/use-case.ts'
import { all, entry, one, own, owner, put, useCase, written } from '../../kernel/use-case.ts'
import {
  accountNameSpace,
  accountNumberSpace,
  nameOfNumber,
  numberName,
  ownAccountRoot,
  payingAccountWith,
  plainNumber,
} from '../payouts/own-account.rules.ts'
import { operator, type PayingAccount, payingAccountType } from '../payouts/paying-account.rules.ts'
import type { StatementHead } from './bank-entry.rules.ts'
import { type ClientAccount, clientAccountType } from './client-account.rules.ts'
import { type Statement, statementType } from './statement.rules.ts'

/** What is known of a statement when it has been read: its entries follow in chunks. */
export interface ReadStatement extends StatementHead {
  readonly entryCount: number
  readonly sums: Statement['sums']
  /** `has` of the identities in it. */
  readonly nameSets: readonly string[]
}

export interface OpenStatement {
  /** `statementRoot` of the whole statement. */
  readonly statementId: RootId
  readonly statement: ReadStatement
}

/**
 * A statement of the bank has come: it is kept, and an account that nobody has opened is opened, since what a bank says
 * is a fact. The entries follow (`bookEntries`). The same statement again changes nothing.
 */
export const openStatement = useCase({
  name: 'reconciliation.open-statement',
  action: 'reconciliation.import-statement',
  root: (input: OpenStatement) => input.statementId,
  reads: ({ statement: { account, currency } }, root) => ({
    known: one(statementType, root, 'statement'),
    account: written(one(clientAccountType, ownAccountRoot(account, currency), 'account')),
    named: owner(accountNameSpace, nameOfNumber(account, currency)),
    paying: all(payingAccountType, operator),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ known, account, named, paying }, { statementId, statement }, { at }) {
    const holder = account ?? opened(statement, at, named !== undefined, paying)
    const answer = { statement: statementId, account: holder.accountRoot, read_to: known?.readTo ?? 0 }
    if (known !== undefined) return { answer, changes: [] }
    const nameSets = [...new Set([...holder.nameSets, ...statement.nameSets])].sort()
    const isTaught = nameSets.length > holder.nameSets.length
    const taught = { ...holder, nameSets }
    const kept = recordOf(statementId, statement, holder, at)
    const said = { account: holder.name, format: kept.format, sequence: kept.sequence ?? null }
    return {
      answer,
      changes: [
        ...(account === undefined ? openingChanges(taught) : isTaught ? [put(clientAccountType, taught)] : []),
        put(statementType, kept),
        entry(statementId, 'statement.received', { ...said, entries: kept.entryCount, sums: kept.sums }),
      ],
    }
  },
})

/** A new account: by the name under which it pays already, else by its number. */
function opened(
  statement: ReadStatement,
  at: string,
  isNamed: boolean,
  paying: readonly PayingAccount[],
): ClientAccount {
  const { account, currency, accountName = '', bankName = '' } = statement
  const accountRoot = ownAccountRoot(account, currency)
  const plain = nameOfNumber(account, currency)
  const isTaken = isNamed || paying.some((each) => each.name === plain)
  const own = payingAccountWith(paying, account, currency)
  return {
    accountRoot,
    name: own?.name ?? (isTaken ? `${plain}-${accountRoot.slice(4, 8)}` : plain),
    number: plainNumber(account),
    currency,
    holder: accountName,
    bankName,
    providers: [],
    nameSets: [],
    openedAt: at,
  }
}

/** The changes that open an account: its record, its name and its number for ever. */
export function openingChanges(account: ClientAccount) {
  const { accountRoot, name, number, currency } = account
  return [
    put(clientAccountType, account),
    own(accountNumberSpace, numberName(number, currency), accountRoot),
    own(accountNameSpace, name, accountRoot),
    entry(accountRoot, 'client-account.opened', { name, currency }),
  ]
}

function recordOf(statementId: RootId, statement: ReadStatement, account: ClientAccount, at: string): Statement {
  const { format, version, id, sequence, page, createdOn, currency, opening, closing, entryCount, sums } = statement
  const inCurrency = (balance: typeof opening) => (balance?.currency === currency ? balance : undefined)
  const [first, last] = [inCurrency(opening), inCurrency(closing)]
  return {
    statementId,
    accountRoot: account.accountRoot,
    bank: account.name,
    format,
    version,
    reference: id.slice(0, 70),
    ...(sequence === undefined ? {} : { sequence }),
    ...(page === undefined ? {} : { page }),
    createdOn,
    currency,
    ...(first === undefined ? {} : { opening: first.amount }),
    ...(last === undefined ? {} : { closing: last.amount }),
    ...(last?.date === undefined ? {} : { closingOn: last.date }),
    entryCount,
    readTo: 0,
    credits: 0n,
    debits: 0n,
    sums,
    state: 'reading',
    warnings: statement.warnings,
    receivedAt: at,
  }
}
