import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { event, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { post } from '../ledger/transfer.rules.ts'
import { paidBy } from '../payments/attempt.rules.ts'
import { type Payment, paymentType } from '../payments/payment.rules.ts'
import { type Refund, refundType, stepRefund } from '../payments/refund.rules.ts'
import { refundCall, refundUnblocked } from '../payments/refund-booking.rules.ts'
import { type ScreeningStep, screeningType, stepScreening } from './screening.rules.ts'

export interface DecideRefundScreening {
  readonly orderId: RootId
  readonly refundId: string
  readonly step: ScreeningStep
  /** Why; needed to propose and to uphold. */
  readonly grounds: string
}

/**
 * Compliance decides about a hit on a refund's payee: one person proposes to clear it, a second one clears, and the
 * refund is reserved again and goes out; or it is upheld, and the money stays blocked. Refuses `not-found`,
 * `person-needed`, `wrong-state`, `same-person`, `reason-missing`.
 */
export const decideRefundScreening = useCase({
  name: 'payouts.decide-refund-screening',
  action: 'screening.decide',
  root: (input: DecideRefundScreening) => input.orderId,
  reads: ({ orderId, refundId }) => ({
    refund: one(refundType, orderId, refundId),
    screening: one(screeningType, orderId, refundId),
  }),
  more: ({ refund }, { orderId }) => ({ payment: one(paymentType, orderId, refund?.paymentId ?? '') }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ refund, screening, payment }, { refundId, step, grounds }, context) {
    if (refund === undefined || screening === undefined) return refuse('not-found')
    const { actor, at } = context
    if (actor.kind !== 'user' || actor.person === undefined) return refuse('person-needed')
    const after = stepScreening(screening, step, { person: actor.person, grounds }, at)
    if (isRefusal(after)) return after
    return {
      answer: { refund: refundId, screening: after.state as string },
      changes: [put(screeningType, after), ...(after.state === 'cleared' ? goingOn(refund, payment, context) : [])],
    }
  },
})

/** A blocked refund goes on where it was; one that the bank has paid meanwhile is over. */
function goingOn(refund: Refund, payment: Payment | undefined, { at, newId }: Context): readonly Change[] {
  const cleared = stepRefund(refund, 'clear', at)
  if (isRefusal(cleared)) return []
  const { orderId, id } = refund
  const booked = { id: newId('trf'), root: orderId, cause: `refund:${id}`, happenedAt: at, recordedAt: at }
  return [
    put(refundType, cleared),
    ...post({ ...refundUnblocked(refund), ...booked }),
    event(orderId, 'refund.cleared', refundCall(cleared, paidBy(payment, cleared))),
  ]
}
