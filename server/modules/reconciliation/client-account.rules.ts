import { sha256Hex } from '../../kernel/canonical.ts'
import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'

/** An account of the operator on which money of clients stands. Its name is the ledger's: `assets:bank:<name>`. */
export interface ClientAccount {
  readonly accountRoot: RootId
  readonly name: string
  /** IBAN or the bank's own number, without spaces, upper case. */
  readonly number: string
  readonly currency: string
  readonly holder: string
  readonly bankName: string
  /** Virtual accounts of orders: this, and then the order's short number. */
  readonly virtualPrefix?: string
  /** Payment providers that pay out to this account, and the names that they pay under. */
  readonly providers: readonly ProviderPayer[]
  readonly openedAt: Instant
  /** Which sets of strong names its movements have had: what else need not be looked up. */
  readonly nameSets: readonly string[]
  /** What stood on it before the first statement that we have: it is not in the books. Minor units. */
  readonly before?: bigint
  /** Of the newest statement. */
  readonly closing?: bigint
  readonly closingOn?: string
  readonly sequence?: number
  readonly statementId?: RootId
}

export interface ProviderPayer {
  readonly provider: string
  readonly payer: string
}

export const clientAccountType: RecordType<ClientAccount> = {
  name: 'reconciliation.client_accounts',
  root: (account) => account.accountRoot,
  id: () => 'account',
}

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
export function clientAccountRoot(number: string, currency: string): RootId {
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
