import type { Change, Context } from '../../kernel/use-case.ts'
import { entry, event } from '../../kernel/use-case.ts'
import type { Draw } from '../credit/draw.rules.ts'
import { freezeArrived } from '../escrow/freeze.rules.ts'
import { topUp } from '../escrow/hold.rules.ts'
import type { Books } from './books.rules.ts'
import { bookChanges, postAll } from './books.rules.ts'
import { completed } from './completion.rules.ts'
import type { Market } from './flow.rules.ts'
import { settleFinal } from './funding.rules.ts'
import { fillInstalments } from './instalment.rules.ts'

/**
 * The order with a draw's money in its hold, and all that follows. A lender's is not final until it is booked: what is
 * released waits for it.
 */
export function paidByDraw(books: Books, draw: Draw, market: Market, context: Context): readonly Change[] {
  const { orderId, currency } = books.order
  const { drawId, amount } = draw
  const topped = topUp(books.holds, amount)
  if (topped.excess !== 0n) throw new Error('the lines take less than the instalments')
  const held = freezeArrived({ ...books, holds: topped.holds })
  const instalments = fillInstalments(books.instalments, amount)
  const filled = { ...books, ...held, instalments, draw, order: { ...books.order, drawId } }
  const settled = settleFinal(filled, `draw-${drawId}`, market, context.at)
  const end = completed(settled.books, context.at)
  const said = { draw: drawId, amount: Number(amount), currency }
  return [
    ...bookChanges(books, end.books),
    ...postAll(orderId, settled.movements, `draw:${drawId}`, context.at, context),
    entry(orderId, 'draw.taken', said),
    event(orderId, 'draw.taken', { order: orderId, ...said }),
    ...settled.changes,
    ...end.changes,
  ]
}
