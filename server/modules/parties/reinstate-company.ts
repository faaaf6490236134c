import type { RootId } from '../../kernel/use-case.ts'
import { entry, event, put, refuse, useCase } from '../../kernel/use-case.ts'
import { ladderOf, ladderReads } from './ladder.rules.ts'
import { askedExclusion, standing, stepLifted, suspensionType } from './suspension.rules.ts'

export interface ReinstateCompany {
  readonly companyId: RootId
  readonly reason: string
}

/**
 * Staff lift the step that a company is under. An exclusion that only one person asked for is dropped first, and one
 * that stands is lifted by two: the first asks. Refuses `not-found`, `reason-missing`, `company-not-suspended`
 * { state }, `person-needed`, `same-person`.
 */
export const reinstateCompany = useCase({
  name: 'parties.reinstate-company',
  action: 'parties.reinstate-company',
  root: (input: ReinstateCompany) => input.companyId,
  reads: (_, root) => ladderReads(root),
  sides: ({ company }) => (company === undefined ? [] : [{ as: 'staff', company: 'cmp_operator' }]),
  decide({ company, ...facts }, input, { at, actor }, root) {
    if (company === undefined) return refuse('not-found')
    const reason = input.reason.trim()
    if (reason === '') return refuse('reason-missing')
    const { person = '', kind } = actor
    const asked = askedExclusion(facts.suspensions)
    if (asked !== undefined) {
      const dropped = { ...asked, liftedBy: person, liftedAt: at, liftedFor: reason }
      const said = { suspension: asked.suspensionId }
      const changes = [put(suspensionType, dropped), entry(root, 'exclusion.dropped', said)]
      return { answer: { ...said, state: 'dropped' }, changes }
    }
    const step = standing(facts.suspensions)
    if (step === undefined) return refuse('company-not-suspended', { state: company.state })
    const said = { suspension: step.suspensionId }
    if (step.step === 'excluded') {
      if (kind !== 'user') return refuse('person-needed')
      if (step.liftAskedBy === person) return refuse('same-person')
      if (step.liftAskedBy === undefined)
        return {
          answer: { ...said, state: 'waits' },
          changes: [
            put(suspensionType, { ...step, liftAskedBy: person, liftAskedFor: reason }),
            entry(root, 'exclusion.lift-asked', said),
            event(root, 'exclusion.lift-asked', { company: root, ...said }),
          ],
        }
    }
    const changes = stepLifted(ladderOf({ company, ...facts }, at), step, reason, { at, actor })
    return { answer: { ...said, state: 'lifted' }, changes }
  },
})
