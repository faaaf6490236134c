import type { RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import type { Movement } from '../ledger/transfer.rules.ts'
import type { Hold, LineAmount, ProtectedOrder } from './hold.rules.ts'
import type { OrderExposure, UsdRate } from './room.rules.ts'

/** The steps of a release plan, in their order. */
export const planSteps = ['initial-paid', 'shipped', 'inspected', 'received', 'window-over'] as const
export type PlanStep = (typeof planSteps)[number]

/** A plan: which share of a line's value each step releases, in basis points; together 10,000. */
export type ReleasePlan = readonly { readonly step: PlanStep; readonly shareBps: number }[]

/** All at receipt. */
export const defaultPlan: ReleasePlan = [{ step: 'received', shareBps: 10_000 }]

/**
 * How far a line has come: the quantity (in the smallest unit that the order counts in) that has reached each step, as
 * facts say. Lots are already added up. `window-over` implies every other step for its quantity; receipt by time alone
 * is not `received`.
 */
export interface LineProgress {
  readonly lineNo: number
  readonly ordered: bigint
  readonly reached: Readonly<Partial<Record<PlanStep, bigint>>>
}

/**
 * What lets money go: a step of the plan with its lot ('' for the whole order), `early` by the buyer (lot = command or
 * release id), `funded` when money became final after a step (lot = payment), `case-ended` (lot = claim).
 */
export interface ReleaseCause {
  readonly step: PlanStep | 'early' | 'funded' | 'case-ended'
  readonly lot: string
}

/** One release of one line, minor units; at most one per step, line and lot. `fee` and `tax` are inside `amount`. */
export interface Release extends ReleaseCause {
  readonly orderId: RootId
  readonly lineNo: number
  readonly amount: bigint
  readonly fee: bigint
  readonly tax: bigint
}

export const releaseType: RecordType<Release> = {
  name: 'escrow.releases',
  root: (release) => release.orderId,
  id: (release) => `${release.step}:${release.lineNo}:${release.lot}`,
}

/** The supplier's transaction fee: min(bps of all released, cap) less what was taken. `cap` in the order's currency. */
export interface FeeTerms {
  readonly bps: number
  readonly cap: bigint
  readonly jurisdiction: string
  /** Tax on the fee by its tax code; 0 for reverse charge, exempt and out of scope. */
  readonly taxBps: number
}

/** Everything that a release depends on. */
export interface ReleaseFacts {
  readonly order: ProtectedOrder
  readonly holds: readonly Hold[]
  readonly releases: readonly Release[]
  readonly progress: readonly LineProgress[]
  readonly plan: ReleasePlan
  readonly fee: FeeTerms
  /** In the hold, but from payments that are not final; minor units. */
  readonly notFinal: bigint
  readonly exposure: OrderExposure
  /** The supplier's room (`roomOf`), USD minor units, beyond what this order has already. */
  readonly room: bigint
  readonly rate: UsdRate
  /** The supplier's open debt in the order's currency (balance of `accounts.recovery`). */
  readonly recovery: bigint
}

export interface Released {
  readonly holds: readonly Hold[]
  /** The new releases only. */
  readonly releases: readonly Release[]
  readonly movements: readonly Movement[]
  readonly exposure: OrderExposure
}

/** Refuses `plan-invalid` when a step is unknown or named twice, a share is not positive, or the sum is not 10,000. */
export function checkPlan(_plan: ReleasePlan): Refusal | undefined {
  throw new Error('escrow: not built yet')
}

/** What the steps before `received` may release: needs room at agreement. Minor units of the order's currency. */
export function earlySteps(_plan: ReleasePlan, _holds: readonly Hold[]): bigint {
  throw new Error('escrow: not built yet')
}

/** Releases what is due by the plan: final money, within room before the window is over. Nothing due: no movements. */
export function releaseDue(_facts: ReleaseFacts, _cause: ReleaseCause): Released {
  throw new Error('escrow: not built yet')
}

/**
 * Releases free, final money that the buyer lets go early. What is beyond the room leaves the cover.
 * Refuses `not-free` { lineNo, free }.
 */
export function releaseEarly(
  _facts: ReleaseFacts,
  _lot: string,
  _parts: readonly LineAmount[],
): (Released & { readonly uncovered: bigint }) | Refusal {
  throw new Error('escrow: not built yet')
}
