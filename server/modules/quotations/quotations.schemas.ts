import { Type } from 'typebox'
import {
  count,
  currency,
  flag,
  hash,
  instant,
  listOf,
  minor,
  oneOf,
  orNull,
  reply,
  text,
} from '../../platform/reply.ts'
import { incoterms } from '../catalogue/incoterm.rules.ts'
import { defectClasses } from '../catalogue/quality.rules.ts'
import { quoteStates } from './quote.rules.ts'
import { invitationStates, requestStates } from './request.rules.ts'

/** Schemas of what the API of requests for quotation takes and answers. */

const closed = { additionalProperties: false }
const words = (maxLength: number) => Type.String({ minLength: 1, maxLength })
const id = Type.String({ maxLength: 64 })
const quantity = Type.String({ pattern: '^\\d{1,12}(\\.\\d{1,6})?$' })
const price = Type.String({ pattern: '^\\d{1,15}(\\.\\d{1,10})?$', description: 'for one unit' })
const unit = Type.String({ pattern: '^[A-Z0-9]{1,3}$', description: 'UN/CEFACT Recommendation 20' })
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

export const requestParams = Type.Object({ requestId: id })

const quality = Type.Object(
  {
    attribute: words(200),
    target: words(500),
    tolerance: Type.Optional(words(200)),
    unit: Type.Optional(words(50)),
    test: Type.Optional(words(500)),
    sample: Type.Optional(words(200)),
    aqlClass: Type.Optional(oneOf(defectClasses)),
  },
  closed,
)

export const needBody = Type.Object(
  {
    name: words(500),
    description: Type.Optional(words(5000)),
    category: Type.Optional(words(60)),
    quantity,
    unit,
    currency,
    target_price: Type.Optional(price),
    incoterm: Type.Optional(oneOf(incoterms)),
    incoterm_place: Type.Optional(words(200)),
    needed_by: Type.Optional(day),
    quality: Type.Optional(Type.Array(quality, { maxItems: 100 })),
    product: Type.Optional(id),
  },
  closed,
)

export const sendingBody = Type.Object({ suppliers: Type.Array(id, { minItems: 1, maxItems: 100 }) }, closed)
export const decliningBody = Type.Object({ reason: words(1000) }, closed)
export const choiceBody = Type.Object({ supplier: id }, closed)

export const offerBody = Type.Object(
  {
    unit_price: price,
    currency,
    quantity,
    unit,
    minimum: Type.Optional(quantity),
    lead_days: Type.Integer({ minimum: 0, maximum: 730, description: 'from the initial payment to shipment' }),
    incoterm: oneOf(incoterms),
    incoterm_place: words(200),
    valid_until: Type.Optional(instant),
    remarks: Type.Optional(words(5000)),
    product: Type.Optional(
      Type.Object(
        {
          product: id,
          version: Type.Integer({ minimum: 1, maximum: 1e9 }),
          variant: Type.Optional(words(60)),
          hash,
        },
        closed,
      ),
    ),
  },
  closed,
)

export const listFilters = {
  side: Type.Optional(oneOf(['buyer', 'supplier'] as const)),
  state: Type.Optional(oneOf(requestStates)),
}

export const stateReply = reply({ request: text, state: oneOf([...requestStates, 'declined'] as const) })
export const sentReply = reply({ request: text, state: oneOf(requestStates), answer_by: instant })
export const quotedReply = reply({ request: text, version: count, valid_until: instant })
export const quoteWithdrawnReply = reply({ request: text, version: count })
export const choiceReply = reply({ request: text, order: text, number: text })

const sides = oneOf(['buyer', 'supplier'] as const)
const head = {
  request: text,
  side: sides,
  state: oneOf(requestStates),
  buyer: text,
  buyer_name: text,
  made_at: instant,
  answer_by: orNull(instant),
  order: orNull(text),
}

export const requestsReply = listOf(
  reply({
    ...head,
    name: text,
    quantity: text,
    unit: text,
    own: orNull(oneOf(invitationStates)),
    asked: orNull(count),
    quotes: orNull(count),
  }),
)

const shownProduct = { product: text, version: count, hash }

const quote = reply({
  version: count,
  state: oneOf(quoteStates),
  written_at: instant,
  valid_until: instant,
  unit_price: text,
  currency,
  amount: minor,
  quantity: text,
  unit: text,
  minimum: orNull(text),
  lead_days: count,
  incoterm: oneOf(incoterms),
  incoterm_place: text,
  remarks: orNull(text),
  product: orNull(reply({ ...shownProduct, variant: orNull(text) })),
})

export const requestReply = reply({
  ...head,
  sent_at: orNull(instant),
  ended_at: orNull(instant),
  need: reply({
    name: text,
    description: orNull(text),
    category: orNull(text),
    quantity: text,
    unit: text,
    currency,
    target_price: orNull(text),
    incoterm: orNull(oneOf(incoterms)),
    incoterm_place: orNull(text),
    needed_by: orNull(text),
    quality: Type.Array(quality),
    product: orNull(reply(shownProduct)),
  }),
  suppliers: Type.Array(
    reply({
      supplier: text,
      name: text,
      state: oneOf(invitationStates),
      invited_at: instant,
      answered_at: orNull(instant),
      reason: orNull(text),
      quote: orNull(quote),
      may_order: flag,
    }),
    { description: 'whom the buyer asked; a supplier reads itself alone' },
  ),
  actions: Type.Array(oneOf(['write', 'send', 'close', 'withdraw', 'decline', 'quote', 'withdraw-quote'] as const)),
})
