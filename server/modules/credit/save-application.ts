import type { Change, Context, Refusal } from '../../kernel/use-case.ts'
import { entry, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { statedOwnersType } from '../vetting/application.rules.ts'
import {
  businessFault,
  type CreditApplication,
  type CreditOwner,
  checkCreditStep,
  companyOf,
  creditApplicationType,
  creditOwnersFault,
  creditOwnersType,
  type StatedBusiness,
} from './application.rules.ts'
import { deadlinesOf, withAuthor } from './application-changes.rules.ts'
import { consentVersion } from './consent.rules.ts'
import { type LinesPolicy, linesNumbers, linesPolicies } from './lines-policy.rules.ts'

/** One part of an application. `known`: its owners are those that the company stated when it was verified. */
export type SavedPart =
  | { readonly part: 'business'; readonly business: StatedBusiness }
  | { readonly part: 'owners'; readonly owners: readonly CreditOwner[] | 'known' }
  | { readonly part: 'consent'; readonly version: string }

export interface SaveCreditApplication {
  readonly applicationId: string
  readonly saved: SavedPart
}

/**
 * A company writes one part of its application; it stays until it is sent, over sessions. Refuses `not-found`,
 * `wrong-state`, `credit-application-invalid` { field }, `consent-differs` { version } for a text that is not asked
 * for any more.
 */
export const saveCreditApplication = useCase({
  name: 'credit.save-application',
  action: 'credit.write-application',
  root: (input: SaveCreditApplication) => companyOf(input.applicationId),
  reads: ({ applicationId }, root) => ({
    application: one(creditApplicationType, root, applicationId),
    known: one(statedOwnersType, root, 'owners'),
    policies: linesPolicies(),
  }),
  sides: ({ application }) => (application === undefined ? [] : [{ as: 'buyer', company: application.companyId }]),
  decide({ application, known, policies }, { saved }, context) {
    if (application === undefined) return refuse('not-found')
    const refused = checkCreditStep('save', application)
    if (refused !== undefined) return refused
    const policy = linesNumbers(policies, context.at)
    const made = parts[saved.part](application, saved as never, { policy, known: known?.owners }, context)
    if (isRefusal(made)) return made
    const { companyId, applicationId } = application
    const { at, actor } = context
    const after = { ...made.after, changedAt: at, authors: withAuthor(application, actor.person) }
    return {
      answer: { application: applicationId, state: after.state as string, saved: saved.part as string },
      changes: [
        put(creditApplicationType, after),
        ...made.changes,
        entry(companyId, 'credit-application.saved', { application: applicationId, part: saved.part }),
        ...deadlinesOf(after, policy, at),
      ],
    }
  },
})

interface Known {
  readonly policy: LinesPolicy
  readonly known: readonly CreditOwner[] | undefined
}

interface Made {
  readonly after: CreditApplication
  readonly changes: readonly Change[]
}

type Part<P extends SavedPart['part']> = (
  application: CreditApplication,
  saved: Extract<SavedPart, { part: P }>,
  known: Known,
  context: Context,
) => Made | Refusal

const parts: { readonly [P in SavedPart['part']]: Part<P> } = { business, owners, consent }

function business(
  application: CreditApplication,
  { business: given }: Extract<SavedPart, { part: 'business' }>,
  { policy }: Known,
  { at }: Context,
): Made | Refusal {
  const stated = { ...given, industry: given.industry.trim(), purpose: given.purpose.trim() }
  const field = businessFault(stated, BigInt(policy.lineMostUsd), at)
  if (field !== undefined) return refuse('credit-application-invalid', { field, most: policy.lineMostUsd })
  return { after: { ...application, business: stated }, changes: [] }
}

function owners(
  application: CreditApplication,
  { owners: given }: Extract<SavedPart, { part: 'owners' }>,
  { known }: Known,
  { at }: Context,
): Made | Refusal {
  const stated = given === 'known' ? (known ?? []) : given
  const field = creditOwnersFault(stated, at)
  if (field !== undefined) return refuse('credit-application-invalid', { field })
  const { companyId, applicationId } = application
  return {
    after: { ...application, hasOwners: true },
    changes: [put(creditOwnersType, { companyId, applicationId, owners: stated, statedAt: at })],
  }
}

function consent(
  application: CreditApplication,
  { version }: Extract<SavedPart, { part: 'consent' }>,
  _: Known,
  { at, actor: { person, kind } }: Context,
): Made | Refusal {
  if (kind !== 'user' || person === undefined) return refuse('person-needed')
  if (version !== consentVersion) return refuse('consent-differs', { version: consentVersion })
  return { after: { ...application, consent: { version, person, at } }, changes: [] }
}
