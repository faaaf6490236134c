import type { Instant, RootId } from '../../kernel/use-case.ts'
import { due, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import type { Check, CheckKind } from './check.rules.ts'
import { checkType } from './check.rules.ts'
import { companyType } from './company.rules.ts'

export interface RecordCheck {
  readonly companyId: RootId
  readonly kind: CheckKind
  readonly scope: string
  readonly checker: string
  readonly result: 'passed' | 'failed'
  readonly checkedAt: Instant
  readonly expiresAt: Instant
  readonly evidenceHash?: string
}

/**
 * Staff record what was verified, by whom, and until when it counts. Refuses `not-found`, `check-invalid` { field }.
 */
export const recordCheck = useCase({
  name: 'parties.record-check',
  action: 'parties.record-check',
  root: (input: RecordCheck) => input.companyId,
  reads: (_, root) => ({ company: one(companyType, root, 'company') }),
  sides: ({ company }) => (company === undefined ? [] : [{ as: 'staff', company: 'cmp_operator' }]),
  decide({ company }, input, { at, newId }) {
    if (company === undefined) return refuse('not-found')
    if (input.checkedAt > at) return refuse('check-invalid', { field: 'checked_at' })
    if (input.expiresAt <= input.checkedAt) return refuse('check-invalid', { field: 'expires_at' })
    const check: Check = { ...input, checkId: newId('vch') }
    const { companyId, checkId, kind, result, expiresAt } = check
    const said = { check: checkId, kind, result, expires_at: expiresAt }
    return {
      answer: { check: checkId },
      changes: [
        put(checkType, check),
        ...(expiresAt > at ? [due(companyId, 'check.expires', checkId, expiresAt)] : []),
        entry(companyId, 'check.recorded', said),
        event(companyId, 'check.recorded', { company: companyId, ...said }),
      ],
    }
  },
})
