import type { RootId } from '../../kernel/use-case.ts'
import { all, one, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import { applicationType, statedOwnersType } from './application.rules.ts'
import { nameScreeningType } from './screening.rules.ts'
import { namesOf, screeningAsked } from './screening-asked.rules.ts'

export interface AskScreening {
  readonly companyId: RootId
  /** By the clock: nothing where the company is closed, or a look is open already. */
  readonly isDue?: true
}

/**
 * Names of a company are looked up anew: by staff, or because lists have changed since. Refuses `not-found`,
 * `screening-open` while one is not decided.
 */
export const askScreening = useCase({
  name: 'vetting.ask-screening',
  action: 'vetting.ask-screening',
  root: (input: AskScreening) => input.companyId,
  reads: (_, root) => ({
    company: one(companyType, root, 'company'),
    application: one(applicationType, root, 'application'),
    owners: one(statedOwnersType, root, 'owners'),
    screenings: all(nameScreeningType, root),
  }),
  sides: ({ company }) => (company === undefined ? [] : [{ as: 'staff', company: 'cmp_operator' }]),
  decide({ company, application, owners, screenings }, { isDue }, context, root) {
    if (company === undefined) return refuse('not-found')
    const open = screenings.find(({ state }) => state === 'asked' || state === 'hit')
    if (isDue && (open !== undefined || company.state === 'closed')) return { answer: { company: root }, changes: [] }
    if (open !== undefined) return refuse('screening-open')
    return { answer: { company: root }, changes: screeningAsked(root, namesOf(company, application, owners), context) }
  },
})
