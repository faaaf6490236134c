import type { Change, Instant } from '../../kernel/use-case.ts'
import { clear, entry, event } from '../../kernel/use-case.ts'
import { freeOf } from '../escrow/hold.rules.ts'
import type { Books } from './books.rules.ts'
import { orderedLines } from './books.rules.ts'
import { isSettled } from './instalment.rules.ts'
import { quantityIn } from './lot.rules.ts'

/**
 * Whether nothing is left to do: all shipped quantity is past its window, the hold is empty, nothing is to be paid, and
 * no claim is open.
 */
export function isComplete(books: Books): boolean {
  const { order, lots, holds, instalments } = books
  if (order.ended !== undefined || (order.claims?.open ?? 0) > 0) return false
  const over = lots.filter((lot) => lot.windowOverAt !== undefined)
  const allOver = orderedLines(books).every((line) => quantityIn(over, line.lineNo) >= line.quantity)
  const empty = holds.every((hold) => freeOf(hold) === 0n && hold.frozen === 0n)
  return allOver && empty && instalments.every(isSettled)
}

/** The books as completed, when they are. */
export function completed(books: Books, at: Instant): { readonly books: Books; readonly changes: readonly Change[] } {
  if (!isComplete(books)) return { books, changes: [] }
  const { orderId } = books.order
  const order = { ...books.order, ended: 'completed' as const, endedAt: at }
  return {
    books: { ...books, order },
    changes: [
      clear(orderId, 'order.ship-by', ''),
      clear(orderId, 'order.on-time', ''),
      entry(orderId, 'order.completed', {}),
      event(orderId, 'order.completed', { order: orderId }),
    ],
  }
}
