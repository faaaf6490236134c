import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { append, isRefusal, refuse, useCase } from '../../kernel/use-case.ts'
import type { Inspection } from '../inspections/inspection.rules.ts'
import { isOpenInspection } from '../inspections/inspection.rules.ts'
import type { Claim } from './claim.rules.ts'
import { claimChanges, isOpen, staffSide } from './claim.rules.ts'
import { awaitsInspection, inspectionOver, isFileClosed } from './claim-course.rules.ts'
import { aroundReads, caseOf, claimReads, fileClosedNews, told } from './claim-facts.rules.ts'
import type { EvidenceItem } from './evidence-item.rules.ts'
import { checklists, evidenceType } from './evidence-item.rules.ts'

export interface NoteInspection {
  readonly orderId: RootId
  readonly inspectionId: string
}

/**
 * An inspection that was ordered in mediation has its report, or ended without one. What was found, and the report's
 * file, are evidence from then on, and both sides have a last word on it. A fact: refused only as `not-found`.
 */
export const noteInspection = useCase({
  name: 'claims.note-inspection',
  action: 'claims.note-inspection',
  root: (input: NoteInspection) => input.orderId,
  reads: (_, root) => claimReads(root),
  more: aroundReads,
  sides: () => staffSide,
  decide(facts, { inspectionId }, context) {
    const inspection = facts.inspections.find(({ id }) => id === inspectionId)
    const found = caseOf(facts, inspection?.claimId ?? '')
    if (inspection === undefined || isRefusal(found)) return refuse('not-found')
    const { claim, timing } = found
    const hasReport = inspection.reportedAt !== undefined
    const answer = { claim: claim.claimId, report: hasReport }
    if (!isOpen(claim) || (!hasReport && isOpenInspection(inspection))) return { answer, changes: [] }
    const items = hasReport ? broughtBy(inspection, claim, facts.evidence, context) : []
    const added = items.flatMap((item) => [append(evidenceType, item), ...addedNews(claim, item)])
    if (!awaitsInspection(claim)) return { answer, changes: added }
    const after = inspectionOver(claim, hasReport, timing, context.at)
    const said = { inspection: inspectionId, report: hasReport, evidence_until: after.clocks['claim.evidence'] ?? null }
    return {
      answer,
      changes: [
        ...added,
        ...claimChanges(claim, after),
        ...told(after, 'claim.inspection-over', said),
        ...(claim.state === 'evidence' ? fileClosedNews(after) : []),
      ],
    }
  },
})

/** What was found and the report's file, each once. */
function broughtBy(
  { id, reportHash }: Inspection,
  claim: Claim,
  there: readonly EvidenceItem[],
  { at, newId }: Context,
): readonly EvidenceItem[] {
  const { orderId, claimId, reason, state } = claim
  const known = new Set(there.filter((item) => item.claimId === claimId).map((item) => item.reference))
  const answers = checklists[reason].includes('test-report') ? { answers: 'test-report' } : {}
  // The firm came when the two weeks were over: who decides may leave it aside.
  const late = state === 'evidence' && isFileClosed(claim, at)
  const item = { orderId, claimId, by: 'inspector', sealed: false, late, addedAt: at, ...answers } as const
  const brought = [
    { kind: 'inspection', reference: id },
    { kind: 'file', reference: reportHash ?? '' },
  ] as const
  return brought
    .filter(({ reference }) => reference !== '' && !known.has(reference))
    .map((each) => ({ ...item, ...each, evidenceId: newId('evd') }))
}

function addedNews(claim: Claim, item: EvidenceItem): readonly Change[] {
  const { evidenceId, by, kind, sealed, late, answers = null, reference } = item
  return told(claim, 'claim.evidence-added', {
    evidence: evidenceId,
    by,
    kind,
    sealed,
    late,
    answers,
    reference,
    text: null,
  })
}
