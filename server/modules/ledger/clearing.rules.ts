import type { Instant, RootId } from '../../kernel/use-case.ts'
import type { TransferKind } from './transfer-kind.rules.ts'

/** What one transfer moved on one clearing account. */
export interface ClearedPart {
  readonly root: RootId
  readonly transferId: string
  readonly kind: TransferKind
  readonly cause: string
  readonly happenedAt: Instant
  readonly recordedAt: Instant
  readonly currency: string
  /** Minor units, debit above 0. */
  readonly amount: bigint
}
