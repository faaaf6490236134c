import type { RootId } from '../../kernel/use-case.ts'
import { entry, event, put, refuse, useCase } from '../../kernel/use-case.ts'
import { operatorId } from '../orders/order.rules.ts'
import { checkPostStep, type PostCase, postCaseType } from './post-case.rules.ts'
import { postOf, postReads } from './posts.rules.ts'
import type { Part } from './words.rules.ts'

export interface HearObjection {
  readonly orderId: RootId
  readonly part: Part
  readonly answer: 'keep' | 'show'
  /** What the author is told. */
  readonly reason: string
}

/**
 * Another person than who hid it hears the objection: it stays hidden, or is shown again and not hidden once more.
 * Refuses `not-found`, `person-needed`, `wrong-state` { state }, `same-person`, `reason-missing`.
 */
export const hearObjection = useCase({
  name: 'reviews.hear-objection',
  action: 'reviews.moderate-post',
  root: (input: HearObjection) => input.orderId,
  reads: ({ part }, root) => postReads(root, part),
  sides: ({ order }) => (order === undefined ? [] : [{ as: 'staff', company: operatorId }]),
  decide(facts, { part, answer, reason }, { at, actor }) {
    const post = postOf(facts, part)
    if (post === undefined) return refuse('not-found')
    const { kind, person } = actor
    if (kind !== 'user' || person === undefined) return refuse('person-needed')
    const refused = checkPostStep('hear', post.state)
    if (refused !== undefined || post.found === undefined) return refused ?? refuse('not-found')
    if (post.found.hiddenBy === person) return refuse('same-person')
    const heardFor = reason.trim()
    if (heardFor === '') return refuse('reason-missing')
    const { orderId, reviewId } = post.review
    const state = answer === 'keep' ? 'kept' : 'restored'
    const { waitsSince: _, ...found } = post.found
    const heard: PostCase = { ...found, state, heardBy: person, heardAt: at, heardFor }
    const topic = answer === 'keep' ? 'review.kept-hidden' : 'review.shown-again'
    const said = { review: reviewId, part }
    return {
      answer: { review: reviewId, part, state: state as string },
      changes: [
        put(postCaseType, heard),
        entry(orderId, topic, said),
        event(orderId, topic, { order: orderId, ...said, side: post.side }),
      ],
    }
  },
})
