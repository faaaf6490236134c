import type { RootId } from '../../kernel/use-case.ts'
import { all, append, isRefusal, refuse, useCase } from '../../kernel/use-case.ts'
import { appealType } from './appeal.rules.ts'
import { claimChanges, claimSides } from './claim.rules.ts'
import { appealed } from './claim-course.rules.ts'
import { aroundReads, caseFor, claimReads, told } from './claim-facts.rules.ts'
import { checkText, written } from './claim-text.rules.ts'
import { decisionOf } from './decision.rules.ts'

export interface AppealClaim {
  readonly orderId: RootId
  readonly claimId: string
  /** What the decision did not know. */
  readonly newFacts: string
}

/**
 * A side appeals, once, with something new; another mediator decides last. A machine's decision may be set aside the
 * same way. Refuses `not-found`, `wrong-claim-state`, `not-your-turn`, `appealed-already`, `text-missing`.
 */
export const appealClaim = useCase({
  name: 'claims.appeal-claim',
  action: 'claims.appeal-claim',
  root: (input: AppealClaim) => input.orderId,
  reads: (_, root) => ({ ...claimReads(root), appeals: all(appealType, root) }),
  more: aroundReads,
  sides: ({ order }) => claimSides(order),
  decide({ appeals, ...facts }, { claimId, newFacts }, context) {
    const found = caseFor(facts, claimId, 'appeal', context.actor)
    if (isRefusal(found)) return found
    const { claim, by, timing } = found
    if (by === 'mediator') return refuse('not-your-turn', { state: claim.state })
    if (appeals.some((each) => each.claimId === claimId && each.side === by)) return refuse('appealed-already')
    const unread = checkText(newFacts, timing.policy.textMost)
    if (unread !== undefined) return unread
    const { orderId } = claim
    const words = written({ kind: 'new-facts', orderId, claimId, by, text: newFacts }, context)
    // Whose claim it is may have changed since it was decided.
    const before = decisionOf(facts.decisions, claimId, 'standing')
    const after = appealed(claim, before, timing, context.at)
    const row = { orderId, claimId, side: by, textId: words.row.textId, filedAt: context.at, state: 'open' as const }
    const said = { by, text: words.row.hash, review_by: after.clocks['claim.appeal-review'] ?? null }
    return {
      answer: { claim: claimId, state: 'appealed' },
      changes: [
        ...words.changes,
        append(appealType, row),
        ...claimChanges(claim, after),
        ...told(after, 'claim.appealed', said),
      ],
    }
  },
})
