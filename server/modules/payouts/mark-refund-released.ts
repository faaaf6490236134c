import type { RootId } from '../../kernel/use-case.ts'
import { entry, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { refundType, stepRefund } from '../payments/refund.rules.ts'
import { operator } from './paying-account.rules.ts'
import { paymentOrderRoot, uetrOf } from './payment-order.rules.ts'
import { mayGoOut, screeningType } from './screening.rules.ts'

export interface MarkRefundReleased {
  readonly orderId: RootId
  readonly refundId: string
}

/**
 * The file that a refund stands in was released: it counts as sent, and the buyer sees its trace number (UETR). What
 * comes of it says the bank's statement. Refuses `not-found`, `wrong-state`, `not-screened`.
 */
export const markRefundReleased = useCase({
  name: 'payouts.mark-refund-released',
  action: 'refund.send',
  root: (input: MarkRefundReleased) => input.orderId,
  reads: ({ orderId, refundId }) => ({
    refund: one(refundType, orderId, refundId),
    screening: one(screeningType, orderId, refundId),
  }),
  sides: () => [{ as: 'staff', company: operator }],
  decide({ refund, screening }, { orderId, refundId }, { at }) {
    if (refund === undefined) return refuse('not-found')
    if (!mayGoOut(screening)) return refuse('not-screened')
    const sent = stepRefund(refund, 'send', at)
    if (isRefusal(sent)) return sent
    const trace = uetrOf(paymentOrderRoot(refundId))
    return {
      answer: { refund: refundId, trace },
      changes: [put(refundType, { ...sent, trace }), entry(orderId, 'refund.sent', { refund: refundId, uetr: trace })],
    }
  },
})
