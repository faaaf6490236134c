import type { RootId } from '../../kernel/use-case.ts'
import { isRefusal, put, refuse, useCase } from '../../kernel/use-case.ts'
import { agreed } from './carry-out.rules.ts'
import { claimChanges, claimSides } from './claim.rules.ts'
import { proposalOver } from './claim-course.rules.ts'
import { aroundReads, caseFor, claimReads, told } from './claim-facts.rules.ts'
import type { Decision } from './decision.rules.ts'
import { decisionType, settlementOf } from './decision.rules.ts'

export interface AnswerProposal {
  readonly orderId: RootId
  readonly claimId: string
  readonly answer: 'accept' | 'decline'
}

/** The proposal of a claim that waits for answers. */
export function openProposal(decisions: readonly Decision[], claimId: string): Decision | undefined {
  return decisions.find((each) => each.claimId === claimId && each.kind === 'proposal' && each.state === 'standing')
}

/**
 * A side answers the mediator's proposal: when both say yes it is a settlement and is carried out; one no brings it
 * back to be decided. Refuses `not-found`, `wrong-claim-state`, `not-your-turn`, `beyond-hold`.
 */
export const answerProposal = useCase({
  name: 'claims.answer-proposal',
  action: 'claims.answer-proposal',
  root: (input: AnswerProposal) => input.orderId,
  reads: (_, root) => claimReads(root),
  more: aroundReads,
  sides: ({ order }) => claimSides(order),
  decide(facts, { claimId, answer }, context) {
    const found = caseFor(facts, claimId, 'answer-proposal', context.actor)
    if (isRefusal(found)) return found
    const proposal = openProposal(facts.decisions, claimId)
    const { claim, by } = found
    if (proposal === undefined || by === 'mediator') return refuse('not-found')
    if (claim.agreedBy.includes(by)) return refuse('not-your-turn', { state: claim.state })
    const said = { decision: proposal.decisionId, by, answer }
    const news = told(claim, 'claim.proposal-answered', said)
    const receipt = { claim: claimId, answer }
    if (answer === 'decline') {
      const after = proposalOver(claim, found.timing, context.at)
      const over = put(decisionType, { ...proposal, state: 'rejected' as const })
      return { answer: receipt, changes: [over, ...claimChanges(claim, after), ...news] }
    }
    const agreedBy = [...claim.agreedBy, by]
    if (agreedBy.length < 2)
      return { answer: receipt, changes: [...claimChanges(claim, { ...claim, agreedBy }), ...news] }
    const settled = agreed(found, settlementOf(proposal, 'agreement'), context)
    if (isRefusal(settled)) return settled
    return {
      answer: receipt,
      changes: [put(decisionType, { ...proposal, state: 'replaced' as const }), ...news, ...settled],
    }
  },
})
