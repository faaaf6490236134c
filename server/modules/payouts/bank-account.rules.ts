import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'

/** Where a company's money may go. Usable only when a second person approved it and the cooling time is over. */
export interface BankAccount {
  readonly companyId: RootId
  readonly id: string
  readonly iban: string
  readonly country: string
  readonly currency: string
  /** The holder's name, compared with the company's. */
  readonly name: string
  readonly state: 'proposed' | 'approved' | 'closed'
  readonly author: string
  readonly approver?: string
  readonly createdAt: Instant
  readonly approvedAt?: Instant
  readonly usableFrom: Instant
}

export const bankAccountType: RecordType<BankAccount> = {
  name: 'payouts.bank_accounts',
  root: (a) => a.companyId,
  id: (a) => a.id,
}
