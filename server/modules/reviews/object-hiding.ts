import type { RootId } from '../../kernel/use-case.ts'
import { append, entry, event, put, refuse, useCase } from '../../kernel/use-case.ts'
import { checkPostStep, type PostCase, postCaseType } from './post-case.rules.ts'
import { postOf, postReads, tradersOf } from './posts.rules.ts'
import { reviewsNumbers, reviewsPolicies } from './reviews-policy.rules.ts'
import { checkWords, keptWords, type Part, type Said, wordsType } from './words.rules.ts'

export interface ObjectHiding extends Said {
  readonly orderId: RootId
  readonly part: Part
}

/**
 * The author of what was hidden says why it should be seen, once and in time; another person looks. Refuses
 * `not-found`, `wrong-state` { state }, `appeal-over` { until }, `review-words-missing`, `review-words-too-long`.
 */
export const objectHiding = useCase({
  name: 'reviews.object-hiding',
  action: 'reviews.object-hiding',
  root: (input: ObjectHiding) => input.orderId,
  reads: ({ part }, root) => ({ ...postReads(root, part), policies: reviewsPolicies() }),
  sides: ({ order }) => tradersOf(order),
  decide({ policies, ...facts }, input, { at, actor }) {
    const post = postOf(facts, input.part)
    if (post === undefined || post.author !== actor.company) return refuse('not-found')
    const { part, found, state, version, review } = post
    const refused = checkPostStep('object', state)
    if (refused !== undefined || found === undefined) return refused ?? refuse('not-found')
    const { objectUntil: until = at } = found
    if (at > until) return refuse('appeal-over', { until })
    const wrong = checkWords(input.words, reviewsNumbers(policies, at).reviewLength)
    if (wrong !== undefined) return wrong
    const { orderId, reviewId } = review
    const words = keptWords(orderId, `${part}.objection.${version}`, input)
    const objected: PostCase = {
      ...{ ...found, state: 'objected', waitsSince: at, objectedBy: actor.person ?? '', objectedAt: at },
      objectionHash: words.hash,
    }
    const said = { review: reviewId, part, hash: words.hash }
    return {
      answer: { review: reviewId, part, state: 'objected' },
      changes: [
        put(postCaseType, objected),
        append(wordsType, words),
        entry(orderId, 'review.objected', said),
        event(orderId, 'review.objected', { order: orderId, review: reviewId, part }),
      ],
    }
  },
})
