import { all, hint, type Instant } from '../../kernel/use-case.ts'
import { basisPoints, durationNumber, wholeNumber } from '../policy/number.rules.ts'
import {
  definePolicySection,
  type PolicyVersion,
  policyAt,
  policyRoot,
  policyVersionType,
  valuesOf,
} from '../policy/policy.rules.ts'

/** The numbers of the assurance limit and of what suppliers show. */
export interface PerformancePolicy {
  readonly auditedLimitUsd: number
  readonly unprovenShareBps: number
  readonly provenOrders: number
  readonly provenBuyers: number
  readonly volumeShareBps: number
  readonly buyerShareBps: number
  readonly volumeWindow: string
  readonly growthFromUsd: number
  readonly growthTimes: number
  readonly growthTerm: string
  readonly personAboveUsd: number
  readonly limitMostUsd: number
  readonly firstAnswerWithin: string
  readonly starsFromOrders: number
  readonly oneStarBps: number
  readonly twoStarsBps: number
  readonly threeStarsBps: number
  readonly fourStarsBps: number
  readonly fiveStarsBps: number
}

const dollars = (value: number, reason: string) => wholeNumber(value, 'USD minor units', reason)
const stars = (value: number, reason: string) => basisPoints(value, reason, 'the lowest of four indicators')

export const performancePolicy = definePolicySection<PerformancePolicy>('performance', {
  auditedLimitUsd: dollars(
    3_000_000,
    'What an audited supplier may have released and still claimable; part of it until orders are completed.',
  ),
  unprovenShareBps: basisPoints(5_000, 'Half, until somebody who is not his own has bought.', 'the audited base'),
  provenOrders: wholeNumber(5, 'clean orders', 'Five orders without a fault are no accident.', 1000),
  provenBuyers: wholeNumber(3, 'unrelated buyers', 'Three strangers are hard to invent.', 1000),
  volumeShareBps: basisPoints(2_000, 'Who has traded well has a fifth of it to lose.', 'the clean volume'),
  buyerShareBps: basisPoints(2_000, 'One large buyer is no market: the rest of his share is left out.', 'clean volume'),
  volumeWindow: durationNumber('P180D', 'Half a year shows what a supplier does now.'),
  growthFromUsd: dollars(
    750_000,
    'Twice it is the first step of who has no audit: no more than an audited supplier begins with.',
  ),
  growthTimes: wholeNumber(2, 'times the highest limit before', 'Who grows faster than that is looked at first.', 100),
  growthTerm: durationNumber('P90D', 'Longer than the window in which most claims are made.'),
  personAboveUsd: dollars(5_000_000, 'Above USD 50,000 two people look before the house stands for it.'),
  limitMostUsd: dollars(50_000_000, 'No supplier is more than USD 500,000 of the fund’s risk.'),
  firstAnswerWithin: durationNumber('PT24H', 'A day is what a buyer in another time zone waits anyway.'),
  starsFromOrders: wholeNumber(5, 'ended orders', 'Fewer say nothing; a page says so instead of showing stars.', 1000),
  oneStarBps: stars(6_000, 'Below it nothing is shown as good.'),
  twoStarsBps: stars(7_000, 'As in the programme that buyers know.'),
  threeStarsBps: stars(8_000, 'As in the programme that buyers know.'),
  fourStarsBps: stars(8_500, 'As in the programme that buyers know.'),
  fiveStarsBps: stars(9_000, 'Nine of ten without a fault, in each of the four.'),
})

/** All versions of the section; a newer one never counts for what was before it, so a stale list is no harm. */
export function performancePolicies() {
  return hint(all(policyVersionType, policyRoot(performancePolicy.name)))
}

/** The numbers in effect at an instant. */
export function performanceNumbers(versions: readonly PolicyVersion[], at: Instant): PerformancePolicy {
  return valuesOf(performancePolicy, policyAt(versions, at))
}
