import { Type } from 'typebox'
import { count, instant, listOf, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { alerts } from './saved-search.rules.ts'
import { searchQuery } from './search.schemas.ts'

const closed = { additionalProperties: false }
const { page: _, literal: __, ...narrowing } = searchQuery.properties

const name = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' })
const alert = oneOf(alerts)

export const searchParams = Type.Object({ searchId: Type.String({ maxLength: 64 }) }, closed)

export const saveBody = Type.Object(
  { name, query: Type.Object(narrowing, closed), alert: Type.Optional(oneOf(alerts)) },
  closed,
)

export const changeBody = Type.Object({ name, alert }, closed)

export const savedReply = reply({ search: text, next_at: orNull(instant) })
export const removedReply = reply({ search: text })

export const savedItem = reply({
  search: text,
  name: text,
  query: Type.Record(text, text, {
    description: 'words and filters as texts, as in a query of `GET /v1/search/products`',
  }),
  alert,
  saved_at: instant,
  next_at: orNull(instant),
  told_at: orNull(instant),
  told: count,
})

export const savedSearchesReply = listOf(savedItem)

export const toldReply = listOf(
  reply({
    product: text,
    version: count,
    told_at: instant,
    name: orNull(Type.String({ description: 'null: it is listed no more' })),
    image: orNull(text),
    supplier: orNull(reply({ company: text, name: text })),
    unit_price: orNull(text),
    currency: orNull(text),
    unit: orNull(text),
  }),
)
