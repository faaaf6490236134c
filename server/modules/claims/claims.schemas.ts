import { Type } from 'typebox'
import { count, hash, instant, money, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { claimClocks, claimReasons, claimStates, remedies } from './claim.rules.ts'
import type { ClaimStep } from './claim-step.rules.ts'
import { claimSteps } from './claim-step.rules.ts'
import { findings } from './decision.rules.ts'
import { evidenceKinds } from './evidence-item.rules.ts'
import { claimText, wishView } from './translation.schemas.ts'

/** Schemas of what the claims API takes and answers. */

const closed = { additionalProperties: false }
const amount = Type.Integer({ minimum: 0, maximum: 1e15, description: 'minor units of the order’s currency' })
const id = Type.String({ maxLength: 64 })
const side = oneOf(['buyer', 'supplier'])
/** Longer than any policy lets a text be: the rule says how long. */
const words = Type.String({ minLength: 1, maxLength: 100_000 })

/** A decimal quantity of a line, with at most six decimals. */
const quantitySchema = Type.String({ pattern: '^\\d{1,12}(\\.\\d{1,6})?$' })

export const orderParams = Type.Object({ orderId: id })
export const claimParams = Type.Object({ orderId: id, claimId: id })
export const offerParams = Type.Object({ orderId: id, claimId: id, offerId: id })

export const empty = Type.Optional(Type.Object({}, closed))
export const textBody = Type.Object({ text: words }, closed)
export const reasonsBody = Type.Object({ reasons: words }, closed)

export const claimBody = Type.Object(
  {
    reason: oneOf(claimReasons),
    remedy: oneOf(remedies),
    lines: Type.Array(
      Type.Object(
        {
          line: Type.Integer({ minimum: 1 }),
          lot: Type.Optional(id),
          quantity: quantitySchema,
          amount: Type.Optional(amount),
        },
        closed,
      ),
      { minItems: 1, maxItems: 1000 },
    ),
    text: words,
  },
  closed,
)
export const defaultBody = Type.Object({ keeps: amount, text: words }, closed)

const part = Type.Object({ line: Type.Integer({ minimum: 1 }), amount }, closed)
const parts = Type.Array(part, { maxItems: 1000 })

export const offerBody = Type.Object(
  {
    parts,
    goods_return: Type.Optional(Type.Boolean()),
    freight_most: Type.Optional(amount),
    remedy_by: Type.Optional(Type.String({ maxLength: 40 })),
    fee_bearer: Type.Optional(side),
    text: Type.Optional(words),
  },
  closed,
)
export const verdictBody = Type.Object(
  {
    parts,
    finding: oneOf(findings),
    fee_bearer: side,
    inspection_fee_bearer: Type.Optional(side),
    goods_return: Type.Optional(Type.Boolean()),
    freight_most: Type.Optional(amount),
    clauses: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 100 }),
    evidence: Type.Array(id, { maxItems: 500 }),
    reasons: words,
  },
  closed,
)
export const evidenceBody = Type.Object(
  {
    kind: oneOf(evidenceKinds),
    reference: Type.Optional(Type.String({ maxLength: 128 })),
    answers: Type.Optional(Type.String({ maxLength: 64 })),
    text: Type.Optional(words),
    sealed: Type.Optional(Type.Boolean()),
  },
  closed,
)
export const inspectionBody = Type.Object(
  {
    on: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
    days: Type.Optional(Type.Integer({ minimum: 1, maximum: 10 })),
    advanced_by: Type.Optional(side),
  },
  closed,
)
export const returnBody = Type.Object(
  {
    carrier: Type.String({ minLength: 1, maxLength: 200 }),
    tracking_number: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    proof_sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    freight: Type.Optional(amount),
    bill_sha256: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
  },
  closed,
)

const linePart = reply({ line: count, amount: money })

const offerView = reply({
  id: text,
  by: side,
  state: oneOf(['open', 'accepted', 'declined', 'countered', 'lapsed', 'withdrawn']),
  made_at: instant,
  answer_by: instant,
  parts: Type.Array(linePart),
  amount: money,
  goods_return: Type.Boolean(),
  freight_most: money,
  remedy_by: orNull(instant),
  fee_bearer: side,
  text: orNull(text),
  text_id: orNull(text),
})

const verdictView = reply({
  id: text,
  kind: oneOf(['proposal', 'decision']),
  state: oneOf(['waiting', 'standing', 'replaced', 'rejected']),
  made_at: instant,
  finding: oneOf(findings),
  parts: Type.Array(linePart),
  amount: money,
  fee_bearer: side,
  inspection_fee_bearer: orNull(side),
  goods_return: Type.Boolean(),
  freight_most: money,
  clauses: Type.Array(text),
  evidence: Type.Array(text),
  reasons: orNull(text),
  reasons_id: orNull(text),
  machine: orNull(oneOf(['silent-and-small', 'late-rate'])),
  is_appeal: Type.Boolean(),
  mediator: orNull(text),
  mediator_name: orNull(text),
  approver: orNull(text),
  approver_name: orNull(text),
})

