import { joinChargeback, noteRefund } from '../modules/claims/index.ts'
import { type Body, type Reactions, reaction } from './reaction.ts'

/** Money that was on its way to the buyer has come, or goes no more: claims that waited for it may end. */
function noted({ order }: Body) {
  return [reaction('note-refund', noteRefund, { orderId: String(order) })]
}

/** What follows for the claims of an order from news of its money. */
export const claimsReactions: Reactions = {
  'refund.settled': noted,
  'refund.cancelled': noted,
  'debt.collected': noted,
  'payment.reversed': noted,
  // What its bank took for good is no longer owed to the buyer.
  'chargeback.lost': noted,
  'chargeback.opened': ({ order, chargeback }) => [
    reaction('join-chargeback', joinChargeback, { orderId: String(order), chargebackId: String(chargeback) }),
  ],
}
