import { BADGE_FORMAT } from '@surety/record-format'
import { Type } from 'typebox'
import { languageFor, languages } from '../../kernel/language.ts'
import { count, flag, instant, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { queryRoute, type Route } from '../../platform/route.ts'
import { checkerKinds, verificationKinds } from '../parties/check.rules.ts'
import { badgeNow, signedBadge } from './badge.store.ts'
import { badgeImage } from './badge-image.rules.ts'
import { badgeScript } from './badge-script.ts'

const params = Type.Object({ companyId: Type.String({ maxLength: 64 }) })
const closed = { additionalProperties: false }
const imageQuery = Type.Object(
  {
    language: Type.Optional(oneOf(languages)),
    t: Type.Optional(Type.String({ maxLength: 20, description: 'anything: so that a browser asks again' })),
  },
  closed,
)

const badgeReply = reply({
  format: Type.Literal(BADGE_FORMAT),
  company: text,
  name: text,
  country: text,
  made_at: instant,
  fresh_until: Type.String({ format: 'date-time', description: 'ask again after this' }),
  badge: flag,
  badge_until: orNull(instant),
  takes_orders: flag,
  checks: Type.Array(
    reply({
      kind: oneOf(verificationKinds),
      scope: text,
      checker: text,
      checker_kind: oneOf(checkerKinds),
      checked_at: instant,
      expires_at: instant,
      reference: orNull(text),
    }),
  ),
  limit_left: reply({ from: count, below: orNull(count), currency: Type.Literal('USD') }),
  open_breaches: reply({ claims: count, unpaid: flag }),
  key: Type.String({ description: 'name+hint+base64, as verifiers take it' }),
  signature: Type.String({ description: 'of the rest in canonical form (RFC 8785), as a C2SP signed note' }),
})

/** Routes of the badge: for everybody, from every site, and never kept. */
export const badgeRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/suppliers/:companyId/badge',
    summary: 'What was checked of a supplier, when, by whom and until when, signed; `npx surety verify` checks it',
    tag: 'record',
    auth: 'anonymous',
    isEmbedded: true,
    params,
    reply: badgeReply,
    read: ({ params: { companyId = '' } }, { pool, signer, now }) => signedBadge(pool, companyId, signer, now()),
  }),
  queryRoute({
    path: '/v1/suppliers/:companyId/badge.svg',
    summary: 'The badge as an image that any site can show; grey where there is none',
    tag: 'record',
    auth: 'anonymous',
    isEmbedded: true,
    gives: 'image/svg+xml',
    params,
    query: imageQuery,
    async read({ params: { companyId = '' }, query }, { pool, now }) {
      const badge = await badgeNow(pool, companyId, now())
      if (badge === undefined) return undefined
      const image = badgeImage(badge, languageFor(query.language as string | undefined))
      return { file: Buffer.from(image), name: `badge-${companyId}.svg` }
    },
  }),
  queryRoute({
    path: '/v1/badge.js',
    summary: 'The script that shows a badge on any site: one tag, with the supplier in its `data-supplier`',
    tag: 'record',
    auth: 'anonymous',
    isEmbedded: true,
    gives: 'text/javascript',
    read: async () => ({ file: Buffer.from(badgeScript), name: 'badge.js' }),
  }),
]
