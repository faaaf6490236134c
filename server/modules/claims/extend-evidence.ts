import type { RootId } from '../../kernel/use-case.ts'
import { isRefusal, refuse, useCase } from '../../kernel/use-case.ts'
import type { OrderSide } from '../orders/order.rules.ts'
import { claimChanges, staffSide } from './claim.rules.ts'
import { extended, isFileClosed } from './claim-course.rules.ts'
import { aroundReads, caseFor, claimReads, told } from './claim-facts.rules.ts'
import { checkText, written } from './claim-text.rules.ts'
import { checkOwn, takenBy, tieReads } from './mediator.rules.ts'

export interface ExtendEvidence {
  readonly orderId: RootId
  readonly claimId: string
  /** Whose extension it is. */
  readonly side: OrderSide
  readonly reason: string
}

/**
 * The mediator gives a side its one extension, for a reason that is written down. Refuses `not-found`,
 * `wrong-claim-state`, `conflict-of-interest`, `claim-taken`, `round-not-open`, `extension-used`, `text-missing`.
 */
export const extendEvidence = useCase({
  name: 'claims.extend-evidence',
  action: 'claims.mediate',
  root: (input: ExtendEvidence) => input.orderId,
  reads: (_, root) => claimReads(root),
  more: (facts) => ({ ...aroundReads(facts), ...tieReads(facts.order) }),
  sides: () => staffSide,
  decide({ buyers, suppliers, ...facts }, { claimId, side, reason }, context) {
    const found = caseFor(facts, claimId, 'extend-evidence', context.actor)
    if (isRefusal(found)) return found
    const { claim, timing } = found
    const refused = checkOwn({ buyers, suppliers }, claim, context.actor) ?? checkText(reason, timing.policy.textMost)
    if (refused !== undefined) return refused
    if (claim.roundOpenedAt === undefined || isFileClosed(claim, context.at)) return refuse('round-not-open')
    if (claim.extendedBy.includes(side)) return refuse('extension-used')
    const words = written({ kind: 'extension', orderId: claim.orderId, claimId, by: 'mediator', text: reason }, context)
    const after = extended(takenBy(claim, context.actor), side, timing)
    const evidenceUntil = after.evidenceUntil ?? context.at
    const said = { side, evidence_until: evidenceUntil, text: words.row.hash }
    return {
      answer: { claim: claimId, evidence_until: evidenceUntil },
      changes: [...words.changes, ...claimChanges(claim, after), ...told(after, 'claim.evidence-extended', said)],
    }
  },
})
