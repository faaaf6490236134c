import { randomBytes } from 'node:crypto'
import { Type } from 'typebox'
import { sha256Hex } from '../../kernel/canonical.ts'
import { parseInstant } from '../../kernel/instant.ts'
import { isRefusal, refuse } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { flag, instant, listOf, oneOf, orNull, reply } from '../../platform/reply.ts'
import { type Call, commandRoute, queryRoute, type Route } from '../../platform/route.ts'
import { checkItem, checksRoutes } from './checks.routes.ts'
import { closedDaysRoutes } from './closed-days.routes.ts'
import type { CompanyKind } from './company.rules.ts'
import { companyView, listApiKeys, listCompanies } from './company-view.store.ts'
import { createApiKey } from './create-api-key.ts'
import { searchDirectory } from './directory.store.ts'
import { foundCompany } from './found-company.ts'
import { legalDetailsRoutes } from './legal-details.routes.ts'
import { peopleRoutes } from './people.routes.ts'
import { pointsRoutes } from './points.routes.ts'
import { registerCompany } from './register-company.ts'
import { revokeApiKey } from './revoke-api-key.ts'
import { suspensionItem, suspensionRoutes, waitingItem } from './suspension.routes.ts'

const closed = { additionalProperties: false }
const id = Type.String({ maxLength: 64 })
const companyParams = Type.Object({ companyId: id })
const kinds = ['buyer', 'supplier', 'inspector', 'lender'] as const
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength })

const word = Type.String()
const companiesReply = listOf(
  reply({
    company: word,
    name: word,
    country: word,
    kinds: Type.Array(word),
    zone: word,
    state: word,
  }),
)
const directoryReply = listOf(reply({ company: word, name: word, country: word, kinds: Type.Array(word), badge: flag }))
const companyReply = reply({ company: word })
const companyViewReply = reply({
  company: word,
  name: word,
  country: word,
  kinds: Type.Array(word),
  zone: word,
  state: oneOf(['active', 'suspended', 'closed']),
  badge: flag,
  checks: Type.Array(checkItem),
  suspension: orNull(suspensionItem),
  waiting: orNull(waitingItem),
  closed_days: Type.Array(word),
  legal: orNull(
    reply({
      legal_name: word,
      address_lines: Type.Array(word),
      postcode: orNull(word),
      city: word,
      region: orNull(word),
      tax_number: orNull(word),
      registration_number: orNull(word),
      tax_number_checked_at: orNull(instant),
      stated_at: instant,
    }),
  ),
})
const keyItem = reply({
  api_key: word,
  name: word,
  scopes: Type.Array(word),
  state: oneOf(['active', 'revoked']),
  hint: orNull(word),
  created_at: instant,
  expires_at: orNull(instant),
})
const newKeyReply = reply({ api_key: word, secret: orNull(word) })
const revokedKeyReply = reply({ api_key: word, state: word })

/** A key's secret, by request: it is shown once and kept nowhere. */
const secrets = new WeakMap<Call, string>()

interface CompanyBody {
  readonly name: string
  readonly country: string
  readonly kinds: readonly CompanyKind[]
  readonly zone?: string
}

const companyBody = (ofKinds: readonly string[]) =>
  Type.Object(
    {
      name: text(200),
      country: Type.String({ pattern: '^[A-Z]{2}$' }),
      kinds: Type.Array(Type.Union(ofKinds.map((kind) => Type.Literal(kind))), { minItems: 1, maxItems: 4 }),
      zone: Type.Optional(text(64)),
    },
    closed,
  )

/** Members see their own company, staff every one. */
const sees = ({ actor, params }: Call) => actor.company === params.companyId || actor.company === 'cmp_operator'

function newKey(call: Call) {
  const secret = `sk_${randomBytes(24).toString('base64url')}`
  const { name, scopes, expires_at } = call.body as { name: string; scopes: string[]; expires_at?: string }
  const expiresAt = expires_at === undefined ? undefined : parseInstant(expires_at)
  if (expires_at !== undefined && expiresAt === undefined) return refuse('expiry-in-the-past')
  secrets.set(call, secret)
  const made = { name, scopes, hash: sha256Hex(secret), hint: secret.slice(-4) }
  return { companyId: call.params.companyId ?? '', ...made, ...(expiresAt === undefined ? {} : { expiresAt }) }
}

