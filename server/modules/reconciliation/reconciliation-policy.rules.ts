import { centsOf } from '../payouts/payout-limits.rules.ts'
import { durationNumber as duration, wholeNumber } from '../policy/number.rules.ts'
import { definePolicySection } from '../policy/policy.rules.ts'
import type { UsdRatio } from '../rates/rate.rules.ts'

/** The numbers of what finance does with the bank's entries. */
export interface ReconciliationPolicy {
  readonly wireReturn: string
  /** Whole US dollars. */
  readonly aloneUsd: number
  readonly caseAge: string
  /** How often a provider's books are read. */
  readonly reportEvery: string
  /** How long one side may be alone before it is a case. */
  readonly missingHere: string
  readonly missingThere: string
  readonly toBankWithin: string
  readonly returnAsked: string
  readonly sweptEach: string
}

export const reconciliationPolicy = definePolicySection<ReconciliationPolicy>('reconciliation', {
  wireReturn: duration('P30D', 'Money that belongs to no order is not ours to keep.'),
  aloneUsd: wholeNumber(10_000, 'US dollars', 'What one person may give away or write off without a second one.'),
  caseAge: duration('P5D', 'What does not add up for a working week is shown as overdue.'),
  reportEvery: duration('P1D', 'Providers close their books by the day; finance may ask at any time.'),
  missingHere: duration('P2D', 'News that was lost is found by asking within a day; the second day is for slow banks.'),
  missingThere: duration('P3D', 'A provider may book a movement some working days after it told of it.'),
  toBankWithin: duration('P5D', 'What a provider paid out on a Friday stands on a statement within the next week.'),
  returnAsked: duration(
    'P5D',
    'A transfer of the bank takes up to five days; then finance is asked whether it was booked.',
  ),
  sweptEach: duration('P30D', 'Each balance that is owed is held against its deadline or case once a month.'),
})

/** Whether a second person has to agree to what is done with this much (minor units), by the newest rate. */
export function needsSecondPerson(
  amount: bigint,
  currency: string,
  { aloneUsd }: ReconciliationPolicy,
  rate?: UsdRatio,
): boolean {
  const cents = centsOf(amount, currency, rate)
  return cents === undefined || cents > BigInt(aloneUsd) * 100n
}
