import { addDuration } from '../../kernel/instant.ts'
import type { Context, RootId } from '../../kernel/use-case.ts'
import { entry, event, put, refuse, useCase } from '../../kernel/use-case.ts'
import { operatorId } from '../orders/order.rules.ts'
import { checkPostStep, type HidingReason, type PostCase, postCaseType } from './post-case.rules.ts'
import { type Post, postOf, postReads } from './posts.rules.ts'
import { reviewsNumbers, reviewsPolicies } from './reviews-policy.rules.ts'
import type { Part } from './words.rules.ts'

export interface ModeratePost {
  readonly orderId: RootId
  readonly part: Part
  /** Hidden for it; without one, what was reported stays shown. */
  readonly reason?: HidingReason
}

/**
 * Staff hide a part, visibly and for a reason of the list, or let stand what was reported. The author is told, and can
 * object once. Refuses `not-found`, `person-needed`, `wrong-state` { state }.
 */
export const moderatePost = useCase({
  name: 'reviews.moderate-post',
  action: 'reviews.moderate-post',
  root: (input: ModeratePost) => input.orderId,
  reads: ({ part }, root) => ({ ...postReads(root, part), policies: reviewsPolicies() }),
  sides: ({ order }) => (order === undefined ? [] : [{ as: 'staff', company: operatorId }]),
  decide({ policies, ...facts }, { part, reason }, context) {
    const post = postOf(facts, part)
    if (post === undefined) return refuse('not-found')
    if (context.actor.kind !== 'user' || context.actor.person === undefined) return refuse('person-needed')
    const refused = checkPostStep(reason === undefined ? 'dismiss' : 'hide', post.state)
    if (refused !== undefined) return refused
    if (reason === undefined) return dismissed(post)
    return hidden(post, reason, addDuration(context.at, reviewsNumbers(policies, context.at).objectWithin), context)
  },
})

/** The case of a part as it is now, without what was of an earlier version. */
function caseOf({ part, review, version, found }: Post): Omit<PostCase, 'state'> {
  const reports = found?.version === version ? found.reports : 0
  return { orderId: review.orderId, part, version, reports }
}

function dismissed(post: Post) {
  const { part, review } = post
  const { orderId, reviewId } = review
  return {
    answer: { review: reviewId, part, state: 'dismissed' as string },
    changes: [
      put(postCaseType, { ...caseOf(post), state: 'dismissed' }),
      entry(orderId, 'review.report-dismissed', { review: reviewId, part }),
    ],
  }
}

function hidden(post: Post, reason: HidingReason, objectUntil: string, { at, actor }: Context) {
  const { part, review, side } = post
  const { orderId, reviewId } = review
  const made: PostCase = {
    ...{ ...caseOf(post), state: 'hidden', hiddenFor: reason, hiddenBy: actor.person ?? '', hiddenAt: at, objectUntil },
  }
  const said = { review: reviewId, part, reason }
  return {
    answer: { review: reviewId, part, state: 'hidden' as string },
    changes: [
      put(postCaseType, made),
      entry(orderId, 'review.hidden', said),
      event(orderId, 'review.hidden', { order: orderId, ...said, side, until: objectUntil }),
    ],
  }
}
