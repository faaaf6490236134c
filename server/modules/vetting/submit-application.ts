import type { RootId } from '../../kernel/use-case.ts'
import { all, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import {
  type Application,
  applicationType,
  checkApplicationStep,
  documentType,
  missingParts,
  statedOwnersType,
} from './application.rules.ts'
import { namesOf, screeningAsked } from './screening-asked.rules.ts'

export interface SubmitApplication {
  readonly companyId: RootId
}

/**
 * A company sends its application; staff look at it in the order of time, and names are looked up at once. Refuses
 * `not-found`, `wrong-state`, `application-incomplete` { missing }.
 */
export const submitApplication = useCase({
  name: 'vetting.submit-application',
  action: 'vetting.save-application',
  root: (input: SubmitApplication) => input.companyId,
  reads: (_, root) => ({
    company: one(companyType, root, 'company'),
    application: one(applicationType, root, 'application'),
    owners: one(statedOwnersType, root, 'owners'),
    documents: all(documentType, root),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ company, application, owners, documents }, _input, context, root) {
    if (company === undefined) return refuse('not-found')
    if (application === undefined)
      return refuse('application-incomplete', { missing: ['company', 'owners', 'documents'] })
    const refused = checkApplicationStep('submit', application)
    if (refused !== undefined) return refused
    const missing = missingParts(application, documents)
    if (missing.length > 0) return refuse('application-incomplete', { missing: [...missing] })
    const { reasons: _, takenBy: __, takenAt: ___, ...kept } = application
    const after: Application = { ...kept, state: 'submitted', round: application.round + 1, submittedAt: context.at }
    const said = { round: after.round }
    return {
      answer: { company: root, state: 'submitted', round: after.round },
      changes: [
        put(applicationType, after),
        entry(root, 'application.submitted', said),
        event(root, 'application.submitted', { company: root, ...said }),
        ...screeningAsked(root, namesOf(company, application, owners), context),
      ],
    }
  },
})
