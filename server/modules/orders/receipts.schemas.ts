import { Type } from 'typebox'
import { count, currency, flag, hash, instant, minor, money, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { taxKinds } from '../rates/tax.rules.ts'
import { statuses } from './order.rules.ts'

/** Schemas of what each step of an order answers. */

const side = oneOf(['buyer', 'supplier'])
const drafted = { order: text, number: text, version: count, hash }

export const draftReply = reply(drafted)
export const importReply = reply({
  ...drafted,
  document: text,
  paid_elsewhere: minor,
  warnings: Type.Array(reply({ code: text, path: text, text })),
  unused: Type.Array(reply({ path: text, value: Type.Optional(text), why: text })),
  unused_count: count,
})
export const termsReply = reply({ order: text, version: count, hash })
export const proposalReply = reply({ order: text, version: count, hash, answer_by: instant })
export const acceptanceReply = reply({ order: text, version: count, hash, pay_by: orNull(instant) })
export const cancellationReply = reply({ order: text, status: oneOf(statuses), proof_until: orNull(instant) })
export const offerReply = reply({ offer: text, by: side, supplier_keeps: minor, currency, answer_by: instant })
export const offerAnswerReply = reply({ offer: text, state: text })
export const amendmentReply = reply({ amendment: text, version: count, hash, by: side, answer_by: instant })
export const amendmentAnswerReply = reply({ amendment: text, state: text })
export const paymentReply = reply({
  payment: text,
  amount: minor,
  fee: minor,
  fee_tax: minor,
  tax_kind: oneOf(taxKinds),
  provider: text,
  total: minor,
  currency,
  /** What the payer is asked for, in what he pays in. */
  asked: minor,
  asked_currency: currency,
  locked_until: orNull(instant),
  expected_by: orNull(instant),
  wire_reference: orNull(text),
})
export const rateLockReply = reply({
  rate_lock: text,
  currency,
  order_currency: currency,
  rate: text,
  spread_bps: count,
  source: text,
  as_of: instant,
  locked_until: instant,
})
export const attemptReply = reply({ payment: text, attempt: count })
export const earlyReleaseReply = reply({ release: text, uncovered: minor })
export const waiverReply = reply({ order: text, waived: minor, currency })
export const shortfallReply = reply({ order: text, instalment: count, accepted: minor, currency })
export const allocationReply = reply({
  wire: text,
  order: orNull(text),
  payment: orNull(text),
  doubt: orNull(text),
  state: text,
})
export const suggestionsReply = reply({
  data: Type.Array(
    reply({
      order: text,
      number: text,
      buyer_name: text,
      open: money,
      /** 0 to 100; by payer and amount at most 85: a reference has 95 or 100. */
      confidence: count,
      reason: oneOf(['amount-and-payer', 'several-of-amount', 'payer']),
    }),
  ),
})
export const readinessReply = reply({ order: text, goods_ready_at: instant })
export const shipmentReply = reply({ lot: text, dispatched: orNull(instant), receipt_due: orNull(instant) })
export const carrierEventReply = reply({ lot: text, kind: text })
export const receiptReply = reply({ order: text, lot: text })
export const absenceReply = reply({ lot: text, stopped: flag })
export const extensionReply = reply({ lot: text, receipt_due: orNull(instant) })
