import type { RootId } from '../../kernel/use-case.ts'
import { isRefusal, useCase } from '../../kernel/use-case.ts'
import { claimChanges, staffSide } from './claim.rules.ts'
import { openedAgain } from './claim-course.rules.ts'
import { aroundReads, caseFor, claimReads, told } from './claim-facts.rules.ts'
import { checkText, written } from './claim-text.rules.ts'
import { checkOwn, takenBy, tieReads } from './mediator.rules.ts'

export interface AskParties {
  readonly orderId: RootId
  readonly claimId: string
  readonly of: 'buyer' | 'supplier' | 'both'
  readonly text: string
}

/**
 * The mediator asks one side or both; the answer is an item of evidence. Refuses `not-found`, `wrong-claim-state`,
 * `conflict-of-interest`, `claim-taken`, `text-missing`, `text-too-long`.
 */
export const askParties = useCase({
  name: 'claims.ask-parties',
  action: 'claims.mediate',
  root: (input: AskParties) => input.orderId,
  reads: (_, root) => claimReads(root),
  more: (facts) => ({ ...aroundReads(facts), ...tieReads(facts.order) }),
  sides: () => staffSide,
  decide({ buyers, suppliers, ...facts }, { claimId, of, text }, context) {
    const found = caseFor(facts, claimId, 'ask', context.actor)
    if (isRefusal(found)) return found
    const { claim, timing } = found
    const refused = checkOwn({ buyers, suppliers }, claim, context.actor) ?? checkText(text, timing.policy.textMost)
    if (refused !== undefined) return refused
    const words = written({ kind: 'question', orderId: claim.orderId, claimId, by: 'mediator', text }, context)
    const after = openedAgain(takenBy(claim, context.actor))
    return {
      answer: { claim: claimId, question: words.row.textId },
      changes: [
        ...words.changes,
        ...claimChanges(claim, after),
        ...told(after, 'claim.asked', { of, question: words.row.textId, text: words.row.hash }),
      ],
    }
  },
})
