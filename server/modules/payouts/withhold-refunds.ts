import type { Change, RootId } from '../../kernel/use-case.ts'
import { all, refuse, useCase } from '../../kernel/use-case.ts'
import { paymentType } from '../payments/payment.rules.ts'
import { type Refund, refundType } from '../payments/refund.rules.ts'
import { withheld, withoutMoney } from '../payments/refund-sending.rules.ts'
import { ordersOf, ordersRead } from './build-batch.ts'
import { operator } from './paying-account.rules.ts'
import { type PaymentOrder, paymentOrderRoot } from './payment-order.rules.ts'
import { mayBeTakenOut, takenOut } from './taken-back.rules.ts'

export interface WithholdRefunds {
  readonly orderId: RootId
  /** Whose money was reversed, asked back or taken. */
  readonly paymentId: string
}

/**
 * A payment's money is gone: its refunds by the operator's bank that are not out yet are owed again, and their payment
 * orders are taken back, also out of a file that nobody has released. Twice is once. Refuses `not-found`.
 */
export const withholdRefundsByBank = useCase({
  name: 'payouts.withhold-refunds',
  action: 'refund.send',
  root: (input: WithholdRefunds) => input.orderId,
  reads: (_, root) => ({ refunds: all(refundType, root), payments: all(paymentType, root) }),
  more: ({ refunds }, { paymentId }) =>
    ordersRead(waitingFor(refunds, paymentId).map(({ id }) => paymentOrderRoot(id))),
  sides: () => [{ as: 'staff', company: operator }],
  decide({ refunds, payments, ...found }, { paymentId }, context) {
    const payment = payments.find(({ id }) => id === paymentId)
    if (payment === undefined) return refuse('not-found')
    const orders = new Map(
      ordersOf(found as Readonly<Record<string, PaymentOrder | undefined>>).map((each) => [each.orderRoot, each]),
    )
    const orderOf = ({ id }: Refund) => orders.get(paymentOrderRoot(id))
    const waiting = waitingFor(refunds, paymentId).filter((refund) => mayBeTakenOut(orderOf(refund)))
    const unsent = withoutMoney(waiting, payment)
    const kept = withheld(unsent, payment, context)
    if (kept === undefined) return { answer: { withheld: 0 }, changes: [] }
    const changes: readonly Change[] = unsent.flatMap((refund) => takenOut(orderOf(refund)))
    return { answer: { withheld: unsent.length }, changes: [...kept, ...changes] }
  },
})

function waitingFor(refunds: readonly Refund[], paymentId: string): readonly Refund[] {
  return refunds.filter((each) => each.paymentId === paymentId && each.outside === 'bank' && each.state === 'requested')
}
