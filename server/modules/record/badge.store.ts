import { BADGE_FORMAT, type BadgeStatement, badgeText, type SignedBadge } from '@surety/record-format'
import type pg from 'pg'
import { addDuration } from '../../kernel/instant.ts'
import type { Instant } from '../../kernel/use-case.ts'
import type { NoteSigner } from '../../platform/note-signer.ts'
import { recordReads } from '../../platform/read-records.ts'
import { openClaimsAgainst } from '../claims/index.ts'
import { supplierStanding } from '../escrow/index.ts'
import {
  badgeUntil,
  type Check,
  checkType,
  hasBadge,
  isChecked,
  newestCheck,
  verificationKinds,
} from '../parties/check.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { partiesTables } from '../parties/index.ts'
import { bandOf } from './badge-band.rules.ts'

/** How long a statement is believed: a badge that is gone is gone everywhere within this time. */
const FRESH_FOR = 'PT1M'

/** What a supplier's page and image show: the company and its badge at the moment. */
export interface BadgeNow {
  readonly name: string
  readonly until: Instant | null
}

/** A supplier's badge as it stands; `undefined` for who is no supplier. */
export async function badgeNow(pool: pg.Pool, companyId: string, now: Instant): Promise<BadgeNow | undefined> {
  const found = await supplier(pool, companyId)
  return found && { name: found.company.name, until: badgeUntil(found.checks, now) ?? null }
}

async function supplier(pool: pg.Pool, companyId: string) {
  const reads = recordReads(pool, partiesTables)
  const [company, checks] = await Promise.all([
    reads.one(companyType, companyId, 'company'),
    reads.all(checkType, companyId),
  ])
  return company?.kinds.includes('supplier') ? { company, checks } : undefined
}

/** What the house says of a supplier now, signed with the key of the record; `undefined` for who is no supplier. */
export async function signedBadge(
  pool: pg.Pool,
  companyId: string,
  signer: NoteSigner,
  now: Instant,
): Promise<SignedBadge | undefined> {
  const found = await supplier(pool, companyId)
  if (found === undefined) return undefined
  const [{ room, owes }, claims] = await Promise.all([
    supplierStanding(pool, companyId),
    openClaimsAgainst(pool, companyId),
  ])
  const { company, checks } = found
  const statement: BadgeStatement = {
    ...{ format: BADGE_FORMAT, company: companyId, name: company.name, country: company.country },
    ...{ made_at: now, fresh_until: addDuration(now, FRESH_FOR), badge: hasBadge(checks, now) },
    badge_until: badgeUntil(checks, now) ?? null,
    takes_orders: company.state === 'active' && company.takesNoOrders !== true && hasBadge(checks, now),
    checks: validChecks(checks, now).map(checkSaid),
    limit_left: bandOf(room),
    open_breaches: { claims, unpaid: owes },
    key: signer.keyText,
  }
  const lines = signer.sign(badgeText(statement)).trimEnd().split('\n')
  return { ...statement, signature: lines[lines.length - 1] ?? '' }
}

/** The checks that count now, of the kinds that are public. What failed or has ended is nobody else's business. */
function validChecks(checks: readonly Check[], now: Instant): readonly Check[] {
  return verificationKinds
    .filter((kind) => isChecked(checks, kind, now))
    .flatMap((kind) => newestCheck(checks, kind, now) ?? [])
}

function checkSaid({ kind, scope, checker, checkerKind, checkedAt, expiresAt, reference }: Check) {
  return {
    ...{ kind, scope, checker, checker_kind: checkerKind ?? 'staff' },
    ...{ checked_at: checkedAt, expires_at: expiresAt, reference: reference ?? null },
  }
}
