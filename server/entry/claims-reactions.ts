import { joinChargeback, noteInspection, noteRefund, resumeClaims } from '../modules/claims/index.ts'
import type { Reaction } from '../platform/relay.ts'
import { type Body, type Reactions, reaction } from './reaction.ts'

/** Money that was on its way to the buyer has come, or goes no more: claims that waited for it may end. */
function noted({ order }: Body) {
  return [reaction('note-refund', noteRefund, { orderId: String(order) })]
}

/** What waited for a bank goes on. */
function resumed({ order }: Body) {
  return [reaction('resume-claims', resumeClaims, { orderId: String(order) })]
}

/** A claim waits for the inspections that were ordered in its mediation. */
function lookedAt({ order, inspection, claim }: Body): readonly Reaction[] {
  if (typeof claim !== 'string') return []
  return [reaction('note-inspection', noteInspection, { orderId: String(order), inspectionId: String(inspection) })]
}

/** What follows for the claims of an order from news of its money, and of what was looked at for them. */
export const claimsReactions: Reactions = {
  'refund.settled': noted,
  'refund.cancelled': noted,
  'debt.collected': noted,
  // What pays the buyer's draw, or is a voucher again, goes over no bank.
  'draw.paid-back': noted,
  'voucher.restored': noted,
  'payment.reversed': noted,
  // What its bank took for good is no longer owed to the buyer.
  'chargeback.lost': (body) => [...noted(body), ...resumed(body)],
  'chargeback.won': resumed,
  'inspection.report-filed': lookedAt,
  'inspection.ended': lookedAt,
  'chargeback.opened': ({ order, chargeback }) => [
    reaction('join-chargeback', joinChargeback, { orderId: String(order), chargebackId: String(chargeback) }),
  ],
}
