import { durationNumber } from '../policy/number.rules.ts'
import { definePolicySection } from '../policy/policy.rules.ts'

/** The numbers of companies and their people. */
export interface PartiesPolicy {
  readonly invitationTerm: string
}

export const partiesPolicy = definePolicySection<PartiesPolicy>('parties', {
  invitationTerm: durationNumber(
    'P7D',
    'An invitation lies in a mailbox: a week is enough to answer, and short enough to be forgotten safely.',
  ),
})