const evidenceView = reply({
  id: text,
  by: oneOf(['buyer', 'supplier', 'mediator', 'inspector']),
  kind: oneOf(evidenceKinds),
  sealed: Type.Boolean(),
  late: Type.Boolean(),
  reference: text,
  answers: orNull(text),
  added_at: instant,
  text: orNull(text),
  text_id: orNull(text),
})

const returnView = reply({
  state: oneOf(['address-asked', 'to-be-shipped', 'on-its-way', 'delivered', 'confirmed', 'contested', 'ended']),
  address: orNull(text),
  address_id: orNull(text),
  carrier: orNull(text),
  tracking_number: orNull(text),
  proof_sha256: orNull(hash),
  shipped_at: orNull(instant),
  delivered_at: orNull(instant),
  freight: money,
  bill_sha256: orNull(hash),
  freight_paid: orNull(money),
})

export const claimView = reply({
  id: text,
  by: side,
  reason: oneOf(claimReasons),
  remedy: oneOf(remedies),
  state: oneOf(claimStates),
  track: oneOf(['full', 'small']),
  filed_at: instant,
  turn: orNull(side),
  amount: money,
  keeps: orNull(money),
  clocks: Type.Array(reply({ name: oneOf(claimClocks), at: instant })),
  mediator: orNull(text),
  mediator_name: orNull(text),
  escalated_at: orNull(instant),
  evidence_until: orNull(instant),
  round_opened_at: orNull(instant),
  said_all: Type.Array(side),
  translation_wishes: Type.Array(wishView),
  extended_by: Type.Array(side),
  agreed_by: Type.Array(side),
  chargebacks: Type.Array(text),
  bank_paid: orNull(money),
  waits_for_bank: Type.Boolean(),
  outcome: orNull(text),
  closed_at: orNull(instant),
  settlement: orNull(
    reply({
      by: oneOf(['agreement', 'decision', 'machine']),
      fee_bearer: side,
      amount: money,
      goods_return: Type.Boolean(),
      freight_most: money,
      inspection_fee_bearer: orNull(side),
      remedy_by: orNull(instant),
    }),
  ),
  lines: Type.Array(reply({ line: count, lot: orNull(text), quantity: text, amount: money })),
  fair: orNull(
    reply({
      ...{ low: money, high: money, why: Type.Array(text) },
      found: Type.Array(reply({ line: count, share_bps: count, inspection: text })),
    }),
  ),
  texts: Type.Array(claimText),
  offers: Type.Array(offerView),
  evidence: Type.Array(evidenceView),
  verdicts: Type.Array(verdictView),
  appeals: Type.Array(reply({ side, state: text, filed_at: instant, new_facts: orNull(text), new_facts_id: text })),
  goods_return: orNull(returnView),
  checklist: Type.Array(text),
  actions: Type.Array(oneOf(Object.keys(claimSteps) as ClaimStep[])),
  may_escalate_from: orNull(instant),
})

export const claimsReply = reply({ order: text, version: count, data: Type.Array(claimView), as_of: instant })
export const optionsReply = reply({
  order: text,
  data: Type.Array(
    reply({
      line: count,
      lot: orNull(text),
      quantity: text,
      most: money,
      late_rate: orNull(money),
      reasons: Type.Array(
        reply({ reason: oneOf(claimReasons), remedies: Type.Array(oneOf(remedies)), checklist: Type.Array(text) }),
      ),
      why_not: orNull(text),
    }),
  ),
  as_of: instant,
})
export const queueReply = reply({
  data: Type.Array(
    reply({
      order: text,
      claim: text,
      number: text,
      goods: text,
      buyer: text,
      supplier: text,
      buyer_name: text,
      supplier_name: text,
      reason: oneOf(claimReasons),
      state: oneOf(claimStates),
      track: text,
      turn: orNull(text),
      mediator: orNull(text),
      mediator_name: orNull(text),
      /** For staff: a decision is made and waits for a second person. */
      second_person: Type.Boolean(),
      amount: money,
      clock: orNull(oneOf(claimClocks)),
      due: orNull(instant),
      wants_translation: Type.Boolean(),
      filed_at: instant,
    }),
  ),
  next_cursor: Type.Null(),
})

export const filedReply = reply({ claim: text, amount: Type.Integer(), answer_by: instant, order: text })
export const claimReply = reply({ claim: text })
export const stateReply = reply({ claim: text, state: text })
export const offeredReply = reply({ offer: text, answer_by: instant })
export const offerStateReply = reply({ offer: text, state: text })
export const addedReply = reply({ evidence: text, late: Type.Boolean() })
export const takenReply = reply({ claim: text, mediator: text })
export const roundReply = reply({ claim: text, evidence_until: instant })
export const orderedReply = reply({
  ...{ claim: text, inspection: text, until: instant, fee: count, currency: text },
})
export const saidAllReply = reply({ claim: text, closed: Type.Boolean(), evidence_until: instant })
export const questionReply = reply({ claim: text, question: text })
export const proposedReply = reply({ claim: text, proposal: text, answer_by: instant })
export const answeredReply = reply({ claim: text, answer: text })
export const decidedReply = reply({ claim: text, decision: text, state: text })
