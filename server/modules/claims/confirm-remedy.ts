import type { RootId } from '../../kernel/use-case.ts'
import { isRefusal, useCase } from '../../kernel/use-case.ts'
import { letGo } from './carry-out.rules.ts'
import { claimSides } from './claim.rules.ts'
import { aroundReads, caseFor, claimReads, told } from './claim-facts.rules.ts'

export interface ConfirmRemedy {
  readonly orderId: RootId
  readonly claimId: string
}

/**
 * The buyer says that new or mended goods are there: the claim ends, its money goes on, and the window of that quantity
 * begins anew. Refuses `not-found`, `wrong-claim-state`, `not-your-turn`.
 */
export const confirmRemedy = useCase({
  name: 'claims.confirm-remedy',
  action: 'claims.confirm-remedy',
  root: (input: ConfirmRemedy) => input.orderId,
  reads: (_, root) => claimReads(root),
  more: aroundReads,
  sides: ({ order }) => claimSides(order),
  decide(facts, { claimId }, context) {
    const found = caseFor(facts, claimId, 'confirm-remedy', context.actor)
    if (isRefusal(found)) return found
    return {
      answer: { claim: claimId, state: 'closed' },
      changes: [...told(found.claim, 'claim.remedy-confirmed', { by: found.by }), ...letGo(found, 'remedied', context)],
    }
  },
})
