import { all, due, event, refuse, useCase } from '../../kernel/use-case.ts'
import { knownLenders, lenderRoot } from '../credit/lender.rules.ts'
import { OWN_BOOK } from '../credit/line.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { payoutsPolicy } from './payout-limits.rules.ts'
import { nextRunAt } from './payout-schedule.rules.ts'

/** The deadline at which what was collected is passed on to a lender. */
export const passingDue = 'remittance.pass-on'

export interface BeginPassing {
  readonly lender: string
  /** `begin`: the clock of a lender begins, once for ever; `due`: it is time; `now`: a person wants it. */
  readonly why: 'begin' | 'due' | 'now'
}

/**
 * It is time, or a person wants, that what was collected is passed on to a lender: on working days, daily or weekly as
 * the policy says. Refuses `not-found` for no lender of ours, `person-needed` for a program's wish.
 */
export const beginPassing = useCase({
  name: 'payouts.begin-passing',
  action: 'remittance.begin',
  root: ({ lender }: BeginPassing) => lenderRoot(lender),
  reads: () => ({ lenders: knownLenders(), policies: all(policyVersionType, policyRoot(payoutsPolicy.name)) }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ lenders, policies }, { lender, why }, { at, actor }, root) {
    if (lender === OWN_BOOK || !lenders.some(({ name }) => name === lender)) return refuse('not-found')
    if (why === 'now' && !actor.person) return refuse('person-needed')
    const { lendersPaid } = valuesOf(payoutsPolicy, policyAt(policies, at))
    const cadence = lendersPaid === 'weekly' ? 'weekly' : 'daily'
    const next = nextRunAt(at, { cadence }, operatorCalendar)
    const told = { lender, ...(why === 'now' && actor.person ? { person: actor.person } : {}) }
    return {
      answer: { lender, why: why as string },
      changes: [
        ...(next === undefined || why === 'now' ? [] : [due(root, passingDue, lender, next)]),
        ...(why === 'begin' ? [] : [event(root, 'remittance.passing', told)]),
      ],
    }
  },
})
