import type { RootId } from '../../kernel/use-case.ts'
import { all, entry, event, put, refuse, useCase } from '../../kernel/use-case.ts'
import { operatorId } from '../orders/order.rules.ts'
import { checkPostStep, postCaseType } from './post-case.rules.ts'
import { postOf, postReads } from './posts.rules.ts'
import { type Part, wordsType } from './words.rules.ts'

export interface RedactPost {
  readonly orderId: RootId
  readonly part: Part
}

/**
 * Staff erase the words of a part that is hidden, of each of its versions and of what was said against hiding it. That
 * it was there, its scores, hashes and the reason stay. Refuses `not-found`, `person-needed`, `wrong-state` { state }.
 */
export const redactPost = useCase({
  name: 'reviews.redact-post',
  action: 'reviews.redact-post',
  root: (input: RedactPost) => input.orderId,
  reads: ({ part }, root) => ({ ...postReads(root, part), words: all(wordsType, root) }),
  sides: ({ order }) => (order === undefined ? [] : [{ as: 'staff', company: operatorId }]),
  decide({ words, ...facts }, { part }, { at, actor }) {
    const post = postOf(facts, part)
    if (post === undefined) return refuse('not-found')
    if (actor.kind !== 'user' || actor.person === undefined) return refuse('person-needed')
    const refused = checkPostStep('redact', post.state)
    if (refused !== undefined || post.found === undefined) return refused ?? refuse('not-found')
    const { orderId, reviewId } = post.review
    const emptied = words
      .filter(({ wordsId }) => wordsId.startsWith(`${part}.`))
      .map(({ wordsId, hash }) => put(wordsType, { orderId, wordsId, hash }))
    const said = { review: reviewId, part }
    return {
      answer: { review: reviewId, part, state: 'redacted' },
      changes: [
        put(postCaseType, { ...post.found, state: 'redacted', redactedBy: actor.person, redactedAt: at }),
        ...emptied,
        entry(orderId, 'review.redacted', said),
        event(orderId, 'review.redacted', { order: orderId, ...said, side: post.side }),
      ],
    }
  },
})
