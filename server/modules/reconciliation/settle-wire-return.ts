import { addDuration } from '../../kernel/instant.ts'
import type { Change, Context, Instant, RootId } from '../../kernel/use-case.ts'
import { clear, due, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { book } from '../escrow/book.rules.ts'
import { wireReturnFailed, wireReturnSettled } from '../payments/funding.rules.ts'
import { RETURN_ASKED } from './return-wire.ts'
import type { Wire } from './wire.rules.ts'
import { checkWireStep, wireType } from './wire.rules.ts'

export interface SettleWireReturn {
  readonly wireId: RootId
  /** What the bank's statement says: the debit is booked, or the transfer was rejected. */
  readonly outcome: 'booked' | 'rejected'
  /** The bank's reference of the entry. */
  readonly reference: string
  readonly happenedAt: Instant
}

/**
 * What the bank says of a wire on its way back: booked, it has left us; rejected, it is unallocated again and finance
 * decides anew. The same outcome twice changes nothing. Refuses `not-found`, `wire-allocated`, `wrong-state`.
 */
export const settleWireReturn = useCase({
  name: 'reconciliation.settle-wire-return',
  action: 'reconciliation.settle-wire-return',
  root: (input: SettleWireReturn) => input.wireId,
  reads: (_, root) => ({ wire: one(wireType, root, 'wire') }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ wire }, input, context) {
    if (wire === undefined) return refuse('not-found')
    const isBooked = input.outcome === 'booked'
    if (isBooked && wire.state === 'returned') return { answer: receipt(wire), changes: [] }
    const refused = checkWireStep(wire, 'settle')
    if (refused !== undefined) return refused
    const after = isBooked ? { ...wire, state: 'returned' as const } : parked(wire)
    return { answer: receipt(after), changes: settled(wire, after, input, context) }
  },
})

function receipt({ wireId, state }: Wire) {
  return { wire: wireId, state: state as string }
}

function parked({ returnId: _, ...wire }: Wire): Wire {
  return { ...wire, state: 'unallocated' }
}

function settled(wire: Wire, after: Wire, input: SettleWireReturn, context: Context): readonly Change[] {
  const { wireId, amount, currency, bank, returnId = '' } = wire
  const { happenedAt, reference, outcome } = input
  const moved = (outcome === 'booked' ? wireReturnSettled : wireReturnFailed)(bank, currency, amount, wireId, returnId)
  const topic = outcome === 'booked' ? 'wire.returned' : 'wire.return-rejected'
  const said = { wire: wireId, return: returnId, amount: Number(amount), currency, reference }
  return [
    put(wireType, after),
    ...book([moved], { root: wireId, cause: `wire:${wireId}`, happenedAt }, context),
    outcome === 'booked'
      ? clear(wireId, 'wire.return', '')
      : due(wireId, 'wire.return', '', addDuration(context.at, RETURN_ASKED)),
    entry(wireId, topic, said),
    event(wireId, topic, said),
  ]
}
