import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import type { LineAmount } from '../escrow/hold.rules.ts'
import type { OrderSide } from '../orders/order.rules.ts'
import type { Settlement } from './claim.rules.ts'

/** One side's offer to settle; accepting it settles the claim as it says. */
export interface Offer {
  readonly orderId: RootId
  readonly claimId: string
  readonly offerId: string
  readonly by: OrderSide
  /** What the buyer gets of each line, minor units. */
  readonly parts: readonly LineAmount[]
  readonly goodsReturn: boolean
  /** With a return: the most of its freight that the buyer gets, minor units. */
  readonly freightMost: bigint
  readonly remedyBy?: Instant
  readonly feeBearer: OrderSide
  readonly textId?: string
  readonly madeAt: Instant
  readonly answerBy: Instant
  readonly state: 'open' | 'accepted' | 'declined' | 'countered' | 'lapsed' | 'withdrawn'
}

export const offerType: RecordType<Offer> = {
  name: 'claims.offers',
  root: (offer) => offer.orderId,
  id: (offer) => offer.offerId,
}

/** The open offer of a claim, if there is one: at most one at a time. */
export function openOffer(offers: readonly Offer[], claimId: string): Offer | undefined {
  return offers.find((offer) => offer.claimId === claimId && offer.state === 'open')
}

/** What accepting an offer settles. */
export function settledBy(offer: Offer): Settlement {
  const { parts, goodsReturn, freightMost, remedyBy, feeBearer } = offer
  return {
    by: 'agreement',
    parts: parts.filter((part) => part.amount > 0n),
    feeBearer,
    ...(goodsReturn ? { goodsReturn: { freightMost } } : {}),
    ...(remedyBy === undefined ? {} : { remedyBy }),
  }
}
