import { Type } from 'typebox'
import { count, flag, hash, instant, listOf, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { reviewActions } from './actions.rules.ts'
import { caseStates, hidingReasons } from './post-case.rules.ts'
import { parts } from './words.rules.ts'

/** Schemas of what the API of reviews takes and answers. */

const closed = { additionalProperties: false }
export const id = Type.String({ maxLength: 64 })
export const orderParams = Type.Object({ orderId: id })
export const reviewParams = Type.Object({ reviewId: id })
export const supplierParams = Type.Object({ companyId: id })

/** Policy says how long a text may be; this is only what is read at all. */
const words = Type.String({ minLength: 1, maxLength: 50_000 })
const score = Type.Integer({ minimum: 1, maximum: 5 })
const part = oneOf(parts)
const reason = oneOf(hidingReasons)

export const reviewBody = Type.Object({ goods: score, service: score, shipment: score, words }, closed)
export const answerBody = Type.Object({ words }, closed)
export const reportBody = Type.Object({ part, reason }, closed)
export const partBody = Type.Object({ part }, closed)
export const objectionBody = Type.Object({ part, words }, closed)
export const hearingBody = Type.Object(
  { part, answer: oneOf(['keep', 'show'] as const), reason: Type.String({ minLength: 1, maxLength: 1000 }) },
  closed,
)

export const writtenReply = reply({ review: text, hash, related: flag })
export const answeredReply = reply({ review: text, hash })
export const postReply = reply({ review: text, part, state: oneOf(caseStates) })

const postFields = {
  state: oneOf(['shown', ...caseStates] as const),
  version: count,
  written_at: instant,
  revised_at: orNull(instant),
  words: orNull(text),
  hidden_for: orNull(reason),
  object_until: orNull(instant),
  objection: orNull(text),
  heard_for: orNull(text),
}

export const orderReviewReply = reply({
  order: text,
  until: orNull(instant),
  review: orNull(reply({ review: text, goods: count, service: count, shipment: count, counts: flag, ...postFields })),
  answer: orNull(reply(postFields)),
  actions: Type.Array(reply({ action: oneOf(reviewActions), until: instant })),
})

const hundredths = orNull(Type.Integer({ description: 'the mean, in hundredths' }))

const shownReview = reply({
  review: text,
  order: orNull(text),
  buyer_country: orNull(text),
  written_at: instant,
  revised_at: orNull(instant),
  goods: count,
  service: count,
  shipment: count,
  counts: flag,
  counts_not: orNull(oneOf(['hidden', 'related', 'too-many'] as const)),
  hidden_for: orNull(reason),
  words: orNull(text),
  answer: orNull(
    reply({ written_at: instant, revised_at: orNull(instant), words: orNull(text), hidden_for: orNull(reason) }),
  ),
  answer_until: orNull(instant),
})

export const reviewsReply = reply({
  data: Type.Array(shownReview),
  next_cursor: orNull(Type.String()),
  scores: reply({ counted: count, goods: hundredths, service: hundredths, shipment: hundredths }),
})

export const queueReply = listOf(
  reply({
    review: text,
    order: text,
    part,
    state: oneOf(['reported', 'objected'] as const),
    since: instant,
    by: instant,
    reports: count,
    reasons: Type.Array(reason),
    hidden_for: orNull(reason),
    hidden_by: orNull(text),
    words: orNull(text),
    objection: orNull(text),
    supplier: text,
    supplier_name: text,
    buyer: text,
    buyer_name: text,
  }),
)
