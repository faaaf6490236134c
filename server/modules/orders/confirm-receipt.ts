import type { Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse, useCase } from '../../kernel/use-case.ts'
import { bookReads, booksOf, marketReads } from './books.rules.ts'
import { marketOf, receiptTerms } from './flow.rules.ts'
import { dispatched } from './lot.rules.ts'
import type { Order, OrderSide } from './order.rules.ts'
import { sideOf, sidesOf } from './order.rules.ts'
import { receiveLot, withLot } from './receipt.rules.ts'
import { checkStep } from './step.rules.ts'

export interface ConfirmReceipt {
  readonly orderId: RootId
  readonly lotId: string
}

/**
 * The buyer confirms that a lot is there: its share is released within room and the claim window runs. A lot that only
 * a paper told of is confirmed by it too. Refuses `wrong-state`, `not-your-turn`, `not-found`, `lot-received`.
 */
export const confirmReceipt = useCase({
  name: 'orders.confirm-receipt',
  action: 'orders.confirm-receipt',
  root: (input: ConfirmReceipt) => input.orderId,
  reads: (_, root) => bookReads(root),
  more: marketReads,
  sides: ({ order }) => sidesOf(order),
  decide(facts, { lotId }, context) {
    const books = booksOf(facts)
    if (books === undefined) return refuse('wrong-state', { status: facts.order?.status ?? 'draft' })
    const lot = books.lots.find((each) => each.lotId === lotId)
    if (lot === undefined || lot.rejectedAt !== undefined) return refuse('not-found')
    if (lot.receivedAt !== undefined) return refuse('lot-received', { at: lot.receivedAt })
    const provisional = lot.dispatchedAt === undefined
    const refused = mayConfirm(books.order, sideOf(books.order, context.actor.company), provisional)
    if (refused !== undefined) return refused
    const market = marketOf(facts)
    const terms = receiptTerms(market.policy)
    const there = provisional ? dispatched(lot, lot.notifiedAt, books.content.zone, terms) : lot
    // The changes are told against the books as stored; the paper lot became a fact only in passing.
    const seen = provisional ? { ...books, lots: withLot(books, there).lots } : books
    return {
      answer: { order: books.order.orderId, lot: lotId },
      changes: receiveLot(seen, there, 'buyer', market, context),
    }
  },
})

/**
 * A lot that only a paper tells of has not moved the order yet: its receipt is confirmed while the order is being
 * made.
 */
function mayConfirm(order: Order, side: OrderSide | undefined, isProvisional: boolean): Refusal | undefined {
  const refused = checkStep('confirm-receipt', order, side)
  const isMaking = order.ended === undefined && order.fundedAt !== undefined
  if (refused?.refused !== 'wrong-state' || !isProvisional || !isMaking) return refused
  return side === 'buyer' ? undefined : refuse('not-your-turn', { status: order.status })
}
