import type { Draw } from '../../server/modules/credit/draw.rules.ts'
import type { DrawFact } from '../../server/modules/credit/draw-fact.rules.ts'
import { lineOf } from '../../server/modules/credit/line.rules.ts'
import type { Order } from '../../server/modules/orders/order.rules.ts'
import type { MemoryTables } from '../../server/platform/memory-store.ts'
import { rowsIn } from './rows.ts'

/** What a draw brought into an order's hold, and what was repaid of it from outside; minor units. */
export interface PaidLater {
  readonly drawn: bigint
  /** What of that cannot come back by itself: a lender's only when its own money has come. */
  readonly final: bigint
  readonly repaid: bigint
}

/** What of an order was paid later: nothing of most. */
export function paidLater(tables: MemoryTables, orderId: string): PaidLater {
  const [order] = rowsIn<Order>(tables, 'orders.orders', orderId)
  if (order?.drawId === undefined) return { drawn: 0n, final: 0n, repaid: 0n }
  const lineId = lineOf(order.buyerId)
  const draw = rowsIn<Draw>(tables, 'credit.draws', lineId).find(({ drawId }) => drawId === order.drawId)
  const facts = rowsIn<DrawFact>(tables, 'credit.draw_facts', lineId).filter(({ drawId }) => drawId === order.drawId)
  // Of what was given up a refund is a recovery, too: only money from outside has a wire or payment for its subject.
  const repaid = facts.filter(({ kind, subject = '' }) => isMoney(kind) && /^(wir|rpy)_/.test(subject))
  const drawn = draw?.book === undefined ? 0n : draw.amount
  const isFinal = draw?.lender === 'own' || facts.some(({ kind }) => kind === 'funded')
  return { drawn, final: isFinal ? drawn : 0n, repaid: repaid.reduce((sum, { amount }) => sum + amount, 0n) }
}

const isMoney = (kind: DrawFact['kind']) => kind === 'repaid' || kind === 'recovered'
