import type { RootId } from '../../kernel/use-case.ts'
import { isRefusal, useCase } from '../../kernel/use-case.ts'
import { claimChanges, claimSides } from './claim.rules.ts'
import { contested } from './claim-course.rules.ts'
import { aroundReads, caseFor, claimReads, told } from './claim-facts.rules.ts'
import { checkText, written } from './claim-text.rules.ts'

export interface ContestClaim {
  readonly orderId: RootId
  readonly claimId: string
  readonly text: string
}

/**
 * The respondent says that the claim is not so, and why: both negotiate. Refuses `not-found`, `wrong-claim-state`,
 * `not-your-turn`, `text-missing`, `text-too-long`.
 */
export const contestClaim = useCase({
  name: 'claims.contest-claim',
  action: 'claims.contest-claim',
  root: (input: ContestClaim) => input.orderId,
  reads: (_, root) => claimReads(root),
  more: aroundReads,
  sides: ({ order }) => claimSides(order),
  decide(facts, { claimId, text }, context) {
    const found = caseFor(facts, claimId, 'contest', context.actor)
    if (isRefusal(found)) return found
    const unread = checkText(text, found.timing.policy.textMost)
    if (unread !== undefined) return unread
    const { claim, by } = found
    const words = written({ kind: 'answer', orderId: claim.orderId, claimId, by, text }, context)
    const after = contested(claim)
    return {
      answer: { claim: claimId, state: after.state },
      changes: [
        ...words.changes,
        ...claimChanges(claim, after),
        ...told(after, 'claim.contested', { by, text: words.row.hash }),
      ],
    }
  },
})
