import type { RecordType, RootId } from '../../kernel/use-case.ts'
import type { Hold, LineAmount } from './hold.rules.ts'

/** What one case (a claim, a chargeback) has frozen on one line, minor units. The line's freezes sum to hold.frozen. */
export interface Freeze {
  readonly orderId: RootId
  /** `clm_…` or `chk_…` */
  readonly caseId: string
  readonly lineNo: number
  readonly amount: bigint
}

export const freezeType: RecordType<Freeze> = {
  name: 'escrow.freezes',
  root: (freeze) => freeze.orderId,
  id: (freeze) => `${freeze.caseId}:${freeze.lineNo}`,
}

/** The holds and freezes of an order, which change together. */
export interface Held {
  readonly holds: readonly Hold[]
  readonly freezes: readonly Freeze[]
}

/** Freezes each part as far as its line is free; `frozen` says how much that was. */
export function freeze(
  _held: Held,
  _caseId: string,
  _parts: readonly LineAmount[],
): Held & { readonly frozen: readonly LineAmount[] } {
  throw new Error('escrow: not built yet')
}

/** Gives back to free what the case still has frozen; with `parts` at most that much of each line. */
export function unfreeze(_held: Held, _caseId: string, _parts?: readonly LineAmount[]): Held {
  throw new Error('escrow: not built yet')
}
