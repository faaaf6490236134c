import { Type } from 'typebox'
import { count, flag, instant, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { PAGES_MOST, searchQuery } from './search.schemas.ts'
import { supplierOrders } from './search-suppliers.ts'

const { q, badge, check, country, category, stars, on_time, certificate, page, literal } = searchQuery.properties

/** What suppliers are searched by, as a query. */
export const supplierQuery = Type.Object(
  {
    ...{ q, badge, check, country, category, stars, on_time, certificate, page, literal },
    sort: Type.Optional(oneOf(supplierOrders)),
  },
  { additionalProperties: false },
)

const parts = ['name', 'name_whole', 'goods', 'standing'] as const
const whyReply = reply(
  Object.fromEntries(parts.map((name) => [name, count])) as Record<(typeof parts)[number], typeof count>,
)

const supplierItem = reply({
  company: text,
  name: text,
  country: text,
  badge_until: orNull(instant),
  checks: Type.Array(text),
  stars: orNull(count),
  on_time_percent: orNull(count),
  products: count,
  categories: Type.Array(text, { description: 'of which it lists most, the most first' }),
  certificates: Type.Array(text),
  why: whyReply,
})

const counted = <T extends typeof text | typeof count>(value: T) => Type.Array(reply({ value, count }))

export const suppliersReply = reply({
  data: Type.Array(supplierItem),
  nearby: Type.Array(supplierItem, { description: 'who has some of the words, where few have all' }),
  total: count,
  page: count,
  pages: Type.Integer({ minimum: 0, maximum: PAGES_MOST }),
  corrected: orNull(Type.String({ description: 'what was searched for, since nobody has the words as typed' })),
  facets: reply({
    badge: count,
    check: counted(text),
    country: counted(text),
    category: counted(text),
    stars: counted(count),
    on_time: counted(count),
    certificate: counted(text),
  }),
})

export const supplierRankingReply = reply({
  parts: Type.Array(reply({ part: oneOf(parts), points_most: count, reason: text })),
  paid_places: flag,
})
