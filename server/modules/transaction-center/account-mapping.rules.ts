import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import type { AccountMapping } from './journal.rules.ts'

/** What a company calls the accounts of its own books in accounting exports. */
export interface CompanyMapping {
  readonly companyId: RootId
  readonly accounts: AccountMapping
  readonly changedAt: Instant
}

export const mappingType: RecordType<CompanyMapping> = {
  name: 'transaction_center.account_mappings',
  root: (mapping) => mapping.companyId,
  id: () => 'accounts',
}
