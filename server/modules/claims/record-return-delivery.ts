import type { Instant, RootId } from '../../kernel/use-case.ts'
import { isRefusal, put, refuse, useCase } from '../../kernel/use-case.ts'
import { otherSide } from '../orders/order.rules.ts'
import { claimChanges, staffSide } from './claim.rules.ts'
import { answerBy } from './claim-course.rules.ts'
import { aroundReads, caseOf, claimReads, told } from './claim-facts.rules.ts'
import { goodsReturnType } from './goods-return.rules.ts'

export interface RecordReturnDelivery {
  readonly orderId: RootId
  readonly claimId: string
  readonly deliveredAt: Instant
}

/**
 * A carrier says, or staff found, that goods came back: the supplier's time to confirm or contest runs from when he was
 * told. A fact: what it does not fit changes nothing. Refuses `not-found`.
 */
export const recordReturnDelivery = useCase({
  name: 'claims.record-return-delivery',
  action: 'claims.record-return-delivery',
  root: (input: RecordReturnDelivery) => input.orderId,
  reads: (_, root) => claimReads(root),
  more: aroundReads,
  sides: () => staffSide,
  decide(facts, { claimId, deliveredAt }, { at }) {
    const found = caseOf(facts, claimId)
    if (isRefusal(found)) return found
    const { claim, timing } = found
    const row = facts.returns.find((each) => each.claimId === claimId)
    if (row === undefined) return refuse('not-found')
    const answer = { claim: claimId, state: row.state as string }
    if (claim.state !== 'returning' || row.state !== 'on-its-way') return { answer, changes: [] }
    const confirmBy = answerBy(timing, otherSide(claim.by), timing.policy.returnConfirm, at)
    const after = { ...claim, clocks: { 'claim.return': confirmBy } }
    return {
      answer: { claim: claimId, state: 'delivered' },
      changes: [
        put(goodsReturnType, { ...row, state: 'delivered' as const, deliveredAt }),
        ...claimChanges(claim, after),
        ...told(after, 'claim.return-delivered', { delivered_at: deliveredAt, confirm_by: confirmBy }),
      ],
    }
  },
})
