import { addDuration, durationParts, toInstant } from '../../kernel/instant.ts'
import type { Change, Instant, Refusal, RootId } from '../../kernel/use-case.ts'
import { append, due, entry, event, refuse } from '../../kernel/use-case.ts'
import type { Check } from './check.rules.ts'
import { badgeUntil, checkType, hasBadge } from './check.rules.ts'
import type { ChecksPolicy } from './checks-policy.rules.ts'
import { lastingOf } from './checks-policy.rules.ts'

/** A check as somebody brings it; without an end it counts as long as policy lets it. */
export type BroughtCheck = Omit<Check, 'checkId' | 'expiresAt' | 'revokes' | 'reason'> & {
  readonly expiresAt?: Instant
}

/** Days of terms are 24 hours. */
const DAY_MS = 86_400_000

/**
 * The check with its end. Refuses `check-invalid` { field }: made in the future, an end that is not after it, or that
 * is later than policy lets a check of this kind count.
 */
export function datedCheck(brought: BroughtCheck, policy: ChecksPolicy, at: Instant, checkId: string): Check | Refusal {
  if (brought.checkedAt > at) return refuse('check-invalid', { field: 'checked_at' })
  const most = addDuration(brought.checkedAt, lastingOf(policy, brought.kind))
  const expiresAt = brought.expiresAt ?? most
  if (expiresAt <= brought.checkedAt || expiresAt > most) return refuse('check-invalid', { field: 'expires_at' })
  return { ...brought, expiresAt, checkId, recordedAt: at }
}

/** Writes checks down, with their deadlines and what they make of the badge. `before`: those that were there. */
export function checksRecorded(
  company: RootId,
  before: readonly Check[],
  made: readonly Check[],
  policy: ChecksPolicy,
  at: Instant,
): readonly Change[] {
  return [
    ...made.flatMap((check) => checkRecorded(check, policy, at)),
    ...badgeChanges(company, before, [...before, ...made], at),
  ]
}

function checkRecorded(check: Check, policy: ChecksPolicy, at: Instant): readonly Change[] {
  const { companyId, checkId, kind, result, expiresAt } = check
  const said = { check: checkId, kind, result, expires_at: expiresAt }
  const isTimed = result === 'passed' && expiresAt > at
  const notice = remindedAt(expiresAt, policy.renewalNotice)
  return [
    append(checkType, check),
    ...(isTimed ? [due(companyId, 'check.expires', checkId, expiresAt)] : []),
    ...(isTimed ? [due(companyId, 'check.ended', checkId, expiresAt)] : []),
    ...(isTimed && notice > at ? [due(companyId, 'check.renew', checkId, notice)] : []),
    entry(companyId, 'check.recorded', said),
    event(companyId, 'check.recorded', { company: companyId, ...said }),
  ]
}

/** When people are told that a check ends. */
export function remindedAt(expiresAt: Instant, notice: string): Instant {
  const { days, milliseconds } = durationParts(notice)
  return toInstant(Date.parse(expiresAt) - days * DAY_MS - milliseconds)
}

/** What changes of the badge with the checks: news, and a line of the company's own timeline. */
export function badgeChanges(
  company: RootId,
  before: readonly Check[],
  after: readonly Check[],
  at: Instant,
): readonly Change[] {
  const [had, has] = [hasBadge(before, at), hasBadge(after, at)]
  if (had === has) return []
  if (!has) return badgeLost(company)
  const until = badgeUntil(after, at) ?? at
  return [entry(company, 'badge.given', { until }), event(company, 'badge.given', { company, until })]
}

/** The badge shows no more. */
export function badgeLost(company: RootId): readonly Change[] {
  return [entry(company, 'badge.lost', {}), event(company, 'badge.lost', { company })]
}
