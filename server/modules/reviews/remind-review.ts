import { addDuration, durationParts, toInstant } from '../../kernel/instant.ts'
import type { Instant, RootId } from '../../kernel/use-case.ts'
import { all, due, entry, event, one, refuse, useCase } from '../../kernel/use-case.ts'
import { holdType } from '../escrow/hold.rules.ts'
import { operatorId, orderType } from '../orders/order.rules.ts'
import { reviewType, reviewUntil } from './review.rules.ts'
import { type ReviewsPolicy, reviewsNumbers, reviewsPolicies } from './reviews-policy.rules.ts'
import { reviewReminder } from './write-review.ts'

export interface RemindReview {
  readonly orderId: RootId
  /** The order has just ended: the reminder is set. Else its time has come. */
  readonly hasEnded: boolean
}

/**
 * An order that was paid has ended: the buyer is reminded once, before the time to review it is over. Who has reviewed
 * it is not. Refuses `not-found`.
 */
export const remindReview = useCase({
  name: 'reviews.remind-review',
  action: 'reviews.remind-review',
  root: (input: RemindReview) => input.orderId,
  reads: (_, root) => ({
    order: one(orderType, root, 'order'),
    holds: all(holdType, root),
    review: one(reviewType, root, 'review'),
    policies: reviewsPolicies(),
  }),
  sides: () => [{ as: 'staff', company: operatorId }],
  decide({ order, holds, review, policies }, { orderId, hasEnded }, { at }) {
    if (order === undefined) return refuse('not-found')
    const policy = reviewsNumbers(policies, at)
    const until = reviewUntil(order, holds, policy)
    const answer = { order: orderId, until: until ?? null }
    if (until === undefined || review !== undefined || at >= until) return { answer, changes: [] }
    if (!hasEnded) {
      const news = event(orderId, 'review.due', { order: orderId, until })
      return { answer, changes: [entry(orderId, 'review.due', { until }), news] }
    }
    return { answer, changes: [due(orderId, reviewReminder, 'review', remindedAt(order.endedAt ?? at, policy))] }
  },
})

const DAY_MS = 86_400_000
const length = (duration: string) => {
  const { days, milliseconds } = durationParts(duration)
  return days * DAY_MS + milliseconds
}

/** As long before the end of the time as policy says, and never before the order's own end. */
function remindedAt(endedAt: Instant, { reviewWithin, reviewReminder: lead }: ReviewsPolicy): Instant {
  const at = toInstant(Date.parse(addDuration(endedAt, reviewWithin)) - length(lead))
  return at > endedAt ? at : endedAt
}
