import { Type } from 'typebox'
import { count, instant, money, oneOf, orNull, reply, text } from '../../platform/reply.ts'

/** Schemas of the money of an order, as `money-view.rules.ts` shows it. */

/** A line of the hold. */
export const holdLinePart = reply({
  line: count,
  value: money,
  paid: money,
  released: money,
  refunded: money,
  charged_back: money,
  frozen: money,
  free: money,
})

/** How a payment in another currency is converted, and what came and went in it. */
export const paidAbroadPart = reply({
  asked: orNull(money),
  received: money,
  given_back: money,
  /** Our spread so far, in the order's currency. */
  spread: money,
  spread_bps: count,
  rate: text,
  source: text,
  as_of: instant,
  locked_until: orNull(instant),
})

/** The terms of a quote in another currency. */
export const quotedAbroadPart = reply({
  asked: money,
  spread: money,
  spread_bps: count,
  rate: text,
  source: text,
  as_of: instant,
  /** `locked`: a locked rate binds it; `booking`: it is converted by the rate of the day of booking. */
  binds: oneOf(['locked', 'booking']),
  locked_until: orNull(instant),
})

/** A payment with what the payer has to do next. */
export const paymentPart = reply({
  id: text,
  /** The inspection whose fee it pays; null: it is paid toward the order. */
  inspection: orNull(text),
  method: text,
  state: oneOf(['created', 'pending', 'review', 'succeeded', 'final', 'reversed', 'failed', 'expired']),
  amount: money,
  fee: money,
  fee_tax: money,
  total: money,
  paid: money,
  refunded: money,
  exchange: orNull(paidAbroadPart),
  final_at: orNull(instant),
  reason: orNull(text),
  /** Of wires: under what the bank booked them, UETR among it. */
  bank_references: Type.Array(text),
  next_action: orNull(
    reply({
      ...{ kind: text, url: orNull(text), text: orNull(text) },
      lines: Type.Array(reply({ name: text, value: text })),
    }),
  ),
})

/** A refund; `to_account` are the last characters of the account it goes to, where it goes to one. */
export const refundPart = reply({
  id: text,
  payment: orNull(text),
  to_account: orNull(text),
  amount: money,
  /** What was sent, in the payment's currency where that is another one. */
  sent: orNull(money),
  rate: orNull(text),
  state: text,
  trace: orNull(text),
  reason: orNull(text),
  requested_at: instant,
})

/** The voucher that a missed ship-by brought, and those that pay the order. */
export const vouchersPart = reply({
  given: orNull(reply({ voucher: text, amount: money, supplier_bore: money, given_at: instant, expires_at: instant })),
  uses: Type.Array(reply({ voucher: text, amount: money, back: money, used_at: instant })),
})

/** The draw that pays a part of the order; its plan and state are its buyer's and staff's to read. */
export const drawPart = reply({ draw: text, amount: money, plan: orNull(text), state: orNull(text) })

/** A chargeback or an inquiry; what the supplier tells the bank is shown to him and to staff. */
export const chargebackPart = reply({
  id: text,
  payment: text,
  amount: money,
  /** As the bank said it, where the payment is in another currency. */
  taken: orNull(money),
  state: oneOf(['inquiry', 'opened', 'evidence-sent', 'won', 'lost']),
  reason: text,
  opened_at: orNull(instant),
  evidence_by: orNull(instant),
  evidence_sent_at: orNull(instant),
  bearer: orNull(oneOf(['supplier', 'operator'])),
  statement: orNull(text),
})
