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
