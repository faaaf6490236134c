import type { RootId } from '../../kernel/use-case.ts'
import { entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { operatorId } from '../orders/order.rules.ts'
import type { Relation } from '../orders/related.rules.ts'
import { reviewType } from './review.rules.ts'

export interface JudgeReview {
  readonly orderId: RootId
  /** What ties the buyer to the supplier by all that is known now; `null`: nothing. */
  readonly relatedBy: Relation | null
}

/**
 * Whoever knows more of both companies says whether the buyer is related to the supplier: then the review does not
 * count. Said again it changes nothing. Refuses `not-found`.
 */
export const judgeReview = useCase({
  name: 'reviews.judge-review',
  action: 'reviews.judge-review',
  root: (input: JudgeReview) => input.orderId,
  reads: (_, root) => ({ review: one(reviewType, root, 'review') }),
  sides: () => [{ as: 'staff', company: operatorId }],
  decide({ review }, { relatedBy }, { at }) {
    if (review === undefined) return refuse('not-found')
    const { relatedBy: before, ...rest } = review
    const answer = { review: review.reviewId, related: relatedBy !== null }
    if ((before ?? null) === relatedBy) return { answer, changes: [] }
    const judged = { ...rest, relationAt: at, ...(relatedBy === null ? {} : { relatedBy }) }
    return {
      answer,
      changes: [
        put(reviewType, judged),
        // What ties them is nobody else's business.
        entry(review.orderId, 'review.judged', { review: review.reviewId, counts: relatedBy === null }),
      ],
    }
  },
})
