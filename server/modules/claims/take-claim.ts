import type { RootId } from '../../kernel/use-case.ts'
import { isRefusal, useCase } from '../../kernel/use-case.ts'
import { claimChanges, staffSide } from './claim.rules.ts'
import { aroundReads, caseFor, claimReads, told } from './claim-facts.rules.ts'
import { checkMediator, takenBy, tieReads } from './mediator.rules.ts'

export interface TakeClaim {
  readonly orderId: RootId
  readonly claimId: string
}

/**
 * A mediator takes a claim, also from another: who has it is on the record. Refuses `not-found`, `wrong-claim-state`,
 * `conflict-of-interest`.
 */
export const takeClaim = useCase({
  name: 'claims.take-claim',
  action: 'claims.mediate',
  root: (input: TakeClaim) => input.orderId,
  reads: (_, root) => claimReads(root),
  more: (facts) => ({ ...aroundReads(facts), ...tieReads(facts.order) }),
  sides: () => staffSide,
  decide({ buyers, suppliers, ...facts }, { claimId }, { actor }) {
    const found = caseFor(facts, claimId, 'take', actor)
    if (isRefusal(found)) return found
    const refused = checkMediator({ buyers, suppliers }, found.claim, actor)
    if (refused !== undefined) return refused
    const after = takenBy(found.claim, actor)
    const answer = { claim: claimId, mediator: actor.person ?? '' }
    if (after === found.claim) return { answer, changes: [] }
    return {
      answer,
      changes: [...claimChanges(found.claim, after), ...told(after, 'claim.taken', { mediator: answer.mediator })],
    }
  },
})
