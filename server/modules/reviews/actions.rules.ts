import type { Instant } from '../../kernel/use-case.ts'
import { checkPostStep, type PostCase, type PostState } from './post-case.rules.ts'
import { type Answer, checkAnswer, checkRevision, type Review } from './review.rules.ts'

export const reviewActions = [
  ...['write-review', 'revise-review', 'object-review', 'answer-review', 'revise-answer', 'object-answer'],
] as const
export type ReviewAction =
  | 'write-review'
  | 'revise-review'
  | 'object-review'
  | 'answer-review'
  | 'revise-answer'
  | 'object-answer'

/** What a side may do now, and until when. */
export interface ReviewStep {
  readonly action: ReviewAction
  readonly until: Instant
}

/** A review, its answer and the case of each, as a side finds them. */
export interface Found {
  /** Until when the order can be reviewed, where it can. */
  readonly until: Instant | undefined
  readonly review: Review | undefined
  readonly answer: Answer | undefined
  readonly reviewCase: PostCase | undefined
  readonly answerCase: PostCase | undefined
  readonly reviewState: PostState
  readonly answerState: PostState
}

/** What a side of the order may do about its review at an instant. */
export function stepsNow(found: Found, side: 'buyer' | 'supplier', at: Instant): readonly ReviewStep[] {
  return side === 'buyer' ? ofBuyer(found, at) : ofSupplier(found, at)
}

function ofBuyer({ until, review, reviewState, reviewCase }: Found, at: Instant): readonly ReviewStep[] {
  if (review === undefined) return until !== undefined && at <= until ? [{ action: 'write-review', until }] : []
  const mayRevise = checkPostStep('revise', reviewState) === undefined && checkRevision(review, at) === undefined
  return [
    ...(mayRevise ? [{ action: 'revise-review' as const, until: review.reviseUntil }] : []),
    ...objection('object-review', reviewState, reviewCase, at),
  ]
}

function ofSupplier({ review, answer, answerState, answerCase }: Found, at: Instant): readonly ReviewStep[] {
  if (review === undefined) return []
  if (answer === undefined)
    return checkAnswer(review, answer, at) === undefined ? [{ action: 'answer-review', until: review.answerUntil }] : []
  const mayRevise = checkPostStep('revise', answerState) === undefined && checkRevision(answer, at) === undefined
  return [
    ...(mayRevise ? [{ action: 'revise-answer' as const, until: answer.reviseUntil }] : []),
    ...objection('object-answer', answerState, answerCase, at),
  ]
}

function objection(
  action: 'object-review' | 'object-answer',
  state: PostState,
  found: PostCase | undefined,
  at: Instant,
): readonly ReviewStep[] {
  const until = found?.objectUntil
  return state === 'hidden' && until !== undefined && at <= until ? [{ action, until }] : []
}
