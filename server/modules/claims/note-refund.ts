import type { RootId } from '../../kernel/use-case.ts'
import { all, one, refuse, useCase } from '../../kernel/use-case.ts'
import { refundableOf } from '../escrow/book.rules.ts'
import { orderType } from '../orders/order.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { claimChanges, claimType, closed, staffSide } from './claim.rules.ts'
import { told } from './claim-facts.rules.ts'

export interface NoteRefund {
  readonly orderId: RootId
}

const isOver = (state: string) =>
  state === 'settled' || state === 'cancelled' || state === 'failed' || state === 'returned'

/**
 * A refund of the order has reached the buyer, or what was owed to him goes another way: claims whose money was on its
 * way are closed once nothing of the order is on its way or owed to him any more. Refuses `not-found`.
 */
export const noteRefund = useCase({
  name: 'claims.note-refund',
  action: 'claims.note-refund',
  root: (input: NoteRefund) => input.orderId,
  // It follows every refund, also of orders that no one has claimed anything of: it reads no more than it needs.
  reads: (_, root) => ({
    order: one(orderType, root, 'order'),
    claims: all(claimType, root),
    refunds: all(refundType, root),
  }),
  more: ({ order }) => ({ refundable: refundableOf(order?.orderId ?? '', order?.currency ?? '') }),
  sides: () => staffSide,
  decide({ order, claims, refunds, refundable }, { orderId }, { at }) {
    if (order === undefined) return refuse('not-found')
    const isAllThere = refundable === 0n && refunds.every((refund) => isOver(refund.state))
    const waiting = claims.filter(
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
