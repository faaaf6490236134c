import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'

/** Goods on their way back: the supplier's address, the buyer's proof, the supplier's word. */
export interface GoodsReturn {
  readonly orderId: RootId
  readonly claimId: string
  readonly state: 'address-asked' | 'to-be-shipped' | 'on-its-way' | 'delivered' | 'confirmed' | 'contested' | 'ended'
  readonly askedAt: Instant
  /** The address stands in the claim's texts. */
  readonly addressTextId?: string
  readonly carrier?: string
  readonly trackingNumber?: string
  /** sha-256 of a file of the order that proves the shipment. */
  readonly proofHash?: string
  readonly shippedAt?: Instant
  readonly deliveredAt?: Instant
  /** What the buyer asks for the way back, minor units of the order: at most what the settlement names. */
  readonly freight: bigint
  /** sha-256 of a file of the order that proves the freight; absent: the proof of the shipment says it. */
  readonly billHash?: string
}

export const goodsReturnType: RecordType<GoodsReturn> = {
  name: 'claims.returns',
  root: (row) => row.orderId,
  id: (row) => row.claimId,
}
