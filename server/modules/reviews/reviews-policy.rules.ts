import type { Instant } from '../../kernel/use-case.ts'
import { all, hint } from '../../kernel/use-case.ts'
import { durationNumber, wholeNumber } from '../policy/number.rules.ts'
import {
  definePolicySection,
  type PolicyVersion,
  policyAt,
  policyRoot,
  policyVersionType,
  valuesOf,
} from '../policy/policy.rules.ts'

/** The numbers of reviews and stories. */
export interface ReviewsPolicy {
  readonly reviewWithin: string
  readonly reviewReminder: string
  readonly answerWithin: string
  readonly reviewsPerMonth: number
  readonly reviewLength: number
  readonly objectWithin: string
  readonly lookWithin: string
  readonly storyOrders: number
}

export const reviewsPolicy = definePolicySection<ReviewsPolicy>('reviews', {
  reviewWithin: durationNumber('P30D', 'What is wrong with goods shows within weeks; later nobody remembers the rest.'),
  reviewReminder: durationNumber('P7D', 'A week before the time is over, once: a second reminder is a nuisance.'),
  answerWithin: durationNumber('P30D', 'The supplier has as long as the buyer had.'),
  reviewsPerMonth: wholeNumber(
    3,
    'reviews that count for each pair of companies and month',
    'Many small orders between two companies would otherwise outweigh everybody else.',
    1000,
  ),
  reviewLength: wholeNumber(4_000, 'characters', 'A page and a half; more is read by nobody.', 20_000),
  objectWithin: durationNumber('P14D', 'Two weeks to say why it should be seen, as for every appeal.'),
  lookWithin: durationNumber('P3D', 'What insults or names people does harm each day that it stands.'),
  storyOrders: wholeNumber(5, 'orders', 'A story is about a few orders; both sides of each are asked.', 100),
})

/** All versions of the section; a newer one never counts for what was before it, so a stale list is no harm. */
export function reviewsPolicies() {
  return hint(all(policyVersionType, policyRoot(reviewsPolicy.name)))
}

/** The numbers in effect at an instant. */
export function reviewsNumbers(versions: readonly PolicyVersion[], at: Instant): ReviewsPolicy {
  return valuesOf(reviewsPolicy, policyAt(versions, at))
}
