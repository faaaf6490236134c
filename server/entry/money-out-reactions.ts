import type { Json } from '../kernel/use-case.ts'
import { settleRefund } from '../modules/payments/index.ts'
import { settlePaymentOrder, settlePayout } from '../modules/payouts/index.ts'
import { markPayoutSent } from '../modules/payouts/mark-payout-sent.ts'
import { markRefundReleased } from '../modules/payouts/mark-refund-released.ts'
import {
  bookingIn,
  payoutOutcomeOf,
  refundOutcomeOf,
  wireReturnOutcomeOf,
} from '../modules/payouts/payment-order.rules.ts'
import { withholdRefundsByBank } from '../modules/payouts/withhold-refunds.ts'
import type { PaymentCase } from '../modules/reconciliation/case.rules.ts'
import { openPaymentCase } from '../modules/reconciliation/open-payment-case.ts'
import { settleWireReturn } from '../modules/reconciliation/settle-wire-return.ts'
import type { Reaction } from '../platform/relay.ts'
import { type Body, type Reactions, reaction } from './reaction.ts'

/** What follows from news of payment orders, of wires that go back, and of payments whose money is gone. */
export const moneyOutReactions: Reactions = {
  'wire-return.booked': ({ target, entry, reference, happened_at }, { root }) => [
    reaction('settle-wire-return', settleWireReturn, {
      wireId: String(target),
      outcome: 'booked',
      reference: String(reference),
      place: { statementId: root, entryId: String(entry) },
      happenedAt: String(happened_at),
    }),
  ],
  'payment-order.released': (body) => orderReleased(body),
  // Told by whoever reads the bank's statements.
  'payment-order.booked': (body, { root }) => [
    reaction('settle-payment-order', settlePaymentOrder, bookingIn(body, root)),
  ],
  'payment-order.unexplained': (body) => openCase(body, body.payment_order, body.kind as PaymentCase),
  'wire.paid-again': (body) =>
    body.statement === undefined
      ? []
      : openCase({ ...body, amount: -Number(body.amount) }, body.wire, 'wire-paid-again'),
  'payment-order.rejected': (body) => orderEnded(body, 'no'),
  'payment-order.settled': (body) => orderEnded(body, 'yes'),
  'payment-order.returned': (body) => orderEnded(body, 'returned'),
  'payment.reversed': (body) => withhold(body),
  'payment.succeeded': (body) => (body.was === body.is ? withhold(body) : []),
  'payment.final': (body) => (body.was === body.is ? withhold(body) : []),
  'chargeback.opened': (body) => withhold(body),
  'chargeback.lost': (body) => withhold(body),
}

/** What a payment or a returned wire does not explain of an entry is a case of its statement. */
function openCase({ statement, entry, amount }: Body, about: Json | undefined, kind: PaymentCase): readonly Reaction[] {
  const where = { statementId: String(statement), entryId: String(entry) }
  const found = { ...where, paymentOrder: String(about), kind, amount: Number(amount) }
  return [reaction('open-payment-case', openPaymentCase, found)]
}

/** A payment's money is gone, in part where its state is as it was: what goes back over it and is not out waits. */
function withhold({ order, payment }: Body): readonly Reaction[] {
  return [reaction('withhold-refunds', withholdRefundsByBank, { orderId: String(order), paymentId: String(payment) })]
}

/** A file was released: what its orders pay counts as sent; a wire on its way back does already. */
function orderReleased({ kind, owner_root, owner }: Body): readonly Reaction[] {
  const [root, id] = [String(owner_root), String(owner)]
  if (kind === 'refund') return [reaction('mark-refund-released', markRefundReleased, { orderId: root, refundId: id })]
  return kind === 'payout' ? [reaction('mark-payout-sent', markPayoutSent, { companyId: root, payoutId: id })] : []
}

/** What the bank said of an order goes to what it pays. */
function orderEnded(body: Body, outcome: 'yes' | 'no' | 'returned'): readonly Reaction[] {
  switch (body.kind) {
    case 'refund':
      return [reaction(`refund-${outcome}`, settleRefund, refundOutcomeOf(body, outcome))]
    case 'wire-return':
      return [reaction(`wire-return-${outcome}`, settleWireReturn, wireReturnOutcomeOf(body, outcome))]
    default:
      return [reaction(`payout-${outcome}`, settlePayout, payoutOutcomeOf(body, outcome))]
  }
}
