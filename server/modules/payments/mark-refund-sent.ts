import type { Json } from '../../kernel/use-case.ts'
import { due, entry, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { firstAskAt } from './asking.rules.ts'
import { refundType, stepRefund } from './refund.rules.ts'

export interface MarkRefundSent {
  readonly orderId: string
  readonly refundId: string
  /** It never reached the provider: who it goes to is asked once more, nothing changes. */
  readonly again?: true
}

/**
 * A refund is about to be sent: from here on its outcome is asked for, and nobody sends it a second time. Answers the
 * account it goes to, if it goes to one.
 * Refuses `not-found`, `wrong-state`.
 */
export const markRefundSent = useCase({
  name: 'payments.mark-refund-sent',
  action: 'refund.send',
  root: (input: MarkRefundSent) => input.orderId,
  reads: (input) => ({ refund: one(refundType, input.orderId, input.refundId) }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ refund }, { orderId, refundId, again }, { at }) {
    if (!refund) return refuse('not-found')
    const to: Json = refund.to === undefined ? null : { ...refund.to }
    if (again) {
      const isOpen = refund.state === 'sent' || refund.state === 'unknown'
      return isOpen ? { answer: { refund: refundId, to }, changes: [] } : refuse('wrong-state', { state: refund.state })
    }
    const sent = stepRefund(refund, 'send', at)
    if (isRefusal(sent)) return sent
    return {
      answer: { refund: refundId, to },
      changes: [
        put(refundType, sent),
        entry(orderId, 'refund.sent', { refund: refundId }),
        due(orderId, 'refund.ask', refundId, firstAskAt(at)),
      ],
    }
  },
})
