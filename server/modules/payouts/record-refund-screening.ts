import type { RootId } from '../../kernel/use-case.ts'
import { event, isRefusal, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { post } from '../ledger/transfer.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { type Refund, refundType, stepRefund } from '../payments/refund.rules.ts'
import { refundBlocked } from '../payments/refund-booking.rules.ts'
import type { ScreeningAnswer } from '../vetting/name-list.rules.ts'
import { paymentOrderRoot, paymentOrderType } from './payment-order.rules.ts'
import { isNews, mayGoOut, type Screened, screened, screeningType } from './screening.rules.ts'
import { takenBack } from './taken-back.rules.ts'

export interface RecordRefundScreening {
  readonly orderId: RootId
  readonly refundId: string
  readonly answer: ScreeningAnswer
  /** The name that was screened; absent: the names that are known of it. */
  readonly name?: string
}

/**
 * What the screening, or an authority, said of whom a refund pays. On a hit the reserved money is blocked in the same
 * moment, its order is taken back from the bank's queue, and compliance decides. Refuses `not-found`, `in-batch` for
 * what stands in a file, `wrong-state` for a hit on what left or is reserved no more.
 */
export const recordRefundScreening = useCase({
  name: 'payouts.record-refund-screening',
  action: 'screening.record',
  root: (input: RecordRefundScreening) => input.orderId,
  reads: ({ orderId, refundId }) => ({
    refund: one(refundType, orderId, refundId),
    known: one(screeningType, orderId, refundId),
    order: written(one(paymentOrderType, paymentOrderRoot(refundId), 'order')),
  }),
  more: ({ refund }) => ({ buyer: one(companyType, refund?.buyerId ?? '', 'company') }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ refund, known, order, buyer }, { orderId, answer, name }, { at, newId }) {
    if (refund === undefined) return refuse('not-found')
    if (!isNews(known, answer, name)) return { answer: { may_go_out: mayGoOut(known) }, changes: [] }
    const screening = screened(screenedRefund(refund, name ?? refund.to?.name ?? buyer?.name ?? ''), answer, at)
    // The order's timeline is read by both sides: what a list says of a name does not stand there.
    if (screening.state === 'clear') return { answer: { may_go_out: true }, changes: [put(screeningType, screening)] }
    if (refund.state !== 'requested') return refuse('wrong-state', { state: refund.state, step: 'block' })
    const unordered = takenBack({ order })
    if (isRefusal(unordered)) return unordered
    const blocked = stepRefund(refund, 'block', at)
    if (isRefusal(blocked)) return blocked
    const booked = { id: newId('trf'), root: orderId, cause: `refund:${refund.id}`, happenedAt: at, recordedAt: at }
    const told = { refund: refund.id, amount: Number(refund.amount), currency: refund.currency }
    return {
      answer: { may_go_out: false },
      changes: [
        put(screeningType, screening),
        put(refundType, blocked),
        ...post({ ...refundBlocked(refund), ...booked }),
        event(orderId, 'refund.blocked', { order: orderId, ...told }),
        ...unordered,
      ],
    }
  },
})

function screenedRefund({ orderId, id, amount, currency }: Refund, name: string): Screened {
  return { kind: 'refund', ownerRoot: orderId, ownerId: id, name, amount, currency }
}
