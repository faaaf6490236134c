/** What is known of how a supplier trades; what is not known counts as nothing. */
export interface Trading {
  readonly hasBadge: boolean
  readonly isAudited: boolean
  readonly stars?: number
  /** Per cent of orders that were shipped on time. */
  readonly onTime?: number
  readonly responseHours?: number
  readonly completedOrders?: number
}

/**
 * How a supplier stands, 0 to 1, as ranking takes it: a quarter each for the badge (with a visit of the place; half of
 * it without), for stars, for shipping on time above half of all orders, and for answering within a day and having
 * completed orders (twenty are as good as more).
 */
export function standingOf(trading: Trading): number {
  const badge = trading.hasBadge ? (trading.isAudited ? 1 : 0.5) : 0
  const stars = (trading.stars ?? 0) / 5
  const onTime = Math.max(0, ((trading.onTime ?? 0) - 50) / 50)
  const answers = trading.responseHours === undefined ? 0 : Math.max(0, 1 - trading.responseHours / 48)
  const orders = Math.min(1, (trading.completedOrders ?? 0) / 20)
  return (badge + stars + onTime + (answers + orders) / 2) / 4
}
