import type { Change, Refusal } from '../../kernel/use-case.ts'
import { entry, put, refuse } from '../../kernel/use-case.ts'
import { orderTaken } from './new-order.rules.ts'
import { isWithUs, type PaymentOrder, paymentOrderType } from './payment-order.rules.ts'

/** The order taken back from the bank's queue, if there is one. Refuses `in-batch` once it stands in a file. */
export function takenBack({ order }: { readonly order?: PaymentOrder | undefined }): readonly Change[] | Refusal {
  if (order === undefined || order.state === 'cancelled') return []
  if (!isWithUs(order.state)) return refuse('in-batch', { batch: order.batchId ?? '' })
  const said = entry(order.orderRoot, 'payment-order.cancelled', {})
  return [put(paymentOrderType, { ...order, state: 'cancelled' }), said, orderTaken(order.orderRoot)]
}
