import type { Change, CounterType, RecordType, Ref, Refusal, RootId } from '../../kernel/use-case.ts'
import { level } from '../../kernel/use-case.ts'
import type { ProtectedOrder } from './hold.rules.ts'

/**
 * A supplier's exposure over all orders, USD minor units, key `USD`: reserved + released within room and still
 * claimable. Its ceiling is limit − open recovery, set by `limitChanges`; none set = 0.
 */
export const exposureType: CounterType = {
  name: 'escrow.exposures',
  bounds: () => ({ floor: 0n, ceiling: 0n }),
}

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

/** What the supplier may still expose, USD minor units, ≥ 0. */
export function roomOf(limit: bigint, exposure: bigint, recovery: bigint): bigint {
  const room = limit - exposure - recovery
  return room > 0n ? room : 0n
}

/** Sets the ceiling of the supplier's exposure to limit − open recovery (≥ 0). The supplier's root must be written. */
export function limitChanges(_supplierId: RootId, _limit: bigint, _recovery: bigint): readonly Change[] {
  throw new Error('escrow: not built yet')
}

/**
 * Reserves room at agreement for the steps before `received`.
 * Refuses `no-room` { needed, room } in USD minor units when there is not enough.
 */
export function reserveRoom(
  _order: ProtectedOrder,
  _needed: bigint,
  _rate: UsdRate,
  _room: bigint,
): OrderExposure | Refusal {
  throw new Error('escrow: not built yet')
}

/** The changes that bring the order's exposure from `before` to `after`: the record and the supplier's counter. */
export function exposureChanges(_before: OrderExposure, _after: OrderExposure): readonly Change[] {
  throw new Error('escrow: not built yet')
}
