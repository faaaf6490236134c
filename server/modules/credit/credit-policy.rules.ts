import type { Instant } from '../../kernel/use-case.ts'
import { all, hint } from '../../kernel/use-case.ts'
import { basisPoints, durationNumber, wholeNumber } from '../policy/number.rules.ts'
import {
  definePolicySection,
  type PolicyNumber,
  type PolicyVersion,
  policyAt,
  policyRoot,
  policyVersionType,
  valuesOf,
} from '../policy/policy.rules.ts'
import type { AgeBucket } from './ageing.rules.ts'
import { bucketsFault, defaultBuckets } from './ageing.rules.ts'
import { collectAgainFault } from './collection.rules.ts'
import type { DayCount } from './day-count.rules.ts'
import { dayCounts } from './day-count.rules.ts'
import type { Disclosure } from './disclosure.rules.ts'
import { defaultDisclosures, disclosuresFault } from './disclosure.rules.ts'
import { reminderDaysFault } from './draw-reminder.rules.ts'
import type { CreditPlan, LateTerms } from './plan.rules.ts'
import { defaultPlans, plansFault } from './plan.rules.ts'

/** The numbers of paying later. A draw keeps those of the day on which it was accepted. */
export interface CreditPolicy {
  readonly plans: readonly CreditPlan[]
  readonly firstDrawMostUsd: number
  readonly lateBps: number
  readonly lateDayCount: DayCount
  /** ISO 8601, whole days. */
  readonly lateGrace: string
  /** ISO 8601. */
  readonly reserveLasts: string
  /** ISO 8601, whole days. */
  readonly datesAtLatest: string
  /** Days before a due day on which its company is reminded. */
  readonly remindBefore: readonly number[]
  /** Days after it, while it is not paid. */
  readonly remindAfter: readonly number[]
  /** How many promises to pay a draw may have. */
  readonly promisesMost: number
  /** ISO 8601, whole days. */
  readonly promiseLongest: string
  /** ISO 8601, whole days. */
  readonly promiseGrace: string
  /** How long before its day a collection is told, ISO 8601, whole days. */
  readonly collectAnnounced: string
  /** What is left at least where it is told later, ISO 8601, whole days. */
  readonly collectShortest: string
  /** How long before its day it can be left out, ISO 8601, whole days. */
  readonly collectLeaveOut: string
  /** Days after a try that was declined for now; as many as it is tried again. */
  readonly collectAgain: readonly number[]
  /** How long a mandate waits for its payer, ISO 8601. */
  readonly mandateOpen: string
  readonly ageBuckets: readonly AgeBucket[]
  readonly disclosures: readonly Disclosure[]
}

const dayCountNumber = (value: DayCount, reason: string): PolicyNumber<DayCount> => ({
  default: value,
  unit: `one of ${dayCounts.join(', ')}`,
  reason,
  check: (given) => (dayCounts.includes(given as DayCount) ? undefined : `one of ${dayCounts.join(', ')}`),
})

/** The section `credit`. */
export const creditPolicy = definePolicySection<CreditPolicy>('credit', {
  plans: {
    default: defaultPlans,
    unit: 'plans; amounts in USD minor units, rates in basis points a month',
    reason: 'Free for a month or two, as the trade is used to; beyond, by the month.',
    check: plansFault,
  },
  firstDrawMostUsd: wholeNumber(
    1_000_000,
    'USD minor units',
    'Who has repaid USD 10,000 once has shown more than any paper.',
  ),
  lateBps: basisPoints(150, 'More than the plan costs, so that being late is no plan.', 'overdue principal, a month'),
  lateDayCount: dayCountNumber('actual/365', 'Late days are counted one by one, whatever the plan counts.'),
  lateGrace: durationNumber('P5D', 'A transfer that was sent on the day is here by then, over a weekend, too.'),
  reserveLasts: durationNumber(
    'PT1H',
    'A lender answers within minutes; the line is not held longer for one that does not.',
  ),
  datesAtLatest: durationNumber('P30D', 'From the first shipment: a last lot that never comes starts no dates.'),
  remindBefore: {
    default: [7, 1],
    unit: 'days before the due day',
    reason: 'A week is enough to move money between banks; the day before is the last on which a wire arrives in time.',
    check: reminderDaysFault,
  },
  remindAfter: {
    default: [1, 5, 15],
    unit: 'days after the due day',
    reason: 'At once, since most have forgotten; when grace ends and charges begin; and once more before staff call.',
    check: reminderDaysFault,
  },
  promisesMost: wholeNumber(
    2,
    'promises for each draw',
    'Whoever broke two will not keep the third: staff go on then.',
  ),
  promiseLongest: durationNumber('P14D', 'Within two payrolls and most invoices; longer is a new plan, not a promise.'),
  promiseGrace: durationNumber('P2D', 'A wire that a bank booked on the promised day is known two days later.'),
  collectAnnounced: durationNumber('P10D', 'Regulation E, 12 CFR 1005.10(d)(1): ten days ahead where amounts vary.'),
  collectShortest: durationNumber(
    'P3D',
    'Who allows it later has just read what is due; three days still leave a working day to say no.',
  ),
  collectLeaveOut: durationNumber(
    'P1D',
    'Regulation E, 12 CFR 1005.10(c)(1), gives banks three working days to stop one; ours needs one.',
  ),
  collectAgain: {
    default: [3, 5],
    unit: 'days after a try that was declined for now',
    reason:
      'Nacha rules, 2.12.4: a debit that found too little is presented twice again at most; a payday may lie between.',
    check: collectAgainFault,
  },
  mandateOpen: durationNumber('P1D', 'A page at a provider is open for a day at most; then it is begun anew.'),
  ageBuckets: {
    default: defaultBuckets,
    unit: 'days past due, and the share that is expected to be lost, in basis points',
    reason: 'A provision matrix by days past due: the older a debt, the less of it comes.',
    check: bucketsFault,
  },
  disclosures: {
    default: defaultDisclosures,
    unit: 'state, limit in USD minor units, and what is shown in which words',
    reason: 'What state laws on commercial financing ask to be shown before a draw is accepted.',
    check: disclosuresFault,
  },
})

/** All versions of the section; a draw keeps its terms, so a stale list is no harm. */
export function creditPolicies() {
  return hint(all(policyVersionType, policyRoot(creditPolicy.name)))
}

/** The numbers in effect at an instant. */
export function creditNumbers(versions: readonly PolicyVersion[], at: Instant): CreditPolicy {
  return valuesOf(creditPolicy, policyAt(versions, at))
}

/** What being late costs under the policy. */
export function lateTermsOf({ lateBps, lateDayCount, lateGrace }: CreditPolicy): LateTerms {
  return { lateBps, lateDayCount, graceDays: wholeDays(lateGrace) }
}

/** A duration in whole days (`P5D`); hours beyond whole days are dropped. */
export function wholeDays(duration: string): number {
  const found = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?/.exec(duration)
  const [weeks, days, hours] = [1, 2, 3].map((n) => Number(found?.[n] ?? 0)) as [number, number, number]
  return weeks * 7 + days + Math.floor(hours / 24)
}
