import { Type } from 'typebox'
import {
  count,
  currency,
  flag,
  hash,
  instant,
  listOf,
  money,
  oneOf,
  orNull,
  reply,
  text,
} from '../../platform/reply.ts'
import { defectClasses } from '../catalogue/quality.rules.ts'
import { documentKinds } from '../orders/sampling.rules.ts'
import { inspectionKinds, inspectionStates, inspectionSteps, outcomes, serviceKinds } from './inspection.rules.ts'

/** Schemas of what the inspections API takes and answers. */

const closed = { additionalProperties: false }
const id = Type.String({ maxLength: 64 })
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const quantity = Type.String({ pattern: '^\\d{1,12}(\\.\\d{1,6})?$' })
const items = Type.Integer({ minimum: 0, maximum: 1e12 })
const verdicts = ['pass', 'fail', 'incomplete'] as const

export const inspectionParams = Type.Object({ orderId: id, inspectionId: id })
export const inspectionFileParams = Type.Object({ orderId: id, inspectionId: id, sha256: hash })

export const bookingBody = Type.Object(
  {
    kind: oneOf(serviceKinds),
    lines: Type.Optional(
      Type.Array(Type.Object({ line: Type.Integer({ minimum: 1 }), quantity }, closed), { minItems: 1, maxItems: 100 }),
    ),
    on: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'the day on which the goods can be looked at' }),
    days: Type.Optional(Type.Integer({ minimum: 1, maximum: 10, description: 'days of one inspector; default 1' })),
  },
  closed,
)

export const feePaymentBody = Type.Object(
  {
    method: oneOf(['card', 'apple-pay', 'google-pay']),
    token: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
    return_url: Type.Optional(Type.String({ maxLength: 2000 })),
    funding: Type.Optional(oneOf(['credit', 'debit', 'prepaid', 'unknown'])),
  },
  closed,
)

export const appointmentBody = Type.Object({ firm: id }, closed)
export const visitBody = Type.Object({ on: day }, closed)
export const contestBody = Type.Object({ reason: Type.String({ minLength: 1, maxLength: 2000 }) }, closed)
export const contestDecisionBody = Type.Object({ decision: oneOf(['uphold', 'reject']) }, closed)

const point = Type.Object(
  {
    n: Type.Integer({ minimum: 1, maximum: 100, description: 'which quality of the line' }),
    inspected: items,
    defective: items,
    readings: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 50 })),
  },
  closed,
)

const lineResult = Type.Object(
  {
    line: Type.Integer({ minimum: 1 }),
    inspected: items,
    counted: Type.Optional(quantity),
    defective: Type.Optional(
      Type.Object(
        { critical: Type.Optional(items), major: Type.Optional(items), minor: Type.Optional(items) },
        { ...closed, description: 'items with a defect of the class; else as many as its qualities say together' },
      ),
    ),
    points: Type.Optional(Type.Array(point, { maxItems: 100 })),
  },
  closed,
)

const results = {
  lines: Type.Array(lineResult, { minItems: 1, maxItems: 100 }),
  documents: Type.Optional(
    Type.Array(Type.Integer({ minimum: 1, maximum: 30 }), { maxItems: 30, description: 'the papers that are there' }),
  ),
}

export const resultsBody = Type.Object(results, closed)
export const reportBody = Type.Object(
  { report_sha256: hash, finished_bps: Type.Integer({ minimum: 0, maximum: 10_000 }), ...results },
  closed,
)

const head = {
  id: text,
  kind: oneOf(inspectionKinds),
  by: oneOf(['buyer', 'supplier']),
  state: oneOf(inspectionStates),
  outcome: orNull(oneOf(outcomes)),
  fee: money,
  held: money,
  claim: orNull(text),
  bearer: orNull(oneOf(['buyer', 'supplier'])),
  repaid: orNull(money),
  on: orNull(text),
  visit_on: orNull(text),
  firm: orNull(text),
  report_by: orNull(instant),
  overdue_at: orNull(instant),
  answer_by: orNull(instant),
  verdict: orNull(oneOf([...verdicts, 'not-ready'])),
  booked_at: instant,
  reported_at: orNull(instant),
  ended_at: orNull(instant),
}

