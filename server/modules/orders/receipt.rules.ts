import type { Change, Context } from '../../kernel/use-case.ts'
import { clear, due, entry, event } from '../../kernel/use-case.ts'
import { onceMore } from '../escrow/release.rules.ts'
import type { Books } from './books.rules.ts'
import { bookChanges, postAll } from './books.rules.ts'
import { completed } from './completion.rules.ts'
import type { Market } from './flow.rules.ts'
import { flow, receiptTerms } from './flow.rules.ts'
import { openByShipment, openInstalments } from './instalment.rules.ts'
import type { Lot } from './lot.rules.ts'
import { received } from './lot.rules.ts'
import { billedFor } from './order.rules.ts'

/** The books with one lot replaced. */
export function withLot(books: Books, lot: Lot): Books {
  return { ...books, lots: books.lots.map((each) => (each.lotId === lot.lotId ? lot : each)) }
}

/**
 * A lot is received: the window begins, instalments due at receipt open, and the plan's step `received` releases, but
 * not for receipt by time alone, which waits for the window's end.
 */
export function receiveLot(
  books: Books,
  lot: Lot,
  by: 'buyer' | 'carrier' | 'time',
  market: Market,
  context: Context,
): readonly Change[] {
  const { at } = context
  const { content, order } = books
  const since = by === 'buyer' ? at : (context.due ?? at)
  const arrived = received(lot, by, since, content.zone, receiptTerms(market.policy))
  const there = withLot(books, arrived)
  const shipped = openByShipment(there.instalments, at, content, market.policy)
  const instalments = openInstalments(shipped, 'received', at, content, market.policy)
  const opened = { ...there, instalments }
  const cause = { step: 'received', lot: lot.lotId } as const
  const flowed = by === 'time' ? { books: opened, movements: [] } : flow(opened, cause, market)
  const said = { lot: lot.lotId, by, window_until: arrived.windowUntil ?? null }
  return [
    ...bookChanges(books, flowed.books),
    ...postAll(order.orderId, flowed.movements, `release:received:${lot.lotId}`, at, context),
    clear(order.orderId, 'lot.receipt', lot.lotId),
    clear(order.orderId, 'lot.paper-review', lot.lotId),
    clear(order.orderId, 'lot.review', lot.lotId),
    ...(arrived.windowUntil === undefined ? [] : [due(order.orderId, 'lot.window', lot.lotId, arrived.windowUntil)]),
    entry(order.orderId, 'lot.received', said),
    event(order.orderId, 'lot.received', { order: order.orderId, ...said, ...billedFor(order) }),
  ]
}

/** A lot's window is over: what waited for it is released, and the order is complete when nothing is open. */
export function closeWindow(books: Books, lot: Lot, market: Market, context: Context): readonly Change[] {
  const { at } = context
  const over = withLot(books, { ...lot, windowOverAt: context.due ?? at })
  // Goods that came anew have a second window under the same name.
  const cause = onceMore(books.releases, { step: 'window-over', lot: lot.lotId })
  const flowed = flow(over, cause, market)
  const end = completed(flowed.books, at)
  const { orderId } = books.order
  return [
    ...bookChanges(books, end.books),
    ...postAll(orderId, flowed.movements, `release:window-over:${cause.lot}`, at, context),
    clear(orderId, 'lot.window', lot.lotId),
    entry(orderId, 'lot.window-over', { lot: lot.lotId }),
    event(orderId, 'lot.window-over', { order: orderId, lot: lot.lotId }),
    ...end.changes,
  ]
}
