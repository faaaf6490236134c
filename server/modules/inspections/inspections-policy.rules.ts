import type { Instant } from '../../kernel/use-case.ts'
import { all } from '../../kernel/use-case.ts'
import { basisPoints, durationNumber as duration, wholeNumber } from '../policy/number.rules.ts'
import {
  definePolicySection,
  type PolicyVersion,
  policyAt,
  policyRoot,
  policyVersionType,
  valuesOf,
} from '../policy/policy.rules.ts'

/** The numbers of booked services; what is booked keeps its fee, its terms follow the section of the day. */
export interface InspectionsPolicy {
  readonly inspectionFeeUsd: number
  readonly monitoringFeeUsd: number
  readonly payWithin: string
  readonly bookAheadDays: number
  readonly reportWithin: string
  readonly overdueEnds: string
  readonly minFinishedBps: number
  readonly answerWithin: string
  readonly contestReview: string
}

export const inspectionsPolicy = definePolicySection<InspectionsPolicy>('inspections', {
  inspectionFeeUsd: wholeNumber(
    29_800,
    'USD minor units a day',
    'What a day of an inspector costs where goods are made.',
  ),
  monitoringFeeUsd: wholeNumber(
    19_800,
    'USD minor units a day',
    'A look at progress takes less than drawing a sample.',
  ),
  payWithin: duration('P3D', 'A booking that nobody pays keeps no inspector and holds no instalment back.'),
  bookAheadDays: wholeNumber(7, 'working days', 'A firm needs a week to send somebody to a factory.', 60),
  reportWithin: duration('P14D', 'The report is here two weeks after the day that was asked for, or it is overdue.'),
  overdueEnds: duration('P7D', 'A report that is a week overdue does not come: the fee goes back.'),
  minFinishedBps: basisPoints(8_000, 'What is not made cannot be judged: less than that is no inspection of the lot.'),
  answerWithin: duration('P3D', 'Who booked reads the report and says what is wrong with it; silence accepts it.'),
  contestReview: duration('P2D', 'Staff decide about a contested report; each two days the next one is told.'),
})

/** The versions of the section. */
export function inspectionsPolicyReads() {
  return { inspectionPolicies: all(policyVersionType, policyRoot(inspectionsPolicy.name)) }
}

/** The section as it is in effect at an instant. */
export function inspectionsPolicyAt(versions: readonly PolicyVersion[], at: Instant): InspectionsPolicy {
  return valuesOf(inspectionsPolicy, policyAt(versions, at))
}
