import { least } from '../../kernel/money.ts'
import type { Change, CounterType, RecordType, Ref, Refusal, RootId } from '../../kernel/use-case.ts'
import { add, bound, level, put, refuse } from '../../kernel/use-case.ts'
import type { ProtectedOrder } from './hold.rules.ts'
import { positive } from './hold.rules.ts'

/**
 * A supplier's exposure over all orders, USD minor units, key `USD`: reserved + released within room and still
 * claimable. Its ceiling is the limit, set by `limitChanges`; none set = 0. What he owes is taken off where room is
 * asked for: debts come and go by facts, so a ceiling that knew them would be stale.
 */
export const exposureType: CounterType = {
  name: 'escrow.exposures',
  bounds: () => ({ floor: 0n, ceiling: 0n }),
}

/** Where the same counter stands for all suppliers together; its ceiling follows the guarantee's fund. */
export const everySupplier: RootId = 'gua_fund'

/** The part of the supplier's exposure that this order has, USD minor units. */
export interface OrderExposure {
  readonly orderId: RootId
  readonly supplierId: RootId
  readonly amount: bigint
}

export const orderExposureType: RecordType<OrderExposure> = {
  name: 'escrow.order_exposures',
  root: (exposure) => exposure.orderId,
  id: () => 'exposure',
}

/** The rate pinned at agreement: `usd` USD minor units for `per` minor units of the order's currency. */
export interface UsdRate {
  readonly usd: bigint
  readonly per: bigint
}

/** The supplier's exposure now: a hint whose ceiling holds at commit. */
export function exposureOf(supplierId: RootId): Ref<bigint> {
  return level(exposureType, supplierId, 'USD')
}

/**
 * What the supplier may still expose, USD minor units, ≥ 0: never more than the guarantee's fund lets all of them
 * together (`ofFund`; `undefined`: nothing bounds it).
 */
export function roomOf(limit: bigint, exposure: bigint, recovery: bigint, ofFund: bigint | undefined): bigint {
  const own = positive(limit - exposure - recovery)
  return ofFund === undefined ? own : least(own, ofFund)
}

/** An amount of the order's currency in USD minor units, rounded up: the exposure is never understated. */
export function toUsd(amount: bigint, rate: UsdRate): bigint {
  return (amount * rate.usd + rate.per - 1n) / rate.per
}

/** How much of the order's currency fits into an amount of USD, rounded down: `toUsd` of it is never more. */
export function fromUsd(usd: bigint, rate: UsdRate): bigint {
  return (usd * rate.per) / rate.usd
}

/** Sets the ceiling of the supplier's exposure to the limit (≥ 0). The supplier's root must be written. */
export function limitChanges(supplierId: RootId, limit: bigint): readonly Change[] {
  return [bound(exposureType, supplierId, 'USD', { floor: 0n, ceiling: positive(limit) })]
}

/**
 * What a supplier owes, USD minor units: in the order's currency at its rate, and in US dollars where that is another
 * one. Debts in further currencies are found at the next order in them.
 */
export function openDebt(currency: string, recovery: bigint, dollarDebt: bigint, rate: UsdRate): bigint {
  return currency === 'USD' ? recovery : toUsd(recovery, rate) + dollarDebt
}

/**
 * Reserves room at agreement for `needed` minor units of the order's currency: the steps before `received`.
 * Refuses `no-room` { needed, room } in USD minor units when there is not enough.
 */
export function reserveRoom(
  order: ProtectedOrder,
  needed: bigint,
  rate: UsdRate,
  room: bigint,
): OrderExposure | Refusal {
  const amount = toUsd(needed, rate)
  if (amount > room) return refuse('no-room', { needed: Number(amount), room: Number(room) })
  return { orderId: order.orderId, supplierId: order.supplierId, amount }
}

/** The changes that bring the order's exposure to `after`: its record, the supplier's counter and that of all. */
export function exposureChanges(before: OrderExposure | undefined, after: OrderExposure): readonly Change[] {
  const by = after.amount - (before?.amount ?? 0n)
  if (before !== undefined && by === 0n) return []
  const counted = by === 0n ? [] : [after.supplierId, everySupplier].map((root) => add(exposureType, root, 'USD', by))
  return [put(orderExposureType, after), ...counted]
}
