import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import type { OrderSide } from '../orders/order.rules.ts'

/** One side's appeal: once per side, with something that the decision did not know. */
export interface Appeal {
  readonly orderId: RootId
  readonly claimId: string
  readonly side: OrderSide
  /** The new facts, in the claim's texts. */
  readonly textId: string
  readonly filedAt: Instant
  readonly state: 'open' | 'refused' | 'decided'
}

export const appealType: RecordType<Appeal> = {
  name: 'claims.appeals',
  root: (appeal) => appeal.orderId,
  id: (appeal) => `${appeal.claimId}:${appeal.side}`,
}
