import { addDuration, later } from '../../kernel/instant.ts'
import type { Change, Context } from '../../kernel/use-case.ts'
import { due, entry, event } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import type { Books } from './books.rules.ts'
import { lateRefund, mayCancelLate, openLines } from './cancellation.rules.ts'
import type { Owed } from './ending.rules.ts'
import type { Market } from './flow.rules.ts'
import { lookedAtForVoucher } from './on-time.rules.ts'
import { isBuyerLate, shipByOf } from './ship-by.rules.ts'

/**
 * Ship-by has come. Something is not shipped: both sides are told, again every so often, and when the silence has
 * lasted its time what is unshipped goes back as if the buyer had asked, unless the goods had stood ready for his
 * carrier: then a person has to say whose fault it is. While the buyer is late, the time itself moves. There is a next
 * date until everything was handed to a carrier, or the balance's own dates rule.
 */
export function shipByPassed(books: Books, owed: Owed, market: Market, context: Context): readonly Change[] {
  const { order, content, lots } = books
  const { policy } = market
  const { at } = context
  const isOpen = openLines(books).length > 0
  const isReviewed = lots.some((lot) => lot.dispatchedAt === undefined && lot.rejectedAt === undefined)
  const shipBy = shipByOf(books, at)
  if (shipBy === undefined) return []
  // The day after is looked at by itself, also of goods that left late before anybody looked.
  const late = lookedAtForVoucher(books, shipBy, context)
  if (!isOpen && !isReviewed) return late
  const next = (when: string) => due(order.orderId, 'order.ship-by', '', when)
  const again = addDuration(at, policy.lateReminder)
  if (shipBy > at) return [next(isBuyerLate(books, at) ? later(shipBy, again) : shipBy)]
  if (!isOpen) return [...late, next(again)]
  const isOver = endOfTerm(shipBy, policy.silenceEnds, content.zone) <= at
  const isClear = order.carrierAwaitedUntil === undefined
  if (isOver && isClear && mayCancelLate(books, policy.shipGrace, at))
    return [...late, ...(isReviewed ? [next(again)] : []), ...lateRefund(books, owed, market, context)]
  return [
    ...late,
    next(again),
    entry(order.orderId, 'order.ship-by-passed', { ship_by: shipBy }),
    event(order.orderId, 'order.ship-by-passed', { order: order.orderId, ship_by: shipBy }),
  ]
}
