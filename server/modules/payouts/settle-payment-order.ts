import type { Change, Instant, RootId } from '../../kernel/use-case.ts'
import { clear, entry, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { reasonOf } from './bank-reason.rules.ts'
import { ordersOf, ordersRead } from './build-batch.ts'
import { operator } from './paying-account.rules.ts'
import { batchOf, type PaymentBatch, paymentBatchType, recount, standingOf } from './payment-batch.rules.ts'
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
  decide({ order, batch }, input) {
    if (order === undefined) return refuse('not-found')
    const after = booked(order, input)
    const answer = { payment_order: after.orderRoot, state: after.state as string }
    if (after.state === order.state) return { answer, changes: [] }
    const counted = batch === undefined ? [] : batchChanges(recount(batch, order.state, after.state))
    return { answer, changes: [...orderChanges(after, input), ...counted] }
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

export interface SettleBatch {
  /** The message or payment information id on the statement. */
  readonly id: string
  /** Minor units, as booked: one debit for the whole file. */
  readonly amount: number
  readonly happenedAt: Instant
  readonly reference: string
}

/**
 * One booked debit for a whole batch, without details: every order that the bank did not reject is settled, if their
 * sum is what was booked. Refuses `not-found` and `amount-differs` { expected }: then a person compares.
 */
export const settleBatch = useCase({
  name: 'payouts.settle-batch',
  action: 'payment-order.settle',
  bulk: true,
  root: (input: SettleBatch) => batchOf(input.id) ?? 'bat_none',
  reads: (_, root: RootId) => ({ batch: written(one(paymentBatchType, root, 'batch')) }),
  more: ({ batch }) => ordersRead(batch?.orders ?? []),
  sides: () => [{ as: 'staff', company: operator }],
  decide({ batch, ...found }, input) {
    if (batch === undefined) return refuse('not-found')
    const known = batch as PaymentBatch
    const { happenedAt, reference } = input
    const orders = ordersOf(found as Record<string, PaymentOrder | undefined>)
    const paid = orders.filter(({ state }) => state !== 'rejected')
    const sum = paid.reduce((total, { amount }) => total + amount, 0n)
    if (BigInt(input.amount) !== sum) return refuse('amount-differs', { expected: Number(sum) })
    const moved = paid.flatMap((order) => {
      const after = booked(order, { booking: 'booked' })
      return after.state === order.state ? [] : [{ order, after }]
    })
    const counted = moved.reduce((all, { order, after }) => recount(all, order.state, after.state), known)
    return {
      answer: { payment_batch: known.batchId, settled: counted.settled },
      changes:
        moved.length === 0
          ? []
          : [...moved.flatMap(({ after }) => orderChanges(after, { happenedAt, reference })), ...batchChanges(counted)],
    }
  },
})
