import type { RootId } from '../../kernel/use-case.ts'
import { entry, event, refuse, useCase } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import { bookChanges, bookReads, booksOf, marketReads } from './books.rules.ts'
import { marketOf } from './flow.rules.ts'
import { openWhenReady } from './inspected.rules.ts'
import { sideOf, sidesOf } from './order.rules.ts'
import { waitsForCarrier } from './ship-by.rules.ts'
import { checkStep } from './step.rules.ts'

export interface MarkGoodsReady {
  readonly orderId: RootId
}

/**
 * The supplier says that the goods are ready: instalments due on it open, and where the buyer sends the carrier ship-by
 * waits for it. Refuses `wrong-state`, `not-your-turn`.
 */
export const markGoodsReady = useCase({
  name: 'orders.mark-goods-ready',
  action: 'orders.mark-goods-ready',
  root: (input: MarkGoodsReady) => input.orderId,
  reads: (_, root) => bookReads(root),
  more: marketReads,
  sides: ({ order }) => sidesOf(order),
  decide(facts, _input, { at, actor }) {
    const books = booksOf(facts)
    if (books === undefined) return refuse('wrong-state', { status: facts.order?.status ?? 'draft' })
    const { order, content } = books
    const refused = checkStep('mark-goods-ready', order, sideOf(order, actor.company))
    if (refused !== undefined) return refused
    const answer = { order: order.orderId, goods_ready_at: order.goodsReadyAt ?? at }
    if (order.goodsReadyAt !== undefined) return { answer, changes: [] }
    const { policy } = marketOf(facts)
    const instalments = openWhenReady(books, at, policy)
    const waits = waitsForCarrier(books, at)
    const until = waits ? { carrierAwaitedUntil: endOfTerm(at, policy.carrierAwaited, content.zone) } : {}
    const after = { ...books, order: { ...order, goodsReadyAt: at, ...until }, instalments }
    const said = { carrier_until: until.carrierAwaitedUntil ?? null }
    return {
      answer,
      changes: [
        ...bookChanges(books, after),
        entry(order.orderId, 'goods.ready', said),
        event(order.orderId, 'goods.ready', { order: order.orderId, ...said }),
      ],
    }
  },
})
