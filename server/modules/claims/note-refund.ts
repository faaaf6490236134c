import type { RootId } from '../../kernel/use-case.ts'
import { all, refuse, useCase } from '../../kernel/use-case.ts'
import { refundType } from '../payments/refund.rules.ts'
import { claimChanges, closed, staffSide } from './claim.rules.ts'
import { aroundReads, claimReads, surroundings, told } from './claim-facts.rules.ts'

export interface NoteRefund {
  readonly orderId: RootId
}

const isOver = (state: string) =>
  state === 'settled' || state === 'cancelled' || state === 'failed' || state === 'returned'

/**
 * A refund of the order has reached the buyer: claims whose money was on its way are closed once nothing of the order
 * is on its way or owed to him any more. Refuses `not-found`.
 */
export const noteRefund = useCase({
  name: 'claims.note-refund',
  action: 'claims.note-refund',
  root: (input: NoteRefund) => input.orderId,
  reads: (_, root) => ({ ...claimReads(root), refunds: all(refundType, root) }),
  more: aroundReads,
  sides: () => staffSide,
  decide({ refunds, ...facts }, { orderId }, { at }) {
    if (surroundings(facts) === undefined) return refuse('not-found')
    const isAllThere = facts.refundable === 0n && refunds.every((refund) => isOver(refund.state))
    const waiting = facts.claims.filter(
      (claim) => claim.state === 'executing' && claim.clocks['claim.execution'] === undefined,
    )
    if (!isAllThere) return { answer: { order: orderId, closed: 0 }, changes: [] }
    const changes = waiting.flatMap((claim) => {
      const outcome = claim.outcome ?? 'settled'
      const after = closed(claim, outcome, at)
      return [...claimChanges(claim, after), ...told(after, 'claim.closed', { outcome })]
    })
    return { answer: { order: orderId, closed: waiting.length }, changes }
  },
})
