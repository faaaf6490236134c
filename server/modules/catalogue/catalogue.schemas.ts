import { Type } from 'typebox'
import { count, flag, hash, instant, listOf, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { productStates } from './catalogue.rules.ts'
import { incoterms } from './incoterm.rules.ts'
import { defectClasses } from './quality.rules.ts'

/** Schemas of what the catalogue's API takes and answers. */

const closed = { additionalProperties: false }
const words = (maxLength: number, description?: string) =>
  Type.String(description === undefined ? { maxLength } : { maxLength, description })
const id = Type.String({ maxLength: 64 })
const decimal = words(40, 'a decimal number')

export const productParams = Type.Object({ productId: id })
export const versionParams = Type.Object({ productId: id, version: words(10) })
export const fileParams = Type.Object({ sha256: hash })
export const companyProductParams = Type.Object({ companyId: id, productId: id })

const attribute = { name: words(200), value: words(1000), unit: Type.Optional(words(50)) }
const tier = {
  from: words(40, 'from this quantity on'),
  price: words(40, 'of one unit, in the currency of the product'),
}
const quality = {
  attribute: words(200),
  target: words(500),
  tolerance: Type.Optional(words(200)),
  unit: Type.Optional(words(50)),
  test: Type.Optional(words(500)),
  sample: Type.Optional(words(200)),
  aqlClass: Type.Optional(oneOf(defectClasses)),
}

const variant = Type.Object(
  {
    sku: words(100),
    attributes: Type.Array(Type.Object(attribute, closed), { maxItems: 200 }),
    price_difference: Type.Optional(words(40, 'more, or less, for one unit')),
    tiers: Type.Optional(Type.Array(Type.Object(tier, closed), { maxItems: 200 })),
  },
  closed,
)

const certificate = Type.Object(
  {
    name: words(300),
    number: Type.Optional(words(300)),
    issuer: Type.Optional(words(300)),
    valid_until: Type.Optional(Type.String({ maxLength: 10, description: 'the last day on which it counts' })),
    file: Type.Optional(hash),
  },
  closed,
)

const deliveryTerm = { incoterm: oneOf(incoterms), place: Type.Optional(words(200)) }

/** What a product is. What a field may be exactly, the refusal `product-invalid` says field by field. */
export const contentBody = Type.Object(
  {
    sku: words(100, 'your stock number; it stays with the product'),
    name: words(500),
    description: Type.Optional(words(20_000)),
    language: Type.Optional(words(10, 'of the words: en, zh, es …')),
    category: words(60, 'a code of /v1/product-categories'),
    brand: Type.Optional(words(200)),
    gtin: Type.Optional(words(20)),
    manufacturer_part: Type.Optional(words(100)),
    hs_code: Type.Optional(words(20)),
    origin: Type.Optional(words(2, 'ISO 3166')),
    keywords: Type.Optional(Type.Array(words(200), { maxItems: 200 })),
    attributes: Type.Optional(Type.Array(Type.Object(attribute, closed), { maxItems: 200 })),
    unit: words(10, 'UN/CEFACT Recommendation 20'),
    currency: words(10),
    tiers: Type.Array(Type.Object(tier, closed), { maxItems: 200 }),
    minimum: Type.Optional(words(40, 'the smallest order; default: where the prices begin')),
    lead_days: Type.Optional(Type.Integer({ minimum: 0, maximum: 730, description: 'from payment to shipment' })),
    variants: Type.Optional(Type.Array(variant, { maxItems: 1000 })),
    quality: Type.Optional(Type.Array(Type.Object(quality, closed), { maxItems: 200 })),
    certificates: Type.Optional(Type.Array(certificate, { maxItems: 100 })),
    incoterms: Type.Optional(Type.Array(Type.Object(deliveryTerm, closed), { maxItems: 20 })),
    images: Type.Optional(Type.Array(hash, { maxItems: 200 })),
  },
  closed,
)

export const stepReply = reply({ product: text, state: oneOf(productStates), version: count })
export const writtenReply = reply({ product: text, version: count, hash, state: oneOf(productStates) })
export const fileReply = reply({ file: hash, type: text, bytes: count })

const shownVariant = reply({
  sku: text,
  attributes: Type.Array(reply(attribute)),
  price_difference: orNull(decimal),
  tiers: orNull(Type.Array(reply(tier))),
})

const shownCertificate = reply({
  name: text,
  number: orNull(text),
  issuer: orNull(text),
  valid_until: orNull(text),
  file: orNull(hash),
  in_force: flag,
})

const shownContent = {
  sku: text,
  name: text,
  description: orNull(text),
  language: text,
  category: text,
  brand: orNull(text),
  gtin: orNull(text),
  manufacturer_part: orNull(text),
  hs_code: orNull(text),
  origin: orNull(text),
  keywords: Type.Array(text),
  attributes: Type.Array(reply(attribute)),
  unit: text,
  currency: text,
  tiers: Type.Array(reply(tier)),
  minimum: decimal,
  lead_days: orNull(count),
  variants: Type.Array(shownVariant),
  quality: Type.Array(reply(quality)),
  certificates: Type.Array(shownCertificate),
  incoterms: Type.Array(reply(deliveryTerm)),
  images: Type.Array(hash),
}

/** A version: what the product is, or was. */
export const versionReply = reply({
  product: text,
  company: text,
  company_name: text,
  version: count,
  hash,
  written_at: instant,
  ...shownContent,
})

export const productReply = reply({
  product: text,
  company: text,
  company_name: text,
  state: oneOf(productStates),
  version: count,
  hash,
  written_at: instant,
  changed_at: instant,
  listed_at: orNull(instant),
  actions: Type.Array(oneOf(['change', 'list', 'withdraw'] as const)),
  ...shownContent,
})

export const productList = listOf(
  reply({
    product: text,
    sku: text,
    name: text,
    category: text,
    state: oneOf(productStates),
    version: count,
    currency: text,
    unit: text,
    unit_price: orNull(decimal),
    minimum: decimal,
    image: orNull(hash),
    changed_at: instant,
    listed_at: orNull(instant),
  }),
)

export const versionList = reply({
  data: Type.Array(reply({ version: count, hash, name: text, written_at: instant, import: orNull(text), shown: flag })),
})

export const categoriesReply = reply({
  data: Type.Array(
    reply({
      code: text,
      under: orNull(text),
      names: reply({ en: text, es: text, zh: text }),
    }),
  ),
})
