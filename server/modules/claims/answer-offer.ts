import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { isRefusal, put, refuse, useCase } from '../../kernel/use-case.ts'
import { agreed } from './carry-out.rules.ts'
import { claimChanges, claimSides } from './claim.rules.ts'
import { unanswered } from './claim-course.rules.ts'
import type { Case } from './claim-facts.rules.ts'
import { aroundReads, caseFor, claimReads, told } from './claim-facts.rules.ts'
import { toMediator } from './escalate-claim.ts'
import type { Offer } from './offer.rules.ts'
import { offerType, settledBy } from './offer.rules.ts'

export interface AnswerOffer {
  readonly orderId: RootId
  readonly claimId: string
  readonly offerId: string
  readonly answer: 'accept' | 'decline'
}

/**
 * The other side takes an offer, and it is carried out as it says, or declines it: its maker may make another.
 * Refuses `not-found`, `wrong-claim-state`, `not-your-turn`, `offer-ended`, `beyond-hold`.
 */
export const answerOffer = useCase({
  name: 'claims.answer-offer',
  action: 'claims.answer-offer',
  root: (input: AnswerOffer) => input.orderId,
  reads: (_, root) => claimReads(root),
  more: aroundReads,
  sides: ({ order }) => claimSides(order),
  decide(facts, { claimId, offerId, answer }, context) {
    const offer = facts.offers.find((each) => each.offerId === offerId && each.claimId === claimId)
    if (offer === undefined) return refuse('not-found')
    if (offer.state !== 'open') return refuse('offer-ended')
    const found = caseFor(facts, claimId, 'answer-offer', context.actor)
    if (isRefusal(found)) return found
    if (found.by === offer.by || found.by === 'mediator') return refuse('not-your-turn', { state: found.claim.state })
    const state: Offer['state'] = answer === 'accept' ? 'accepted' : 'declined'
    const said = { offer: offerId, by: found.by }
    const topic = answer === 'accept' ? 'claim.offer-accepted' : 'claim.offer-declined'
    const ended = [put(offerType, { ...offer, state }), ...told(found.claim, topic, said)]
    if (answer === 'decline') {
      const over = facts.offers.map((each) => (each === offer ? { ...offer, state } : each))
      const rest = { ...found, facts: { ...facts, offers: over } }
      return { answer: { offer: offerId, state }, changes: [...ended, ...declined(rest, offer, context)] }
    }
    const settled = agreed(found, settledBy(offer), context)
    return isRefusal(settled) ? settled : { answer: { offer: offerId, state }, changes: [...ended, ...settled] }
  },
})

/** The maker may offer anew; once the week is over, the claim goes to a mediator instead. */
function declined(found: Case, offer: Offer, context: Context): readonly Change[] {
  const { claim } = found
  const isWeekOver = claim.clocks['claim.escalation'] === undefined
  if (claim.state === 'negotiating' && isWeekOver) return toMediator(found, 'time', context)
  return claimChanges(claim, unanswered(claim, offer.by))
}
