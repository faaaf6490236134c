import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'

/** What is verified of whoever trades here. */
export const verificationKinds = [
  'registration',
  'bank-account',
  'beneficial-owners',
  'sanctions',
  'on-site-audit',
  'product-certificate',
] as const

/** `tax-number`: looked up in its register. `tax-exemption`: its certificate was seen; the scope names it. */
export const checkKinds = [...verificationKinds, 'tax-number', 'tax-exemption'] as const
export type CheckKind = (typeof checkKinds)[number]

export const checkResults = ['passed', 'failed'] as const
export type CheckResult = (typeof checkResults)[number]

/** Who looked: somebody of the operator's, a firm from outside, or a machine that read a source. */
export const checkerKinds = ['staff', 'firm', 'machine'] as const
export type CheckerKind = (typeof checkerKinds)[number]

/**
 * One dated verification check: what was looked at, by whom, until when it counts. Never changed: a revocation is a
 * record of its own that names the check which it revokes.
 */
export interface Check {
  readonly companyId: RootId
  readonly checkId: string
  readonly kind: CheckKind
  readonly scope: string
  readonly checker: string
  readonly checkerKind?: CheckerKind
  readonly result: CheckResult | 'revoked'
  readonly checkedAt: Instant
  readonly expiresAt: Instant
  /** What the checker calls it: number of the report or certificate. */
  readonly reference?: string
  /** Files that were looked at, by their hash. */
  readonly evidence?: readonly string[]
  readonly recordedBy?: string
  readonly recordedAt?: Instant
  /** Of a revocation: which check, and why. */
  readonly revokes?: string
  readonly reason?: string
}

export const checkType: RecordType<Check> = {
  name: 'parties.checks',
  root: (check) => check.companyId,
  id: (check) => check.checkId,
}

/** The checks without which there is no badge. */
export const badgeKinds: readonly CheckKind[] = ['registration', 'bank-account', 'beneficial-owners', 'sanctions']

/** The revocation of a check, if it has been revoked at the instant. */
export function revocationOf(checks: readonly Check[], checkId: string, at: Instant): Check | undefined {
  return checks.find((each) => each.result === 'revoked' && each.revokes === checkId && each.checkedAt <= at)
}

/** A bank account that was closed by its company: nothing was found against it, its check only speaks no more. */
function isGone(checks: readonly Check[], check: Check, at: Instant): boolean {
  return check.kind === 'bank-account' && revocationOf(checks, check.checkId, at)?.checkerKind === 'machine'
}

/** The check of a kind that counts at an instant: the newest that was made, whatever came of it. */
export function newestCheck(checks: readonly Check[], kind: CheckKind, at: Instant): Check | undefined {
  return checks
    .filter((check) => check.kind === kind && check.result !== 'revoked' && check.checkedAt <= at)
    .filter((check) => !isGone(checks, check, at))
    .reduce<Check | undefined>((best, check) => (best && outweighs(best, check) ? best : check), undefined)
}

/** Whether one check counts instead of another: made later, else written down later, else the one that says no. */
function outweighs(one: Check, other: Check): boolean {
  if (one.checkedAt !== other.checkedAt) return one.checkedAt > other.checkedAt
  const [a = '', b = ''] = [one.recordedAt, other.recordedAt]
  return a === b ? one.result === 'failed' : a > b
}

export const checkStandings = ['valid', 'failed', 'expired', 'revoked'] as const
export type CheckStanding = (typeof checkStandings)[number]

/** How a check stands at an instant. It expires by itself. */
export function checkStanding(checks: readonly Check[], check: Check, at: Instant): CheckStanding {
  if (check.result !== 'passed') return 'failed'
  if (revocationOf(checks, check.checkId, at) !== undefined) return 'revoked'
  return check.expiresAt > at ? 'valid' : 'expired'
}

/** Whether a company has passed a check of the kind that is valid at an instant; the newest of a kind counts. */
export function isChecked(checks: readonly Check[], kind: CheckKind, at: Instant): boolean {
  const newest = newestCheck(checks, kind, at)
  return newest !== undefined && checkStanding(checks, newest, at) === 'valid'
}

/** Whether the badge shows at an instant: every required check is valid. It lapses by itself. */
export function hasBadge(checks: readonly Check[], at: Instant): boolean {
  return badgeKinds.every((kind) => isChecked(checks, kind, at))
}

/** Until when the badge shows as things stand; `undefined` when there is none. */
export function badgeUntil(checks: readonly Check[], at: Instant): Instant | undefined {
  if (!hasBadge(checks, at)) return undefined
  return badgeKinds.map((kind) => newestCheck(checks, kind, at)?.expiresAt ?? '').sort()[0]
}
