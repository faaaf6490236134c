import type { Instant, RootId } from '../../kernel/use-case.ts'
import { isRefusal, put, useCase } from '../../kernel/use-case.ts'
import { asAsked, bringsGoods, checkRemedyDate } from './asked.rules.ts'
import { agreed } from './carry-out.rules.ts'
import { claimSides } from './claim.rules.ts'
import { aroundReads, caseFor, claimReads } from './claim-facts.rules.ts'
import { offerType, openOffer } from './offer.rules.ts'

export interface AcceptClaim {
  readonly orderId: RootId
  readonly claimId: string
  /** When new or mended goods will be there, where the claim asks for them. */
  readonly remedyBy?: Instant
}

/**
 * The respondent accepts the claim as it was asked; it is carried out at once, or when goods have come back or anew.
 * Refuses `not-found`, `wrong-claim-state`, `not-your-turn`, `remedy-date-missing`, `remedy-date-invalid`,
 * `beyond-hold`.
 */
export const acceptClaim = useCase({
  name: 'claims.accept-claim',
  action: 'claims.accept-claim',
  root: (input: AcceptClaim) => input.orderId,
  reads: (_, root) => claimReads(root),
  more: aroundReads,
  sides: ({ order }) => claimSides(order),
  decide(facts, { claimId, remedyBy }, context) {
    const found = caseFor(facts, claimId, 'accept', context.actor)
    if (isRefusal(found)) return found
    const wrong = checkRemedyDate(remedyBy, bringsGoods(found.claim), found.timing.policy, context.at)
    if (wrong !== undefined) return wrong
    const settled = agreed(found, asAsked(found.claim, remedyBy), context)
    if (isRefusal(settled)) return settled
    const offer = openOffer(facts.offers, claimId)
    const over = offer === undefined ? [] : [put(offerType, { ...offer, state: 'countered' as const })]
    return { answer: { claim: claimId }, changes: [...over, ...settled] }
  },
})
