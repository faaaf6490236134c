import type { RootId } from '../../kernel/use-case.ts'
import { all, due, entry, event, one, refuse, useCase } from '../../kernel/use-case.ts'
import { localDate } from '../../kernel/zone.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { collectionType, isCollecting } from './collection.rules.ts'
import { creditNumbers, creditPolicies } from './credit-policy.rules.ts'
import { drawType } from './draw.rules.ts'
import { drawFactType } from './draw-fact.rules.ts'
import { drawReminder, nextReminder, remindersOn } from './draw-reminder.rules.ts'
import { type DrawPromise, drawPromiseType, openPromise, promiseAfter, promiseEnded } from './promise.rules.ts'
import { promiseTermsOf } from './promise-terms.rules.ts'

export interface PassDrawTime {
  readonly lineId: RootId
  readonly drawId: string
  /** The day of a reminder has come; else only the next one is looked for. */
  readonly isReminder: boolean
}

/**
 * A company is reminded of what its draw is to pay, some days before, on the day and after, and the next reminder is
 * set. What was paid meanwhile reminds of nothing, nor does a day that is to be collected. While a promise is open
 * nobody is reminded; it is kept or broken by the facts. Refuses `not-found`.
 */
export const passDrawTime = useCase({
  name: 'credit.pass-draw-time',
  action: 'credit.pass-time',
  root: (input: PassDrawTime) => input.lineId,
  reads: ({ lineId, drawId }) => ({
    draw: one(drawType, lineId, drawId),
    promises: all(drawPromiseType, lineId),
    collections: all(collectionType, lineId),
    policies: creditPolicies(),
  }),
  more: ({ promises }, { lineId, drawId }) => ({
    // Facts matter to a promise alone.
    facts: all(drawFactType, openOf(promises, drawId) === undefined ? '' : lineId),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ draw, promises, collections, policies, facts }, { lineId, drawId, isReminder }, context) {
    if (draw === undefined) return refuse('not-found')
    const now = context.due ?? context.at
    const policy = creditNumbers(policies, now)
    const terms = promiseTermsOf(policy)
    const promise = openOf(promises, drawId)
    const after = promise && promiseAfter(promise, facts, terms, now)
    const holds = after?.state === 'open'
    const collecting = collections.filter((each) => each.drawId === drawId && isCollecting(each)).map(({ due }) => due)
    const near = isReminder && !holds ? remindersOn(draw, localDate(now, operatorCalendar.zone), policy) : []
    const told = near.filter((each) => !collecting.includes(each.due))
    const next = holds ? undefined : nextReminder(draw, now, policy)
    const { buyerId, orderId, currency } = draw
    return {
      answer: { draw: drawId, reminded: told.length },
      changes: [
        ...(after === undefined ? [] : promiseEnded(after, draw)),
        ...(next === undefined ? [] : [due(lineId, drawReminder, drawId, next)]),
        ...told.flatMap(({ amount, due: dueOn, days }) => {
          const when = days < 0 ? 'soon' : days === 0 ? 'today' : 'late'
          const said = { draw: drawId, due: dueOn, when, days: Math.abs(days), amount: Number(amount) }
          return [
            entry(lineId, 'draw.reminded', said),
            event(lineId, 'draw.reminded', { company: buyerId, order: orderId, currency, ...said }),
          ]
        }),
      ],
    }
  },
})

function openOf(promises: readonly DrawPromise[], drawId: string): DrawPromise | undefined {
  return openPromise(promises.filter((each) => each.drawId === drawId))
}
