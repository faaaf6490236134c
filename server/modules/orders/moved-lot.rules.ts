import { addDuration } from '../../kernel/instant.ts'
import type { Change, Context } from '../../kernel/use-case.ts'
import { clear, due, entry, event } from '../../kernel/use-case.ts'
import type { Books } from './books.rules.ts'
import { bookChanges } from './books.rules.ts'
import type { Lot } from './lot.rules.ts'
import { billedFor } from './order.rules.ts'
import { withLot } from './receipt.rules.ts'

/** Staff look at a lot that stands still within two working days; overdue, the next reviewer is told. */
const REVIEW = 'P2D'

/** A lot that changed, with the deadlines that go with it. */
export function moved(books: Books, before: Lot, after: Lot, topic: string, { at }: Context): readonly Change[] {
  if (after === before) return []
  const { orderId } = books.order
  const { receiptDueAt, windowUntil } = after
  return [
    ...bookChanges(books, withLot(books, after)),
    receiptDueAt === undefined || after.receivedAt !== undefined
      ? clear(orderId, 'lot.receipt', after.lotId)
      : due(orderId, 'lot.receipt', after.lotId, receiptDueAt),
    ...(windowUntil === undefined || windowUntil === before.windowUntil
      ? []
      : [due(orderId, 'lot.window', after.lotId, windowUntil)]),
    ...(after.rejectedAt === undefined ? [] : [clear(orderId, 'lot.paper-review', after.lotId)]),
    after.stopped === undefined
      ? clear(orderId, 'lot.review', after.lotId)
      : due(orderId, 'lot.review', after.lotId, addDuration(at, REVIEW)),
    entry(orderId, topic, { lot: after.lotId, receipt_due: receiptDueAt ?? null }),
    event(orderId, topic, {
      ...{ order: orderId, lot: after.lotId, receipt_due: receiptDueAt ?? null },
      ...billedFor(books.order),
    }),
  ]
}
