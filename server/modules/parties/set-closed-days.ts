import type { RootId } from '../../kernel/use-case.ts'
import { all, entry, hint, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { changedClosedDays } from './closed-days.rules.ts'
import { companyType } from './company.rules.ts'
import { partiesPolicy } from './parties-policy.rules.ts'

export interface SetClosedDays {
  readonly companyId: RootId
  /** All coming days on which nobody answers, `YYYY-MM-DD` in the company's zone. */
  readonly days: readonly string[]
}

/**
 * A company says on which coming days nobody answers: short answer terms leave them out, and nothing is decided by its
 * silence around them. Refuses `not-found`, `closed-day-refused` { day, why, from?, until?, most? }.
 */
export const setClosedDays = useCase({
  name: 'parties.set-closed-days',
  action: 'parties.set-closed-days',
  root: (input: SetClosedDays) => input.companyId,
  reads: (_, root) => ({
    company: one(companyType, root, 'company'),
    policies: hint(all(policyVersionType, policyRoot(partiesPolicy.name))),
  }),
  sides: (_, { companyId }) => [
    { as: 'member', company: companyId },
    { as: 'staff', company: 'cmp_operator' },
  ],
  decide({ company, policies }, { companyId, days: wanted }, { at }) {
    if (company === undefined) return refuse('not-found')
    const { closedDays = [], zone } = company
    const days = changedClosedDays(closedDays, wanted, zone, valuesOf(partiesPolicy, policyAt(policies, at)), at)
    if ('why' in days) return refuse('closed-day-refused', { ...days })
    const answer = { company: companyId, days: days.length }
    if (days.join() === closedDays.join()) return { answer, changes: [] }
    return {
      answer,
      changes: [
        put(companyType, { ...company, closedDays: days }),
        entry(companyId, 'company.closed-days-set', { days: [...days] }),
      ],
    }
  },
})
