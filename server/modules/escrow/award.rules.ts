import type { RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import type { Movement } from '../ledger/transfer.rules.ts'
import type { Held } from './freeze.rules.ts'
import type { LineAmount, ProtectedOrder } from './hold.rules.ts'

/**
 * The remedy budget of a line, minor units: what our hand gave back, from wherever, and what banks took back.
 * Our hand gives only while refunded + awarded ≤ paid − lost.
 */
export interface Remedy {
  readonly orderId: RootId
  readonly lineNo: number
  /** From the hold. */
  readonly refunded: bigint
  /** From payable and guarantee. */
  readonly awarded: bigint
  /** Chargebacks lost, and reversed money that was no longer in the hold. */
  readonly lost: bigint
}

export const remedyType: RecordType<Remedy> = {
  name: 'escrow.remedies',
  root: (remedy) => remedy.orderId,
  id: (remedy) => String(remedy.lineNo),
}

/** What the guarantee has advanced on a claim, minor units of the order's currency. */
export interface Guarantee {
  readonly orderId: RootId
  readonly claimId: string
  readonly advanced: bigint
}

export const guaranteeType: RecordType<Guarantee> = {
  name: 'escrow.guarantees',
  root: (guarantee) => guarantee.orderId,
  id: (guarantee) => guarantee.claimId,
}

/** Holds, freezes and remedies of an order, which change together. */
export interface Remedied extends Held {
  readonly remedies: readonly Remedy[]
}

/** The purses that pay an award after the line's hold, minor units of the order's currency. */
export interface Purses {
  /** The supplier's payable that is not in payouts. */
  readonly payable: bigint
  /** What the guarantee may advance: 0 unless a person decided and the appeal time is over (`guaranteeCap`). */
  readonly guarantee: bigint
}

export interface Awarded extends Remedied {
  readonly movements: readonly Movement[]
  readonly advanced: bigint
  /** What nobody could pay yet: it stays on the claim and is collected from later releases. */
  readonly owed: readonly LineAmount[]
}

/** What our hand may still give on a line, minor units. */
export function budgetOf(_remedied: Remedied, _lineNo: number): bigint {
  throw new Error('escrow: not built yet')
}

/** Gives free money back to the buyer: refundable at once. Refuses `not-free` { lineNo, free }, `above-budget` { lineNo, budget }. */
export function refundDue(
  _order: ProtectedOrder,
  _remedied: Remedied,
  _parts: readonly LineAmount[],
): (Remedied & { readonly movements: readonly Movement[] }) | Refusal {
  throw new Error('escrow: not built yet')
}

/** Pays an award of a case: its freeze, the line's free money, payable, guarantee; the rest is owed. Refuses `above-budget`. */
export function award(
  _order: ProtectedOrder,
  _remedied: Remedied,
  _caseId: string,
  _parts: readonly LineAmount[],
  _purses: Purses,
): Awarded | Refusal {
  throw new Error('escrow: not built yet')
}
