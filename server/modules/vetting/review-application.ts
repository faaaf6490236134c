import type { Change, Context, Refusal, RootId } from '../../kernel/use-case.ts'
import { all, entry, event, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { type Check, checkType, isChecked } from '../parties/check.rules.ts'
import { checksRecorded, datedCheck } from '../parties/check-changes.rules.ts'
import { type ChecksPolicy, checksNumbers, checksPolicies } from '../parties/checks-policy.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import {
  type Application,
  applicationType,
  checkApplicationStep,
  documentType,
  type FieldReason,
  type VettingDocument,
} from './application.rules.ts'

/** What staff do with an application; what they found when they approve it. */
export type Review =
  | { readonly step: 'take' }
  | { readonly step: 'return'; readonly reasons: readonly FieldReason[] }
  | { readonly step: 'approve'; readonly registration: string; readonly owners: string; readonly reference?: string }
  | { readonly step: 'refuse'; readonly reason: string }

export type ReviewApplication = Review & { readonly companyId: RootId }

/**
 * Staff take an application, return it with a reason for each field, approve it (and so record that registration and
 * owners were checked), or refuse it. Refuses `not-found`, `person-needed`, `wrong-state`, `taken-by-another`,
 * `reason-missing`, `checks-missing` { missing } while bank account or sanctions are not valid.
 */
export const reviewApplication = useCase({
  name: 'vetting.review-application',
  action: 'vetting.review-application',
  root: (input: ReviewApplication) => input.companyId,
  reads: (_, root) => ({
    company: one(companyType, root, 'company'),
    application: one(applicationType, root, 'application'),
    documents: all(documentType, root),
    checks: all(checkType, root),
    policies: checksPolicies(),
  }),
  sides: ({ company }) => (company === undefined ? [] : [{ as: 'staff', company: 'cmp_operator' }]),
  decide({ application, documents, checks, policies }, input, context) {
    if (application === undefined) return refuse('not-found')
    const { person, kind } = context.actor
    if (kind !== 'user' || person === undefined) return refuse('person-needed')
    const refused = checkApplicationStep(input.step, application)
    if (refused !== undefined) return refused
    if (input.step !== 'take' && application.takenBy !== person) return refuse('taken-by-another')
    const found = { application, documents, checks, person, policy: checksNumbers(policies, context.at) }
    const done = steps[input.step](found, input as never, context)
    if (isRefusal(done)) return done
    return { answer: { company: application.companyId, state: done.after.state as string }, changes: done.changes }
  },
})

interface Found {
  readonly application: Application
  readonly documents: readonly VettingDocument[]
  readonly checks: readonly Check[]
  readonly policy: ChecksPolicy
  readonly person: string
}

interface Done {
  readonly after: Application
  readonly changes: readonly Change[]
}

type Step<S extends Review['step']> = (
  found: Found,
  review: Extract<Review, { step: S }>,
  cx: Context,
) => Done | Refusal

const steps: { readonly [S in Review['step']]: Step<S> } = { take, return: sendBack, approve, refuse: turnDown }

/** The application after a step, with its entry and its news. */
function stepped(after: Application, topic: string, more: readonly Change[] = []): Done {
  const { companyId, round } = after
  const changes = [
    put(applicationType, after),
    entry(companyId, topic, { round }),
    event(companyId, topic, { company: companyId, round }),
    ...more,
  ]
  return { after, changes }
}

function take({ application, person }: Found, _: unknown, { at }: Context): Done {
  return stepped({ ...application, state: 'in-review', takenBy: person, takenAt: at }, 'application.taken')
}

function sendBack({ application }: Found, { reasons }: { readonly reasons: readonly FieldReason[] }): Done | Refusal {
  const said = reasons.map(({ field, reason }) => ({ field, reason: reason.trim() }))
  if (said.length === 0 || said.some(({ reason }) => reason === '')) return refuse('reason-missing')
  return stepped({ ...application, state: 'returned', reasons: said }, 'application.returned')
}

function turnDown({ application, person }: Found, { reason }: { readonly reason: string }, { at }: Context) {
  const why = reason.trim()
  if (why === '') return refuse('reason-missing')
  const decided = { decidedBy: person, decidedAt: at, decidedFor: why }
  return stepped({ ...application, state: 'refused', ...decided }, 'application.refused')
}

/** Approved is who shows the badge in the same moment: what comes from elsewhere has to be there. */
function approve(found: Found, review: Extract<Review, { step: 'approve' }>, { at, newId }: Context): Done | Refusal {
  const { application, checks, documents, policy, person } = found
  const missing = (['bank-account', 'sanctions'] as const).filter((kind) => !isChecked(checks, kind, at))
  if (missing.length > 0) return refuse('checks-missing', { missing })
  const { companyId } = application
  const evidence = (kinds: readonly string[]) =>
    documents.filter(({ kind }) => kinds.includes(kind)).map(({ sha256 }) => sha256)
  const said = {
    companyId,
    checker: 'Surety',
    checkerKind: 'staff',
    result: 'passed',
    checkedAt: at,
    recordedBy: person,
  } as const
  const reference = review.reference === undefined ? {} : { reference: review.reference }
  const made = [
    {
      ...said,
      kind: 'registration' as const,
      scope: review.registration,
      evidence: evidence(['registration', 'address']),
      ...reference,
    },
    { ...said, kind: 'beneficial-owners' as const, scope: review.owners, evidence: evidence(['owners']) },
  ].map((each) => datedCheck(each, policy, at, newId('vch')))
  const wrong = made.find(isRefusal)
  if (wrong !== undefined) return wrong
  const decided = { decidedBy: person, decidedAt: at }
  const after: Application = { ...application, state: 'approved', ...decided }
  return stepped(after, 'application.approved', checksRecorded(companyId, checks, made as readonly Check[], policy, at))
}
