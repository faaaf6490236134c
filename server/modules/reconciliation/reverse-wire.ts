import type { Change, Context, Instant, RootId } from '../../kernel/use-case.ts'
import { clear, entry, event, isRefusal, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { book } from '../escrow/book.rules.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { wireReturnFailed } from '../payments/funding.rules.ts'
import { isWithUs, paymentOrderRoot, paymentOrderType } from '../payouts/payment-order.rules.ts'
import { takenBack } from '../payouts/taken-back.rules.ts'
import type { Wire } from './wire.rules.ts'
import { bankReferenceOf, wireType } from './wire.rules.ts'

export interface ReverseWire {
  readonly wireId: RootId
  /** The bank's reference of the entry that takes it back. */
  readonly reference: string
  readonly amount: number
  readonly happenedAt: Instant
}

/**
 * The bank has taken a wire back. A fact: what is still unallocated, or waits to go back, leaves us; of what an order
 * has got, the order hears (`wire.reversed`), and its hold pays; a debt that it paid is owed again. One
 * that is gone or was split is for a person: `wire.reversed-late`.
 */
export const reverseWire = useCase({
  name: 'reconciliation.reverse-wire',
  action: 'reconciliation.reverse-wire',
  root: (input: ReverseWire) => input.wireId,
  reads: (_, root) => ({ wire: one(wireType, root, 'wire') }),
  more: ({ wire }) => ({ order: written(one(paymentOrderType, paymentOrderRoot(wire?.returnId ?? ''), 'order')) }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ wire, order }, input, context) {
    const { reference, happenedAt } = input
    if (wire === undefined) return refuse('not-found')
    const { wireId, bank, amount, currency, orderId, paymentId, returnId = '', state, debtorId } = wire
    const answer = { wire: wireId, state: state as string }
    if (state === 'reversed') return { answer, changes: [] }
    const said = { wire: wireId, amount: Number(amount), currency, reference }
    if (state === 'allocated' && orderId !== undefined && paymentId !== undefined) {
      const given = { order: orderId, payment: paymentId, capture: bankReferenceOf(wire) }
      return {
        answer,
        changes: [
          put(wireType, { ...wire, state: 'reversed' }),
          entry(wireId, 'wire.reversed', said),
          event(wireId, 'wire.reversed', { ...said, ...given, happened_at: happenedAt }),
        ],
      }
    }
    if (state === 'allocated' && debtorId !== undefined) return { answer, changes: owedAgain(wire, input, context) }
    // What waits for a file is not paid to a payer who has his money again.
    const waits = state === 'returning' && order !== undefined && isWithUs(order.state)
    const unordered = waits ? takenBack({ order }) : []
    if (isRefusal(unordered) || (state !== 'unallocated' && !waits))
      return { answer, changes: [entry(wireId, 'wire.reversed-late', said), event(wireId, 'wire.reversed-late', said)] }
    const moved = movement(
      'payment-reversed',
      currency,
      [[accounts.unallocated(bank), amount]],
      [[accounts.bank(bank), amount]],
    )
    return {
      answer: { wire: wireId, state: 'reversed' },
      changes: [
        put(wireType, { ...wire, state: 'reversed' }),
        ...unordered,
        ...book(
          [...(waits ? [wireReturnFailed(bank, currency, amount, wireId, returnId)] : []), moved],
          { root: wireId, cause: `wire:${wireId}`, happenedAt },
          context,
        ),
        clear(wireId, 'wire.return', ''),
        entry(wireId, 'wire.reversed', said),
      ],
    }
  },
})

/** What a wire had paid of a company's debt is owed again. */
function owedAgain(wire: Wire, { reference, happenedAt }: ReverseWire, context: Context): readonly Change[] {
  const { wireId, bank, amount, currency, debtorId = '' } = wire
  const owes = [[accounts.recovery(debtorId), amount]] as const
  const taken = movement('payment-reversed', currency, owes, [[accounts.bank(bank), amount]])
  return [
    put(wireType, { ...wire, state: 'reversed' }),
    ...book([taken], { root: wireId, cause: `wire:${wireId}`, happenedAt }, context),
    entry(wireId, 'wire.reversed', { wire: wireId, amount: Number(amount), currency, reference }),
  ]
}
