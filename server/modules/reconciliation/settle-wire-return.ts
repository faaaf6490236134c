import { addDuration } from '../../kernel/instant.ts'
import type { Change, Context, Instant, RootId } from '../../kernel/use-case.ts'
import { all, clear, due, entry, event, isRefusal, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { book } from '../escrow/book.rules.ts'
import { type PaymentOrder, paymentOrderRoot, paymentOrderType } from '../payouts/payment-order.rules.ts'
import { takenBack } from '../payouts/taken-back.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { reconciliationPolicy } from './reconciliation-policy.rules.ts'
import type { Wire } from './wire.rules.ts'
import { checkWireStep, wireType } from './wire.rules.ts'
import { returnFact, type WireReturnAfter } from './wire-return-fact.rules.ts'

export interface SettleWireReturn {
  readonly wireId: RootId
  /** Which of its ways back; absent: the one that it is on. */
  readonly returnId?: string
  /** What the bank says: the debit is booked, the transfer was rejected, or the money came back later. */
  readonly outcome: 'booked' | 'rejected' | 'returned'
  /** The bank's reference of the entry, and where it stands. */
  readonly reference: string
  readonly place?: { readonly statementId: RootId; readonly entryId: string }
  readonly happenedAt: Instant
  /** The account that paid it; absent: the one that the wire came to. */
  readonly bank?: string
  /** Kept by banks on the way back, minor units. */
  readonly charge?: number
}

/**
 * What the bank says of a wire on its way back: booked, it has left us; rejected or come back, it is unallocated again
 * and finance decides anew. The same outcome twice changes nothing. One that still waits for a file is taken out of the
 * queue: it went otherwise. What the bank booked of an earlier way back is a fact (`returnFact`), and refused only as
 * `not-found`; people and their programs are refused `wire-allocated`, `wrong-state`, and `in-batch` for one whose file
 * is made: there the bank's statement speaks.
 */
export const settleWireReturn = useCase({
  name: 'reconciliation.settle-wire-return',
  action: 'reconciliation.settle-wire-return',
  root: (input: SettleWireReturn) => input.wireId,
  reads: (_, root) => ({
    wire: one(wireType, root, 'wire'),
    policies: all(policyVersionType, policyRoot(reconciliationPolicy.name)),
  }),
  more: ({ wire }) => ({ order: written(one(paymentOrderType, paymentOrderRoot(wire?.returnId ?? ''), 'order')) }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ wire, policies, order }, input, context) {
    if (wire === undefined) return refuse('not-found')
    const isSaid = context.actor.kind !== 'reaction'
    if (isSaid && input.outcome === 'booked' && wire.state === 'returned') return { answer: receipt(wire), changes: [] }
    const refused = checkWireStep(wire, input.outcome === 'returned' ? 'come-back' : 'settle')
    if (isSaid && refused !== undefined) return refused
    const taken = unqueued(order)
    if (isSaid && isRefusal(taken)) return taken
    const { place, bank = wire.bank, charge = 0, outcome, returnId } = input
    const debit = place && `${place.statementId}:${place.entryId}`
    const said = {
      outcome,
      bank,
      charge: BigInt(charge),
      debit,
      returnId: returnId ?? wire.returnId ?? context.newId('rfd'),
    }
    const after = returnFact(wire, said, isRefusal(taken))
    if (after === undefined) return { answer: receipt(wire), changes: [] }
    const { returnAsked } = valuesOf(reconciliationPolicy, policyAt(policies, context.at))
    const unordered = isRefusal(taken) || !after.isOver ? [] : taken
    return {
      answer: receipt(after.wire),
      changes: [...settled(after, { ...input, returnId: said.returnId, returnAsked }, context), ...unordered],
    }
  },
})

function receipt({ wireId, state }: Wire) {
  return { wire: wireId, state: state as string }
}

function unqueued(order: PaymentOrder | undefined) {
  const isOver = order === undefined || ['rejected', 'settled', 'returned', 'cancelled'].includes(order.state)
  return isOver ? [] : takenBack({ order })
}

interface Told extends SettleWireReturn {
  readonly returnId: string
  readonly returnAsked: string
}

function settled(after: WireReturnAfter, input: Told, context: Context): readonly Change[] {
  const { wire, movements, topic } = after
  const { wireId, amount, currency, state } = wire
  const { happenedAt, reference, place, returnId, returnAsked } = input
  const said = { wire: wireId, return: returnId, amount: Number(amount), currency, reference }
  const where = place === undefined ? {} : { statement: place.statementId, entry: place.entryId }
  return [
    put(wireType, wire),
    ...book(movements, { root: wireId, cause: `wire:${wireId}`, happenedAt }, context),
    ...(state === 'returned' ? [clear(wireId, 'wire.return', '')] : []),
    ...(after.isOver && state === 'unallocated'
      ? [due(wireId, 'wire.return', '', addDuration(context.at, returnAsked))]
      : []),
    ...(topic === undefined ? [] : [entry(wireId, topic, said), event(wireId, topic, { ...said, ...where })]),
  ]
}
