import type { RootId } from '../../kernel/use-case.ts'
import { all, entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { collectTermsOf } from './collect-terms.rules.ts'
import { collectionType, leaveOutRefused } from './collection.rules.ts'
import { creditNumbers, creditPolicies } from './credit-policy.rules.ts'
import { drawType } from './draw.rules.ts'
import { lookAt } from './mandate-changes.rules.ts'

export interface LeaveOutCollection {
  readonly lineId: RootId
  readonly drawId: string
  /** `2026-03-01` */
  readonly due: string
}

/**
 * The buyer does not want this one to be collected: he repays it himself, and is reminded as ever. Refuses `not-found`
 * and what `leaveOutRefused` refuses.
 */
export const leaveOutCollection = useCase({
  name: 'credit.leave-out-collection',
  action: 'credit.leave-out-collection',
  root: (input: LeaveOutCollection) => input.lineId,
  reads: ({ lineId, drawId }) => ({
    draw: one(drawType, lineId, drawId),
    collections: all(collectionType, lineId),
    policies: creditPolicies(),
  }),
  sides: ({ draw }) => (draw ? [{ as: 'buyer', company: draw.buyerId }] : []),
  decide({ draw, collections, policies }, { lineId, drawId, due }, { at, actor }) {
    if (draw === undefined) return refuse('not-found')
    const found = collections.find((each) => each.drawId === drawId && each.due === due)
    const refused = leaveOutRefused(found, collectTermsOf(creditNumbers(policies, at)), at)
    if (found === undefined || refused !== undefined) return refused ?? refuse('no-collection')
    const after = { ...found, state: 'left-out', reason: 'left-out', endedAt: at } as const
    return {
      answer: { draw: drawId, due, state: 'left-out' },
      changes: [
        put(collectionType, after),
        entry(lineId, 'collection.left-out', { draw: drawId, due, by: actor.person ?? '' }),
        lookAt({ lineId, drawId }, at),
      ],
    }
  },
})
