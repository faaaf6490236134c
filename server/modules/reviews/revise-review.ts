import { addDuration } from '../../kernel/instant.ts'
import { append, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { orderType, sidesOf } from '../orders/order.rules.ts'
import { checkPostStep, postCaseType, postState } from './post-case.rules.ts'
import { checkRevision, checkScores, type Review, reviewType } from './review.rules.ts'
import { reviewsNumbers, reviewsPolicies } from './reviews-policy.rules.ts'
import { checkWords, keptWords, wordsType } from './words.rules.ts'
import { told, type WriteReview } from './write-review.ts'

/**
 * The buyer revises the review, once and while it could still be written; the supplier's time to answer begins anew.
 * What it said first stays kept. Refuses `not-found`, `wrong-state` { state } while it is hidden, `revised-already`,
 * `review-time-over`, `review-score-invalid`, `review-words-missing`, `review-words-too-long`.
 */
export const reviseReview = useCase({
  name: 'reviews.revise-review',
  action: 'reviews.write-review',
  root: (input: WriteReview) => input.orderId,
  reads: (_, root) => ({
    order: one(orderType, root, 'order'),
    review: one(reviewType, root, 'review'),
    found: one(postCaseType, root, 'review'),
    policies: reviewsPolicies(),
  }),
  sides: ({ order }) => sidesOf(order),
  decide({ review, found, policies }, input, { at, actor }) {
    if (review === undefined) return refuse('not-found')
    const policy = reviewsNumbers(policies, at)
    const refused =
      checkPostStep('revise', postState(found, review.version)) ??
      checkRevision(review, at) ??
      checkScores(input) ??
      checkWords(input.words, policy.reviewLength)
    if (refused !== undefined) return refused
    const { orderId, goods, service, shipment } = input
    const words = keptWords(orderId, 'review.2', input)
    const revised: Review = {
      ...{ ...review, goods, service, shipment, version: 2, hash: words.hash, person: actor.person ?? '' },
      ...{ revisedAt: at, answerUntil: addDuration(at, policy.answerWithin) },
    }
    return {
      answer: { review: revised.reviewId, hash: revised.hash, related: revised.relatedBy !== undefined },
      changes: [put(reviewType, revised), append(wordsType, words), ...told('review.revised', revised)],
    }
  },
})
