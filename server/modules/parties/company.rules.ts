import type { RecordType, RootId } from '../../kernel/use-case.ts'
import { isZone } from '../../kernel/zone.ts'

export type CompanyKind = 'buyer' | 'supplier' | 'operator' | 'inspector' | 'lender'

export interface Company {
  readonly companyId: RootId
  readonly name: string
  /** ISO 3166 alpha-2. */
  readonly country: string
  readonly kinds: readonly CompanyKind[]
  readonly zone: string
  /** Local dates on which nobody answers, at most fifteen a year: short answer terms leave them out. */
  readonly closedDays?: readonly string[]
  readonly state: 'active' | 'suspended' | 'closed'
  /** Staff let it agree to no new order; all else goes on. */
  readonly takesNoOrders?: boolean
}

export const companyType: RecordType<Company> = {
  name: 'parties.companies',
  root: (company) => company.companyId,
  id: () => 'company',
}

/** The first field that no company can have like this; `undefined` = all are fine. */
export function companyFault(given: Pick<Company, 'name' | 'country' | 'kinds' | 'zone'>): string | undefined {
  const { name, country, kinds, zone } = given
  if (name.trim() === '' || name.length > 200) return 'name'
  if (!/^[A-Z]{2}$/.test(country)) return 'country'
  if (kinds.length === 0 || new Set(kinds).size < kinds.length) return 'kinds'
  return isZone(zone) ? undefined : 'zone'
}
