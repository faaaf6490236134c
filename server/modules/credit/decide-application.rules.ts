import { addDuration } from '../../kernel/instant.ts'
import type { Change, Context, Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { LegalDetails } from '../parties/legal-details.rules.ts'
import { creditorOf, noticeGiven } from './adverse-notice.rules.ts'
import type { CreditApplication, CreditDecision } from './application.rules.ts'
import { adverseReasonCodes, areReasons, creditReasonCodes } from './credit-reason.rules.ts'
import { type LenderRecord, lenderNamed } from './lender.rules.ts'
import { type CreditLine, checkLineStep, lineOf, OWN_BOOK } from './line.rules.ts'
import { lineChanged, newLine } from './line-changes.rules.ts'
import type { LinesPolicy } from './lines-policy.rules.ts'

/** What a decision rests on, besides the application. */
export interface Given {
  readonly application: CreditApplication
  readonly line: CreditLine | undefined
  readonly lenders: readonly LenderRecord[]
  readonly creditor: LegalDetails | undefined
  readonly person: string
  readonly policy: LinesPolicy
}

/** Whether the company gets less than it asked for, or nothing. */
function isLess({ business }: CreditApplication, { limit }: CreditDecision): boolean {
  return limit < (business?.asked ?? 0n)
}

/**
 * Why a decision cannot be made. Refuses `not-scored`, `reason-missing`, `credit-reasons-invalid`, `limit-invalid`
 * { most }, `line-exists` { line }, `lender-unknown`, `creditor-missing`: a notice has to name who lends.
 */
export function decisionFault(given: Given, decision: CreditDecision): Refusal | undefined {
  const { application, line, creditor, policy } = given
  if (application.score === undefined) return refuse('not-scored')
  if (decision.note === '') return refuse('reason-missing')
  const isAdverse = isLess(application, decision)
  if (!areReasons(decision.reasons, isAdverse ? adverseReasonCodes : creditReasonCodes))
    return refuse('credit-reasons-invalid')
  if (isAdverse && creditorOf(creditor) === undefined) return refuse('creditor-missing')
  if (decision.outcome === 'decline') return undefined
  if (lenderNamed(given.lenders, decision.lender ?? OWN_BOOK) === undefined) return refuse('lender-unknown')
  const most = least(BigInt(policy.lineMostUsd), application.business?.asked ?? 0n)
  if (decision.limit <= 0n || decision.limit > most) return refuse('limit-invalid', { most: Number(most) })
  return line !== undefined && checkLineStep('open', line) ? refuse('line-exists', { line: line.lineId }) : undefined
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}

/** What follows from a decision that stands: the line, the notice. */
export function decisionChanges(
  given: Given,
  { companyId, applicationId, business }: CreditApplication,
  decision: CreditDecision,
  { at, newId }: Context,
): readonly Change[] {
  const { line, policy, application } = given
  const { limit, reasons, note, by, confirmedBy } = decision
  const lineId = lineOf(companyId)
  const begun = line ?? newLine(companyId, lineId, applicationId, at)
  const before = { ...begun, applicationId, lender: decision.lender ?? OWN_BOOK }
  const second = confirmedBy === undefined ? {} : { confirmedBy }
  const reviewAt = addDuration(at, policy.lineReviewEvery)
  const opened =
    decision.outcome === 'approve'
      ? lineChanged(before, { step: 'open', limit, reasons, note, by, at, reviewAt, ...second })
      : []
  const creditor = creditorOf(given.creditor)
  if (creditor === undefined || business === undefined || !isLess(application, decision)) return opened
  const action = decision.outcome === 'approve' ? 'counter-offer' : 'declined'
  const noticed = { rootId: companyId, noticeId: newId('can'), companyId, action, limit, reasons, creditor } as const
  const { region, revenue } = business
  return [...opened, ...noticeGiven({ ...noticed, region, revenue }, policy, at)]
}
