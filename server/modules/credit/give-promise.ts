import type { RootId } from '../../kernel/use-case.ts'
import { all, clear, due, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { creditNumbers, creditPolicies } from './credit-policy.rules.ts'
import { drawType } from './draw.rules.ts'
import { drawReminder } from './draw-reminder.rules.ts'
import { type DrawPromise, dayOf, drawPromise, drawPromiseType, promiseEnds, promiseRefused } from './promise.rules.ts'
import { promiseTermsOf } from './promise-terms.rules.ts'

export interface GivePromise {
  readonly lineId: RootId
  readonly drawId: string
  /** Minor units. */
  readonly amount: number
  /** `2026-03-01` */
  readonly payBy: string
  /** Staff's own words. */
  readonly note?: string
}

/**
 * The buyer promises to pay so much of a draw until a day, or staff write down what he promised. Until then nobody is
 * reminded; late charges run on. Refuses `not-found` and what `promiseRefused` refuses.
 */
export const givePromise = useCase({
  name: 'credit.give-promise',
  action: 'credit.give-promise',
  root: (input: GivePromise) => input.lineId,
  reads: ({ lineId, drawId }) => ({
    draw: one(drawType, lineId, drawId),
    promises: all(drawPromiseType, lineId),
    policies: creditPolicies(),
  }),
  sides: ({ draw }) =>
    draw
      ? [
          { as: 'buyer', company: draw.buyerId },
          { as: 'staff', company: 'cmp_operator' },
        ]
      : [{ as: 'staff', company: 'cmp_operator' }],
  decide({ draw, promises, policies }, { lineId, drawId, amount, payBy, note = '' }, { at, actor }) {
    if (draw === undefined) return refuse('not-found')
    const own = promises.filter((each) => each.drawId === drawId)
    const terms = promiseTermsOf(creditNumbers(policies, at))
    const refused = promiseRefused(draw, own, { amount: BigInt(amount), payBy }, terms, dayOf(at))
    if (refused !== undefined) return refused
    const side = actor.company === draw.buyerId ? 'buyer' : 'staff'
    const promise: DrawPromise = {
      ...{ lineId, drawId, n: own.length + 1, amount: BigInt(amount), payBy, facts: draw.facts, side },
      ...(actor.person === undefined ? {} : { person: actor.person }),
      ...(note.trim() === '' || side === 'buyer' ? {} : { note: note.trim() }),
      ...{ state: 'open', givenAt: at },
    }
    const said = { draw: drawId, amount, due: payBy, side }
    return {
      answer: { draw: drawId, n: promise.n, pay_by: payBy, state: 'open' },
      changes: [
        put(drawPromiseType, promise),
        due(lineId, drawPromise, drawId, promiseEnds(promise, terms)),
        clear(lineId, drawReminder, drawId),
        entry(lineId, 'promise.given', said),
        event(lineId, 'promise.given', { company: draw.buyerId, currency: draw.currency, ...said }),
      ],
    }
  },
})
