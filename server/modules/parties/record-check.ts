import { all, isRefusal, one, refuse, useCase } from '../../kernel/use-case.ts'
import { checkType } from './check.rules.ts'
import { type BroughtCheck, checksRecorded, datedCheck } from './check-changes.rules.ts'
import { checksNumbers, checksPolicies } from './checks-policy.rules.ts'
import { companyType } from './company.rules.ts'

export type RecordCheck = BroughtCheck & { readonly result: 'passed' | 'failed' }

/**
 * Staff record what was verified, by whom, and until when it counts; without an end, as long as policy lets a check of
 * the kind count. Refuses `not-found`, `check-invalid` { field }.
 */
export const recordCheck = useCase({
  name: 'parties.record-check',
  action: 'parties.record-check',
  root: (input: RecordCheck) => input.companyId,
  reads: (_, root) => ({
    company: one(companyType, root, 'company'),
    checks: all(checkType, root),
    policies: checksPolicies(),
  }),
  sides: ({ company }) => (company === undefined ? [] : [{ as: 'staff', company: 'cmp_operator' }]),
  decide({ company, checks, policies }, input, { at, actor, newId }, root) {
    if (company === undefined) return refuse('not-found')
    const policy = checksNumbers(policies, at)
    const recordedBy = actor.person === undefined ? {} : { recordedBy: actor.person }
    const check = datedCheck({ ...input, ...recordedBy }, policy, at, newId('vch'))
    if (isRefusal(check)) return check
    return { answer: { check: check.checkId }, changes: checksRecorded(root, checks, [check], policy, at) }
  },
})
