import { addDuration } from '../../kernel/instant.ts'
import type { Change, Context, Instant, RootId } from '../../kernel/use-case.ts'
import { clear, due, entry, event, isRefusal, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { book } from '../escrow/book.rules.ts'
import { wireReturnFailed } from '../payments/funding.rules.ts'
import { type PaymentOrder, paymentOrderRoot, paymentOrderType } from '../payouts/payment-order.rules.ts'
import { takenBack } from '../payouts/taken-back.rules.ts'
import { RETURN_ASKED } from './return-wire.ts'
import type { Wire } from './wire.rules.ts'
import { checkWireStep, wireType } from './wire.rules.ts'
import { returnCameBack, returnSettled } from './wire-return.rules.ts'

export interface SettleWireReturn {
  readonly wireId: RootId
  /** What the bank says: the debit is booked, the transfer was rejected, or the money came back later. */
  readonly outcome: 'booked' | 'rejected' | 'returned'
  /** The bank's reference of the entry. */
  readonly reference: string
  readonly happenedAt: Instant
  /** The account that paid it; absent: the one that the wire came to. */
  readonly bank?: string
  /** Kept by banks on the way back, minor units. */
  readonly charge?: number
}

/**
 * What the bank says of a wire on its way back: booked, it has left us; rejected or come back, it is unallocated again
 * and finance decides anew. The same outcome twice changes nothing. One that still waits for a file is taken out of the
 * queue: it went otherwise. Refuses `not-found`, `wire-allocated`, `wrong-state`, and `in-batch` (people and their
 * programs) for one whose file is made: there the bank's statement speaks.
 */
export const settleWireReturn = useCase({
  name: 'reconciliation.settle-wire-return',
  action: 'reconciliation.settle-wire-return',
  root: (input: SettleWireReturn) => input.wireId,
  reads: (_, root) => ({ wire: one(wireType, root, 'wire') }),
  more: ({ wire }) => ({ order: written(one(paymentOrderType, paymentOrderRoot(wire?.returnId ?? ''), 'order')) }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ wire, order }, input, context) {
    if (wire === undefined) return refuse('not-found')
    const isBooked = input.outcome === 'booked'
    if (isBooked && wire.state === 'returned') return { answer: receipt(wire), changes: [] }
    const refused = checkWireStep(wire, input.outcome === 'returned' ? 'come-back' : 'settle')
    if (refused !== undefined) return refused
    const taken = unqueued(order)
    if (isRefusal(taken) && context.actor.kind !== 'reaction') return taken
    const unordered = isRefusal(taken) ? [] : taken
    const after = isBooked ? { ...wire, state: 'returned' as const } : parked(wire)
    return { answer: receipt(after), changes: [...settled(wire, after, input, context), ...unordered] }
  },
})

function receipt({ wireId, state }: Wire) {
  return { wire: wireId, state: state as string }
}

function parked({ returnId: _, ...wire }: Wire): Wire {
  return { ...wire, state: 'unallocated' }
}

function unqueued(order: PaymentOrder | undefined) {
  const isOver = order === undefined || ['rejected', 'settled', 'returned', 'cancelled'].includes(order.state)
  return isOver ? [] : takenBack({ order })
}

function movedBy(wire: Wire, { outcome, bank = wire.bank, charge = 0 }: SettleWireReturn) {
  const { wireId, amount, currency, returnId = '' } = wire
  if (outcome === 'booked') return [returnSettled(wire, bank)]
  if (wire.state === 'returned') return [returnCameBack(wire, bank, BigInt(charge))]
  return [wireReturnFailed(wire.bank, currency, amount, wireId, returnId)]
}

const topics = { booked: 'wire.returned', rejected: 'wire.return-rejected', returned: 'wire.came-back' } as const

function settled(wire: Wire, after: Wire, input: SettleWireReturn, context: Context): readonly Change[] {
  const { wireId, amount, currency, returnId = '' } = wire
  const { happenedAt, reference, outcome } = input
  const topic = topics[outcome]
  const said = { wire: wireId, return: returnId, amount: Number(amount), currency, reference }
  return [
    put(wireType, after),
    ...book(movedBy(wire, input), { root: wireId, cause: `wire:${wireId}`, happenedAt }, context),
    outcome === 'booked'
      ? clear(wireId, 'wire.return', '')
      : due(wireId, 'wire.return', '', addDuration(context.at, RETURN_ASKED)),
    entry(wireId, topic, said),
    event(wireId, topic, said),
  ]
}
