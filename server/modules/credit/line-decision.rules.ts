import type { Change, Context, Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { LegalDetails } from '../parties/legal-details.rules.ts'
import { creditorOf, type NoticedAction, noticeGiven } from './adverse-notice.rules.ts'
import type { CreditApplication } from './application.rules.ts'
import { adverseReasonCodes, areReasons, creditReasonCodes, needsNotice } from './credit-reason.rules.ts'
import type { CreditLine, LineStep, ProposedChange } from './line.rules.ts'
import type { LinesPolicy } from './lines-policy.rules.ts'

/** What a change of a line rests on. */
export interface OfLine {
  readonly line: CreditLine
  readonly application: CreditApplication | undefined
  readonly creditor: LegalDetails | undefined
  readonly policy: LinesPolicy
}

/** What a step is called in a notice, where it takes something from the company. */
const actions: Readonly<Partial<Record<LineStep, NoticedAction>>> = {
  lower: 'lowered',
  suspend: 'suspended',
  close: 'closed',
}

/** Reasons that a step may be made for: what takes something needs one that says why, the company's wish among them. */
function reasonsFor(step: LineStep): readonly string[] {
  return actions[step] === undefined ? creditReasonCodes : [...adverseReasonCodes, 'asked-by-company']
}

/**
 * Why a change cannot be made as it is said. Refuses `reason-missing`, `credit-reasons-invalid`, `limit-invalid`
 * { most, least }, `creditor-missing`.
 */
export function lineChangeFault({ line, creditor, policy }: OfLine, change: ProposedChange): Refusal | undefined {
  const { step, limit, reasons, note } = change
  if (note === '') return refuse('reason-missing')
  if (!areReasons(reasons, reasonsFor(step))) return refuse('credit-reasons-invalid')
  const bounds = boundsOf(step, line, BigInt(policy.lineMostUsd))
  if (limit < bounds.least || limit > bounds.most)
    return refuse('limit-invalid', { least: Number(bounds.least), most: Number(bounds.most) })
  const isNoticed = actions[step] !== undefined && needsNotice(reasons)
  return isNoticed && creditorOf(creditor) === undefined ? refuse('creditor-missing') : undefined
}

function boundsOf(step: LineStep, { limit }: CreditLine, most: bigint) {
  if (step === 'raise') return { least: limit + 1n, most }
  if (step === 'lower') return { least: 0n, most: limit - 1n }
  return { least: 0n, most: limit }
}

/** The notice of a change that takes something for reasons of credit; nothing where none is needed. */
export function lineNotice(
  { line, application, creditor, policy }: OfLine,
  { step, limit, reasons }: ProposedChange,
  { at, newId }: Context,
): readonly Change[] {
  const [action, who, business] = [actions[step], creditorOf(creditor), application?.business]
  if (action === undefined || who === undefined || !needsNotice(reasons)) return []
  const { lineId, companyId } = line
  const noticed = { rootId: lineId, noticeId: newId('can'), companyId, action, limit, reasons, creditor: who }
  // Of a business whose revenues are not known, reasons are told at once: nobody is told too little.
  return noticeGiven({ ...noticed, region: business?.region ?? '', revenue: business?.revenue ?? 0n }, policy, at)
}
