import type { RootId } from '../../kernel/use-case.ts'
import { entry, event, put, refuse, useCase } from '../../kernel/use-case.ts'
import { ladderOf, ladderReads } from './ladder.rules.ts'
import { standing, stepLifted, suspensionType } from './suspension.rules.ts'

export interface HearSuspension {
  readonly companyId: RootId
  readonly answer: 'keep' | 'lift'
  /** What the company is told. */
  readonly reason: string
}

/**
 * Another person than who took the step hears the appeal: it is kept, or lifted; of an exclusion neither of the two
 * hears it. Refuses `not-found`, `person-needed`, `company-not-suspended` { state }, `nothing-appealed`,
 * `same-person`, `reason-missing`.
 */
export const hearSuspension = useCase({
  name: 'parties.hear-suspension',
  action: 'parties.hear-suspension',
  root: (input: HearSuspension) => input.companyId,
  reads: (_, root) => ladderReads(root),
  sides: ({ company }) => (company === undefined ? [] : [{ as: 'staff', company: 'cmp_operator' }]),
  decide({ company, ...facts }, { answer, reason }, { at, actor }, root) {
    if (company === undefined) return refuse('not-found')
    const { person, kind } = actor
    if (kind !== 'user' || person === undefined) return refuse('person-needed')
    const step = standing(facts.suspensions)
    if (step === undefined) return refuse('company-not-suspended', { state: company.state })
    if (step.appealedAt === undefined || step.heardAt !== undefined) return refuse('nothing-appealed')
    if (step.suspendedBy === person || step.secondBy === person) return refuse('same-person')
    const heardFor = reason.trim()
    if (heardFor === '') return refuse('reason-missing')
    const said = { suspension: step.suspensionId }
    const heard = { ...step, heardBy: person, heardAt: at, heardFor }
    if (answer === 'lift')
      return { answer: said, changes: stepLifted(ladderOf({ company, ...facts }, at), heard, heardFor, { at, actor }) }
    return {
      answer: said,
      changes: [
        put(suspensionType, heard),
        entry(root, 'suspension.kept', said),
        event(root, 'suspension.kept', { company: root, ...said }),
      ],
    }
  },
})
