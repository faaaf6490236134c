import { addDuration } from '../../kernel/instant.ts'
import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { Hold } from '../escrow/hold.rules.ts'
import type { Order } from '../orders/order.rules.ts'
import type { Relation } from '../orders/related.rules.ts'
import type { ReviewsPolicy } from './reviews-policy.rules.ts'

/** What a buyer gives stars for: the goods as described, how the supplier dealt with it, shipment on time. */
export const scoreNames = ['goods', 'service', 'shipment'] as const
export type ScoreName = (typeof scoreNames)[number]
/** From 1, the worst, to 5. */
export type Scores = Readonly<Record<ScoreName, number>>

/** The buyer's review of an order that has ended: one per order. Its words stand in a row of their own. */
export interface Review extends Scores {
  readonly orderId: RootId
  /** As the API calls it; made of the order's id, so that each leads to the other. */
  readonly reviewId: string
  readonly buyerId: RootId
  readonly supplierId: RootId
  readonly endedAt: Instant
  /** 1, or 2 once it was revised. */
  readonly version: number
  /** Of salt and words (`wordsHash`). */
  readonly hash: string
  readonly person: string
  readonly writtenAt: Instant
  readonly revisedAt?: Instant
  /** Until then it can be revised, once. */
  readonly reviseUntil: Instant
  /** Until then the supplier can answer. */
  readonly answerUntil: Instant
  /** How many of the pair count in the month in which this one was written, as policy was then. */
  readonly mostCounted: number
  /** What ties the buyer to the supplier; then it does not count. */
  readonly relatedBy?: Relation
  readonly relationAt?: Instant
}

export const reviewType: RecordType<Review> = {
  name: 'reviews.reviews',
  root: (review) => review.orderId,
  id: () => 'review',
}

/** The supplier's answer to a review: one, which everybody reads below it. */
export interface Answer {
  readonly orderId: RootId
  readonly supplierId: RootId
  readonly version: number
  readonly hash: string
  readonly person: string
  readonly writtenAt: Instant
  readonly revisedAt?: Instant
  readonly reviseUntil: Instant
}

export const answerType: RecordType<Answer> = {
  name: 'reviews.answers',
  root: (answer) => answer.orderId,
  id: () => 'answer',
}

/** The review of an order, as the API names it. */
export function reviewIdOf(orderId: RootId): string {
  return `rev_${orderId.slice('ord_'.length)}`
}

/** The order that a review is of; of what is no review's id, an order that there is not. */
export function orderIdOf(reviewId: string): RootId {
  return `ord_${reviewId.startsWith('rev_') ? reviewId.slice('rev_'.length) : ''}`
}

/** Until when the order can be reviewed; `undefined` while it runs, or when nothing was ever paid for it. */
export function reviewUntil(
  order: Pick<Order, 'endedAt'>,
  holds: readonly Pick<Hold, 'paid'>[],
  policy: Pick<ReviewsPolicy, 'reviewWithin'>,
): Instant | undefined {
  if (order.endedAt === undefined || !holds.some(({ paid }) => paid > 0n)) return undefined
  return addDuration(order.endedAt, policy.reviewWithin)
}

/**
 * Whether the order can be reviewed now. Refuses `order-not-ended`, `order-never-paid`, `review-time-over` { until }.
 */
export function checkReviewable(
  order: Pick<Order, 'endedAt'>,
  holds: readonly Pick<Hold, 'paid'>[],
  policy: Pick<ReviewsPolicy, 'reviewWithin'>,
  at: Instant,
): Refusal | undefined {
  if (order.endedAt === undefined) return refuse('order-not-ended')
  const until = reviewUntil(order, holds, policy)
  if (until === undefined) return refuse('order-never-paid')
  return at > until ? refuse('review-time-over', { until }) : undefined
}

/** Refuses `review-score-invalid` { field } for the first score that is no whole number from 1 to 5. */
export function checkScores(scores: Scores): Refusal | undefined {
  const field = scoreNames.find((name) => !Number.isInteger(scores[name]) || scores[name] < 1 || scores[name] > 5)
  return field === undefined ? undefined : refuse('review-score-invalid', { field })
}

/** Whether what was written once can be revised. Refuses `revised-already`, `review-time-over` { until }. */
export function checkRevision(
  { version, reviseUntil }: Pick<Review, 'version' | 'reviseUntil'>,
  at: Instant,
): Refusal | undefined {
  if (version > 1) return refuse('revised-already')
  return at > reviseUntil ? refuse('review-time-over', { until: reviseUntil }) : undefined
}

/** Whether the supplier can still answer. Refuses `answered-already`, `review-time-over` { until }. */
export function checkAnswer(
  { answerUntil }: Pick<Review, 'answerUntil'>,
  answer: Answer | undefined,
  at: Instant,
): Refusal | undefined {
  if (answer !== undefined) return refuse('answered-already')
  return at > answerUntil ? refuse('review-time-over', { until: answerUntil }) : undefined
}
