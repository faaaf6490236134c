import type { RootId } from '../../kernel/use-case.ts'
import { all, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from './company.rules.ts'
import { standing, suspensionType } from './suspension.rules.ts'

export interface ReinstateCompany {
  readonly companyId: RootId
  readonly reason: string
}

/** Staff lift a suspension. Refuses `not-found`, `reason-missing` and `company-not-suspended` { state }. */
export const reinstateCompany = useCase({
  name: 'parties.reinstate-company',
  action: 'parties.reinstate-company',
  root: (input: ReinstateCompany) => input.companyId,
  reads: (_, root) => ({ company: one(companyType, root, 'company'), suspensions: all(suspensionType, root) }),
  sides: ({ company }) => (company === undefined ? [] : [{ as: 'staff', company: 'cmp_operator' }]),
  decide({ company, suspensions }, input, { at, actor }, root) {
    if (company === undefined) return refuse('not-found')
    const liftedFor = input.reason.trim()
    if (liftedFor === '') return refuse('reason-missing')
    const suspension = standing(suspensions)
    if (company.state !== 'suspended' || suspension === undefined)
      return refuse('company-not-suspended', { state: company.state })
    const said = { suspension: suspension.suspensionId }
    return {
      answer: said,
      changes: [
        put(companyType, { ...company, state: 'active' }),
        put(suspensionType, { ...suspension, liftedBy: actor.person ?? '', liftedAt: at, liftedFor }),
        entry(root, 'company.reinstated', said),
        event(root, 'company.reinstated', { company: root, ...said }),
      ],
    }
  },
})
