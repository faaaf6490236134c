import type { Change, Instant, RootId } from '../../kernel/use-case.ts'
import { clear, entry, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { reasonOf } from './bank-reason.rules.ts'
import { operator } from './paying-account.rules.ts'
import { type PaymentBatch, paymentBatchType, recount, standingOf } from './payment-batch.rules.ts'
import { afterBooking, type Booking, orderRootOf, type PaymentOrder, paymentOrderType } from './payment-order.rules.ts'
import { orderNews } from './record-bank-status.ts'

export interface SettlePaymentOrder {
  /** The end-to-end id on the statement. */
  readonly endToEndId: string
  readonly booking: Booking
  readonly happenedAt: Instant
  /** The bank's reference of the entry. */
  readonly reference: string
  /** Why it came back: the bank's code, or our word. */
  readonly reason?: string
  /** Minor units, as booked. What is missing of money that came back was kept by banks on the way. */
  readonly amount?: number
}

/**
 * A booked entry of the bank's statement about one payment order: its debit, or its return. A fact: whatever state the
 * order is in, what it pays is settled or returned by the rules of its owner. A debit of another amount is marked for a
 * person. Twice is once. Refuses only `not-found`.
 */
export const settlePaymentOrder = useCase({
  name: 'payouts.settle-payment-order',
  action: 'payment-order.settle',
  root: (input: SettlePaymentOrder) => orderRootOf(input.endToEndId) ?? 'pmo_none',
  reads: (_, root: RootId) => ({ order: written(one(paymentOrderType, root, 'order')) }),
  more: ({ order }) => ({ batch: written(one(paymentBatchType, order?.batchId ?? 'bat_none', 'batch')) }),
  sides: () => [{ as: 'staff', company: operator }],
  decide({ order, batch }, { happenedAt, ...input }, { at }) {
    if (order === undefined) return refuse('not-found')
    const after = booked(order, input)
    const answer = { payment_order: after.orderRoot, state: after.state as string }
    if (after.state === order.state) return { answer, changes: [] }
    const counted = batch === undefined ? [] : batchChanges(recount(batch, order.state, after.state))
    // A statement has dates alone: after the bank's *no* of that day its booking would pass for older news.
    const when = order.state === 'rejected' && happenedAt < at ? at : happenedAt
    return { answer, changes: [...orderChanges(after, { ...input, happenedAt: when }), ...counted] }
  },
})

function booked(
  order: PaymentOrder,
  { booking, reason = '', amount }: Pick<SettlePaymentOrder, 'booking' | 'reason' | 'amount'>,
): PaymentOrder {
  const { state, isContradicted } = afterBooking(order.state, booking)
  const differs = booking === 'booked' && amount !== undefined && BigInt(amount) !== order.amount
  const why = /^[A-Z]{2}\d\d$|^[A-Z]{4}$/.test(reason) ? reasonOf(reason) : reason
  return {
    ...order,
    state,
    isContradicted: order.isContradicted || isContradicted || differs,
    ...(booking === 'returned' ? { reason: why || 'no-reason-given' } : {}),
  }
}

type EntryOfStatement = Pick<SettlePaymentOrder, 'happenedAt' | 'reference' | 'amount'>

function orderChanges(after: PaymentOrder, { happenedAt, reference, amount }: EntryOfStatement): readonly Change[] {
  const missing = after.state === 'returned' && amount !== undefined ? Number(after.amount) - amount : 0
  return [
    put(paymentOrderType, after),
    entry(after.orderRoot, `payment-order.${after.state}`, { reference }),
    orderNews(after, happenedAt, { trace: reference, ...(missing > 0 ? { charge: missing } : {}) }),
  ]
}

/** A batch with nothing open needs nobody to ask after it. */
function batchChanges(batch: PaymentBatch): readonly Change[] {
  const isDone = ['settled', 'rejected'].includes(standingOf(batch))
  return [put(paymentBatchType, batch), ...(isDone ? [clear(batch.batchId, 'payment-batch.ask', '')] : [])]
}
