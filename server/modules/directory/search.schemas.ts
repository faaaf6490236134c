import { Type } from 'typebox'
import { languages } from '../../kernel/language.ts'
import { count, currency, flag, instant, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { cardCertificates, cardChecks, cardIncoterms } from './card.rules.ts'
import { sortOrders } from './sort-order.rules.ts'

/** A page of results: so many, and a hundred pages at most. */
export const PAGE = 20
export const PAGES_MOST = 100

const several = (description: string) =>
  Type.Optional(Type.String({ maxLength: 600, description: `${description}; several with commas between` }))
const cents = (description: string) => Type.Optional(Type.Integer({ minimum: 0, maximum: 1e12, description }))

/** What products are searched by, as a query. */
export const searchQuery = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 200, description: 'words in English, Spanish or Chinese; codes' })),
    badge: Type.Optional(Type.Literal('true')),
    check: several(`checks that the supplier passed, all of: ${cardChecks.join(', ')}`),
    country: several('countries of the supplier, ISO 3166'),
    category: several('codes of categories'),
    supplier: several('ids of suppliers'),
    price_from: cents('US dollar cents for one unit'),
    price_to: cents('US dollar cents for one unit'),
    quantity: Type.Optional(Type.Integer({ minimum: 1, maximum: 1e12, description: 'no higher minimum than so many' })),
    lead_days: Type.Optional(Type.Integer({ minimum: 1, maximum: 365, description: 'ready within so many days' })),
    stars: Type.Optional(Type.Integer({ minimum: 1, maximum: 5, description: 'at least so many' })),
    on_time: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 100, description: 'per cent shipped on time, at least' }),
    ),
    incoterm: several(`any of: ${cardIncoterms.join(', ')}`),
    certificate: several(`all of: ${cardCertificates.join(', ')}`),
    sort: Type.Optional(oneOf(sortOrders)),
    page: Type.Optional(Type.Integer({ minimum: 1, maximum: PAGES_MOST })),
    literal: Type.Optional(Type.Literal('true', { description: 'a misspelled word stays as it is' })),
    language: Type.Optional(oneOf(languages)),
  },
  { additionalProperties: false },
)

const counted = <T extends typeof text | typeof count>(value: T) => Type.Array(reply({ value, count }))

const partNames = [
  'name',
  'name_whole',
  'category',
  'keywords',
  'description',
  'language',
  'standing',
  'completeness',
] as const

/** What each part of a rank gave, in points (`GET /v1/search/ranking` says of how many). */
const whyReply = reply(
  Object.fromEntries(partNames.map((name) => [name, count])) as Record<(typeof partNames)[number], typeof count>,
)

const productItem = reply({
  product: text,
  version: count,
  name: text,
  description: text,
  image: orNull(text),
  category: text,
  brand: orNull(text),
  supplier: reply({
    company: text,
    name: text,
    country: text,
    badge_until: orNull(instant),
    stars: orNull(count),
    on_time_percent: orNull(count),
  }),
  unit_price: Type.String({ description: 'exact decimal, for one unit at the minimum order' }),
  currency,
  unit: text,
  minimum_quantity: text,
  lead_days: orNull(count),
  certificates: Type.Array(text),
  incoterms: Type.Array(text),
  why: whyReply,
})

export const searchReply = reply({
  data: Type.Array(productItem),
  nearby: Type.Array(productItem, { description: 'what has some of the words, where few have all' }),
  total: count,
  is_estimate: Type.Boolean({
    description: 'facets are counted by a sample and err by a few per cent; the total is exact',
  }),
  page: count,
  pages: count,
  corrected: orNull(Type.String({ description: 'what was searched for, since nothing has the words as typed' })),
  facets: reply({
    badge: count,
    check: counted(text),
    country: counted(text),
    category: Type.Array(reply({ value: text, count })),
    price_from: counted(count),
    lead_days: counted(count),
    stars: counted(count),
    on_time: counted(count),
    incoterm: counted(text),
    certificate: counted(text),
  }),
})

export const rankingReply = reply({
  parts: Type.Array(reply({ part: oneOf(partNames), points_most: count, reason: text })),
  synonym_share: Type.Integer({
    description: 'of 10,000: what a word that means the same weighs of one that was typed',
  }),
  standing: Type.String({ description: 'how a supplier stands' }),
  paid_places: flag,
})
