import type { Change, Context, Refusal } from '../../kernel/use-case.ts'
import { hint, isRefusal, one, refuse, useCase, written } from '../../kernel/use-case.ts'
import { legalDetailsType } from '../parties/legal-details.rules.ts'
import {
  type CreditApplication,
  type CreditDecision,
  checkCreditStep,
  companyOf,
  creditApplicationType,
  type PartReason,
} from './application.rules.ts'
import { applicationStepped } from './application-changes.rules.ts'
import { decisionChanges, decisionFault, type Given } from './decide-application.rules.ts'
import { knownLenders } from './lender.rules.ts'
import { creditLineType, lineOf } from './line.rules.ts'
import { linesNumbers, linesPolicies } from './lines-policy.rules.ts'

/** What staff do with an application. `limit`: USD minor units. `confirm`: a second person agrees, or does not. */
export type CreditReview =
  | { readonly step: 'take' }
  | { readonly step: 'return'; readonly reasons: readonly PartReason[] }
  | ({ readonly step: 'decide' } & Pick<CreditDecision, 'outcome' | 'limit' | 'lender' | 'reasons' | 'note'>)
  | { readonly step: 'confirm'; readonly answer: 'agree' | 'object'; readonly note: string }

export type ReviewCreditApplication = CreditReview & { readonly applicationId: string }

/**
 * Staff take an application, return it with a reason for each part, or decide; above the policy's limit a second person
 * agrees before the line is opened. Approving opens the line in the same step; declining, or giving less than was asked
 * for, makes the notice. Refuses `not-found`, `person-needed`, `own-application`, `wrong-state`, `taken-by-another`,
 * `not-scored`, `reason-missing`, `credit-reasons-invalid`, `limit-invalid` { most }, `creditor-missing`,
 * `line-exists`, `lender-unknown`, `same-person`.
 */
export const reviewCreditApplication = useCase({
  name: 'credit.review-application',
  action: 'credit.decide',
  root: (input: ReviewCreditApplication) => companyOf(input.applicationId),
  reads: ({ applicationId }, root) => ({
    application: one(creditApplicationType, root, applicationId),
    line: written(one(creditLineType, lineOf(root), 'line')),
    policies: linesPolicies(),
    creditor: hint(one(legalDetailsType, 'cmp_operator', 'legal')),
    lenders: knownLenders(),
  }),
  sides: ({ application }) => (application === undefined ? [] : [{ as: 'staff', company: 'cmp_operator' }]),
  decide({ application, line, policies, creditor, lenders }, input, context) {
    if (application === undefined) return refuse('not-found')
    const { person, kind } = context.actor
    if (kind !== 'user' || person === undefined) return refuse('person-needed')
    if (application.authors.includes(person)) return refuse('own-application')
    const refused = checkCreditStep(input.step, application)
    if (refused !== undefined) return refused
    const policy = linesNumbers(policies, context.at)
    const given: Given = { application, line, creditor, lenders, person, policy }
    const done = steps[input.step](given, input as never, context)
    if (isRefusal(done)) return done
    const { applicationId } = application
    return { answer: { application: applicationId, state: done.after.state as string }, changes: done.changes }
  },
})

interface Done {
  readonly after: CreditApplication
  readonly changes: readonly Change[]
}

type Step<S extends CreditReview['step']> = (
  given: Given,
  review: Extract<CreditReview, { step: S }>,
  context: Context,
) => Done | Refusal

const steps: { readonly [S in CreditReview['step']]: Step<S> } = { take, return: sendBack, decide, confirm }

function stepped(after: CreditApplication, topic: string, { policy }: Given, { at }: Context): Done {
  const changed = { ...after, changedAt: at }
  return { after: changed, changes: applicationStepped(changed, topic, policy, at) }
}

function take(given: Given, _: unknown, context: Context): Done {
  const after: CreditApplication = { ...given.application, state: 'in-review', takenBy: given.person }
  return stepped(after, 'credit-application.taken', given, context)
}

function sendBack(
  given: Given,
  { reasons }: { readonly reasons: readonly PartReason[] },
  context: Context,
): Done | Refusal {
  if (given.application.takenBy !== given.person) return refuse('taken-by-another')
  const said = reasons.map(({ field, reason }) => ({ field, reason: reason.trim() }))
  if (said.length === 0 || said.some(({ reason }) => reason === '')) return refuse('reason-missing')
  const after: CreditApplication = { ...given.application, state: 'returned', reasons: said }
  return stepped(after, 'credit-application.returned', given, context)
}

function decide(given: Given, review: Extract<CreditReview, { step: 'decide' }>, context: Context): Done | Refusal {
  if (given.application.takenBy !== given.person) return refuse('taken-by-another')
  const decision: CreditDecision = {
    outcome: review.outcome,
    limit: review.outcome === 'approve' ? review.limit : 0n,
    ...(review.lender === undefined ? {} : { lender: review.lender }),
    reasons: review.reasons,
    note: review.note.trim(),
    by: given.person,
    at: context.at,
    alone: BigInt(given.policy.lineAloneUsd),
  }
  const refused = decisionFault(given, decision)
  if (refused !== undefined) return refused
  if (decision.limit <= decision.alone) return ended(given, decision, context)
  const after: CreditApplication = { ...given.application, state: 'to-confirm', decision }
  return stepped(after, 'credit-application.to-confirm', given, context)
}

function confirm(given: Given, review: Extract<CreditReview, { step: 'confirm' }>, context: Context): Done | Refusal {
  const { decision, ...application } = given.application
  if (decision === undefined) return refuse('not-found')
  if (decision.by === given.person) return refuse('same-person')
  if (review.note.trim() === '') return refuse('reason-missing')
  if (review.answer === 'agree') {
    const refused = decisionFault(given, decision)
    return refused ?? ended(given, { ...decision, confirmedBy: given.person }, context)
  }
  const after: CreditApplication = { ...application, state: 'in-review' }
  return stepped(after, 'credit-application.objected', given, context)
}

/** The decision stands: the line is opened, or it is declined; whoever has to be told why is. */
function ended(given: Given, decision: CreditDecision, context: Context): Done {
  const { at } = context
  const state = decision.outcome === 'approve' ? 'approved' : 'declined'
  const after: CreditApplication = { ...given.application, state, decision, endedAt: at, isOverdue: false }
  const done = stepped(after, `credit-application.${state}`, given, context)
  return { ...done, changes: [...done.changes, ...decisionChanges(given, after, decision, context)] }
}
