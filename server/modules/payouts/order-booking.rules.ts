import { known } from '../../kernel/known.ts'
import type { RootId } from '../../kernel/use-case.ts'
import { reasonOf } from './bank-reason.rules.ts'
import type { PaymentOrder, PaymentOrderState, StatusStep } from './payment-order.rules.ts'

/** What the bank's statement says of an order: its debit is booked, or the money came back. */
export type Booking = 'booked' | 'returned'

/** What a booking makes of an order's state. Statements are facts: none is refused. */
export function afterBooking(state: PaymentOrderState, booking: Booking): StatusStep {
  if (booking === 'returned' || state === 'returned') return { state: 'returned', isContradicted: false }
  const expected = state === 'released' || state === 'accepted' || state === 'settled'
  return { state: 'settled', isContradicted: !expected }
}

/** One booked entry about an order. */
export interface OrderEntry {
  readonly booking: Booking
  /** Which entry it is: of one statement and place, so that the same one is known again. */
  readonly place: string
  /** Minor units, as booked; absent where an entry for many names none. */
  readonly amount?: bigint
  /** Why it came back: the bank's code, or our word. */
  readonly reason?: string
}

/** A booked entry as it is told of an order; `amount` in minor units, as booked. */
export interface EntryTold {
  readonly endToEndId: string
  /** Where it stands. */
  readonly statementId: RootId
  readonly entryId: string
  readonly booking: Booking
  readonly amount?: number
  readonly reason?: string
}

/** What an order is told, as its rules take it. */
export function entryOf({ statementId, entryId, booking, amount, reason }: EntryTold): OrderEntry {
  const place = `${statementId}:${entryId}`
  return known({ booking, place, reason, amount: amount === undefined ? undefined : BigInt(amount) })
}

/** What an entry moved at the bank that nothing of the order explains. */
export interface Unexplained {
  readonly kind: 'payment-repeated' | 'debit-differs'
  /** Minor units as the bank's balance moved: below 0 where more left than the books say. */
  readonly amount: bigint
}

/** The order with a booked entry about it, and what of that entry it does not explain. */
export interface OrderBooked {
  readonly order: PaymentOrder
  readonly unexplained?: Unexplained
}

/**
 * What a booked entry makes of an order. It is paid once and comes back once: another debit, another return and a debit
 * of another amount moved money that it does not explain. The same entry again changes nothing.
 */
export function bookedOrder(order: PaymentOrder, entry: OrderEntry): OrderBooked {
  if (entry.place === order.debit || entry.place === order.back) return { order }
  return entry.booking === 'booked' ? debited(order, entry) : cameBack(order, entry)
}

function debited(order: PaymentOrder, { place, amount = order.amount }: OrderEntry): OrderBooked {
  const { debit, extra = 0 } = order
  if (debit !== undefined) return { order: { ...order, extra: extra + 1 }, unexplained: repeated(-amount) }
  const { state, isContradicted } = afterBooking(order.state, 'booked')
  const differs = amount !== order.amount
  const after = { ...order, state, debit: place, isContradicted: order.isContradicted || isContradicted || differs }
  return differs
    ? { order: after, unexplained: { kind: 'debit-differs', amount: order.amount - amount } }
    : { order: after }
}

function cameBack(order: PaymentOrder, { place, amount = order.amount, reason = '' }: OrderEntry): OrderBooked {
  const { back, extra = 0 } = order
  // The payee still has what was paid once: what came back is the second debit.
  if (extra > 0) return { order: { ...order, extra: extra - 1 }, unexplained: repeated(amount) }
  if (back !== undefined) return { order, unexplained: repeated(amount) }
  const why = /^[A-Z]{2}\d\d$|^[A-Z]{4}$/.test(reason) ? reasonOf(reason) : reason
  return { order: { ...order, state: 'returned', back: place, reason: why || 'no-reason-given' } }
}

const repeated = (amount: bigint): Unexplained => ({ kind: 'payment-repeated', amount })
