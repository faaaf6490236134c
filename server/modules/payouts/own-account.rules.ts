import { sha256Hex } from '../../kernel/canonical.ts'
import type { RootId } from '../../kernel/use-case.ts'
import type { PayingAccount } from './paying-account.rules.ts'

/**
 * The operator's own accounts at banks: one account, one name in the ledger (`assets:bank:<name>`), whether statements
 * of it come, files are paid from it, or both.
 */

/** Owned names of this space are numbers with their currency; the owner is the account. */
export const accountNumberSpace = 'client-account'
/** Owned names of this space are the names of accounts in the ledger. */
export const accountNameSpace = 'client-account-name'

/** How a number stands in files and in ours: without spaces, upper case. */
export function plainNumber(number: string): string {
  return number.replace(/\s/g, '').toUpperCase()
}

/** The unique name of an account's number: banks keep several currencies under one. */
export function numberName(number: string, currency: string): string {
  return `${plainNumber(number)} ${currency}`
}

/** The root of an account: the same however often it is opened. */
export function ownAccountRoot(number: string, currency: string): RootId {
  return `bnk_${sha256Hex(numberName(number, currency)).slice(0, 32)}`
}

/** The name of an account that nobody has named: a statement of it came before. */
export function nameOfNumber(number: string, currency: string): string {
  const plain = plainNumber(number)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
  return `${plain}-${currency.toLowerCase()}`
}

/** What the ledger can take as a bank's name. */
export const accountNamePattern = '^[a-z0-9][a-z0-9-]{1,47}$'

/** How an account that pays by file and one that statements come of are the same: by number and currency. */
export function payingAccountWith(
  accounts: readonly PayingAccount[],
  number: string,
  currency: string,
): PayingAccount | undefined {
  const name = numberName(number, currency)
  return accounts.find((each) => numberName(each.number, each.currency) === name)
}
