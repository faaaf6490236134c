import type { Change, Instant, RootId } from '../../kernel/use-case.ts'
import { all, entry, event, refuse, useCase } from '../../kernel/use-case.ts'
import type { Check } from './check.rules.ts'
import { checkStanding, checkType, hasBadge, newestCheck } from './check.rules.ts'
import { badgeLost } from './check-changes.rules.ts'

export interface PassCheckTime {
  readonly companyId: RootId
  readonly checkId: string
  readonly deadline: 'check.renew' | 'check.ended'
}

/**
 * The end of a check comes near, or has come: people are told, and whoever shows the badge elsewhere takes it away.
 * What counts is computed from the dates alone; a check that was made anew or revoked meanwhile says nothing. Refuses
 * `not-found`.
 */
export const passCheckTime = useCase({
  name: 'parties.pass-check-time',
  action: 'parties.pass-check-time',
  root: (input: PassCheckTime) => input.companyId,
  reads: (_, root) => ({ checks: all(checkType, root) }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ checks }, { checkId, deadline }, { at }, root) {
    const check = checks.find((each) => each.checkId === checkId)
    if (check === undefined) return refuse('not-found')
    const answer = { check: checkId }
    const counts = newestCheck(checks, check.kind, at)?.checkId === checkId
    if (!counts || checkStanding(checks, check, at) === 'revoked') return { answer, changes: [] }
    const said = { check: checkId, kind: check.kind, expires_at: check.expiresAt }
    if (deadline === 'check.renew')
      return { answer, changes: [event(root, 'check.expiring', { company: root, ...said })] }
    return {
      answer,
      changes: [
        entry(root, 'check.expired', said),
        event(root, 'check.expired', { company: root, ...said }),
        ...lapsed(root, checks, check, at),
      ],
    }
  },
})

/** The badge that went with the check: it was there just before, and is not any more. */
function lapsed(root: RootId, checks: readonly Check[], ended: Check, at: Instant): readonly Change[] {
  const before = new Date(Date.parse(ended.expiresAt) - 1).toISOString()
  return hasBadge(checks, before) && !hasBadge(checks, at) ? badgeLost(root) : []
}
