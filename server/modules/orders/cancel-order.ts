import { addDuration } from '../../kernel/instant.ts'
import type { Context, RootId } from '../../kernel/use-case.ts'
import { due, entry, event, isRefusal, put, refuse, useCase } from '../../kernel/use-case.ts'
import type { Books } from './books.rules.ts'
import { bookReads, booksOf, marketReads } from './books.rules.ts'
import { mayCancelLate } from './cancellation.rules.ts'
import { ended, endNews, endOrder } from './ending.rules.ts'
import { marketOf } from './flow.rules.ts'
import type { Order } from './order.rules.ts'
import { orderType, sideOf, sidesOf } from './order.rules.ts'
import { checkStep } from './step.rules.ts'

export interface CancelOrder {
  readonly orderId: RootId
}

/**
 * One side ends the order alone. Before agreement and before payment: at once. Paid and not shipped: the supplier at
 * once, with all money back; the buyer only when ship-by and grace have passed, and then the supplier has a day to
 * prove shipment. Refuses `wrong-state`, `not-your-turn`, `payment-in-progress`, `not-late`.
 */
export const cancelOrder = useCase({
  name: 'orders.cancel-order',
  action: 'orders.cancel-order',
  root: (input: CancelOrder) => input.orderId,
  reads: (_, root) => bookReads(root),
  more: marketReads,
  sides: ({ order }) => sidesOf(order),
  decide({ refundable, payable, ...facts }, _input, context) {
    const { order } = facts
    if (order === undefined) return refuse('not-found')
    const side = sideOf(order, context.actor.company)
    const books = booksOf(facts)
    const refused = checkStep(books === undefined ? 'withdraw-order' : 'cancel-order', order, side)
    if (refused !== undefined) return refused
    if (books === undefined) return withdrawn(order, context)
    const alone = order.fundedAt === undefined || side === 'supplier'
    if (!alone) return cancelLate(books, marketOf(facts).policy, context)
    const fault = side === 'supplier' ? { supplierBears: { payable } } : {}
    const ending = { how: 'cancelled', reason: `${side}-cancelled`, at: context.at, ...fault } as const
    const end = endOrder(books, ending, { ...marketOf(facts), refundable }, context)
    return isRefusal(end)
      ? end
      : { answer: { order: order.orderId, status: 'cancelled', proof_until: none }, changes: end.changes }
  },
})

/** No proof is asked for. */
const none: string | null = null

function withdrawn(order: Order, { at }: Context) {
  const ending = { how: 'cancelled', reason: 'withdrawn', at } as const
  const after = ended(order, ending)
  return {
    answer: { order: order.orderId, status: 'cancelled', proof_until: none },
    changes: [put(orderType, after), ...endNews(after, ending, 0n)],
  }
}

function cancelLate(books: Books, policy: { shipGrace: string; shipmentProofTime: string }, { at }: Context) {
  if (!mayCancelLate(books, policy.shipGrace, at)) return refuse('not-late')
  const { orderId } = books.order
  const until = addDuration(at, policy.shipmentProofTime)
  return {
    answer: { order: orderId, status: books.order.status as string, proof_until: until },
    changes: [
      due(orderId, 'order.cancel-late', '', until),
      entry(orderId, 'order.late-cancellation-asked', { proof_until: until }),
      event(orderId, 'order.late-cancellation-asked', { order: orderId, proof_until: until }),
    ],
  }
}
