import type { RecordType, RootId } from '../../kernel/use-case.ts'

export type CompanyKind = 'buyer' | 'supplier' | 'operator' | 'inspector' | 'lender'

export interface Company {
  readonly companyId: RootId
  readonly name: string
  /** ISO 3166 alpha-2. */
  readonly country: string
  readonly kinds: readonly CompanyKind[]
  readonly zone: string
  readonly state: 'active' | 'suspended' | 'closed'
}

export const companyType: RecordType<Company> = {
  name: 'parties.companies',
  root: (company) => company.companyId,
  id: () => 'company',
}
