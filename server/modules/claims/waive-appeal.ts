import type { RootId } from '../../kernel/use-case.ts'
import { isRefusal, refuse, useCase } from '../../kernel/use-case.ts'
import { begun } from './carry-out.rules.ts'
import { claimChanges, claimSides } from './claim.rules.ts'
import { aroundReads, caseFor, claimReads, told } from './claim-facts.rules.ts'
import { decisionOf, settlementOf } from './decision.rules.ts'

export interface WaiveAppeal {
  readonly orderId: RootId
  readonly claimId: string
}

/**
 * A side gives up its appeal; when both do, the decision is carried out at once. Refuses `not-found`,
 * `wrong-claim-state`.
 */
export const waiveAppeal = useCase({
  name: 'claims.waive-appeal',
  action: 'claims.appeal-claim',
  root: (input: WaiveAppeal) => input.orderId,
  reads: (_, root) => claimReads(root),
  more: aroundReads,
  sides: ({ order }) => claimSides(order),
  decide(facts, { claimId }, context) {
    const found = caseFor(facts, claimId, 'waive-appeal', context.actor)
    if (isRefusal(found)) return found
    const { claim, by } = found
    const standing = decisionOf(facts.decisions, claimId, 'standing')
    if (by === 'mediator' || standing === undefined) return refuse('not-found')
    const answer = { claim: claimId }
    if (claim.agreedBy.includes(by)) return { answer, changes: [] }
    const after = { ...claim, agreedBy: [...claim.agreedBy, by] }
    const news = told(after, 'claim.appeal-waived', { by })
    if (after.agreedBy.length < 2) return { answer, changes: [...claimChanges(claim, after), ...news] }
    const settlement = settlementOf(standing, standing.machine === undefined ? 'decision' : 'machine')
    return { answer, changes: [...news, ...begun({ ...found, claim }, settlement, context)] }
  },
})
