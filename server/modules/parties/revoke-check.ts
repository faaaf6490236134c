import type { RootId } from '../../kernel/use-case.ts'
import { all, append, entry, event, one, refuse, useCase } from '../../kernel/use-case.ts'
import { type Check, checkStanding, checkType } from './check.rules.ts'
import { badgeChanges } from './check-changes.rules.ts'
import { companyType } from './company.rules.ts'

export interface RevokeCheck {
  readonly companyId: RootId
  readonly checkId: string
  /** What the company is told. */
  readonly reason: string
}

/**
 * Staff revoke a valid check: it counts no more, and the badge goes with it where it needs it. The check itself stays
 * as it was written. Refuses `not-found`, `reason-missing`, `check-not-valid` { standing }.
 */
export const revokeCheck = useCase({
  name: 'parties.revoke-check',
  action: 'parties.revoke-check',
  root: (input: RevokeCheck) => input.companyId,
  reads: (_, root) => ({ company: one(companyType, root, 'company'), checks: all(checkType, root) }),
  sides: ({ company }) => (company === undefined ? [] : [{ as: 'staff', company: 'cmp_operator' }]),
  decide({ checks }, { checkId, reason: given }, { at, actor, newId }, root) {
    const check = checks.find((each) => each.checkId === checkId && each.result !== 'revoked')
    if (check === undefined) return refuse('not-found')
    const reason = given.trim()
    if (reason === '') return refuse('reason-missing')
    const standing = checkStanding(checks, check, at)
    if (standing !== 'valid') return refuse('check-not-valid', { standing })
    const revocation: Check = {
      ...{ companyId: root, checkId: newId('vch'), kind: check.kind, scope: check.scope, checker: 'Surety' },
      ...{ checkerKind: 'staff', result: 'revoked', checkedAt: at, expiresAt: check.expiresAt },
      ...{
        revokes: checkId,
        reason,
        recordedAt: at,
        ...(actor.person === undefined ? {} : { recordedBy: actor.person }),
      },
    }
    const said = { check: checkId, kind: check.kind }
    return {
      answer: { check: checkId, revocation: revocation.checkId },
      changes: [
        append(checkType, revocation),
        entry(root, 'check.revoked', said),
        event(root, 'check.revoked', { company: root, ...said }),
        ...badgeChanges(root, checks, [...checks, revocation], at),
      ],
    }
  },
})
