import { type TSchema, Type } from 'typebox'
import { count, currency, instant, minor, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { type FieldKind, publicEvents, webhookTypes } from './public-event.rules.ts'

const kinds: Readonly<Record<FieldKind, TSchema>> = {
  text,
  count,
  counts: Type.Array(count),
  texts: Type.Array(text),
  minor,
  currency,
  instant,
}

const typeNames = Object.keys(webhookTypes)
/** Every type that an event can have. */
export const eventType = Type.Unsafe<string>({ type: 'string', enum: typeNames })

/** What an event of a type says; each field is there, null where it says nothing. */
export function dataOf(type: string): TSchema {
  const fields = Object.entries(webhookTypes[type]?.fields ?? {})
  return reply(Object.fromEntries(fields.map(([name, kind]) => [name, orNull(kinds[kind])])))
}

/** The body of a webhook (Standard Webhooks 1.0). */
const bodyOf = (type: string) => reply({ type: Type.Literal(type), timestamp: instant, data: dataOf(type) })

/** What the API's document says of each type. */
export const webhookNews = typeNames.map((type) => ({
  type,
  summary: webhookTypes[type]?.means ?? publicEvents[type]?.means ?? type,
  body: bodyOf(type),
}))

/** An event as the feed answers it. */
export const eventReply = reply({
  id: text,
  position: Type.Integer({ minimum: 1, description: 'its place in the feed of your company: no gap, always growing' }),
  type: eventType,
  timestamp: instant,
  order: orNull(text),
  data: Type.Object({}, { additionalProperties: true, description: 'as the webhook of this type describes it' }),
})

export const endpointReply = reply({
  endpoint: text,
  url: text,
  description: text,
  types: Type.Array(eventType, { description: 'empty: all' }),
  state: oneOf(['active', 'failing', 'disabled', 'gone']),
  failing_since: orNull(instant),
  old_secret_until: orNull(instant),
  created_at: instant,
})

const attemptReply = reply({
  n: count,
  at: instant,
  status: orNull(count),
  fault: orNull(text),
  milliseconds: count,
  response: orNull(text),
})

export const deliveryReply = reply({
  delivery: text,
  event: text,
  type: eventType,
  order: orNull(text),
  position: count,
  state: oneOf(['due', 'waiting', 'delivered', 'failed', 'dropped']),
  is_replay: Type.Boolean(),
  created_at: instant,
  next_at: orNull(instant),
  attempts: Type.Array(attemptReply),
})
