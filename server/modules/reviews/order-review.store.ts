import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { holdType } from '../escrow/hold.rules.ts'
import { holdTable } from '../escrow/index.ts'
import type { MessageSide } from '../messages/thread.rules.ts'
import type { Order } from '../orders/order.rules.ts'
import { policyTables } from '../policy/index.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { type Found, stepsNow } from './actions.rules.ts'
import { isHidden, type PostCase, type PostState, postCaseType, postState } from './post-case.rules.ts'
import { type Answer, answerType, type Review, reviewType, reviewUntil } from './review.rules.ts'
import { reviewsTables } from './reviews.store.ts'
import { reviewsNumbers, reviewsPolicy } from './reviews-policy.rules.ts'
import { type Part, type Words, wordsType } from './words.rules.ts'

/** An order as somebody sees it who may. */
interface SeenOrder {
  readonly order: Order
  readonly side: MessageSide
}

/** The review of an order with its answer, as a side of the order or staff read it, and what that side may do now. */
export async function orderReview(pool: pg.Pool, { order, side }: SeenOrder, now: Instant) {
  const { orderId } = order
  const reads = recordReads(pool, [...reviewsTables, holdTable, ...policyTables])
  const [review, answer, cases, words, holds, versions] = await Promise.all([
    reads.one(reviewType, orderId, 'review'),
    reads.one(answerType, orderId, 'answer'),
    reads.all(postCaseType, orderId),
    reads.all(wordsType, orderId),
    reads.all(holdType, orderId),
    reads.all(policyVersionType, policyRoot(reviewsPolicy.name)),
  ])
  const caseOf = (part: Part) => cases.find((each) => each.part === part)
  const [reviewCase, answerCase] = [caseOf('review'), caseOf('answer')]
  const found: Found = {
    ...{ review, answer, reviewCase, answerCase, until: reviewUntil(order, holds, reviewsNumbers(versions, now)) },
    reviewState: postState(reviewCase, review?.version ?? 0),
    answerState: postState(answerCase, answer?.version ?? 0),
  }
  return {
    order: orderId,
    until: found.until ?? null,
    review: review === undefined ? null : reviewView(review, found, side, words),
    answer: answer === undefined ? null : answerView(answer, found, side, words),
    actions: side === 'staff' ? [] : stepsNow(found, side, now).map((each) => ({ ...each })),
  }
}

type Reader = MessageSide

function reviewView(review: Review, { reviewCase, reviewState }: Found, reader: Reader, words: readonly Words[]) {
  const { reviewId, goods, service, shipment, relatedBy } = review
  return {
    ...{ review: reviewId, goods, service, shipment, counts: relatedBy === undefined && !isHidden(reviewState) },
    ...postView(
      'review',
      review,
      { found: reviewCase, state: reviewState },
      reader === 'buyer' || reader === 'staff',
      words,
    ),
  }
}

function answerView(answer: Answer, { answerCase, answerState }: Found, reader: Reader, words: readonly Words[]) {
  const isOwn = reader === 'supplier' || reader === 'staff'
  return postView('answer', answer, { found: answerCase, state: answerState }, isOwn, words)
}

interface Standing {
  readonly found: PostCase | undefined
  readonly state: PostState
}

/** What is hidden is read by its author and staff alone; that it is, and why, by everybody. */
function postView(
  part: Part,
  { version, writtenAt, revisedAt }: Pick<Review, 'version' | 'writtenAt' | 'revisedAt'>,
  { found, state }: Standing,
  isOwn: boolean,
  words: readonly Words[],
) {
  const said = (id: string) => words.find(({ wordsId }) => wordsId === id)?.words ?? null
  const isRead = isOwn || !isHidden(state)
  return {
    ...{ state, version, written_at: writtenAt, revised_at: revisedAt ?? null },
    words: isRead ? said(`${part}.${version}`) : null,
    hidden_for: isHidden(state) ? (found?.hiddenFor ?? null) : null,
    object_until: state === 'hidden' ? (found?.objectUntil ?? null) : null,
    objection: isOwn ? said(`${part}.objection.${version}`) : null,
    heard_for: isOwn ? (found?.heardFor ?? null) : null,
  }
}
