import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { all, append, entry, event, useCase } from '../../kernel/use-case.ts'
import { type Check, checkStanding, checkType } from './check.rules.ts'
import { badgeChanges } from './check-changes.rules.ts'

export interface EndAccountCheck {
  readonly companyId: RootId
  readonly bankAccountId: string
}

/**
 * An account was closed: the check that was made of it says nothing any more and is revoked. What was found of another
 * account counts as before. An account that nothing was checked of changes nothing.
 */
export const endAccountCheck = useCase({
  name: 'parties.end-account-check',
  action: 'parties.end-account-check',
  root: (input: EndAccountCheck) => input.companyId,
  reads: (_, root) => ({ checks: all(checkType, root) }),
  sides: () => [],
  decide({ checks }, { bankAccountId }, context, root) {
    const { at } = context
    const gone = checks.filter(
      (check) =>
        check.kind === 'bank-account' &&
        check.reference === bankAccountId &&
        checkStanding(checks, check, at) === 'valid',
    )
    const made = gone.map((check) => revocation(check, context))
    const changes: readonly Change[] = gone.flatMap((check, i) => {
      const said = { check: check.checkId, kind: check.kind }
      return [
        append(checkType, made[i]),
        entry(root, 'check.revoked', said),
        event(root, 'check.revoked', { company: root, ...said }),
      ]
    })
    const answer = { checks: gone.map(({ checkId }) => checkId) }
    return { answer, changes: [...changes, ...badgeChanges(root, checks, [...checks, ...made], at)] }
  },
})

function revocation(check: Check, { at, newId }: Context): Check {
  const { companyId, checkId, kind, scope, expiresAt } = check
  return {
    ...{ companyId, checkId: newId('vch'), kind, scope, checker: 'Surety', checkerKind: 'machine', result: 'revoked' },
    ...{ checkedAt: at, recordedAt: at, expiresAt, revokes: checkId, reason: 'The account was closed.' },
  }
}
