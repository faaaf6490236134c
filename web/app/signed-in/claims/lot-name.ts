import type { Order } from '../trade/open-order.ts'

/** A shipment by its carrier and number. */
export function lotName(order: Pick<Order, 'lots'>, lot: string | null): string | undefined {
  const found = order.lots.find((each) => each.id === lot)
  return found === undefined ? undefined : [found.carrier, found.tracking_number].filter(Boolean).join(' ')
}
