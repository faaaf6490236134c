import { earlier } from '../../kernel/instant.ts'
import type { Actor, RootId } from '../../kernel/use-case.ts'
import { all, clear, entry, event, isRefusal, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { localDate } from '../../kernel/zone.ts'
import { drawType } from '../credit/draw.rules.ts'
import { drawChanges } from '../credit/draw-changes.rules.ts'
import { byWire } from '../credit/draw-movement.rules.ts'
import { repayDraw } from '../credit/repayment.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { rateRoot, rateType } from '../rates/rate.rules.ts'
import { largestOf } from './pay-debt.ts'
import { needsSecondPerson, reconciliationPolicy } from './reconciliation-policy.rules.ts'
import type { Wire } from './wire.rules.ts'
import { checkWireStep, wireType } from './wire.rules.ts'

export interface RepayDrawByWire {
  readonly wireId: RootId
  /** Where the draw stands. */
  readonly lineId: RootId
  readonly drawId: string
}

/**
 * Finance gives a wire to a draw: it repays as of the day on which the bank booked it, today at the latest. A wire of
 * more than is owed then is split first; of a large one two people say the same. Refuses `not-found`, `wire-allocated`,
 * `wire-going-back`, `wrong-state`, `draw-currency` { currency }, `above-owed` { most }, `second-person-needed`,
 * `person-needed` for a program with a large one.
 */
export const repayDrawByWire = useCase({
  name: 'reconciliation.repay-draw',
  action: 'reconciliation.repay-draw',
  root: (input: RepayDrawByWire) => input.wireId,
  reads: (_, root) => ({
    wire: one(wireType, root, 'wire'),
    policies: all(policyVersionType, policyRoot(reconciliationPolicy.name)),
  }),
  more: ({ wire }, { lineId, drawId }) => ({
    draw: written(one(drawType, lineId, drawId)),
    whole: one(wireType, wire?.parentId ?? '', 'wire'),
    rate: one(rateType, rateRoot(wire?.currency ?? ''), 'newest'),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ wire, policies, draw, whole, rate }, { drawId }, context) {
    if (wire === undefined || draw === undefined) return refuse('not-found')
    const refused = checkWireStep(wire, 'allocate')
    if (refused !== undefined) return refused
    const { wireId, amount, currency, bank, bookedAt } = wire
    if (currency !== draw.currency) return refuse('draw-currency', { currency: draw.currency })
    // A bank may book ahead: interest never runs into days that have not come.
    const day = localDate(earlier(bookedAt, context.at), operatorCalendar.zone)
    const money = { day, at: context.at, amount, subject: wireId }
    const repaid = repayDraw(draw, money, byWire(bank))
    if (isRefusal(repaid)) return repaid
    if (repaid.excess > 0n) return refuse('above-owed', { most: Number(repaid.toDebt) })
    const policy = valuesOf(reconciliationPolicy, policyAt(policies, context.at))
    if (needsSecondPerson(largestOf(wire, whole), currency, policy, rate) && !saidBefore(wire, drawId, context.actor)) {
      if (context.actor.kind !== 'user') return refuse('person-needed')
      if (wire.proposedOrderId === drawId) return refuse('second-person-needed')
      const { debtorId: _, ...rest } = wire
      const first: Wire = { ...rest, proposedOrderId: drawId, proposer: context.actor.person ?? '' }
      const changes = [put(wireType, first), entry(wireId, 'wire.repayment-proposed', { draw: drawId })]
      return { answer: { wire: wireId, draw: drawId, state: 'proposed' as string, repaid: 0 }, changes }
    }
    const { doubt: _, proposer: __, proposedOrderId: ___, ...rest } = wire
    const after: Wire = { ...rest, state: 'allocated', debtorId: draw.buyerId, matchedBy: 'person' }
    const said = { wire: wireId, draw: drawId, amount: Number(amount), currency }
    return {
      answer: { wire: wireId, draw: drawId, state: 'allocated' as string, repaid: Number(repaid.toDebt) },
      changes: [
        put(wireType, after),
        clear(wireId, 'wire.return', ''),
        ...drawChanges(repaid, { cause: `wire:${wireId}`, happenedAt: bookedAt }, context),
        entry(wireId, 'wire.repaid-draw', said),
        event(wireId, 'wire.repaid-draw', said),
      ],
    }
  },
})

/** Whether somebody else has said before that the wire repays this draw. */
function saidBefore({ proposedOrderId, proposer }: Wire, drawId: string, { kind, person }: Actor): boolean {
  return proposedOrderId === drawId && kind === 'user' && proposer !== undefined && proposer !== person
}
