import type { RootId } from '../../kernel/use-case.ts'
import { entry, event, put, refuse, useCase } from '../../kernel/use-case.ts'
import { ladderOf, ladderReads } from './ladder.rules.ts'
import type { LadderKept, LadderStep, Suspension } from './suspension.rules.ts'
import { askedExclusion, checkStep, stepTaken, suspensionType } from './suspension.rules.ts'

export interface SuspendCompany {
  readonly companyId: RootId
  /** The step that the company goes under; a suspension where none is named. */
  readonly step?: LadderStep
  /** What the company is told. */
  readonly reason: string
}

/**
 * Staff put a company under a step of the ladder, at once; running orders go on by the steps that protect the other
 * side (`whileSuspended` in `entry/access.ts`). An exclusion is asked for by one person and counts when a second one
 * says the same; the company is told the reason of the first. Refuses `not-found`, `operator-stays`, `reason-missing`,
 * `step-not-higher` { step }, and for an exclusion `person-needed`, `same-person`.
 */
export const suspendCompany = useCase({
  name: 'parties.suspend-company',
  action: 'parties.suspend-company',
  root: (input: SuspendCompany) => input.companyId,
  reads: (_, root) => ladderReads(root),
  sides: ({ company }) => (company === undefined ? [] : [{ as: 'staff', company: 'cmp_operator' }]),
  decide({ company, ...facts }, { step = 'suspended', reason }, { at, actor, newId }, root) {
    if (company === undefined) return refuse('not-found')
    const kept = ladderOf({ company, ...facts }, at)
    const refused = checkStep(kept, step, reason)
    if (refused !== undefined) return refused
    const { person = '' } = actor
    const made = { companyId: root, suspensionId: newId('sus'), step, reason: reason.trim() }
    const taken: Suspension = { ...made, suspendedBy: person, suspendedAt: at }
    if (step === 'excluded') return actor.kind === 'user' ? excluded(kept, taken) : refuse('person-needed')
    return { answer: { suspension: taken.suspensionId, state: 'stands' }, changes: stepTaken(kept, taken) }
  },
})

/** The first person's word waits for the second's. */
function excluded(kept: LadderKept, taken: Suspension) {
  const first = askedExclusion(kept.suspensions)
  const { companyId, suspensionId, suspendedBy: person, suspendedAt: at } = taken
  if (first === undefined) {
    const said = { suspension: suspensionId }
    return {
      answer: { suspension: suspensionId, state: 'waits' },
      changes: [
        put(suspensionType, taken),
        entry(companyId, 'exclusion.asked', said),
        event(companyId, 'exclusion.asked', { company: companyId, ...said }),
      ],
    }
  }
  if (first.suspendedBy === person) return refuse('same-person')
  // It counts, and can be appealed, from now on.
  const second = { ...first, suspendedAt: at, secondBy: person, secondAt: at }
  return { answer: { suspension: first.suspensionId, state: 'stands' }, changes: stepTaken(kept, second) }
}
