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

/** One dated verification check: what was looked at, by whom, until when it counts. */
export interface Check {
  readonly companyId: RootId
  readonly checkId: string
  readonly kind: CheckKind
  readonly scope: string
  readonly checker: string
  readonly result: 'passed' | 'failed'
  readonly checkedAt: Instant
  readonly expiresAt: Instant
  readonly evidenceHash?: string
}

export const checkType: RecordType<Check> = {
  name: 'parties.checks',
  root: (check) => check.companyId,
  id: (check) => check.checkId,
}

/** The checks without which there is no badge. */
const badgeKinds: readonly CheckKind[] = ['registration', 'bank-account', 'beneficial-owners', 'sanctions']

/** Whether a company has passed a check of the kind that is valid at an instant; the newest of a kind counts. */
export function isChecked(checks: readonly Check[], kind: CheckKind, at: Instant): boolean {
  const newest = checks
    .filter((check) => check.kind === kind && check.checkedAt <= at)
    .reduce<Check | undefined>((best, check) => (best && best.checkedAt >= check.checkedAt ? best : check), undefined)
  return newest?.result === 'passed' && newest.expiresAt > at
}

/** Whether the badge shows at an instant: every required check is valid. It lapses by itself. */
export function hasBadge(checks: readonly Check[], at: Instant): boolean {
  return badgeKinds.every((kind) => isChecked(checks, kind, at))
}
