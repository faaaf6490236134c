import type { RootId } from '../../kernel/use-case.ts'
import { entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from './company.rules.ts'
import { type Suspension, suspensionType } from './suspension.rules.ts'

export interface SuspendCompany {
  readonly companyId: RootId
  /** What the company is told. */
  readonly reason: string
}

/**
 * Staff stop a company from beginning anything new, at once; running orders go on by the steps that protect the other
 * side (`whileSuspended` in `entry/access.ts`). Refuses `not-found`, `reason-missing`, `company-not-active` { state },
 * `operator-stays`.
 */
export const suspendCompany = useCase({
  name: 'parties.suspend-company',
  action: 'parties.suspend-company',
  root: (input: SuspendCompany) => input.companyId,
  reads: (_, root) => ({ company: one(companyType, root, 'company') }),
  sides: ({ company }) => (company === undefined ? [] : [{ as: 'staff', company: 'cmp_operator' }]),
  decide({ company }, input, { at, actor, newId }, root) {
    if (company === undefined) return refuse('not-found')
    if (company.kinds.includes('operator')) return refuse('operator-stays')
    const reason = input.reason.trim()
    if (reason === '') return refuse('reason-missing')
    if (company.state !== 'active') return refuse('company-not-active', { state: company.state })
    const suspensionId = newId('sus')
    const suspension: Suspension = {
      companyId: root,
      suspensionId,
      reason,
      suspendedBy: actor.person ?? '',
      suspendedAt: at,
    }
    const said = { suspension: suspensionId }
    return {
      answer: said,
      changes: [
        put(companyType, { ...company, state: 'suspended' }),
        put(suspensionType, suspension),
        entry(root, 'company.suspended', said),
        event(root, 'company.suspended', { company: root, ...said }),
      ],
    }
  },
})
