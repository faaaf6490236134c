import type { Change, Instant, RootId } from '../../kernel/use-case.ts'
import { clear, entry, event, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { bookedOrder, type EntryTold, entryOf, type Unexplained } from './order-booking.rules.ts'
import { operator } from './paying-account.rules.ts'
import { type PaymentBatch, paymentBatchType, recount, standingOf } from './payment-batch.rules.ts'
import { type OrderTold, orderRootOf, type PaymentOrder, paymentOrderType, toldOf } from './payment-order.rules.ts'
import { orderNews } from './record-bank-status.ts'

/** `amount`: what is missing of money that came back was kept by banks on the way. */
export interface SettlePaymentOrder extends EntryTold {
  readonly happenedAt: Instant
  /** The bank's reference of the entry. */
  readonly reference: string
}

/**
 * A booked entry of the bank's statement about one payment order: its debit, or its return. A fact: whatever state the
 * order is in, what it pays is settled or returned by the rules of its owner. What the order does not explain (another
 * debit or return, another amount) is told as `payment-order.unexplained`, for a person. The same entry twice is once.
 * Refuses only `not-found`.
 */
export const settlePaymentOrder = useCase({
  name: 'payouts.settle-payment-order',
  action: 'payment-order.settle',
  root: (input: SettlePaymentOrder) => orderRootOf(input.endToEndId) ?? 'pmo_none',
  reads: (_, root: RootId) => ({ order: written(one(paymentOrderType, root, 'order')) }),
  more: ({ order }) => ({ batch: written(one(paymentBatchType, order?.batchId ?? 'bat_none', 'batch')) }),
  sides: () => [{ as: 'staff', company: operator }],
  decide({ order, batch }, input) {
    if (order === undefined) return refuse('not-found')
    const { order: booked, unexplained } = bookedOrder(order, entryOf(input))
    const hasMoved = booked.state !== order.state
    const news = hasMoved ? toldOf(booked, input.happenedAt) : undefined
    const after = news ?? booked
    const answer = { payment_order: after.orderRoot, state: after.state as string }
    const counted = hasMoved && batch !== undefined ? batchChanges(recount(batch, order.state, after.state)) : []
    return {
      answer,
      changes: [
        ...(after === order ? [] : [put(paymentOrderType, after)]),
        ...(news === undefined ? [] : movedChanges(news, input)),
        ...(unexplained === undefined ? [] : unexplainedChanges(after, unexplained, input)),
        ...counted,
      ],
    }
  },
})

function movedChanges(
  after: OrderTold,
  { reference, amount, statementId, entryId }: SettlePaymentOrder,
): readonly Change[] {
  const missing = after.state === 'returned' && amount !== undefined ? Number(after.amount) - amount : 0
  const told = { trace: reference, statement: statementId, entry: entryId }
  return [
    entry(after.orderRoot, `payment-order.${after.state}`, { reference }),
    orderNews(after, after.toldAt, { ...told, ...(missing > 0 ? { charge: missing } : {}) }),
  ]
}

/** Whoever reads the statements makes a case of it. */
function unexplainedChanges(
  { orderRoot, currency }: PaymentOrder,
  { kind, amount }: Unexplained,
  { statementId, entryId, reference }: Pick<SettlePaymentOrder, 'statementId' | 'entryId' | 'reference'>,
): readonly Change[] {
  const said = { payment_order: orderRoot, kind, amount: Number(amount), currency }
  return [
    entry(orderRoot, `payment-order.${kind}`, { ...said, reference }),
    event(orderRoot, 'payment-order.unexplained', { ...said, statement: statementId, entry: entryId }),
  ]
}

/** A batch with nothing open needs nobody to ask after it. */
function batchChanges(batch: PaymentBatch): readonly Change[] {
  const isDone = ['settled', 'rejected'].includes(standingOf(batch))
  return [put(paymentBatchType, batch), ...(isDone ? [clear(batch.batchId, 'payment-batch.ask', '')] : [])]
}
