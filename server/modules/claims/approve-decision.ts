import type { RootId } from '../../kernel/use-case.ts'
import { all, isRefusal, put, refuse, useCase } from '../../kernel/use-case.ts'
import { appealType } from './appeal.rules.ts'
import { staffSide } from './claim.rules.ts'
import { aroundReads, caseFor, claimReads, told } from './claim-facts.rules.ts'
import { claimTextType } from './claim-text.rules.ts'
import { standing } from './decide-claim.ts'
import type { Decision } from './decision.rules.ts'
import { decisionOf, decisionType } from './decision.rules.ts'
import { checkMediator, tieReads } from './mediator.rules.ts'

export interface ApproveDecision {
  readonly orderId: RootId
  readonly claimId: string
  /** `return`: the second person does not agree; the mediator decides anew. */
  readonly answer: 'approve' | 'return'
}

/**
 * A second person looks at a decision above the limit of one. Refuses `not-found`, `wrong-claim-state`,
 * `conflict-of-interest`, `same-person`.
 */
export const approveDecision = useCase({
  name: 'claims.approve-decision',
  action: 'claims.mediate',
  root: (input: ApproveDecision) => input.orderId,
  reads: (_, root) => ({ ...claimReads(root), appeals: all(appealType, root), texts: all(claimTextType, root) }),
  more: (facts) => ({ ...aroundReads(facts), ...tieReads(facts.order) }),
  sides: () => staffSide,
  decide({ buyers, suppliers, appeals, texts, ...facts }, { claimId, answer }, context) {
    const found = caseFor(facts, claimId, 'decide', context.actor)
    if (isRefusal(found)) return found
    const waiting = decisionOf(facts.decisions, claimId, 'waiting')
    if (waiting === undefined) return refuse('not-found')
    const person = context.actor.person ?? ''
    if (waiting.mediator === person) return refuse('same-person')
    const refused = checkMediator({ buyers, suppliers }, found.claim, context.actor)
    if (refused !== undefined) return refused
    if (answer === 'return') {
      const back: Decision = { ...waiting, state: 'rejected', approver: person }
      const said = { decision: waiting.decisionId, approver: person }
      return {
        answer: { claim: claimId, state: 'returned' },
        changes: [put(decisionType, back), ...told(found.claim, 'claim.decision-returned', said)],
      }
    }
    const decision: Decision = { ...waiting, state: 'standing', approver: person }
    const hash = texts.find((text) => text.textId === waiting.textId)?.hash ?? null
    const heard = appeals.filter((each) => each.claimId === claimId && each.state === 'open')
    return {
      answer: { claim: claimId, state: 'approved' },
      changes: [
        put(decisionType, decision),
        ...heard.map((each) => put(appealType, { ...each, state: 'decided' as const })),
        ...standing(found, found.claim, decision, hash, context),
      ],
    }
  },
})
