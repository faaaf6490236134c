import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { type Check, checkStanding, revocationOf } from './check.rules.ts'

/** The checks of a company as people read them, the newest first; revocations stand with what they revoke. */
export function checksView(checks: readonly Check[], now: Instant) {
  return checks
    .filter(({ result }) => result !== 'revoked')
    .toSorted((a, b) => (a.checkedAt < b.checkedAt ? 1 : -1))
    .map((check) => checkView(checks, check, now))
}

function checkView(checks: readonly Check[], check: Check, now: Instant) {
  const revocation = revocationOf(checks, check.checkId, now)
  const standing = checkStanding(checks, check, now)
  return {
    check: check.checkId,
    kind: check.kind,
    scope: check.scope,
    checker: check.checker,
    checker_kind: check.checkerKind ?? ('staff' as const),
    result: check.result as 'passed' | 'failed',
    checked_at: check.checkedAt,
    expires_at: check.expiresAt,
    reference: check.reference ?? null,
    evidence: [...(check.evidence ?? [])],
    standing,
    valid: standing === 'valid',
    revoked: revocation === undefined ? null : { at: revocation.checkedAt, reason: revocation.reason ?? '' },
  }
}

export interface EndingCheck {
  readonly company: string
  readonly name: string
  readonly check: string
  readonly kind: string
  readonly scope: string
  readonly expires_at: Instant
}

/**
 * Checks that end before an instant or have ended since another, the first to end first: none that was revoked or made
 * anew. Keyset by end and id.
 */
export async function endingChecks(
  pool: pg.Pool,
  span: { readonly since: Instant; readonly until: Instant },
  page: { readonly after?: readonly string[]; readonly limit: number },
): Promise<readonly EndingCheck[]> {
  const [at = span.since, id = ''] = page.after ?? []
  const { rows } = await pool.query<Omit<EndingCheck, 'expires_at'> & { readonly expires_at: Date | string }>({
    name: 'ending-checks',
    text: `select c.root_id as company, p.name, c.id as "check", c.kind, c.scope, c.expires_at
      from parties.checks c join parties.companies p on p.root_id = c.root_id
      where c.result = 'passed' and c.expires_at < $2 and (c.expires_at, c.id) > ($1::timestamptz, $3)
        and not exists (select 1 from parties.checks o where o.root_id = c.root_id
          and (o.revokes = c.id or (o.kind = c.kind and o.result <> 'revoked' and o.checked_at > c.checked_at)))
      order by c.expires_at, c.id limit $4`,
    values: [at, span.until, id, page.limit],
  })
  return rows.map((row) => ({ ...row, expires_at: new Date(row.expires_at).toISOString() }))
}
