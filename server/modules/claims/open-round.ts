import type { RootId } from '../../kernel/use-case.ts'
import { isRefusal, refuse, useCase } from '../../kernel/use-case.ts'
import { claimChanges, staffSide } from './claim.rules.ts'
import { roundOpened } from './claim-course.rules.ts'
import { aroundReads, caseFor, claimReads, told } from './claim-facts.rules.ts'
import { checkText, written } from './claim-text.rules.ts'
import { checklists } from './evidence-item.rules.ts'
import { checkOwn, takenBy, tieReads } from './mediator.rules.ts'

export interface OpenRound {
  readonly orderId: RootId
  readonly claimId: string
  /** What the mediator asks of both, besides the checklist. */
  readonly text?: string
}

/**
 * The mediator opens the evidence round: both have the same time for what the checklist of the reason names. Refuses
 * `not-found`, `wrong-claim-state`, `conflict-of-interest`, `claim-taken`, `round-open`, `text-too-long`.
 */
export const openRound = useCase({
  name: 'claims.open-round',
  action: 'claims.mediate',
  root: (input: OpenRound) => input.orderId,
  reads: (_, root) => claimReads(root),
  more: (facts) => ({ ...aroundReads(facts), ...tieReads(facts.order) }),
  sides: () => staffSide,
  decide({ buyers, suppliers, ...facts }, { claimId, text }, context) {
    const found = caseFor(facts, claimId, 'open-round', context.actor)
    if (isRefusal(found)) return found
    const { claim, timing } = found
    const refused = checkOwn({ buyers, suppliers }, claim, context.actor)
    if (refused !== undefined) return refused
    if (claim.roundOpenedAt !== undefined) return refuse('round-open', { until: claim.evidenceUntil ?? null })
    const unread = text === undefined ? undefined : checkText(text, timing.policy.textMost)
    if (unread !== undefined) return unread
    const { orderId } = claim
    const words =
      text === undefined ? undefined : written({ kind: 'request', orderId, claimId, by: 'mediator', text }, context)
    const after = roundOpened(takenBy(claim, context.actor), timing, context.at)
    const evidenceUntil = after.evidenceUntil ?? context.at
    const said = { evidence_until: evidenceUntil, checklist: [...checklists[claim.reason]] }
    return {
      answer: { claim: claimId, evidence_until: evidenceUntil },
      changes: [
        ...(words?.changes ?? []),
        ...claimChanges(claim, after),
        ...told(after, 'claim.round-opened', { ...said, text: words?.row.hash ?? null }),
      ],
    }
  },
})
