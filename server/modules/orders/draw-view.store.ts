import type pg from 'pg'
import { recordReads } from '../../platform/read-records.ts'
import { drawType } from '../credit/draw.rules.ts'
import { creditTables } from '../credit/index.ts'
import { lineOf } from '../credit/line.rules.ts'
import type { ShownMoney } from './money-view.rules.ts'
import type { Order, OrderSide } from './order.rules.ts'

/** What Pay Later pays of an order: the supplier sees that it is paid, the rest is between buyer and lender. */
export async function orderDraw(pool: pg.Pool, order: Order, side: OrderSide | undefined, money: ShownMoney) {
  const { drawId, buyerId } = order
  const draw =
    drawId === undefined ? undefined : await recordReads(pool, creditTables).one(drawType, lineOf(buyerId), drawId)
  if (draw === undefined) return null
  const isOwn = side !== 'supplier'
  return {
    ...{ draw: draw.drawId, amount: money(draw.amount) },
    ...{ plan: isOwn ? draw.terms.code : null, state: isOwn ? draw.state : null },
  }
}
