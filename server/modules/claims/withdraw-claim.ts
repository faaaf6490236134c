import type { RootId } from '../../kernel/use-case.ts'
import { isRefusal, put, useCase } from '../../kernel/use-case.ts'
import { letGo } from './carry-out.rules.ts'
import { claimSides } from './claim.rules.ts'
import { aroundReads, caseFor, claimReads, told } from './claim-facts.rules.ts'
import { offerType, openOffer } from './offer.rules.ts'

export interface WithdrawClaim {
  readonly orderId: RootId
  readonly claimId: string
}

/**
 * The claimant gives the claim up: what it froze goes on. He may file once more in the window. Refuses `not-found`,
 * `wrong-claim-state`, `not-your-turn`.
 */
export const withdrawClaim = useCase({
  name: 'claims.withdraw-claim',
  action: 'claims.withdraw-claim',
  root: (input: WithdrawClaim) => input.orderId,
  reads: (_, root) => claimReads(root),
  more: aroundReads,
  sides: ({ order }) => claimSides(order),
  decide(facts, { claimId }, context) {
    const found = caseFor(facts, claimId, 'withdraw', context.actor)
    if (isRefusal(found)) return found
    const offer = openOffer(facts.offers, claimId)
    return {
      answer: { claim: claimId, state: 'closed' },
      changes: [
        ...(offer === undefined ? [] : [put(offerType, { ...offer, state: 'withdrawn' as const })]),
        ...told(found.claim, 'claim.withdrawn', { by: found.by }),
        ...letGo(found, 'withdrawn', context),
      ],
    }
  },
})
