import { entry, event, put, refuse, useCase } from '../../kernel/use-case.ts'
import { type CompanyKind, companyFault, companyType } from './company.rules.ts'
import { memberType } from './member.rules.ts'

export interface FoundCompany {
  readonly name: string
  /** ISO 3166 alpha-2. */
  readonly country: string
  readonly kinds: readonly CompanyKind[]
  readonly zone: string
  /** The person who is signed in and becomes its administrator. */
  readonly userId: string
  /** Whether the person has shown that his e-mail address is his. */
  readonly verified: boolean
}

/**
 * A person who is signed in brings his company, as buyer or supplier or both. Refuses `address-not-verified` and
 * `company-invalid` { field }.
 */
export const foundCompany = useCase({
  name: 'parties.found-company',
  action: 'parties.found-company',
  root: (_: FoundCompany) => ({ fresh: 'cmp' }),
  reads: () => ({}),
  sides: (_, { userId }) => [{ as: 'person', company: userId }],
  decide(_facts, { userId, verified, name, country, kinds, zone }, _context, root) {
    if (!verified) return refuse('address-not-verified')
    const field = companyFault({ name, country, kinds, zone })
    if (field !== undefined) return refuse('company-invalid', { field })
    if (kinds.some((kind) => kind !== 'buyer' && kind !== 'supplier'))
      return refuse('company-invalid', { field: 'kinds' })
    return {
      answer: { company: root },
      changes: [
        put(companyType, { companyId: root, name: name.trim(), country, kinds, zone, state: 'active' }),
        put(memberType, { companyId: root, userId, roles: adminRoles(kinds), state: 'active' }),
        entry(root, 'company.registered', { kinds, country, person: userId }),
        event(root, 'company.registered', { company: root }),
      ],
    }
  },
})

/** Who founds a company alone does everything in it until others join. */
function adminRoles(kinds: readonly CompanyKind[]): readonly string[] {
  const trade = kinds.flatMap((kind) => (kind === 'buyer' ? ['purchaser'] : ['sales']))
  return [...trade, 'finance', 'admin']
}
