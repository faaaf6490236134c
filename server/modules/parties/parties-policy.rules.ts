import { durationNumber, wholeNumber } from '../policy/number.rules.ts'
import { definePolicySection } from '../policy/policy.rules.ts'

/** The numbers of companies and their people. */
export interface PartiesPolicy {
  readonly invitationTerm: string
  readonly closedDaysMost: number
  readonly closedDaysAhead: string
  readonly closedDaysFarthest: string
  readonly suspensionAppeal: string
}

export const partiesPolicy = definePolicySection<PartiesPolicy>('parties', {
  invitationTerm: durationNumber(
    'P7D',
    'An invitation lies in a mailbox: a week is enough to answer, and short enough to be forgotten safely.',
  ),
  closedDaysMost: wholeNumber(15, 'days a year', 'Two weeks of holidays and a day; more would stop every clock.', 366),
  closedDaysFarthest: durationNumber('P2Y', 'Nobody plans holidays further ahead.'),
  suspensionAppeal: durationNumber('P14D', 'Two weeks to find what shows that it was wrong.'),
  closedDaysAhead: durationNumber('P7D', 'Longer than the longest term that leaves them out: no term that runs moves.'),
})
