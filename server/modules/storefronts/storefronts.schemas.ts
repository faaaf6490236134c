import { Type } from 'typebox'
import { count, flag, hash, instant, listOf, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { storefrontSteps } from './storefront.rules.ts'
import { employeeBands } from './storefront-content.rules.ts'
import { storefrontFaultReasons } from './storefront-fault.rules.ts'

/** Schemas of what the API of storefronts takes and answers. */

const closed = { additionalProperties: false }
const words = (maxLength: number) => Type.String({ maxLength })
const id = words(64)
/** More than may be shown, so that what is too much is named, not cut off. */
const MOST = { maxItems: 250 }

export const companyParams = Type.Object({ companyId: id })
export const partParams = Type.Object({ companyId: id, part: id })
export const fileParams = Type.Object({ sha256: hash })
export const versionParams = Type.Object({ version: words(9) })

/** What a supplier says of itself. What a field may be exactly, `faults` say field by field. */
export const contentBody = Type.Object(
  {
    introductions: Type.Array(Type.Object({ language: words(10), text: words(10_000) }, closed), MOST),
    logo: Type.Optional(hash),
    banner: Type.Optional(hash),
    pictures: Type.Array(Type.Object({ file: hash, caption: Type.Optional(words(1000)) }, closed), MOST),
    founded: Type.Optional(Type.Integer({ minimum: 0, maximum: 9999 })),
    employees: Type.Optional(oneOf(employeeBands)),
    makes: Type.Array(words(60), { ...MOST, description: 'codes of categories' }),
    goods: Type.Array(words(1000), { ...MOST, description: 'main products, in its own words' }),
    markets: Type.Array(words(10), { ...MOST, description: 'ISO 3166 alpha-2' }),
    languages: Type.Array(words(10), { ...MOST, description: 'ISO 639-1' }),
    capacity: Type.Array(Type.Object({ what: words(1000), amount: words(1000) }, closed), MOST),
    certificates: Type.Array(
      Type.Object(
        {
          name: words(1000),
          number: Type.Optional(words(1000)),
          issuer: Type.Optional(words(1000)),
          until: Type.Optional(words(20)),
        },
        closed,
      ),
      { ...MOST, description: 'as claimed: nobody here has checked them' },
    ),
  },
  closed,
)

const content = {
  introductions: Type.Array(reply({ language: text, text })),
  logo: orNull(hash),
  banner: orNull(hash),
  pictures: Type.Array(reply({ file: hash, caption: orNull(text) })),
  founded: orNull(count),
  employees: orNull(oneOf(employeeBands)),
  makes: Type.Array(text),
  goods: Type.Array(text),
  markets: Type.Array(text),
  languages: Type.Array(text),
  capacity: Type.Array(reply({ what: text, amount: text })),
  certificates: Type.Array(reply({ name: text, number: orNull(text), issuer: orNull(text), until: orNull(text) })),
}
const head = { company: text, name: text, country: text }
const shown = orNull(reply({ version: count, hash, published_at: instant, ...content }))
const removal = reply({ part: hash, field: text, reason: text, removed_at: instant, restored_at: orNull(instant) })

export const publicReply = reply({ ...head, storefront: shown })
export const deskReply = reply({
  ...head,
  storefront: shown,
  parts: Type.Array(reply({ field: text, part: hash, shown: flag })),
  removals: Type.Array(removal),
})
export const ownReply = reply({
  ...head,
  draft: reply(content),
  hash,
  changed_at: orNull(instant),
  faults: Type.Array(reply({ field: text, why: oneOf(storefrontFaultReasons), said: orNull(text) })),
  shown: orNull(count),
  removals: Type.Array(removal),
  files: Type.Array(reply({ file: hash, name: text, type: text, attached_at: instant })),
  actions: Type.Array(oneOf(['save', ...storefrontSteps] as const)),
})
export const versionsReply = listOf(reply({ version: count, hash, published_at: instant, shown: flag }))

export const savedReply = reply({ company: text, hash })
export const publishedReply = reply({ company: text, version: count, hash })
export const withdrawnReply = reply({ company: text, version: count })
export const fileReply = reply({ file: hash, type: text, bytes: count })
export const partReply = reply({ company: text, part: hash, field: text })
export const hashBody = Type.Object({ hash }, closed)
export const removalBody = Type.Object(
  { version: Type.Integer({ minimum: 1 }), part: hash, reason: Type.String({ minLength: 1, maxLength: 1000 }) },
  closed,
)