/** Routes of companies, their keys and their verification checks. */
export const partiesRoutes: readonly Route[] = [
  ...peopleRoutes,
  ...legalDetailsRoutes,
  ...closedDaysRoutes,
  ...checksRoutes,
  ...suspensionRoutes,
  ...pointsRoutes,
  queryRoute({
    path: '/v1/companies',
    summary: 'Companies (staff)',
    tag: 'companies',
    reply: companiesReply,
    query: pageQuery({ kind: Type.Optional(oneOf(kinds)) }),
    async read({ actor, query }, { pool }) {
      if (actor.company !== 'cmp_operator') return undefined
      const page = readPage(query)
      if (isRefusal(page)) return page
      const kind = typeof query.kind === 'string' ? query.kind : null
      const rows = await listCompanies(pool, page.after?.[0] ?? '', page.limit + 1, kind)
      return pageOf(
        rows,
        page.limit,
        (row) => row,
        ({ company }) => [company],
      )
    },
  }),
  commandRoute(registerCompany, {
    path: '/v1/companies',
    summary: 'Register a company (staff)',
    tag: 'companies',
    reply: companyReply,
    body: companyBody(kinds),
    input(call) {
      const { zone = 'Etc/UTC', ...given } = call.body as CompanyBody
      return { ...given, zone, members: [] }
    },
  }),
  commandRoute(foundCompany, {
    path: '/v1/me/companies',
    summary: 'Bring your company, as buyer or supplier',
    tag: 'companies',
    reply: companyReply,
    body: companyBody(['buyer', 'supplier']),
    async input(call, { people }) {
      const { zone = 'Etc/UTC', ...given } = call.body as CompanyBody
      const { person: userId = '' } = call.actor
      const verified = (await people.find([userId])).get(userId)?.verified === true
      return { ...given, zone, userId, verified }
    },
  }),
  queryRoute({
    path: '/v1/directory',
    summary: 'Whom an order can be made with: suppliers by words of their name, others by their whole name',
    tag: 'companies',
    reply: directoryReply,
    query: Type.Object({ name: Type.String({ minLength: 2, maxLength: 200 }) }),
    async read({ actor, query }, { pool, now }) {
      if (actor.company === undefined) return undefined
      return { data: await searchDirectory(pool, (query as { name: string }).name, now()), next_cursor: null }
    },
  }),
  queryRoute({
    path: '/v1/companies/:companyId',
    summary: 'A company with its dated checks',
    tag: 'companies',
    params: companyParams,
    reply: companyViewReply,
    read: async (call, { pool, now }) =>
      sees(call) ? companyView(pool, call.params.companyId ?? '', call.actor, now()) : undefined,
  }),
  queryRoute({
    path: '/v1/companies/:companyId/api-keys',
    summary: 'The programs of your company',
    tag: 'companies',
    params: companyParams,
    reply: listOf(keyItem),
    async read(call, { pool }) {
      const { companyId = '' } = call.params
      if (call.actor.company !== companyId) return undefined
      return { data: await listApiKeys(pool, companyId), next_cursor: null }
    },
  }),
  commandRoute(createApiKey, {
    path: '/v1/companies/:companyId/api-keys',
    summary: 'Let a program in; the secret is shown once',
    tag: 'companies',
    reply: newKeyReply,
    params: companyParams,
    body: Type.Object(
      {
        name: text(200),
        scopes: Type.Array(text(40), { minItems: 1, maxItems: 10 }),
        expires_at: Type.Optional(Type.String({ maxLength: 40 })),
      },
      closed,
    ),
    input: newKey,
    // A replayed call made no key of its own secret: what was shown once is not shown again.
    answer: async (receipt, call, replayed) => ({
      ...(receipt as object),
      secret: replayed ? null : secrets.get(call),
    }),
  }),
  commandRoute(revokeApiKey, {
    path: '/v1/companies/:companyId/api-keys/:keyId/revocation',
    summary: 'Shut a program out',
    tag: 'companies',
    reply: revokedKeyReply,
    params: Type.Object({ companyId: id, keyId: id }),
    body: Type.Optional(Type.Object({}, closed)),
    input: (call) => ({ companyId: call.params.companyId ?? '', keyId: call.params.keyId ?? '' }),
  }),
]
