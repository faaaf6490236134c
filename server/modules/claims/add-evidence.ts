import type { Context, Refusal, RootId } from '../../kernel/use-case.ts'
import { all, append, isRefusal, refuse, useCase } from '../../kernel/use-case.ts'
import { fileLinkType } from '../orders/file.rules.ts'
import { claimChanges, claimSides } from './claim.rules.ts'
import { isFileClosed, openedAgain } from './claim-course.rules.ts'
import type { Case } from './claim-facts.rules.ts'
import { aroundReads, caseFor, claimReads, told } from './claim-facts.rules.ts'
import type { ClaimActor } from './claim-step.rules.ts'
import { checkText, written } from './claim-text.rules.ts'
import type { EvidenceItem, EvidenceKind } from './evidence-item.rules.ts'
import { checklists, evidenceType } from './evidence-item.rules.ts'

export interface AddEvidence {
  readonly orderId: RootId
  readonly claimId: string
  readonly kind: EvidenceKind
  /** The file's sha-256, the message, the number of an entry, the inspection; '' for words alone. */
  readonly reference: string
  /** Which item of the checklist it answers. */
  readonly answers?: string
  readonly text?: string
  /** For staff alone. */
  readonly sealed?: boolean
}

/**
 * A side adds an item of evidence, or staff does, sealed if need be. What comes after the file was closed is marked as
 * late. Refuses `not-found`, `wrong-claim-state`, `not-your-turn`, `evidence-unknown`, `not-on-checklist`,
 * `text-missing`, `text-too-long`, `evidence-with-appeal`.
 */
export const addEvidence = useCase({
  name: 'claims.add-evidence',
  action: 'claims.add-evidence',
  root: (input: AddEvidence) => input.orderId,
  reads: (_, root) => ({ ...claimReads(root), links: all(fileLinkType, root) }),
  more: aroundReads,
  sides: ({ order }) => claimSides(order),
  decide({ links, ...facts }, input, context) {
    const step = context.actor.company === 'cmp_operator' ? 'seal-evidence' : 'add-evidence'
    const found = caseFor(facts, input.claimId, step, context.actor)
    if (isRefusal(found)) return found
    const hasAppealed = found.claim.state !== 'decided'
    if (!hasAppealed) return refuse('evidence-with-appeal')
    const known = new Set(links.map((link) => link.sha256))
    const refused = checkItem(found, input, known)
    return refused ?? added(found, input, found.by, context)
  },
})

function checkItem(
  { claim, timing, facts }: Case,
  input: AddEvidence,
  files: ReadonlySet<string>,
): Refusal | undefined {
  const { kind, reference, answers, text } = input
  if (kind === 'file' && !files.has(reference)) return refuse('evidence-unknown')
  if (kind === 'entry' && !/^\d{1,15}$/.test(reference)) return refuse('evidence-unknown')
  if (kind === 'inspection' && !facts.inspections.some(({ id }) => id === reference)) return refuse('evidence-unknown')
  if (kind !== 'words' && reference === '') return refuse('evidence-unknown')
  if (answers !== undefined && !checklists[claim.reason].includes(answers))
    return refuse('not-on-checklist', { checklist: [...checklists[claim.reason]] })
  if (text === undefined) return kind === 'words' ? refuse('text-missing') : undefined
  return checkText(text, timing.policy.textMost)
}

function added({ claim }: Case, input: AddEvidence, by: ClaimActor, context: Context) {
  const { orderId, claimId } = claim
  const { kind, reference, answers, text } = input
  const sealed = by === 'mediator' && input.sealed === true
  const words =
    text === undefined ? undefined : written({ kind: 'evidence', orderId, claimId, by, text, sealed }, context)
  const item: EvidenceItem = {
    ...{ orderId, claimId, evidenceId: context.newId('evd'), by, kind, reference, sealed, addedAt: context.at },
    late: isFileClosed(claim, context.at) && claim.state !== 'returning' && claim.state !== 'appealed',
    ...(answers === undefined ? {} : { answers }),
    ...(words === undefined ? {} : { textId: words.row.textId }),
  }
  // Of a sealed item the record says that there is one, and its hash; what it points at only staff can read.
  const said = {
    ...{ evidence: item.evidenceId, by, kind, sealed, late: item.late, answers: answers ?? null },
    ...(sealed ? {} : { reference }),
    text: words?.row.hash ?? null,
  }
  return {
    answer: { evidence: item.evidenceId, late: item.late },
    changes: [
      ...(words?.changes ?? []),
      append(evidenceType, item),
      ...(claim.state === 'evidence' && openedAgain(claim) !== claim ? claimChanges(claim, openedAgain(claim)) : []),
      ...told(claim, 'claim.evidence-added', said),
    ],
  }
}
