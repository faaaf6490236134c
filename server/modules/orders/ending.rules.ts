import type { Change, Context, Refusal } from '../../kernel/use-case.ts'
import { clear, entry, event, isRefusal, refuse } from '../../kernel/use-case.ts'
import { refundDue } from '../escrow/award.rules.ts'
import { freeOf } from '../escrow/hold.rules.ts'
import { isBooked } from '../payments/funding.rules.ts'
import type { Payment } from '../payments/payment.rules.ts'
import { requestRefunds } from '../payments/refund-booking.rules.ts'
import type { Books } from './books.rules.ts'
import { bookChanges, postAll, protectedOrder, withRemedied } from './books.rules.ts'
import type { FeesBack } from './fault.rules.ts'
import { feesBack } from './fault.rules.ts'
import type { Order } from './order.rules.ts'

/** Why an order ends before performance, and who gives how much back. */
export interface Ending {
  readonly how: 'cancelled' | 'expired'
  /** `supplier-cancelled`, `ship-by-passed`, `unpaid`, … */
  readonly reason: string
  readonly at: string
  /** Set when the supplier is at fault: the buyer's processing fees go back too, out of this payable first. */
  readonly supplierBears?: { readonly payable: bigint }
}

/**
 * A provider has confirmed an attempt in progress: what arrives cannot be known, so nothing ends now. A wire never
 * stands in the way: it may never come, and what comes after the end goes back at once.
 */
export function isPaying(payments: readonly Payment[]): boolean {
  const waits = ({ state }: Payment) => state === 'pending' || state === 'review'
  return payments.some((payment) => waits(payment) && !isBooked(payment.method))
}

/**
 * Ends an order: all free money of the hold goes back to the buyer at once, over the ways it came. `refundable` is what
 * the order owes him already. Refuses `payment-in-progress` while `isPaying`.
 */
export function endOrder(
  books: Books,
  ending: Ending,
  refundable: bigint,
  context: Context,
): { readonly books: Books; readonly changes: readonly Change[] } | Refusal {
  if (isPaying(books.payments)) return refuse('payment-in-progress')
  const { order } = books
  const parts = books.holds.map((hold) => ({ lineNo: hold.lineNo, amount: freeOf(hold) }))
  const given = refundDue(
    protectedOrder(order),
    books,
    parts.filter((part) => part.amount > 0n),
  )
  if (isRefusal(given)) return given
  const cause = `cancellation:${ending.reason}`
  const price = parts.reduce((sum, part) => sum + part.amount, 0n)
  const fees = ending.supplierBears ? feesBack(books, price, ending.supplierBears.payable) : noFees
  const amount = price + refundable + fees.credit
  const { buyerId, orderId } = order
  const refunds = requestRefunds({ orderId, buyerId, payments: books.payments, amount, cause }, context)
  const exposure = { ...books.exposure, amount: 0n }
  const after: Books = { ...withRemedied(books, given), order: ended(order, ending), exposure }
  return {
    books: after,
    changes: [
      ...bookChanges(books, after),
      ...postAll(orderId, [...given.movements, ...fees.movements], cause, context.at, context),
      ...refunds.changes,
      ...endNews(after.order, ending, amount),
    ],
  }
}

const noFees: FeesBack = { credit: 0n, movements: [] }

/** The order as ended. */
export function ended(order: Order, { how, at }: Pick<Ending, 'how' | 'at'>): Order {
  return { ...order, proposed: false, ended: how, endedAt: at, status: how }
}

/** What an end says, and the deadlines that it makes pointless. */
export function endNews(order: Order, { how, reason }: Ending, refunded: bigint): readonly Change[] {
  const said = { reason, refunded: Number(refunded), currency: order.currency }
  return [
    ...['order.expire', 'order.ship-by', 'order.cancel-late', 'cancellation.answer'].map((name) =>
      clear(order.orderId, name, ''),
    ),
    entry(order.orderId, `order.${how}`, said),
    event(order.orderId, `order.${how}`, { order: order.orderId, ...said }),
  ]
}
