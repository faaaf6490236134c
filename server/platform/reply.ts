import { type Static, type TProperties, type TSchema, Type } from 'typebox'

/** Words of answers' schemas. Answers are described whole: the journeys check that nothing else is in them. */

/** A thing with these fields and no others. */
export function reply<F extends TProperties>(fields: F) {
  return Type.Object(fields, { additionalProperties: false })
}

/** A thing, or null where there is none. */
export function orNull<T extends TSchema>(schema: T) {
  return Type.Union([schema, Type.Null()])
}

/** One of these words. */
export function oneOf<T extends string>(words: readonly T[]) {
  return Type.Union(words.map((word) => Type.Literal(word)))
}

/** A list as the API answers it: a page and the cursor of the next. */
export function listOf<T extends TSchema>(item: T) {
  return reply({ data: Type.Array(item), next_cursor: orNull(Type.String()) })
}

export const text = Type.String()
export const count = Type.Integer({ minimum: 0 })
export const flag = Type.Boolean()
/** Minor units of a currency that stands beside it. */
export const minor = Type.Integer({ description: 'minor units' })
export const currency = Type.String({ pattern: '^[A-Z]{3}$' })
export const money = reply({ amount: minor, currency })
/** RFC 3339 in UTC. */
export const instant = Type.String({ format: 'date-time' })
export const hash = Type.String({ pattern: '^[0-9a-f]{64}$' })

export type Money = Static<typeof money>
