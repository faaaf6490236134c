import type { Change, Refusal } from '../../kernel/use-case.ts'
import { entry, put, refuse } from '../../kernel/use-case.ts'
import { orderTaken } from './new-order.rules.ts'
import { isWithUs, type PaymentOrder, paymentOrderType } from './payment-order.rules.ts'

/** The order taken back from the bank's queue, if there is one. Refuses `in-batch` once it stands in a file. */
export function takenBack({ order }: { readonly order?: PaymentOrder | undefined }): readonly Change[] | Refusal {
  if (order === undefined || order.state === 'cancelled') return []
  if (!isWithUs(order.state)) return refuse('in-batch', { batch: order.batchId ?? '' })
  return cancelled(order)
}

/** Whether nobody can have handed an order to the bank: it stands in no file, or in one that nobody released. */
export function mayBeTakenOut(order: PaymentOrder | undefined): boolean {
  return order === undefined || isWithUs(order.state) || order.state === 'built' || order.state === 'cancelled'
}

/**
 * The order taken back because what it pays must not go out. A file that it stands in cannot be released any more
 * (`payment-taken-back`): it is discarded, and the others wait again.
 */
export function takenOut(order: PaymentOrder | undefined): readonly Change[] {
  return order === undefined || order.state === 'cancelled' ? [] : cancelled(order)
}

function cancelled(order: PaymentOrder): readonly Change[] {
  const said = entry(order.orderRoot, 'payment-order.cancelled', {})
  return [put(paymentOrderType, { ...order, state: 'cancelled' }), said, orderTaken(order.orderRoot)]
}
