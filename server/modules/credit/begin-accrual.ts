import { due, event, useCase } from '../../kernel/use-case.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { accrualRoot, monthOver } from './accrual-day.rules.ts'

/** The deadline at which a month is over. */
export const monthEnds = 'credit.month'

/**
 * The clock of months begins (once: its command has one id for ever), and goes on: when a month is over, what time has
 * charged all draws up to its last day is booked.
 */
export const beginAccrual = useCase({
  name: 'credit.begin-accrual',
  action: 'credit.accrue-draws',
  root: (_: { readonly isDue: boolean }) => accrualRoot,
  reads: () => ({}),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide(_, { isDue }, { at }) {
    const next = due(accrualRoot, monthEnds, '', monthOver(at, operatorCalendar))
    return {
      answer: { accruing: isDue },
      changes: [next, ...(isDue ? [event(accrualRoot, 'credit.accruing', {})] : [])],
    }
  },
})
