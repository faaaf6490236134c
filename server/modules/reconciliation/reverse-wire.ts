import type { Instant, RootId } from '../../kernel/use-case.ts'
import { clear, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { book } from '../escrow/book.rules.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { wireType } from './wire.rules.ts'

export interface ReverseWire {
  readonly wireId: RootId
  /** The bank's reference of the entry that takes it back. */
  readonly reference: string
  readonly amount: number
  readonly happenedAt: Instant
}

/**
 * The bank has taken a wire back. A fact: what is still unallocated leaves us; of what an order has got, the order
 * hears (`wire.reversed`), and its hold pays. One that goes back already, or was split, is for a person:
 * `wire.reversed-late`.
 */
export const reverseWire = useCase({
  name: 'reconciliation.reverse-wire',
  action: 'reconciliation.reverse-wire',
  root: (input: ReverseWire) => input.wireId,
  reads: (_, root) => ({ wire: one(wireType, root, 'wire') }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ wire }, { reference, happenedAt }, context) {
    if (wire === undefined) return refuse('not-found')
    const { wireId, bank, amount, currency, orderId, paymentId, state } = wire
    const answer = { wire: wireId, state: state as string }
    if (state === 'reversed') return { answer, changes: [] }
    const said = { wire: wireId, amount: Number(amount), currency, reference }
    if (state === 'allocated' && orderId !== undefined && paymentId !== undefined)
      return {
        answer,
        changes: [
          put(wireType, { ...wire, state: 'reversed' }),
          entry(wireId, 'wire.reversed', said),
          event(wireId, 'wire.reversed', { ...said, order: orderId, payment: paymentId, happened_at: happenedAt }),
        ],
      }
    if (state !== 'unallocated')
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
        ...book([moved], { root: wireId, cause: `wire:${wireId}`, happenedAt }, context),
        clear(wireId, 'wire.return', ''),
        entry(wireId, 'wire.reversed', said),
      ],
    }
  },
})
