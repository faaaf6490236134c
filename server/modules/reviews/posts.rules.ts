import type { RootId, Side } from '../../kernel/use-case.ts'
import { one } from '../../kernel/use-case.ts'
import { type Order, orderType, sidesOf } from '../orders/order.rules.ts'
import { type PostCase, type PostState, postCaseType, postState } from './post-case.rules.ts'
import { type Answer, answerType, type Review, reviewType } from './review.rules.ts'
import type { Part } from './words.rules.ts'

/** A part of a review: whose it is, and how it stands. */
export interface Post {
  readonly part: Part
  readonly review: Review
  readonly author: RootId
  /** As news call the author. */
  readonly side: 'buyer' | 'supplier'
  readonly version: number
  readonly found: PostCase | undefined
  readonly state: PostState
}

/** What each step about a part reads. */
export function postReads(orderId: RootId, part: Part) {
  return {
    order: one(orderType, orderId, 'order'),
    review: one(reviewType, orderId, 'review'),
    answer: one(answerType, orderId, 'answer'),
    found: one(postCaseType, orderId, part),
  }
}

/** Both companies of the order; staff write nothing in their place. */
export function tradersOf(order: Order | undefined): readonly Side[] {
  return sidesOf(order).filter(({ as }) => as !== 'staff')
}

interface PostFacts {
  readonly review: Review | undefined
  readonly answer: Answer | undefined
  readonly found: PostCase | undefined
}

/** The part that a step is about; `undefined` where nobody wrote it. */
export function postOf({ review, answer, found }: PostFacts, part: Part): Post | undefined {
  const written = part === 'review' ? review : answer
  if (review === undefined || written === undefined) return undefined
  const { version } = written
  const whose =
    part === 'review'
      ? ({ author: review.buyerId, side: 'buyer' } as const)
      : ({ author: review.supplierId, side: 'supplier' } as const)
  return { part, review, ...whose, version, found, state: postState(found, version) }
}
