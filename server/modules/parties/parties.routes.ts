import { randomBytes } from 'node:crypto'
import { Type } from 'typebox'
import { sha256Hex } from '../../kernel/canonical.ts'
import { parseInstant } from '../../kernel/instant.ts'
import { refuse } from '../../kernel/use-case.ts'
import { listOf, orNull, reply } from '../../platform/reply.ts'
import { type Call, commandRoute, queryRoute, type Route } from '../../platform/route.ts'
import { type CheckKind, checkKinds } from './check.rules.ts'
import type { CompanyKind } from './company.rules.ts'
import { createApiKey } from './create-api-key.ts'
import { listCompanies } from './parties.store.ts'
import { recordCheck } from './record-check.ts'
import { registerCompany } from './register-company.ts'
import { revokeApiKey } from './revoke-api-key.ts'

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
const companyReply = reply({ company: word })
const newKeyReply = reply({ api_key: word, secret: orNull(word) })
const revokedKeyReply = reply({ api_key: word, state: word })
const checkReply = reply({ check: word })

interface CheckBody {
  readonly kind: CheckKind
  readonly scope: string
  readonly checker: string
  readonly result: 'passed' | 'failed'
  readonly checked_at: string
  readonly expires_at: string
}

function check(call: Call) {
  const { checked_at, expires_at, ...given } = call.body as CheckBody
  const [checkedAt, expiresAt] = [parseInstant(checked_at), parseInstant(expires_at)]
  if (checkedAt === undefined) return refuse('check-invalid', { field: 'checked_at' })
  if (expiresAt === undefined) return refuse('check-invalid', { field: 'expires_at' })
  return { companyId: call.params.companyId ?? '', ...given, checkedAt, expiresAt }
}

/** A key's secret, by request: it is shown once and kept nowhere. */
const secrets = new WeakMap<Call, string>()

/** Routes of companies, their keys and their verification checks. */
export const partiesRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/companies',
    summary: 'Companies (staff)',
    tag: 'companies',
    reply: companiesReply,
    async read(call, { pool }) {
      if (call.actor.company !== 'cmp_operator') return undefined
      return { data: await listCompanies(pool), next_cursor: null }
    },
  }),
  commandRoute(registerCompany, {
    path: '/v1/companies',
    summary: 'Register a company (staff)',
    tag: 'companies',
    reply: companyReply,
    body: Type.Object(
      {
        name: text(200),
        country: Type.String({ pattern: '^[A-Z]{2}$' }),
        kinds: Type.Array(Type.Union(kinds.map((kind) => Type.Literal(kind))), { minItems: 1, maxItems: 4 }),
        zone: Type.Optional(text(64)),
      },
      closed,
    ),
    input(call) {
      const { zone = 'Etc/UTC', ...given } = call.body as {
        name: string
        country: string
        kinds: CompanyKind[]
        zone?: string
      }
      return { ...given, zone, members: [] }
    },
  }),
  commandRoute(createApiKey, {
    path: '/v1/companies/:companyId/api-keys',
    summary: 'Let a program in; the secret is shown once',
    tag: 'companies',
    reply: newKeyReply,
    params: companyParams,
    body: Type.Object({ name: text(200), scopes: Type.Array(text(40), { minItems: 1, maxItems: 10 }) }, closed),
    input(call) {
      const secret = `sk_${randomBytes(24).toString('base64url')}`
      secrets.set(call, secret)
      const { name, scopes } = call.body as { name: string; scopes: string[] }
      return { companyId: call.params.companyId ?? '', name, scopes, hash: sha256Hex(secret) }
    },
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
  commandRoute(recordCheck, {
    path: '/v1/companies/:companyId/checks',
    summary: 'Record a verification check (staff)',
    tag: 'companies',
    reply: checkReply,
    params: companyParams,
    body: Type.Object(
      {
        kind: Type.Union(checkKinds.map((kind) => Type.Literal(kind))),
        scope: text(500),
        checker: text(200),
        result: Type.Union([Type.Literal('passed'), Type.Literal('failed')]),
        checked_at: Type.String({ maxLength: 40 }),
        expires_at: Type.String({ maxLength: 40 }),
      },
      closed,
    ),
    input: check,
  }),
]
