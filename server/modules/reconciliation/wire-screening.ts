import { addDuration } from '../../kernel/instant.ts'
import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { all, clear, due, entry, event, isRefusal, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { book } from '../escrow/book.rules.ts'
import { paymentOrderRoot, paymentOrderType } from '../payouts/payment-order.rules.ts'
import type { ScreeningStep } from '../payouts/screening.rules.ts'
import { isNews, mayGoOut, screened, screeningType, stepScreening } from '../payouts/screening.rules.ts'
import { takenBack } from '../payouts/taken-back.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import type { ScreeningAnswer } from '../vetting/name-list.rules.ts'
import { reconciliationPolicy } from './reconciliation-policy.rules.ts'
import { type Wire, wireType } from './wire.rules.ts'
import { returnBlocked, returnUnblocked } from './wire-return.rules.ts'

export interface RecordWireScreening {
  readonly wireId: RootId
  readonly answer: ScreeningAnswer
  /** The name that was screened; absent: the payer's as the bank said it. */
  readonly name?: string
}

/**
 * What the screening, or an authority, said of the payer whom a wire goes back to. On a hit the money is blocked in the
 * same moment, its order is taken back from the bank's queue, and compliance decides. Each way back is screened by
 * itself. Refuses `not-found`, `in-batch` for what stands in a file, `wrong-state` for one that is not on its way back.
 */
export const recordWireScreening = useCase({
  name: 'reconciliation.record-wire-screening',
  action: 'screening.record',
  root: (input: RecordWireScreening) => input.wireId,
  reads: (_, root) => ({ wire: one(wireType, root, 'wire') }),
  more: ({ wire }, { wireId }) => ({
    known: one(screeningType, wireId, wire?.returnId ?? ''),
    order: written(one(paymentOrderType, paymentOrderRoot(wire?.returnId ?? ''), 'order')),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ wire, known, order }, { wireId, answer, name: typed }, context) {
    if (wire === undefined) return refuse('not-found')
    if (wire.returnId !== undefined && !isNews(known, answer, typed))
      return { answer: { may_go_out: mayGoOut(known) }, changes: [] }
    if (wire.state !== 'returning') return refuse('wrong-state', { state: wire.state, step: 'block' })
    const { amount, currency, payerName, returnId = '' } = wire
    const name = typed ?? payerName
    const of = { kind: 'wire-return', ownerRoot: wireId, ownerId: returnId, name, amount, currency } as const
    const screening = screened(of, answer, context.at)
    const said = { return: returnId, list: screening.list }
    const kept = [put(screeningType, screening), entry(wireId, `screening.${screening.state}`, said)]
    if (screening.state === 'clear') return { answer: { may_go_out: true }, changes: kept }
    const unordered = takenBack({ order })
    if (isRefusal(unordered)) return unordered
    return { answer: { may_go_out: false }, changes: [...kept, ...blocked(wire, context), ...unordered] }
  },
})

/** While it is blocked the screening asks for a decision: nobody is asked after the bank's debit. */
function blocked(wire: Wire, context: Context): readonly Change[] {
  const { wireId, amount, currency } = wire
  const booked = { root: wireId, cause: `wire:${wireId}`, happenedAt: context.at }
  const said = { wire: wireId, amount: Number(amount), currency }
  return [
    put(wireType, { ...wire, state: 'blocked' }),
    ...book([returnBlocked(wire)], booked, context),
    clear(wireId, 'wire.return', ''),
    entry(wireId, 'wire.blocked', said),
    event(wireId, 'wire.blocked', said),
  ]
}

export interface DecideWireScreening {
  readonly wireId: RootId
  readonly step: ScreeningStep
  /** Why; needed to propose and to uphold. */
  readonly grounds: string
}

/**
 * Compliance decides about a hit on a wire's payer: one person proposes to clear it, a second one clears, and it goes
 * back after all; or it is upheld, and the money stays blocked. Refuses `not-found`, `person-needed`, `wrong-state`,
 * `same-person`, `reason-missing`.
 */
export const decideWireScreening = useCase({
  name: 'reconciliation.decide-wire-screening',
  action: 'screening.decide',
  root: (input: DecideWireScreening) => input.wireId,
  reads: (_, root) => ({
    wire: one(wireType, root, 'wire'),
    policies: all(policyVersionType, policyRoot(reconciliationPolicy.name)),
  }),
  more: ({ wire }, { wireId }) => ({ screening: one(screeningType, wireId, wire?.returnId ?? '') }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ wire, policies, screening }, { wireId, step, grounds }, context) {
    if (wire === undefined || screening === undefined) return refuse('not-found')
    const { actor, at } = context
    if (actor.kind !== 'user' || actor.person === undefined) return refuse('person-needed')
    const after = stepScreening(screening, step, { person: actor.person, grounds }, at)
    if (isRefusal(after)) return after
    const { returnAsked } = valuesOf(reconciliationPolicy, policyAt(policies, at))
    const isCleared = after.state === 'cleared' && wire.state === 'blocked'
    return {
      answer: { wire: wireId, screening: after.state as string },
      changes: [
        put(screeningType, after),
        entry(wireId, `screening.${after.state}`, { return: after.ownerId }),
        ...(isCleared ? goingOn(wire, returnAsked, context) : []),
      ],
    }
  },
})

function goingOn(wire: Wire, asked: string, context: Context): readonly Change[] {
  const { at } = context
  const { wireId, returnId = '' } = wire
  return [
    put(wireType, { ...wire, state: 'returning' }),
    ...book([returnUnblocked(wire)], { root: wireId, cause: `wire:${wireId}`, happenedAt: at }, context),
    due(wireId, 'wire.return', '', addDuration(at, asked)),
    event(wireId, 'wire.cleared', { wire: wireId, return: returnId, by: null }),
  ]
}
