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

/** A payment with what the payer has to do next. */
export const paymentPart = reply({
  id: text,
  method: text,
  state: oneOf(['created', 'pending', 'review', 'succeeded', 'final', 'reversed', 'failed', 'expired']),
  amount: money,
  fee: money,
  fee_tax: money,
  total: money,
  paid: money,
  refunded: money,
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
  state: text,
  trace: orNull(text),
  reason: orNull(text),
  requested_at: instant,
})

/** A chargeback or an inquiry; what the supplier tells the bank is shown to him and to staff. */
export const chargebackPart = reply({
  id: text,
  payment: text,
  amount: money,
  state: oneOf(['inquiry', 'opened', 'evidence-sent', 'won', 'lost']),
  reason: text,
  opened_at: orNull(instant),
  evidence_by: orNull(instant),
  evidence_sent_at: orNull(instant),
  bearer: orNull(oneOf(['supplier', 'operator'])),
  statement: orNull(text),
})
