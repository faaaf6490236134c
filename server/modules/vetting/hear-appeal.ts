import type { RootId } from '../../kernel/use-case.ts'
import { entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import { type Application, applicationType, checkApplicationStep } from './application.rules.ts'

export interface HearAppeal {
  readonly companyId: RootId
  /** `open`: it is looked at again, by whoever hears it; `keep`: it stays refused, for good. */
  readonly answer: 'open' | 'keep'
  readonly reason: string
}

/**
 * Another person than who refused an application hears its appeal. Refuses `not-found`, `person-needed`,
 * `wrong-state`, `same-person`, `reason-missing`.
 */
export const hearAppeal = useCase({
  name: 'vetting.hear-appeal',
  action: 'vetting.review-application',
  root: (input: HearAppeal) => input.companyId,
  reads: (_, root) => ({
    company: one(companyType, root, 'company'),
    application: one(applicationType, root, 'application'),
  }),
  sides: ({ company }) => (company === undefined ? [] : [{ as: 'staff', company: 'cmp_operator' }]),
  decide({ application }, { answer, reason }, { at, actor }, root) {
    if (application === undefined) return refuse('not-found')
    const { person, kind } = actor
    if (kind !== 'user' || person === undefined) return refuse('person-needed')
    const refused = checkApplicationStep('hear', application)
    if (refused !== undefined) return refused
    if (application.decidedBy === person) return refuse('same-person')
    const why = reason.trim()
    if (why === '') return refuse('reason-missing')
    const heard = { heardBy: person, decidedFor: why, decidedAt: at }
    const after: Application =
      answer === 'keep'
        ? { ...application, ...heard, state: 'refused' }
        : { ...application, ...heard, state: 'in-review', takenBy: person, takenAt: at }
    const topic = answer === 'keep' ? 'application.refused' : 'application.taken'
    const said = { round: after.round }
    return {
      answer: { company: root, state: after.state as string },
      changes: [put(applicationType, after), entry(root, topic, said), event(root, topic, { company: root, ...said })],
    }
  },
})
