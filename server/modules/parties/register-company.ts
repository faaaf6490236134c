import type { RootId } from '../../kernel/use-case.ts'
import { entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import type { CompanyKind } from './company.rules.ts'
import { companyFault, companyType } from './company.rules.ts'
import { memberType } from './member.rules.ts'

export interface RegisterCompany {
  /** Given for the operator and the sandbox's companies; absent: a new id. */
  readonly companyId?: RootId
  readonly name: string
  /** ISO 3166 alpha-2. */
  readonly country: string
  readonly kinds: readonly CompanyKind[]
  readonly zone: string
  /** The first people, each with roles. */
  readonly members: readonly { readonly userId: string; readonly roles: readonly string[] }[]
}

/** The operator registers a company with its first people. Refuses `company-exists`, `company-invalid` { field }. */
export const registerCompany = useCase({
  name: 'parties.register-company',
  action: 'parties.register-company',
  root: (input: RegisterCompany) => input.companyId ?? { fresh: 'cmp' },
  reads: (_, root) => ({ known: one(companyType, root, 'company') }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ known }, input, _context, root) {
    const { name, country, kinds, zone, members } = input
    if (known !== undefined) return refuse('company-exists')
    const field = companyFault({ name, country, kinds, zone })
    if (field !== undefined) return refuse('company-invalid', { field })
    return {
      answer: { company: root },
      changes: [
        put(companyType, { companyId: root, name: name.trim(), country, kinds, zone, state: 'active' }),
        ...members.map((member) => put(memberType, { companyId: root, ...member, state: 'active' as const })),
        entry(root, 'company.registered', { kinds, country }),
        event(root, 'company.registered', { company: root }),
      ],
    }
  },
})
