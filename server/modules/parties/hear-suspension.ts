import type { RootId } from '../../kernel/use-case.ts'
import { all, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from './company.rules.ts'
import { standing, suspensionType } from './suspension.rules.ts'

export interface HearSuspension {
  readonly companyId: RootId
  readonly answer: 'keep' | 'lift'
  /** What the company is told. */
  readonly reason: string
}

/**
 * Another person than who suspended hears the appeal: the suspension is kept, or lifted. Refuses `not-found`,
 * `person-needed`, `company-not-suspended` { state }, `nothing-appealed`, `same-person`, `reason-missing`.
 */
export const hearSuspension = useCase({
  name: 'parties.hear-suspension',
  action: 'parties.hear-suspension',
  root: (input: HearSuspension) => input.companyId,
  reads: (_, root) => ({ company: one(companyType, root, 'company'), suspensions: all(suspensionType, root) }),
  sides: ({ company }) => (company === undefined ? [] : [{ as: 'staff', company: 'cmp_operator' }]),
  decide({ company, suspensions }, { answer, reason }, { at, actor }, root) {
    if (company === undefined) return refuse('not-found')
    const { person, kind } = actor
    if (kind !== 'user' || person === undefined) return refuse('person-needed')
    const suspension = standing(suspensions)
    if (suspension === undefined) return refuse('company-not-suspended', { state: company.state })
    if (suspension.appealedAt === undefined || suspension.heardAt !== undefined) return refuse('nothing-appealed')
    if (suspension.suspendedBy === person) return refuse('same-person')
    const heardFor = reason.trim()
    if (heardFor === '') return refuse('reason-missing')
    const said = { suspension: suspension.suspensionId }
    const heard = { ...suspension, heardBy: person, heardAt: at, heardFor }
    if (answer === 'keep')
      return {
        answer: said,
        changes: [
          put(suspensionType, heard),
          entry(root, 'suspension.kept', said),
          event(root, 'suspension.kept', { company: root, ...said }),
        ],
      }
    return {
      answer: said,
      changes: [
        put(companyType, { ...company, state: company.state === 'suspended' ? 'active' : company.state }),
        put(suspensionType, { ...heard, liftedBy: person, liftedAt: at, liftedFor: heardFor }),
        entry(root, 'company.reinstated', said),
        event(root, 'company.reinstated', { company: root, ...said }),
      ],
    }
  },
})
