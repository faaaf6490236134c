import { addDuration } from '../../kernel/instant.ts'
import type { Change, Context, Json, RootId } from '../../kernel/use-case.ts'
import { all, append, clear, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { holdType } from '../escrow/hold.rules.ts'
import { type Order, orderType, sidesOf } from '../orders/order.rules.ts'
import { type Relation, relationOf, tiesOf, tiesReads } from '../orders/related.rules.ts'
import {
  checkReviewable,
  checkScores,
  type Review,
  reviewIdOf,
  reviewType,
  reviewUntil,
  type Scores,
  scoreNames,
} from './review.rules.ts'
import { type ReviewsPolicy, reviewsNumbers, reviewsPolicies } from './reviews-policy.rules.ts'
import { checkWords, keptWords, type Said, wordsType } from './words.rules.ts'

export interface WriteReview extends Scores, Said {
  readonly orderId: RootId
}

/** The deadline before which the buyer is reminded, once. */
export const reviewReminder = 'review.remind'

/**
 * The buyer reviews an order that was paid and has ended, however it ended; once, in time. Whether it counts is said
 * with it: never where something ties the buyer to the supplier. On the timeline stand scores and a salted hash, no
 * word. Refuses `not-found`, `reviewed-already`, `order-not-ended`, `order-never-paid`, `review-time-over`,
 * `review-score-invalid`, `review-words-missing`, `review-words-too-long`.
 */
export const writeReview = useCase({
  name: 'reviews.write-review',
  action: 'reviews.write-review',
  root: (input: WriteReview) => input.orderId,
  reads: (_, root) => ({
    order: one(orderType, root, 'order'),
    holds: all(holdType, root),
    review: one(reviewType, root, 'review'),
    policies: reviewsPolicies(),
  }),
  more: ({ order }) => tiesReads(order?.buyerId ?? '', order?.supplierId ?? ''),
  sides: ({ order }) => sidesOf(order),
  decide({ order, holds, review, policies, ...ties }, input, context) {
    const { at } = context
    if (order === undefined) return refuse('not-found')
    if (review !== undefined) return refuse('reviewed-already')
    const policy = reviewsNumbers(policies, at)
    const refused =
      checkReviewable(order, holds, policy, at) ?? checkScores(input) ?? checkWords(input.words, policy.reviewLength)
    if (refused !== undefined) return refused
    const until = reviewUntil(order, holds, policy) ?? at
    return written(order, input, { until, policy, relatedBy: relationOf(...tiesOf(ties)) }, context)
  },
})

interface Known {
  readonly until: string
  readonly policy: ReviewsPolicy
  readonly relatedBy: Relation | undefined
}

function written(order: Order, input: WriteReview, { until, policy, relatedBy }: Known, { at, actor }: Context) {
  const { orderId, buyerId, supplierId, endedAt = at } = order
  const words = keptWords(orderId, 'review.1', input)
  const review: Review = {
    ...{ orderId, reviewId: reviewIdOf(orderId), buyerId, supplierId, endedAt, version: 1, hash: words.hash },
    ...{ goods: input.goods, service: input.service, shipment: input.shipment, person: actor.person ?? '' },
    ...{ writtenAt: at, reviseUntil: until, answerUntil: addDuration(at, policy.answerWithin) },
    ...{ mostCounted: policy.reviewsPerMonth, relationAt: at, ...(relatedBy === undefined ? {} : { relatedBy }) },
  }
  return {
    answer: { review: review.reviewId, hash: review.hash, related: relatedBy !== undefined },
    changes: [
      put(reviewType, review),
      append(wordsType, words),
      ...told('review.written', review),
      clearReminder(review),
    ],
  }
}

function clearReminder({ orderId }: Review): Change {
  return clear(orderId, reviewReminder, 'review')
}

/** The entry and the news of a review: what stands there, never a word. */
export function told(topic: 'review.written' | 'review.revised', review: Review): readonly Change[] {
  const { orderId, reviewId, hash, version } = review
  const scores = Object.fromEntries(scoreNames.map((name) => [name, review[name]]))
  const said: { readonly [name: string]: Json } = { review: reviewId, version, hash, ...scores }
  return [
    entry(orderId, topic, said),
    event(orderId, topic, { order: orderId, ...said, by: 'buyer', answer_by: review.answerUntil }),
  ]
}
