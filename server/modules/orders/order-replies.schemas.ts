import { Type } from 'typebox'
import {
  count,
  currency,
  flag,
  hash,
  instant,
  listOf,
  minor,
  money,
  oneOf,
  orNull,
  reply,
  text,
} from '../../platform/reply.ts'
import { incoterms } from '../catalogue/incoterm.rules.ts'
import { defectClasses } from '../catalogue/quality.rules.ts'
import { taxKinds } from '../rates/tax.rules.ts'
import { statuses } from './order.rules.ts'
import {
  chargebackPart,
  drawPart,
  holdLinePart,
  paymentPart,
  quotedAbroadPart,
  refundPart,
  vouchersPart,
} from './order-money.schemas.ts'
import { classSampling } from './orders.schemas.ts'
import { documentKinds } from './sampling.rules.ts'
import { transportModes } from './terms.rules.ts'

/** Schemas of an order as its parties read it. */

const side = oneOf(['buyer', 'supplier'])

const quality = reply({
  attribute: text,
  target: text,
  tolerance: Type.Optional(text),
  unit: Type.Optional(text),
  test: Type.Optional(text),
  sample: Type.Optional(text),
  aqlClass: Type.Optional(oneOf(defectClasses)),
})

const termsLine = reply({
  line: count,
  name: text,
  description: orNull(text),
  quantity: text,
  unit: text,
  unit_price: text,
  amount: minor,
  hs_code: orNull(text),
  quantity_tolerance_bps: count,
  quality: Type.Array(quality),
  product: orNull(reply({ product: text, version: count, variant: orNull(text), hash })),
})

const termsContent = reply({
  currency,
  zone: text,
  lines: Type.Array(termsLine),
  freight: minor,
  tax: minor,
  charges: minor,
  allowances: minor,
  total: minor,
  mode: oneOf(transportModes),
  incoterm: oneOf(incoterms),
  incoterm_place: text,
  ship_by: Type.Union([
    reply({ kind: Type.Literal('date'), date: text }),
    reply({ kind: Type.Literal('days'), days: count, after: oneOf(['initial', 'balance']) }),
  ]),
  shipment_proof: text,
  instalments: Type.Array(
    reply({
      n: count,
      kind: oneOf(['initial', 'balance']),
      amount: minor,
      event: oneOf(['agreement', 'goods-ready', 'documents', 'received', 'date']),
      date: Type.Optional(text),
    }),
  ),
  release_plan: Type.Array(reply({ step: text, share_bps: count })),
  coverage: oneOf(['standard', 'on-time']),
  late_rate_bps: count,
  sampling: classSampling,
  documents: Type.Array(reply({ kind: oneOf(documentKinds), name: Type.Optional(text) })),
  attachments: Type.Array(reply({ name: text, sha256: hash })),
  remarks: orNull(text),
})

const termsVersion = reply({ version: count, author: side, hash, written_at: instant, content: termsContent })

/** Versions of terms. */
export const termsVersionsReply = listOf(termsVersion)

const instalment = reply({
  n: count,
  kind: oneOf(['initial', 'balance']),
  event: text,
  amount: money,
  paid: money,
  open: money,
  due_by: orNull(instant),
  waived_at: orNull(instant),
})

const lot = reply({
  id: text,
  lines: Type.Array(reply({ line: count, quantity: text })),
  mode: text,
  carrier: text,
  tracking_number: orNull(text),
  proof: oneOf(['carrier', 'paper']),
  proof_sha256: orNull(hash),
  dispatched_at: orNull(instant),
  delivered_at: orNull(instant),
  received_at: orNull(instant),
  received_by: orNull(text),
  receipt_due_at: orNull(instant),
  stopped: orNull(oneOf(['not-here', 'exception'])),
  window_until: orNull(instant),
  window_over_at: orNull(instant),
})

const heading = {
  id: text,
  number: text,
  status: oneOf(statuses),
  buyer: text,
  supplier: text,
  buyer_name: text,
  supplier_name: text,
  source_reference: orNull(text),
  created_at: instant,
  total: money,
}

/** An order in a list. */
export const listedOrderReply = listOf(
  reply({ ...heading, goods: Type.String({ description: 'what its first line is called' }) }),
)

/** An order with everything that its parties see. */
export const orderReply = reply({
  ...heading,
  supplier_badge_until: orNull(instant),
  terms_version: count,
  version: count,
  author: side,
  zone: text,
  wire_reference: text,
  agreed_at: orNull(instant),
  funded_at: orNull(instant),
  ended_at: orNull(instant),
  self_billed: flag,
  terms: orNull(termsVersion),
  instalments: Type.Array(instalment),
  lots: Type.Array(lot),
  hold: reply({
    lines: Type.Array(holdLinePart),
    paid: money,
    released: money,
    refunded: money,
    frozen: money,
    free: money,
  }),
  payments: Type.Array(paymentPart),
  refunds: Type.Array(refundPart),
  refund_account: orNull(text),
  chargebacks: Type.Array(chargebackPart),
  vouchers: vouchersPart,
  draw: orNull(drawPart),
  cancellation_offers: Type.Array(
    reply({ id: text, by: side, supplier_keeps: money, answer_by: instant, state: text }),
  ),
  amendments: Type.Array(reply({ id: text, version: count, by: side, answer_by: instant, state: text })),
  warnings: Type.Array(reply({ code: oneOf(['hold-too-long']), provider: text, longest_hold: text, until: instant })),
  actions: Type.Array(text),
  as_of: instant,
})

const data = Type.Record(Type.String(), Type.Unknown())
const nextStep = reply({ code: text, data, by: orNull(instant), text })

/** What is covered. */
export const coverageReply = reply({
  order: text,
  as_of: instant,
  covered: money,
  until: orNull(instant),
  promises: Type.Array(
    reply({
      promise: text,
      text,
      state: oneOf(['open', 'kept', 'broken', 'off']),
      until: orNull(instant),
      why: reply({ code: text, data, text, clauses: Type.Array(text) }),
    }),
  ),
  lots: Type.Array(
    reply({
      lot: text,
      covered: money,
      until: orNull(instant),
      state: oneOf(['on-its-way', 'claimable', 'over']),
    }),
  ),
  not_covered: Type.Array(text),
  next: reply({ buyer: Type.Array(nextStep), supplier: Type.Array(nextStep) }),
})

/** Entries of a timeline, as hashed. */
export const timelineReply = listOf(reply({ seq: count, at: instant, body: text, hash }))

/** What is to be done, by order. */
export const tasksReply = listOf(
  reply({
    order: text,
    number: text,
    status: oneOf(statuses),
    side,
    other: text,
    goods: text,
    zone: text,
    total: money,
    held: money,
    due: money,
    steps: Type.Array(nextStep),
  }),
)

/** The record of an order. */
export const recordReply = reply({
  format: Type.Literal('surety-record/1'),
  root: text,
  entries: Type.Array(reply({ seq: count, body: text, hash })),
  terms: Type.Array(reply({ version: count, hash, content: text })),
})

/** What each method costs. */
export const quotesReply = listOf(
  reply({
    method: text,
    possible: flag,
    because: orNull(text),
    provider: orNull(text),
    amount: money,
    fee: money,
    fee_tax: money,
    tax_kind: oneOf(taxKinds),
    tax_bps: count,
    total: money,
    exchange: orNull(quotedAbroadPart),
    expected_by: orNull(instant),
    hold_until: orNull(instant),
  }),
)
