import { remindReview } from '../modules/reviews/index.ts'
import { reviewReminder } from '../modules/reviews/write-review.ts'
import type { Answering } from '../platform/deadlines.ts'
import type { AnyUseCase } from '../platform/judge-command.ts'
import type { DeadlineRow } from '../platform/store.ts'
import { type Body, type Reactions, reaction } from './reaction.ts'

const ended = ({ order }: Body) => [reaction('remind-review', remindReview, { orderId: String(order), hasEnded: true })]

/** Whoever paid for an order that has ended is reminded that it can be reviewed. */
export const reviewsReactions: Reactions = {
  'order.completed': ended,
  'order.cancelled': ended,
  'order.expired': ended,
}

/** Who answers the deadlines of reviews. */
export const reviewsDeadlines: Readonly<Record<string, (row: DeadlineRow) => Answering>> = {
  [reviewReminder]: (row) => ({
    useCase: remindReview as unknown as AnyUseCase,
    input: { orderId: row.root, hasEnded: false },
  }),
}
