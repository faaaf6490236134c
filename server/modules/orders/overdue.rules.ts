import { addDuration } from '../../kernel/instant.ts'
import type { Change, Context } from '../../kernel/use-case.ts'
import { due, entry, event } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import type { Books } from './books.rules.ts'
import type { Market } from './flow.rules.ts'
import { notPast, openOf } from './instalment.rules.ts'
import type { Lot } from './lot.rules.ts'
import { moved } from './moved-lot.rules.ts'

/** The rest of an instalment is still missing: the buyer is told again, and the instalment's own time rules. */
export function shortReminder({ order, instalments }: Books, payment: string): readonly Change[] {
  const short = instalments.find((each) => each.paid > 0n && openOf(each) > 0n)
  if (short === undefined) return []
  const said = { payment, missing: Number(openOf(short)), currency: order.currency }
  return [
    entry(order.orderId, 'payment.short-reminded', said),
    event(order.orderId, 'payment.short-reminded', { order: order.orderId, ...said }),
  ]
}

/** A paper that nothing proved: staff look at it, and after the last term it counts as no shipment. */
export function paperUnproven(books: Books, lot: Lot, market: Market, context: Context): readonly Change[] {
  if (lot.dispatchedAt !== undefined || lot.rejectedAt !== undefined) return []
  const last = endOfTerm(lot.notifiedAt, market.policy.paperRejected, books.content.zone)
  const { at } = context
  if (at >= last) return moved(books, lot, { ...lot, rejectedAt: context.due ?? at }, 'lot.rejected', context)
  const { orderId } = books.order
  return [
    due(orderId, 'lot.paper-review', lot.lotId, last),
    entry(orderId, 'lot.review-needed', { lot: lot.lotId, until: last }),
    event(orderId, 'lot.review-needed', { order: orderId, lot: lot.lotId, until: last }),
  ]
}

/** Nobody has reviewed a lot that stands still: the next reviewer is told. */
export function reviewAgain({ order }: Books, lot: Lot, name: string, { at }: Context): readonly Change[] {
  const said = { lot: lot.lotId, stopped: lot.stopped ?? null }
  return [
    due(order.orderId, name, lot.lotId, addDuration(at, 'P2D')),
    event(order.orderId, 'lot.review-needed', { order: order.orderId, ...said }),
  ]
}

/**
 * The time to pay an instalment is over: both sides are told, and when the supplier may give it up they and staff are,
 * again and again.
 */
export function instalmentOverdue(
  books: Books,
  n: string,
  isLong: boolean,
  market: Market,
  { at }: Pick<Context, 'at'>,
): readonly Change[] {
  const { order, instalments } = books
  const late = instalments.find((each) => String(each.n) === n)
  if (late?.dueBy === undefined || openOf(late) === 0n) return []
  const said = { instalment: late.n, open: Number(openOf(late)), currency: order.currency }
  const topic = isLong ? 'instalment.long-overdue' : 'instalment.overdue'
  const again = endOfTerm(at, market.policy.instalmentOverdue, books.content.zone)
  const until = endOfTerm(late.dueBy, market.policy.instalmentOverdue, books.content.zone)
  return [
    due(order.orderId, 'instalment.overdue', n, isLong ? again : notPast(until, at)),
    entry(order.orderId, topic, said),
    event(order.orderId, topic, { order: order.orderId, ...said }),
  ]
}
