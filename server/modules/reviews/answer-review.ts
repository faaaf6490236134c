import { addDuration } from '../../kernel/instant.ts'
import type { Change, RootId } from '../../kernel/use-case.ts'
import { append, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { orderType } from '../orders/order.rules.ts'
import { checkPostStep, postCaseType, postState } from './post-case.rules.ts'
import { tradersOf } from './posts.rules.ts'
import { type Answer, answerType, checkAnswer, checkRevision, type Review, reviewType } from './review.rules.ts'
import { reviewsNumbers, reviewsPolicies } from './reviews-policy.rules.ts'
import { checkWords, keptWords, type Said, wordsType } from './words.rules.ts'

export interface AnswerReview extends Said {
  readonly orderId: RootId
}

const answerReads = (_: AnswerReview, root: RootId) => ({
  order: one(orderType, root, 'order'),
  review: one(reviewType, root, 'review'),
  answer: one(answerType, root, 'answer'),
  found: one(postCaseType, root, 'answer'),
  policies: reviewsPolicies(),
})

/**
 * The supplier answers a review, once and in time; everybody reads it below the review. Refuses `not-found`,
 * `answered-already`, `review-time-over`, `review-words-missing`, `review-words-too-long`.
 */
export const answerReview = useCase({
  name: 'reviews.answer-review',
  action: 'reviews.answer-review',
  root: (input: AnswerReview) => input.orderId,
  reads: answerReads,
  sides: ({ order }) => tradersOf(order),
  decide({ review, answer, policies }, input, { at, actor }) {
    if (review === undefined) return refuse('not-found')
    const policy = reviewsNumbers(policies, at)
    const refused = checkAnswer(review, answer, at) ?? checkWords(input.words, policy.reviewLength)
    if (refused !== undefined) return refused
    const { orderId, supplierId } = review
    const words = keptWords(orderId, 'answer.1', input)
    const made: Answer = {
      ...{ orderId, supplierId, version: 1, hash: words.hash, person: actor.person ?? '', writtenAt: at },
      reviseUntil: addDuration(at, policy.answerWithin),
    }
    return {
      answer: { review: review.reviewId, hash: made.hash },
      changes: [put(answerType, made), append(wordsType, words), ...told('review.answered', review, made)],
    }
  },
})

/**
 * The supplier revises the answer, once and in time. Refuses `not-found`, `wrong-state` { state } while it is hidden,
 * `revised-already`, `review-time-over`, `review-words-missing`, `review-words-too-long`.
 */
export const reviseAnswer = useCase({
  name: 'reviews.revise-answer',
  action: 'reviews.answer-review',
  root: (input: AnswerReview) => input.orderId,
  reads: answerReads,
  sides: ({ order }) => tradersOf(order),
  decide({ review, answer, found, policies }, input, { at, actor }) {
    if (review === undefined || answer === undefined) return refuse('not-found')
    const refused =
      checkPostStep('revise', postState(found, answer.version)) ??
      checkRevision(answer, at) ??
      checkWords(input.words, reviewsNumbers(policies, at).reviewLength)
    if (refused !== undefined) return refused
    const words = keptWords(review.orderId, 'answer.2', input)
    const made: Answer = { ...answer, version: 2, hash: words.hash, person: actor.person ?? '', revisedAt: at }
    return {
      answer: { review: review.reviewId, hash: made.hash },
      changes: [put(answerType, made), append(wordsType, words), ...told('review.answer-revised', review, made)],
    }
  },
})

function told(
  topic: 'review.answered' | 'review.answer-revised',
  { orderId, reviewId }: Review,
  { version, hash }: Answer,
): readonly Change[] {
  const said = { review: reviewId, version, hash }
  return [entry(orderId, topic, said), event(orderId, topic, { order: orderId, ...said, by: 'supplier' })]
}
