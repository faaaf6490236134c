import { Type } from 'typebox'
import { addDuration, parseInstant } from '../../kernel/instant.ts'
import { isRefusal, refuse } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { recordReads } from '../../platform/read-records.ts'
import { flag, hash, instant, listOf, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { type Call, commandRoute, queryRoute, type Route, type Services } from '../../platform/route.ts'
import { policyTables } from '../policy/index.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { checkerKinds, checkKinds, checkResults, checkStandings } from './check.rules.ts'
import { remindedAt } from './check-changes.rules.ts'
import { endingChecks } from './checks.store.ts'
import { checksNumbers, checksPolicy } from './checks-policy.rules.ts'
import { type RecordCheck, recordCheck } from './record-check.ts'
import { revokeCheck } from './revoke-check.ts'

const closed = { additionalProperties: false }
const id = Type.String({ maxLength: 64 })
const words = (maxLength: number) => Type.String({ minLength: 1, maxLength })

/** A check as a company's view shows it. */
export const checkItem = reply({
  check: text,
  kind: oneOf(checkKinds),
  scope: text,
  checker: text,
  checker_kind: oneOf(checkerKinds),
  result: oneOf(checkResults),
  checked_at: instant,
  expires_at: instant,
  reference: orNull(text),
  evidence: Type.Array(hash),
  standing: oneOf(checkStandings),
  valid: flag,
  revoked: orNull(reply({ at: instant, reason: text })),
})

const checkBody = Type.Object(
  {
    kind: oneOf(checkKinds),
    scope: words(500),
    checker: words(200),
    checker_kind: Type.Optional(oneOf(checkerKinds)),
    result: oneOf(checkResults),
    checked_at: Type.String({ maxLength: 40 }),
    expires_at: Type.Optional(Type.String({ maxLength: 40, description: 'absent: as long as policy allows' })),
    reference: Type.Optional(words(200)),
    evidence: Type.Optional(Type.Array(hash, { maxItems: 20, uniqueItems: true })),
  },
  closed,
)

interface CheckBody extends Pick<RecordCheck, 'kind' | 'scope' | 'checker' | 'result' | 'reference' | 'evidence'> {
  readonly checker_kind?: RecordCheck['checkerKind']
  readonly checked_at: string
  readonly expires_at?: string
}

function checkOf(call: Call) {
  const { checked_at, expires_at, checker_kind, ...given } = call.body as CheckBody
  const [checkedAt, expiresAt] = [parseInstant(checked_at), parseInstant(expires_at ?? '')]
  if (checkedAt === undefined) return refuse('check-invalid', { field: 'checked_at' })
  if (expires_at !== undefined && expiresAt === undefined) return refuse('check-invalid', { field: 'expires_at' })
  return {
    ...{ companyId: call.params.companyId ?? '', ...given, checkedAt },
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(checker_kind === undefined ? {} : { checkerKind: checker_kind }),
  }
}

/** How long what has ended stays in the queue. */
const ENDED_FOR = 'P90D'

async function endingPage({ actor, query }: Call, { pool, now }: Services) {
  if (actor.company !== 'cmp_operator') return undefined
  const page = readPage(query, 2)
  if (isRefusal(page)) return page
  const versions = await recordReads(pool, policyTables).all(policyVersionType, policyRoot(checksPolicy.name))
  const { renewalNotice } = checksNumbers(versions, now())
  const span = { since: remindedAt(now(), ENDED_FOR), until: addDuration(now(), renewalNotice) }
  const rows = await endingChecks(pool, span, { ...page, limit: page.limit + 1 })
  return pageOf(
    rows,
    page.limit,
    (row) => ({ ...row, ended: row.expires_at <= now() }),
    (row) => [row.expires_at, row.check],
  )
}

/** Routes of verification checks. */
export const checksRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/checks/ending',
    summary: 'Checks that end soon or have ended, the first to end first (staff)',
    tag: 'companies',
    query: pageQuery({}),
    reply: listOf(
      reply({
        ...{ company: text, name: text, check: text, kind: oneOf(checkKinds), scope: text },
        ...{ expires_at: instant, ended: flag },
      }),
    ),
    read: endingPage,
  }),
  commandRoute(recordCheck, {
    path: '/v1/companies/:companyId/checks',
    summary: 'Record a verification check (staff)',
    tag: 'companies',
    reply: reply({ check: text }),
    params: Type.Object({ companyId: id }),
    body: checkBody,
    input: checkOf,
  }),
  commandRoute(revokeCheck, {
    path: '/v1/companies/:companyId/checks/:checkId/revocation',
    summary: 'Revoke a verification check, with a reason (staff)',
    tag: 'companies',
    reply: reply({ check: text, revocation: text }),
    params: Type.Object({ companyId: id, checkId: id }),
    body: Type.Object({ reason: words(1000) }, closed),
    input: ({ params: { companyId = '', checkId = '' }, body }) => ({
      ...{ companyId, checkId },
      ...(body as { reason: string }),
    }),
  }),
]
