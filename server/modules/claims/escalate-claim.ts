import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { isRefusal, put, refuse, useCase } from '../../kernel/use-case.ts'
import { rateOf } from '../orders/flow.rules.ts'
import { claimChanges, claimSides } from './claim.rules.ts'
import { escalated, isSmall, mayEscalate } from './claim-course.rules.ts'
import type { Case } from './claim-facts.rules.ts'
import { aroundReads, caseFor, claimReads, told } from './claim-facts.rules.ts'
import { checklists } from './evidence-item.rules.ts'
import { offerType, openOffer } from './offer.rules.ts'

export interface EscalateClaim {
  readonly orderId: RootId
  readonly claimId: string
}

/**
 * A side asks for a mediator once the time to answer is over. Refuses `not-found`, `wrong-claim-state`,
 * `escalation-too-early` { from }.
 */
export const escalateClaim = useCase({
  name: 'claims.escalate-claim',
  action: 'claims.escalate-claim',
  root: (input: EscalateClaim) => input.orderId,
  reads: (_, root) => claimReads(root),
  more: aroundReads,
  sides: ({ order }) => claimSides(order),
  decide(facts, { claimId }, context) {
    const found = caseFor(facts, claimId, 'escalate', context.actor)
    if (isRefusal(found)) return found
    if (!mayEscalate(found.claim, context.at))
      return refuse('escalation-too-early', { from: found.claim.clocks['claim.answer'] ?? null })
    return { answer: { claim: claimId, state: 'evidence' }, changes: toMediator(found, found.by, context) }
  },
})

/** The claim goes to a mediator; an open offer ends with it. */
export function toMediator(found: Case, by: string, { at }: Context): readonly Change[] {
  const { claim, facts, timing, books } = found
  const small = isSmall(facts.claims, rateOf(books.order), timing.policy)
  const after = escalated(claim, small, timing, at)
  const offer = openOffer(facts.offers, claim.claimId)
  const said = {
    ...{ by, track: after.track, checklist: [...checklists[claim.reason]] },
    evidence_until: after.evidenceUntil ?? null,
    round_by: after.clocks['claim.round'] ?? null,
  }
  return [
    ...(offer === undefined ? [] : [put(offerType, { ...offer, state: 'lapsed' as const })]),
    ...claimChanges(claim, after),
    ...told(after, 'claim.escalated', said),
  ]
}