const limit = orNull(reply({ value: text, included: flag }))

const checklist = {
  lines: Type.Array(
    reply({
      ...{ line: count, name: text, quantity: text, unit: text, items: count, sample: count },
      classes: Type.Array(
        reply({
          class: oneOf(defectClasses),
          ...{ sample: count, accept: count, reject: count, code_letter: orNull(text), whole: flag },
        }),
      ),
      points: Type.Array(
        reply({
          ...{ n: count, class: oneOf(defectClasses), attribute: text, target: text },
          ...{ tolerance: orNull(text), unit: orNull(text), test: orNull(text), sample: orNull(text) },
          ...{ measured: flag, least: limit, most: limit },
        }),
      ),
    }),
  ),
  documents: Type.Array(reply({ n: count, kind: oneOf(documentKinds), name: orNull(text) })),
}

const result = reply({
  ...{ inspection: text, line: count, by: oneOf(['buyer', 'inspector']), quantity: text, inspected: count },
  counted: orNull(text),
  verdict: oneOf(verdicts),
  classes: Type.Array(
    reply({
      class: oneOf(defectClasses),
      ...{ sample: count, accept: count, inspected: count, defective: count, verdict: oneOf(verdicts) },
    }),
  ),
  points: Type.Array(reply({ n: count, inspected: count, defective: count, readings: Type.Array(text) })),
  ...{ share_found: count, share_of: count, short: text, clauses: Type.Array(text), recorded_at: instant },
})

const body = {
  ...head,
  firm_name: orNull(text),
  lines: Type.Array(reply({ line: count, quantity: text })),
  lot: orNull(text),
  report_sha256: orNull(hash),
  finished_bps: orNull(count),
  missing_documents: Type.Array(text),
  contested_by: orNull(oneOf(['buyer', 'supplier'])),
  contest_reason: orNull(text),
  results: Type.Array(result),
  actions: Type.Array(oneOf(Object.keys(inspectionSteps) as (keyof typeof inspectionSteps)[])),
}

const parties = { buyer_name: text, supplier_name: text }

export const inspectionListReply = listOf(reply({ order: text, number: text, zone: text, ...parties, ...head }))
export const inspectionsReply = listOf(reply(body))
export const inspectionReply = reply({
  order: reply({ id: text, number: text, zone: text, currency, ...parties }),
  ...body,
  checklist: reply(checklist),
  /** Without prices: nobody needs them to look at goods. */
  terms: reply({
    ...{ version: count, hash, mode: text, incoterm: text, incoterm_place: text, remarks: orNull(text) },
    lines: Type.Array(reply({ line: count, name: text, description: orNull(text), hs_code: orNull(text) })),
  }),
  files: Type.Array(reply({ file: hash, name: text, bytes: count, type: text })),
})
export const lotChecklistReply = reply({ lot: text, ...checklist })
export const servicesReply = reply({
  earliest: text,
  latest: text,
  min_finished_bps: count,
  services: Type.Array(reply({ kind: oneOf(serviceKinds), fee_per_day: money })),
})

export const bookedReply = reply({ inspection: text, state: text, fee: count, currency })
export const feePaymentReply = reply({
  ...{ payment: text, amount: count, fee: count, fee_tax: count, total: count, currency, provider: text },
  expected_by: instant,
})
export const advancedReply = reply({ inspection: text, held: count, currency })
export const appointedReply = reply({ inspection: text, firm: text, state: text })
export const steppedReply = reply({ inspection: text, state: text })
export const scheduledReply = reply({ inspection: text, state: text, on: text })
export const attachedReply = reply({ file: hash, name: text, bytes: count, type: text })
export const filedReply = reply({ inspection: text, state: text, verdict: orNull(text) })
export const answeredReply = reply({ inspection: text, answer: text })
export const decidedReply = reply({ inspection: text, decision: text })
export const cancelledReply = reply({ inspection: text, outcome: text, returned: count })
export const waivedReply = reply({ order: text, lines: count })
export const recordedReply = reply({ inspection: text, verdict: oneOf(verdicts) })
